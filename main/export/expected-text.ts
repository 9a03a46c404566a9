import type { Block, CompareBlock, CompareCell, TableBlock } from '#shared/domain/packet/block.ts';
import type { DocumentSection, DocumentValue } from '#shared/domain/packet/document.ts';
import type { Line, Local } from '#shared/domain/packet/line.ts';
import { templates } from '#shared/domain/packet/template.ts';
import { languagesOf, type Language } from '#shared/lib/language.ts';

/** Something the pages must show, with the place in the document value it comes from. */
export interface ExpectedText {
  where: string;
  text: string;
}

/** One spelling for text put in and text read out: blanks, soft hyphens and joiners are the typesetter's business. */
export const squeeze = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '');

/** What of the value is not printed as it stands: alternative texts, and names on tiles too small for them. */
const unprinted: Partial<Record<Block['type'], Record<string, readonly DocumentValue['template'][]>>> = {
  chart: { alternative: templates },
  cover: { tiles: ['one-pager'] },
};

function isLine(part: object): part is Line {
  return 'text' in part && typeof part.text === 'string' && 'marks' in part && Array.isArray(part.marks);
}

function walk(part: unknown, where: string, found: ExpectedText[]): void {
  if (Array.isArray(part)) part.forEach((entry, index) => walk(entry, `${where}/${index}`, found));
  else if (typeof part === 'object' && part !== null) {
    // Between its pieces stand source marks.
    if (isLine(part)) for (const { text } of part.runs ?? [part]) found.push({ where, text });
    else for (const [key, entry] of Object.entries(part)) walk(entry, `${where}/${key}`, found);
  }
}

/** Blocks without what the template leaves unprinted. */
function printed(block: Block, template: DocumentValue['template']): object {
  const skip = unprinted[block.type] ?? {};
  return Object.fromEntries(Object.entries(block).filter(([key]) => skip[key]?.includes(template) !== true));
}

export const hasBlock = (sections: DocumentSection[], type: Block['type']): boolean =>
  sections.some((section) => section.blocks.some((block) => block.type === type));

/** True for a section with a heading of its own: the cover has none. */
export const hasHeading = (section: DocumentSection): boolean => section.blocks.every((block) => block.type !== 'cover');

/** Every line the matter of the pages must hold, in no order. */
export function expectedLines(value: DocumentValue, sections: DocumentSection[], sources: number[]): ExpectedText[] {
  const found: ExpectedText[] = [];
  const { title, subtitle, dateText, dataAsOf, audienceMark, office, copy, approval, sha256 } = value.meta;
  if (hasBlock(sections, 'cover')) walk({ title, subtitle, audienceMark, office }, 'meta', found);
  walk({ dateText, dataAsOf, ...(copy === undefined ? {} : { copy }), ...(approval === undefined ? {} : { approval }) }, 'meta', found);
  if (sha256 !== undefined) found.push({ where: 'meta/sha256', text: sha256 });
  for (const section of sections) {
    if (hasHeading(section) && section.blocks.length > 0) walk(section.title, `${section.id}/title`, found);
    for (const block of section.blocks) {
      walk(printed(block, value.template), `${section.id}/${block.id}`, found);
      if (block.type === 'cover') found.push({ where: `${section.id}/${block.id}/codeName`, text: block.codeName });
    }
  }
  if (hasBlock(sections, 'sources'))
    walk(
      value.sources.filter((source) => sources.includes(source.number)),
      'sources',
      found,
    );
  return found.filter((entry) => squeeze(entry.text) !== '');
}

/** Each table row as the page shows it, cell after cell: a row is lost when its sequence is nowhere, though each word may be. */
export function expectedRows(value: DocumentValue, sections: DocumentSection[]): ExpectedText[] {
  const languages = languagesOf(value.language);
  return sections.flatMap((section) =>
    section.blocks.flatMap((block) => {
      const rows = block.type === 'table' ? tableRows(block, languages) : block.type === 'compare' ? compareRows(block, languages) : [];
      return rows.map((text, index) => ({ where: `${section.id}/${block.id}/rows/${index}`, text }));
    }),
  );
}

const tableRows = (block: TableBlock, languages: Language[]): string[] =>
  block.rows.map((row) => row.map((cell) => cellText(cell, languages)).join(''));

/** As `set-compare` in compare.typ: label, weight and flags, then each cell with its mark of state and its note. */
function compareRows(block: CompareBlock, languages: Language[]): string[] {
  const bare = (local: Local): string => (Object.keys(local).length === 0 ? '' : cellText(local, languages));
  const cell = ({ value, flag, note }: CompareCell): string =>
    `${cellText(value, languages)}${flag === null ? '' : inlineText(flag.text, languages)}${bare(note)}`;
  return block.groups.flatMap(({ rows }) =>
    rows.map(({ label, detail, flags, cells }) =>
      [bare(label), inlineText(detail, languages), ...flags.map((flag) => inlineText(flag, languages)), ...cells.map(cell)].join(''),
    ),
  );
}

/** As `inline` in text.typ. */
const inlineText = (local: Local, languages: Language[]): string =>
  shownLines(local, languages)
    .map((line) => line.text + marksText(line.marks))
    .join('·');

/** As `distinct` in text.typ: the same words in both languages stand once; an empty cell shows a dash. */
function cellText(cell: Local, languages: Language[]): string {
  const lines = shownLines(cell, languages);
  return lines.length === 0 ? '–' : lines.map((line) => line.text + marksText(line.marks)).join('');
}

function shownLines(local: Local, languages: Language[]): Line[] {
  const lines = languages.flatMap((language) => local[language] ?? []).filter((line) => line.text.trim() !== '');
  const [first, second] = lines;
  return first !== undefined && second !== undefined && first.text === second.text ? [first] : lines;
}

/** As `source-marks` in text.typ. */
const marksText = (marks: number[]): string => (marks.length === 0 ? '' : `[${[...new Set(marks)].sort((a, b) => a - b).join(',')}]`);

/** Words inside the charts' drawings. */
export function expectedChartTexts(sections: DocumentSection[]): ExpectedText[] {
  return sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.type === 'chart'
        ? Object.values(block.svg).flatMap((svg) => svgTexts(svg).map((text) => ({ where: `${section.id}/${block.id}/svg`, text })))
        : [],
    ),
  );
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: ' ' };
const svgTexts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text = '']) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole))
    .filter((text) => squeeze(text) !== '');
