import type { Client } from '../../api/client.ts';
import { sendParts, type SentFile } from '../../api/send-parts.ts';

/** Carries a file to the core part by part; answers by which name it lies there. */
export async function sendInParts(client: Client, file: SentFile): Promise<string> {
  const { fileId } = await client.call('lead.begin', { bytes: file.size });
  await sendParts(file, async (at, base64) => void (await client.call('lead.send', { fileId, at, base64 })));
  return fileId;
}
