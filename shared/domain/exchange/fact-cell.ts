import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { printQuantity } from '#shared/domain/quantity/show-quantity.ts';
import { unitIdSchema } from '#shared/domain/unit/unit.ts';
import { isoAsOf, parseAsOf, unknownAsOf, type AsOf } from '#shared/lib/date.ts';
import type { Bilingual, Language } from '#shared/lib/language.ts';
import { normalise } from '#shared/lib/text.ts';

export type CellFact = Pick<Fact, 'value' | 'qualifier' | 'unit' | 'scale' | 'currency' | 'polarity'>;

const polarityWords: Record<Fact['polarity'], Record<Language, string>> = {
  actual: { zh: '', en: '' },
  target: { zh: '（目标）', en: ' (target)' },
  forecast: { zh: '（预测）', en: ' (forecast)' },
};

function figure({ value, qualifier, unit, scale, currency }: CellFact, language: Language): string {
  const known = unit === null ? null : unitIdSchema.safeParse(unit);
  const whole = value.number !== null || (value.min !== null && value.max !== null);
  if (!whole || known?.success === false) return formatFact({ value, qualifier, unit, scale, currency }, language).text;
  return printQuantity({ value, qualifier, unit: known?.data ?? null, scale, currency }, language);
}

/** A fact's value as a cell: the figure as printed with its unit, or its words, both languages on lines of their own. */
export function factCell(fact: CellFact, language: Language): string {
  const { text } = fact.value;
  const body = text === null ? figure(fact, language) : [text.zh, text.en].filter((line) => line !== null).join('\n');
  return `${body}${polarityWords[fact.polarity][language]}`;
}

/** A fact's value as the window prints it, without blanks between Chinese and figures; `factCell` is what sheets hold. */
export const shownFact = (fact: CellFact, language: Language): string =>
  fact.value.text === null ? `${formatFact(fact, language).text}${polarityWords[fact.polarity][language]}` : factCell(fact, language);

/** Takes “（目标）” or “(forecast)” off the end of a cell. */
export function takePolarity(cell: string): { text: string; polarity: Fact['polarity'] } {
  const [, body, word] = /^([\s\S]*?)\s*[（(]\s*(目标|target|预测|forecast)\s*[)）]$/i.exec(cell) ?? [];
  if (body === undefined || word === undefined) return { text: cell, polarity: 'actual' };
  return { text: body, polarity: /目标|target/i.test(word) ? 'target' : 'forecast' };
}

/** Words of a cell: Chinese and English on two lines are one text in two languages. */
export function readText(cell: string): Bilingual {
  const at = cell.lastIndexOf('\n');
  const [first, second] = [cell.slice(0, at).trim(), cell.slice(at + 1).trim()];
  const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
  if (at !== -1 && first !== '' && second !== '' && isHan(first) && !isHan(second)) return { zh: first, en: second };
  return isHan(cell) ? { zh: cell.trim(), en: null } : { zh: null, en: cell.trim() };
}

/** What offices write into a cell that they leave open: strokes, “不详”, “暂无”, “N/A”. It is never zero nor “no”. */
const blankWords = /^(?:[-–—―/\\.…*]+|n\/?a|tbd|不详|不明|未知|暂无|待定|待核|待核实|待补充|未填|未统计|无数据)$/;
const longestBlankWord = 4;
/** Most cells of a sheet begin with something else and are not looked at further. */
const beginsBlank = /^[-–—―/\\.…*nt不未暂待无－／＼．＊ｎＮ]/i;
export const isBlankWord = (cell: string): boolean =>
  cell.length <= longestBlankWord && beginsBlank.test(cell) && blankWords.test(normalise(cell).trim());

const undated: Record<Language, string> = { zh: '未载', en: 'not given' };

/** When a fact was true, as ISO text; an undated fact says so. */
export const asOfCell = (asOf: AsOf, language: Language): string => isoAsOf(asOf) ?? undated[language];

const two = (text: string): string => text.padStart(2, '0');

/** One date as people write it: 2024年6月, 2024/6/30, 2024.06, 2024年底, Jun 2024 is not taken. */
function isoDate(text: string): string {
  const [, year, month, day] = /^((?:19|20)\d{2})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)?|年)?(?:底|末)?$/.exec(text) ?? [];
  if (year === undefined) return text;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map(two)
    .join('-');
}

/** Reads what `asOfCell` prints and what people write; null for a text that is no date. */
export function readAsOf(cell: string): AsOf | null {
  const text = normalise(cell)
    .replace(/\s+/g, '')
    .replace(/^(?:截至|截止)/, '');
  if (text === undated.zh || text === 'notgiven' || text === '无' || isBlankWord(text)) return unknownAsOf;
  const years = /^((?:19|20)\d{2})年?[-~至]((?:19|20)\d{2})年?$/.exec(text);
  if (years !== null) return readAsOf(`${years[1]}/${years[2]}`);
  const iso = /^\d{4}(?:-\d{2}(?:-\d{2})?)?\/\d{4}/.test(text)
    ? text
    : text
        .split(/[~至]|—+/)
        .map(isoDate)
        .join('/');
  try {
    return parseAsOf(iso);
  } catch {
    // A text that is no date is answered as such; the line says what to mend.
    return null;
  }
}

/** A cell that a spreadsheet would take for a formula was given an apostrophe on the way out; it goes on the way in. */
export const plainCell = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
