/** The part of a browser's file that is read here. */
export interface ReadFile {
  name: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** As base64 a third is added: what the operation takes in characters. */
const largestBytes = 520_000;
const chunk = 0x8000;

/** A file as the operation takes it; null when it is too large for the window. */
export async function readFile(file: ReadFile): Promise<{ name: string; base64: string } | null> {
  if (file.size > largestBytes) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return { name: file.name.slice(0, 255) || 'document', base64: btoa(binary) };
}
