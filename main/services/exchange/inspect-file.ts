import type { FileView } from '#shared/ipc/contracts/exchange-contract.ts';
import type { ImportFile } from './import-file.ts';
import { leftAlone } from './import-file.ts';

const headRows = 12;
const headColumns = 40;
const shownText = 80;

/** The sheets of a file with their first rows; hidden ones by name only. */
export function inspectFile(fileId: string, file: ImportFile): FileView {
  const { sheets, leftOut } = file.book;
  return {
    fileId,
    name: file.name,
    sheets: [
      ...sheets.map(({ name, cells }) => ({
        name,
        hidden: false,
        rows: cells.length,
        head: cells.slice(0, headRows).map((row) => row.slice(0, headColumns).map((cell) => cell.slice(0, shownText))),
      })),
      ...leftOut.hiddenSheets.map((name) => ({ name, hidden: true, rows: 0, head: [] })),
    ],
    notes: leftAlone(leftOut),
  };
}
