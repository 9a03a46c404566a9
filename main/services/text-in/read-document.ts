import { askThread } from '#main/services/workbook/ask-thread.ts';
import { zipSize } from '#main/services/workbook/zip-parts.ts';
import { decodeText } from '#main/services/workbook/read-text.ts';
import { documentLimits } from '#shared/domain/proposal/limits.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { DocumentReply, DocumentRequest } from './document-messages.ts';

const thread = { name: 'document', folder: import.meta.dirname, memoryMb: 512, timeoutMs: 30_000 };

const bad = (zh: string, en: string): UserError => new UserError('invalid-input', `${zh}${en}`, { where: 'file' });
const tooLarge = (): UserError =>
  bad(
    '文件太大（最多20 MB、2万行）：请只留需要的几页，另存后再试。',
    'The file is too large (20 MB and 20,000 lines at most): keep the pages you need, save them and try again.',
  );
const unreadable = (): UserError =>
  bad(
    '这个文件读不出来，可能已损坏；也可以把文字复制后粘贴。',
    'The file cannot be read and may be damaged; you can also copy its text and paste it.',
  );

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

function kindOf(bytes: Uint8Array): DocumentRequest['kind'] | 'text' {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw bad(
      '这是旧版 .doc 或加了密码的文件：请去掉密码，另存为 .docx。',
      'This is an old .doc or a file with a password: take the password off and save it as .docx.',
    );
  }
  if (!startsWith(bytes, [0x50, 0x4b])) return 'text';
  const size = zipSize(bytes);
  if (size === null || !size.names.includes('word/document.xml')) throw unreadable();
  if (size.entries > documentLimits.entries || size.inflatedBytes > documentLimits.inflatedBytes) throw tooLarge();
  return 'docx';
}

async function linesOf(kind: DocumentRequest['kind'], bytes: Uint8Array): Promise<string[]> {
  const reply = await askThread<DocumentReply>(thread, { kind, bytes } satisfies DocumentRequest, {
    tooLarge,
    ended: unreadable,
    cancelled: unreadable,
  });
  if (reply.kind === 'lines') return reply.lines;
  throw reply.kind === 'locked'
    ? bad('PDF 有密码：请去掉密码后再试。', 'The PDF has a password: take it off and try again.')
    : unreadable();
}

/** Control characters other than the tab say nothing to a reader and are dropped. */
const cleaned = (line: string): string => line.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trimEnd();

/** @throws UserError `invalid-input` for a file of so many bytes that is empty or larger than what is read. */
export function refuseDocumentSize(bytes: number): void {
  if (bytes === 0) throw bad('文件是空的。', 'The file is empty.');
  if (bytes > documentLimits.bytes) throw tooLarge();
}

/**
 * The lines of a text, .docx or .pdf, numbered from 1 as they stand here.
 * @throws UserError `invalid-input` that says what to do with the file: empty, too large, locked, damaged, a scan.
 */
export async function readDocument(bytes: Uint8Array): Promise<string[]> {
  refuseDocumentSize(bytes.byteLength);
  const kind = kindOf(bytes);
  const lines = (
    kind === 'text'
      ? decodeText(bytes)
          .replace(/^\ufeff/, '')
          .split(/\r\n|[\n\r\u2028]/)
      : await linesOf(kind, bytes)
  ).map(cleaned);
  if (!lines.some((line) => /\p{L}/u.test(line))) {
    throw kind === 'pdf'
      ? bad(
          'PDF 里没有文字（可能是扫描件）：请用带文字的版本，或粘贴文字。',
          'The PDF holds no text and may be a scan: use one with text, or paste the text.',
        )
      : bad('文件里没有文字。', 'The file holds no text.');
  }
  if (lines.length > documentLimits.lines || lines.some((line) => line.length > documentLimits.lineLength)) throw tooLarge();
  return lines;
}
