/** Numbers of the sources that any line below a value cites, in order, each once. */
export function marksIn(value: unknown): number[] {
  const found = new Set<number>();
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'object' && part !== null) {
      for (const [key, entry] of Object.entries(part)) {
        if (key === 'marks' && Array.isArray(entry)) entry.forEach((mark) => typeof mark === 'number' && found.add(mark));
        else walk(entry);
      }
    }
  };
  walk(value);
  return [...found].sort((a, b) => a - b);
}
