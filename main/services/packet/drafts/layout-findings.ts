import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import { makeFinding } from '../make-finding.ts';
import { ownLines } from './words-findings.ts';

/** A one-pager that has its facts on it takes about this many Chinese characters of the officer's; more makes it drop text. */
const onePageRoom = 300;
/** Latin letters take half the width of a Chinese character. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/u.test(char) ? 1 : 0.5), 0);

/** Rows whose figures the comparison itself marks as not alike. */
function comparedFindings({ sections }: DocumentValue): Finding[] {
  return sections.flatMap((section) =>
    section.blocks.flatMap((block): Finding[] => {
      if (block.type !== 'compare') return [];
      const rows = block.groups.flatMap((group) => group.rows).filter(({ flags }) => flags.length > 0);
      if (rows.length === 0) return [];
      const message = {
        zh: `并排比较的 ${rows.length} 行口径、年份或单位不同，表中已标明：请核对，或隐去这些数据。`,
        en: `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} side by side differ in base, year or unit, as marked in the table: check them, or leave them out.`,
      };
      return [makeFinding('warn', 'mixed-bases', message, { where: `${section.id}/${block.id}` })];
    }),
  );
}

/** Words that a one-pager has no room for: it would be set without them. */
function roomFindings(value: DocumentValue): Finding[] {
  if (value.template !== 'one-pager') return [];
  const lines = ownLines(value);
  const used = Math.ceil(lines.reduce((sum, { line }) => sum + widthOf(line.text), 0));
  const [first] = lines;
  if (first === undefined || used <= onePageRoom) return [];
  const message = {
    zh: `单页放不下这么多自写文字（约 ${used} 字，宜在 ${onePageRoom} 字内），排版时会删减：请缩短，或改用推介册。`,
    en: `A one-pager has no room for that many words of your own (about ${used}, best within ${onePageRoom}) and drops some: shorten them, or use the pitch.`,
  };
  return [makeFinding('warn', 'overflow', message, { where: first.where })];
}

/** What is found in how the pages are laid out. */
export const layoutFindings = (value: DocumentValue): Finding[] => [...comparedFindings(value), ...roomFindings(value)];
