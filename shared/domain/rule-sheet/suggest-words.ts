import type { FullBilingual } from '#shared/lib/language.ts';
import { comparisonNames, fieldOf, isQuestion } from './fields.ts';
import type { LeafRow } from './condition-rows.ts';

/** The name of a value as an officer reads it: of a district or industry for its id; null where the value is its own name. */
export type NameOf = (value: string) => FullBilingual | null;
export const asWritten: NameOf = () => null;

/** The condition put into words, for an officer who writes none. */
export function suggestWords(row: LeafRow, nameOf: NameOf = asWritten): FullBilingual {
  const field = fieldOf(row.field);
  const subject = field?.name ?? { zh: row.field, en: row.field };
  const unit = isQuestion(row.field) ? null : (field?.unit ?? null);
  const named = (value: string): FullBilingual => nameOf(value) ?? { zh: value, en: value };
  const listed = row.values.map(named);
  const figure = { zh: unit?.zh ?? '', en: unit === null ? '' : unit.en === '%' ? '%' : ` ${unit.en}` };
  const how = comparisonNames[row.comparison];
  if (row.comparison === 'in') {
    return {
      zh: `${subject.zh}${how.zh}${listed.map(({ zh }) => zh).join('、')}`,
      en: `The ${subject.en} ${how.en} ${listed.map(({ en }) => en).join(', ')}`,
    };
  }
  if (row.comparison === 'between') {
    const ends = [row.min === '' ? '…' : row.min, row.max === '' ? '…' : row.max];
    return { zh: `${subject.zh}介于 ${ends.join('–')}${figure.zh}`, en: `The ${subject.en} is between ${ends.join(' and ')}${figure.en}` };
  }
  const value = named(row.value);
  const gap = row.comparison === 'is' ? '' : ' ';
  return { zh: `${subject.zh}${how.zh}${gap}${value.zh}${figure.zh}`, en: `The ${subject.en} ${how.en} ${value.en}${figure.en}` };
}
