import type { Client } from '../../api/client.ts';
import { base64Of } from '../../api/file-base64.ts';

/** The part of a browser's file that is read here. */
export interface DocumentFile {
  name: string;
  size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Small enough for one call once it is base64. */
const partBytes = 480_000;

/** Carries a document to the core part by part; one that is empty or too large is refused before a part is sent. @returns its id there. */
export async function sendDocument(client: Client, file: DocumentFile): Promise<string> {
  const { fileId } = await client.call('text.begin', { bytes: file.size });
  for (let at = 0; at < file.size; at += partBytes) {
    const part = new Uint8Array(await file.slice(at, at + partBytes).arrayBuffer());
    await client.call('text.send', { fileId, at, base64: base64Of(part) });
  }
  return fileId;
}
