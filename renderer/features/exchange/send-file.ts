import type { Client } from '../../api/client.ts';
import { base64Of } from '../../api/file-base64.ts';

/** The part of a browser's file that is read here. */
export interface SentFile {
  name: string;
  size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Small enough for one call once it is base64. */
const partBytes = 480_000;

/** Carries a file to the core part by part; null when it was given up on the way. One that is too large is refused before a part is sent. */
export async function sendFile(
  client: Client,
  file: SentFile,
  { onSent, isGivenUp }: { onSent: (bytes: number) => void; isGivenUp: () => boolean },
): Promise<string | null> {
  const { fileId } = await client.call('exchange.begin', { name: file.name.slice(0, 255) || 'sheet', bytes: file.size });
  for (let at = 0; at < file.size && !isGivenUp(); at += partBytes) {
    const part = new Uint8Array(await file.slice(at, at + partBytes).arrayBuffer());
    onSent((await client.call('exchange.send', { fileId, at, base64: base64Of(part) })).received);
  }
  if (!isGivenUp()) return fileId;
  await client.call('exchange.release', { fileId });
  return null;
}
