import type { Client } from '../../api/client.ts';
import { sendParts, type SentFile } from '../../api/send-parts.ts';

export interface DocumentFile extends SentFile {
  name: string;
}

/** Carries a document to the core part by part; one that is empty or too large is refused before a part is sent. @returns its id there. */
export async function sendDocument(client: Client, file: DocumentFile): Promise<string> {
  const { fileId } = await client.call('text.begin', { bytes: file.size });
  await sendParts(file, async (at, base64) => void (await client.call('text.send', { fileId, at, base64 })));
  return fileId;
}
