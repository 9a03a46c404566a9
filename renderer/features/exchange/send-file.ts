import type { Client } from '../../api/client.ts';
import { sendParts, type SentFile } from '../../api/send-parts.ts';

export interface SheetFile extends SentFile {
  name: string;
}

/** Carries a file to the core part by part; null when it was given up on the way. One that is too large is refused before a part is sent. */
export async function sendFile(
  client: Client,
  file: SheetFile,
  { onSent, isGivenUp }: { onSent: (bytes: number) => void; isGivenUp: () => boolean },
): Promise<string | null> {
  const { fileId } = await client.call('exchange.begin', { name: file.name.slice(0, 255) || 'sheet', bytes: file.size });
  await sendParts(file, async (at, base64) => onSent((await client.call('exchange.send', { fileId, at, base64 })).received), isGivenUp);
  if (!isGivenUp()) return fileId;
  await client.call('exchange.release', { fileId });
  return null;
}
