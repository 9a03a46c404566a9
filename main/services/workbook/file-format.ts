import type { BookLimits, BookRequest } from './messages.ts';
import { badSheet } from './sheet-error.ts';

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
/** How an encrypted .xlsx names its content, in the shell of the old format. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/**
 * What a file is, by its content: a name says little.
 * @throws UserError `invalid-input` for what is no sheet, with what to do.
 */
export function fileFormat(bytes: Uint8Array, limits: Pick<BookLimits, 'bytes'>): BookRequest['format'] {
  refuseSize(bytes.byteLength, limits);
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted)) return 'xls';
    throw badSheet(
      '文件加了密码：请在 Excel 里去掉密码，另存为 .xlsx。',
      'The file has a password: take the password off in Excel and save it as .xlsx.',
    );
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw badSheet(
      '这是 PDF：请把内容复制到 Excel，或要一份 Excel。',
      'This is a PDF: paste its content into Excel, or ask for an Excel file.',
    );
  const head = new TextDecoder().decode(bytes.subarray(0, 2000)).trimStart();
  if (/^(?:\ufeff)?<(?:!doctype html|html|\?xml|table|head|meta)/i.test(head))
    throw badSheet(
      '这是网页或 XML，只是名字像 Excel：请用 Excel 打开后另存为 .xlsx。',
      'This is a web page or XML under the name of a workbook: open it in Excel and save it as .xlsx.',
    );
  return 'csv';
}

/** Said before a file is read at all. @throws UserError for an empty file or one beyond the limit. */
export function refuseSize(bytes: number, limits: Pick<BookLimits, 'bytes'>): void {
  if (bytes === 0) throw badSheet('文件是空的。', 'The file is empty.');
  if (bytes <= limits.bytes) return;
  const most = megabytes(limits.bytes);
  throw badSheet(
    `文件超过 ${most} MB：请只留要用的一张表，删去图片后另存。`,
    `The file is larger than ${most} MB: keep only the sheet you need, delete pictures and save it again.`,
  );
}
