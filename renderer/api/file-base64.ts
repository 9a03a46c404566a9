/** The part of a browser's file that is read whole. */
export interface ReadFile {
  name: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** As base64 a third is added: what one call takes in characters. */
const largestBytes = 520_000;
const chunk = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(binary);
}

/**
 * A file as one call takes it; null when it is too large for that. The core reads encodings, so bytes go as they are.
 * @param nameless what a file without a name is called.
 */
export async function readFile(file: ReadFile, nameless: string): Promise<{ name: string; base64: string } | null> {
  if (file.size > largestBytes) return null;
  return { name: file.name.slice(0, 255) || nameless, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
}
