import { units } from '#shared/domain/unit/unit.ts';
import type { FigureSpan } from './proposal.ts';
import { unitOfMeasure, unitOfPhrase } from './measure-words.ts';

const zhNumber = '[〇零一二三四五六七八九十百千万亿两]+';
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const lead = '(?:约|近|逾|超过|超|突破|不少于|不低于|至少|多于|达到|达|第|首批|[>≥<≤＞＜])\\s*';
const enLead =
  '(?:(?:more|less|fewer) than|over|nearly|about|around|approximately|exceeding|at least|up to|as many as|almost)\\s+(?:the\\s+)?';
const enWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred';
const enOrdinals = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const money = '(?:RMB|USD|US\\$|CNY|EUR|€|\\$|¥)\\s*';
const zhScale = '(?:万亿|千万|百万|十万|亿|万|千|百)';
const enScale = '\\s*(?:trillion|billion|million|thousand|bn|mn)\\b';

const figure = new RegExp(
  [
    `(?<lead>${enLead}|${lead})?(?<money>${money})?(?<number>${digits})(?:\\s*[-–—~～至到]\\s*(?:${digits}))?(?<zhScale>${zhScale})?(?<enScale>${enScale})?(?<more>\\s?余|\\s?多|\\+)?(?<percent>\\s*(?:%|％|个百分点|percent\\b))?`,
    `(?<zhLead>${lead})?(?<zhNumber>${zhNumber})(?<zhMore>余|多)?(?=[家个项名人件条类种大届场层国成倍元亩区])`,
    `(?<enLead2>${enLead})?\\b(?<word>${enWords})\\b(?<wordScale>${enScale})?`,
    `\\b(?<ordinal>${enOrdinals})\\b(?=\\s+(?:\\w+\\s+){0,3}(?:edition|session|auction|conference|expo))`,
  ].join('|'),
  'giu',
);

const enUnits =
  /^\s*(?<yuan>yuan|RMB)|^\s*(?<usd>US dollars|dollars|USD)|^\s*(?<m2>square met(?:er|re)s|m²|㎡)|^\s*(?<mu>mu\b)|^\s*(?<km2>square kilomet(?:er|re)s|km²)/iu;

/** A year, an hour, a page number or a code is no figure of anything. */
function isNoFigure(text: string, match: RegExpExecArray): boolean {
  const number = match.groups?.['number'];
  if (number === undefined) return false;
  const before = text.slice(Math.max(0, match.index - 1), match.index);
  const after = text.slice(match.index + match[0].length);
  if (/[\p{L}\d.]/u.test(before) && /^[\dA-Za-z]/.test(match[0]) && /[A-Za-z\d.]/.test(before)) return true;
  if (/^(?:月|日|[/.:]\d|th\b|st\b|nd\b|rd\b)/.test(after) || (after.startsWith('年') && /(?:19|20)\d\d$/.test(match[0]))) return true;
  if (/^[\])】]/.test(after) && /[[(【]\s*$/.test(before)) return true;
  const bare = match[0].trim() === number;
  return (
    bare &&
    /^(?:1[89]|20)\d\d$/.test(number) &&
    !/^\s*(?:家|个|项|名|人|件|条|亿|万|元|[a-z]*\s*(?:projects|firms|enterprises))/iu.test(after)
  );
}

/** The unit a figure has by its own marks or by the words after it, and how many characters of them it takes. */
function unitAfter(match: RegExpExecArray, rest: string): { unit: FigureSpan['unit']; length: number } {
  const groups = match.groups ?? {};
  if (groups['percent'] !== undefined) return { unit: groups['percent'].includes('百分点') ? 'percentage-point' : 'percent', length: 0 };
  if (groups['money'] !== undefined) return { unit: /USD|US\$|\$/.test(groups['money']) ? 'usd' : 'yuan', length: 0 };
  const marked = enUnits.exec(rest);
  if (marked !== null) {
    const unit = Object.entries(marked.groups ?? {}).find(([, word]) => word !== undefined)?.[0];
    return { unit: (unit ?? null) as FigureSpan['unit'], length: marked[0].length };
  }
  const zh = unitOfMeasure(rest);
  if (zh !== null) return zh;
  if (groups['ordinal'] !== undefined) return { unit: 'edition', length: 0 };
  const en = unitOfPhrase(/^[^.;:!?，。；]*/u.exec(rest)?.[0] ?? '');
  return en ?? { unit: null, length: 0 };
}

/** A word for a small number alone says little: it counts as a figure only before a noun that is counted. */
const needsUnit = (match: RegExpExecArray): boolean =>
  match.groups?.['word'] !== undefined ||
  match.groups?.['zhNumber'] !== undefined ||
  match[0].startsWith('第') ||
  match[0].trim() === match.groups?.['number'];

const wordFigures = `zero ${enWords.replaceAll('|', ' ')}`.split(' ');
const bigWords: Record<string, string> = {
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
};

/** What is typed for it: figures instead of English words, no ordinal mark, and no noun that is only counted. */
function enteredOf(unit: FigureSpan['unit'], figureText: string, unitText: string): string {
  const text = figureText
    .trim()
    .replace(/^(?:第|首批)\s*/u, '')
    .replace(
      new RegExp(`\\b(?:${enWords})\\b`, 'i'),
      (word) => bigWords[word.toLowerCase()] ?? String(wordFigures.indexOf(word.toLowerCase())),
    )
    .replace(/^\$\s*(?=.*%$)/u, '');
  return unit !== null && units[unit].dimension === 'count' ? text : `${text}${unitText}`;
}

/** A short line of words and figures without any mark of a sentence: the row of a table, whose bare figures count. */
const isTableRow = (text: string): boolean =>
  text.length < 90 && /^\s*\p{L}[\p{L}\p{P}\s]+\s\d/u.test(text) && !/[。.!?；;,，:：]\s|[。.!?]$/u.test(text);

/** Figures of one line, in its order, as printed with the words of their unit. */
export function findFigures(text: string, line: number): FigureSpan[] {
  const spans: FigureSpan[] = [];
  const row = isTableRow(text);
  for (const match of text.matchAll(figure)) {
    if (match[0].trim() === '' || isNoFigure(text, match)) continue;
    const end = match.index + match[0].length;
    const { unit, length } = unitAfter(match, text.slice(end));
    if (unit === null && needsUnit(match) && !(row && match.groups?.['number'] !== undefined)) continue;
    const from = match.index + (match[0].length - match[0].trimStart().length);
    spans.push({
      line,
      from,
      to: end + length,
      raw: text.slice(from, end + length),
      unit,
      entered: enteredOf(unit, text.slice(from, end), text.slice(end, end + length)),
    });
  }
  return spans;
}
