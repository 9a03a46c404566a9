import { base64Of } from './file-base64.ts';

/** The part of a browser's file that is sent. */
export interface SentFile {
  size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Small enough for one call once it is base64. */
const partBytes = 480_000;

/** Hands over a file part by part, each after the one before has arrived; stops early once it is given up. */
export async function sendParts(
  file: SentFile,
  send: (at: number, base64: string) => Promise<void>,
  isGivenUp: () => boolean = () => false,
): Promise<void> {
  for (let at = 0; at < file.size && !isGivenUp(); at += partBytes) {
    const part = new Uint8Array(await file.slice(at, at + partBytes).arrayBuffer());
    await send(at, base64Of(part));
  }
}
