import { useMemo, type ReactNode } from 'react';
import { encode } from 'uqr';

/** Modules around the code that stay light, as its standard asks. */
const quiet = 4;

/** A QR code, dark on white in every theme: that is how cameras read it. */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  const { path, size } = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: 0 });
    const runs = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])));
    return { path: runs.join(''), size: data.length + 2 * quiet };
  }, [text]);
  return (
    <svg className="stand-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#10243E" />
    </svg>
  );
}
