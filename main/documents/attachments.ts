import { figureBook } from '#main/export/figures/figure-book.ts';
import { workbookBytes } from '#main/export/sheet/workbook.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { VirtualFile } from './typst-messages.ts';

/** A file attached to a PDF, as the template is told of it. */
export interface Attachment {
  /** At the root, so that readers show the bare name. */
  path: string;
  mime: string;
  description: string;
}

export const dataFileName = 'parkfolio-data.json';
export const sheetFileName = 'parkfolio-figures.xlsx';

const attachments: readonly Attachment[] = [
  { path: `/${dataFileName}`, mime: 'application/json', description: '数字与来源 Figures with their sources' },
  {
    path: `/${sheetFileName}`,
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: '数字与来源表格 Workbook of the figures',
  },
];

/** What the attached JSON holds: every figure with its exact value, and every source, of the version by its hash. */
function packetData({ template, language, audience, meta, figures, sources }: DocumentValue): object {
  const { title, date, versionId, sha256, applicationVersion } = meta;
  const version = { id: versionId, sha256, date, applicationVersion };
  return { format: 'parkfolio-packet-data', formatVersion: 1, version, template, language, audience, title, figures, sources };
}

/** The files that travel inside the PDF of a frozen version; previews and versions without a printed hash carry none. */
export function attachedFiles(value: DocumentValue): { list: readonly Attachment[]; files: VirtualFile[] } {
  if (value.meta.sha256 === undefined) return { list: [], files: [] };
  const data = new TextEncoder().encode(`${JSON.stringify(packetData(value), null, 1).toWellFormed()}\n`);
  return {
    list: attachments,
    files: [
      { path: `/${dataFileName}`, bytes: data },
      { path: `/${sheetFileName}`, bytes: workbookBytes(figureBook(value)) },
    ],
  };
}
