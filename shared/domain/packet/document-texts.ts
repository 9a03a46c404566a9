import { flagWords } from '#shared/domain/fact/flag-words.ts';
import { stateNames } from '#shared/domain/question/answer.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import type { Block } from './block.ts';
import type { DocumentValue, SourceEntry } from './document.ts';
import type { Local } from './line.ts';

/** One text of a block as a reader meets it: a sentence, or a row with its label. */
export interface DocumentText {
  /** Says which text of the block it is, whatever its words; null where only its words do, as in a list. */
  key: string | null;
  label: string;
  text: string;
}

/** What the pages draw as shapes and letters, in words. */
const codeWords: Record<string, FullBilingual> = {
  ...flagWords,
  ...stateNames,
  true: { zh: '成立', en: 'holds' },
  false: { zh: '不成立', en: 'does not hold' },
  unknown: { zh: '未知', en: 'unknown' },
};
const codeKeys = new Set(['grade', 'flag', 'state', 'result']);
/** Machine names and drawings are no text. */
const silentKeys = new Set(['id', 'type', 'tone', 'svg', 'qr', 'tiles', 'align', 'kind', 'verdict', 'image', 'spans']);
const labelKeys = ['label', 'question', 'name', 'title'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isLine = (value: unknown): boolean => isObject(value) && typeof value['text'] === 'string' && Array.isArray(value['marks']);
/** One entry per language and nothing else. */
const isLocal = (value: unknown): value is Local =>
  isObject(value) && Object.entries(value).every(([key, entry]) => (key === 'zh' || key === 'en') && isLine(entry));

const joined = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join(' · ');

function codeText(value: string, language: Language): string {
  return Object.hasOwn(codeWords, value) ? (codeWords[value]?.[language] ?? value) : value;
}

/** Qualifier, figure and unit as one phrase. */
const printedFigure = (parts: readonly unknown[], language: Language): string =>
  parts
    .map((part) => wordsOf(part, language))
    .filter((text) => text !== '')
    .join(language === 'zh' ? '' : ' ');

/** All words below a value in one line. */
function wordsOf(value: unknown, language: Language): string {
  if (isLocal(value)) return value[language]?.text ?? '';
  if (Array.isArray(value)) return joined(value.map((entry) => wordsOf(entry, language)));
  if (!isObject(value)) return '';
  const { qualifier, figure, unit, ...rest } = value;
  return joined([
    printedFigure([qualifier, figure, unit], language),
    ...Object.entries(rest).map(([key, entry]) => {
      if (silentKeys.has(key)) return '';
      return typeof entry === 'string' && codeKeys.has(key) ? codeText(entry, language) : wordsOf(entry, language);
    }),
  ]);
}

/** A row that has nothing but its name is the name. */
const named = (path: string, label: string, text: string): DocumentText =>
  text === '' ? { key: `${path}/${label}`, label: '', text: label } : { key: `${path}/${label}`, label, text };

/** A row by its label: the first of its words that names it. */
function rowText(row: unknown, path: string, language: Language): DocumentText[] {
  if (isLocal(row)) return [{ key: null, label: '', text: wordsOf(row, language) }];
  if (Array.isArray(row)) {
    const [label = '', ...rest] = row.map((cell) => wordsOf(cell, language));
    return [named(path, label, joined(rest))];
  }
  if (!isObject(row)) return [];
  const labelKey = labelKeys.find((key) => isLocal(row[key])) ?? Object.keys(row).find((key) => isLocal(row[key]));
  const label = labelKey === undefined ? '' : wordsOf(row[labelKey], language);
  const { rows, ...own } = row;
  const rest = Object.fromEntries(Object.entries(own).filter(([key]) => key !== labelKey));
  const below = Array.isArray(rows) ? rows.flatMap((entry) => rowText(entry, `${path}/${label}`, language)) : [];
  return [named(path, label, wordsOf(rest, language)), ...below];
}

function fieldTexts(value: Record<string, unknown>, path: string, language: Language): DocumentText[] {
  return Object.entries(value).flatMap(([key, entry]): DocumentText[] => {
    const place = `${path}${key}`;
    if (silentKeys.has(key)) return [];
    if (key === 'codeName' && typeof entry === 'string') return [{ key: place, label: '', text: entry }];
    if (isLocal(entry)) return [{ key: place, label: '', text: wordsOf(entry, language) }];
    if (Array.isArray(entry)) return entry.flatMap((row) => rowText(row, place, language));
    return isObject(entry) ? fieldTexts(entry, `${place}/`, language) : [];
  });
}

/** The texts of a block in one language, in reading order. */
export const blockTexts = (block: Block, language: Language): DocumentText[] =>
  fieldTexts({ ...block }, '', language).filter(({ text }) => text !== '');

/** The bibliography, each entry by its document and place, whatever its number. */
export const sourceTexts = (sources: readonly SourceEntry[], language: Language): DocumentText[] =>
  sources.map(({ title, place, line, published, asOf, grade }) => {
    const [label, where] = [wordsOf(title, language), joined([wordsOf(place, language), wordsOf(line, language)])];
    return { key: `${label}/${where}`, label, text: joined([where, ...[published, asOf, grade].map((part) => wordsOf(part, language))]) };
  });

const furnitureNames: Record<string, FullBilingual> = {
  title: { zh: '标题', en: 'Title' },
  subtitle: { zh: '副标题', en: 'Subtitle' },
  dateText: { zh: '印刷日期', en: 'Printed' },
  dataAsOf: { zh: '数据时点', en: 'Data as of' },
  audienceMark: { zh: '密级', en: 'Audience' },
  office: { zh: '单位', en: 'Office' },
  watermark: { zh: '水印', en: 'Watermark' },
};

/** What surrounds the matter: title, office, dates, watermark. The version's own name is no difference. */
export function furnitureTexts({ meta }: DocumentValue, language: Language): DocumentText[] {
  const { title, subtitle, dateText, dataAsOf, audienceMark, office } = meta;
  const texts = fieldTexts({ title, subtitle, dateText, dataAsOf, audienceMark, office: office.name, lines: office.lines }, '', language);
  const watermark = meta.watermark === null ? [] : [{ key: 'watermark', label: '', text: meta.watermark }];
  return [...texts, ...watermark].map((entry) => ({ ...entry, label: furnitureNames[entry.key ?? '']?.[language] ?? '' }));
}
