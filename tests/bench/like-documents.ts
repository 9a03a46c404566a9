import { strToU8, zipSync } from 'fflate';
import { blockTexts, sourceTexts, type DocumentText } from '#shared/domain/packet/document-texts.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { languagesOf } from '#shared/lib/language.ts';

/** The same texts, headings, tables and drawings as other programs take them: what they typeset is like our pages, not equal. */
interface Part {
  kind: 'title' | 'heading' | 'paragraph' | 'table' | 'drawing';
  rows: DocumentText[];
  svg?: string;
}

const tabular = new Set<Block['type']>(['facts', 'table', 'compare', 'clause', 'combination', 'clause-table']);

function partsOf(value: DocumentValue): Part[] {
  return languagesOf(value.language).flatMap((language): Part[] => [
    ...value.sections.flatMap((section): Part[] => [
      { kind: 'title', rows: [{ key: null, label: '', text: section.title[language]?.text ?? '' }] },
      ...section.blocks.map((block): Part => {
        const rows = blockTexts(block, language);
        if (block.type === 'heading') return { kind: 'heading', rows };
        if (block.type === 'chart') return { kind: 'drawing', rows, svg: block.svg[language] ?? '' };
        return { kind: tabular.has(block.type) ? 'table' : 'paragraph', rows };
      }),
    ]),
    { kind: 'table', rows: sourceTexts(value.sources, language) },
  ]);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const said = ({ label, text }: DocumentText): string => escaped(label === '' ? text : `${label}: ${text}`);

/** A web page of it, with the fonts of the packet. */
export function likeHtml(value: DocumentValue, fontsDir: string): string {
  const body = partsOf(value).map(({ kind, rows, svg }) => {
    if (kind === 'title') return `<h1>${rows.map(said).join(' ')}</h1>`;
    if (kind === 'heading') return `<h2>${rows.map(said).join(' ')}</h2>`;
    if (kind === 'table')
      return `<table>${rows.map(({ label, text }) => `<tr><th>${escaped(label)}</th><td>${escaped(text)}</td></tr>`).join('')}</table>`;
    return `${svg ?? ''}${rows.map((row) => `<p>${said(row)}</p>`).join('')}`;
  });
  const face = (family: string, file: string, weight: number): string =>
    `@font-face{font-family:"${family}";src:url("file://${fontsDir}/${file}-${weight}.ttf");font-weight:${weight}}`;
  const faces = [400, 700].flatMap((weight) => [face('Noto Sans', 'NotoSans', weight), face('Noto Sans SC', 'NotoSansSC', weight)]);
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>Packet</title><style>${faces.join('')}
@page{size:A4;margin:24mm 18mm 20mm;@bottom-right{content:counter(page) " / " counter(pages)}}
body{font:9.5pt/15pt "Noto Sans","Noto Sans SC"}h1{page-break-before:always;font-size:22pt}table{width:100%;border-collapse:collapse}
th{text-align:left;width:30%}td,th{border-top:.5pt solid #d5dce3;padding:3pt}tr{page-break-inside:avoid}</style>${body.join('')}</html>`;
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text)}</w:p>`;
const cell = (text: string, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
const table = (rows: readonly DocumentText[]): string =>
  rows.length === 0
    ? ''
    : `<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2900"/><w:gridCol w:w="6700"/></w:tblGrid>${rows
        .map(({ label, text }) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(escaped(label), 2900)}${cell(escaped(text), 6700)}</w:tr>`)
        .join('')}</w:tbl><w:p/>`;

const style = (id: string, size: number, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id === 'Title' ? 'heading 1' : 'heading 2'}"/><w:pPr>${more}<w:outlineLvl w:val="${id === 'Title' ? 0 : 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;

/** A text document of it; drawings stay out, since the format takes none without a picture beside it. */
export function likeDocx(value: DocumentValue): Uint8Array {
  const body = partsOf(value).map(({ kind, rows }) => {
    if (kind === 'title') return paragraph(rows.map(said).join(' '), 'Title');
    if (kind === 'heading') return paragraph(rows.map(said).join(' '), 'Heading');
    return kind === 'table' ? table(rows) : rows.map((row) => paragraph(said(row))).join('');
  });
  const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const fonts = '<w:rFonts w:ascii="Noto Sans" w:hAnsi="Noto Sans" w:eastAsia="Noto Sans SC"/>';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/styles.xml': xml(
      `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="19"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Title', 44, '<w:pageBreakBefore/>')}${style('Heading', 28)}</w:styles>`,
    ),
    'word/document.xml': xml(
      `<w:document ${w}><w:body>${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1020" w:bottom="1134" w:left="1020" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    ),
  });
}
