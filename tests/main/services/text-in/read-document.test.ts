import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#main/services/text-in/read-document.ts';
import { documentLimits } from '#shared/domain/proposal/limits.ts';
import { textPdf } from '../../../support/text-pdf.ts';

const word = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
const paragraph = (text: string): string =>
  `<w:p w:rsidR="1"><w:pPr><w:tabs/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;

describe('a document that is read', () => {
  it('as text, UTF-8 with its mark or GB 18030, any line ends', async () => {
    await expect(readDocument(strToU8('\ufeff零号湾\r\n入驻\u0007400家\n'))).resolves.toEqual(['零号湾', '入驻400家', '']);
    // 零号湾 in GB 18030
    await expect(readDocument(Uint8Array.from([0xc1, 0xe3, 0xba, 0xc5, 0xcd, 0xe5]))).resolves.toEqual(['零号湾']);
  });
  it('as a Word document: paragraphs, tabs, breaks, entities, a table row as one line, deleted text left out', async () => {
    const body =
      paragraph('A&amp;B 园区') +
      '<w:p><w:r><w:t>上</w:t><w:tab/><w:t>海</w:t><w:br/><w:t>第二行</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>' +
      `<w:tbl><w:tr>${cell('入驻企业')}${cell('400')}</w:tr></w:tbl>`;
    await expect(readDocument(word(body))).resolves.toEqual(['A&B 园区', '上\t海', '第二行', '入驻企业 400']);
  });
  it('as a PDF with text', async () => {
    await expect(readDocument(textPdf(['Zero Bay has over 400 startup projects.', 'Founded in 2015.']))).resolves.toEqual([
      'Zero Bay has over 400 startup projects.',
      'Founded in 2015.',
    ]);
  });
});

describe('a document that is refused says what to do', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(documentLimits.inflatedBytes + 1) }, { level: 9 });
  it.each<[string, Uint8Array, string]>([
    ['nothing in it', new Uint8Array(), 'The file is empty'],
    ['only blanks', strToU8(' \n\t\n'), 'holds no text'],
    ['another zip', zipSync({ 'x.txt': strToU8('x') }), 'cannot be read'],
    ['a cut Word document', word(paragraph('零号湾')).slice(0, 120), 'cannot be read'],
    ['a Word document that unpacks to too much', bomb, 'too large'],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'save it as .docx'],
    ['a cut PDF', strToU8('%PDF-1.7\n1 0 obj'), 'cannot be read'],
    ['a PDF without text', textPdf([]), 'may be a scan'],
    ['one endless line', strToU8('a'.repeat(documentLimits.lineLength + 1)), 'too large'],
  ])('%s', async (_name, bytes, message) => {
    await expect(readDocument(bytes)).rejects.toThrow(message);
  });
});
