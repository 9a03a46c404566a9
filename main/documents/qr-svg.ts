/** A QR code's modules as one SVG path, a run of dark modules a rectangle, with the quiet zone of four modules. */
export function qrSvg(modules: readonly (readonly boolean[])[]): string {
  const quiet = 4;
  const size = modules.length + 2 * quiet;
  const runs: string[] = [];
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      runs.push(`M${from + quiet} ${y + quiet}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><path fill="#10243E" d="${runs.join('')}"/></svg>`;
}
