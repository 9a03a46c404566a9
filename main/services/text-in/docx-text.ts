import { unpack, zipEntries } from '#main/services/workbook/zip-parts.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** Text, paragraph, row, cell, tab and break of a WordprocessingML body; deleted text has a tag of its own and is not read. */
const tag = /<(\/?)w:(t|p|tr|tc|tab|br)(?:\s[^>]*?)?(\/?)>([^<]*)/g;

/** The paragraphs of a Word document in their order, a table row as one line. @throws Error when there is no document in it. */
export function docxLines(bytes: Uint8Array): string[] {
  const entry = zipEntries(bytes)?.find(({ name }) => name === 'word/document.xml');
  if (entry === undefined) throw new Error('no word/document.xml');
  const lines: string[] = [];
  let line = '';
  let rows = 0;
  const end = (): void => {
    lines.push(...line.split('\n').map((text) => text.trimEnd()));
    line = '';
  };
  for (const [, closing, name, , text = ''] of new TextDecoder().decode(unpack(bytes, entry)).matchAll(tag)) {
    if (name === 't' && closing === '') line += plain(text);
    else if (name === 'tab') line += '\t';
    else if (name === 'br') line += '\n';
    else if (name === 'tr') {
      rows += closing === '' ? 1 : -1;
      if (closing !== '' && rows === 0) end();
    } else if (name === 'tc' && closing !== '') line += ' ';
    else if (name === 'p' && closing !== '' && rows === 0) end();
  }
  if (line !== '') end();
  return lines;
}
