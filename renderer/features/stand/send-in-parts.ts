import type { Client } from '../../api/client.ts';
import { base64Of } from '../../api/file-base64.ts';

/** Small enough for one call once it is base64. */
const partBytes = 480_000;

/** The part of a browser's file that is read here. */
export interface SentFile {
  size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Carries a file to the core part by part; answers by which name it lies there. */
export async function sendInParts(client: Client, file: SentFile): Promise<string> {
  const { fileId } = await client.call('lead.begin', { bytes: file.size });
  for (let at = 0; at < file.size; at += partBytes) {
    const part = new Uint8Array(await file.slice(at, at + partBytes).arrayBuffer());
    await client.call('lead.send', { fileId, at, base64: base64Of(part) });
  }
  return fileId;
}
