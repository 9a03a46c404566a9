import { useMemo, type ReactNode } from 'react';
import { Select } from 'antd';
import { officeAttributes } from '#shared/domain/exchange/attribute-words.ts';
import { keyOfFact, lineColumns, readKey, recordColumns } from '#shared/domain/exchange/column-key.ts';
import { columnNames } from '#shared/domain/exchange/column-words.ts';
import type { ColumnView } from '#shared/domain/exchange/outcome.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Language } from '#shared/lib/language.ts';
import { normalise } from '#shared/lib/text.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { useExchangeWords } from './exchange-words.ts';
import { isUndecided } from './import-choices.ts';
import type { ExchangeWords } from './words-zh.ts';

interface Option {
  value: string;
  label: string;
  search: string;
}
export interface OptionGroup {
  label: string;
  options: Option[];
}

/** The name of a meaning, as it is shown where it is not among the choices, e.g. a second fact of one kind. */
export function meaningName(key: string, names: ReadonlyMap<string, string>, words: ExchangeWords, language: Language): string {
  const meaning = readKey(key);
  if (meaning === null || meaning.type === 'skip') return words.skip;
  if (meaning.type !== 'fact') return columnNames[meaning.column][language];
  const base = names.get(meaning.attributeId) ?? meaning.attributeId;
  const counted = meaning.nth === 1 ? base : words.nth(base, meaning.nth);
  return meaning.part === 'fact' ? counted : words.part(counted, columnNames[meaning.part][language]);
}

/** What a column can mean: the record's own columns, every kind of fact, and what stands beside a fact that the sheet has. */
export function useMeanings(columns: readonly ColumnView[]): OptionGroup[] {
  const language = useLanguage();
  const words = useExchangeWords();
  const stored = useQuery('attribute.list', {}).value;
  return useMemo(() => {
    const known: readonly Attribute[] = stored ?? [];
    const attributes = [...known, ...officeAttributes.filter(({ id }) => !known.some((attribute) => attribute.id === id))];
    const names = new Map(attributes.map(({ id, name }) => [id, name[language]]));
    const option = (value: string, more = ''): Option => {
      const label = meaningName(value, names, words, language);
      return { value, label, search: normalise(`${label} ${more} ${value}`) };
    };
    const facts = attributes
      .map(({ id, name }) => option(keyOfFact('fact', id, 1), `${name.zh} ${name.en}`))
      .toSorted((a, b) => a.label.localeCompare(b.label, language));
    const present = columns.flatMap(({ key }) => {
      const meaning = readKey(key);
      return meaning?.type === 'fact' ? [meaning] : [];
    });
    const parts = present.flatMap(({ attributeId, nth }) => lineColumns.map((part) => keyOfFact(part, attributeId, nth)));
    const more = [
      ...present.filter(({ part, nth }) => part === 'fact' && nth > 1).map(({ attributeId, nth }) => keyOfFact('fact', attributeId, nth)),
      ...columns.flatMap((column) => nextOf(column, columns)),
    ];
    return [
      { label: words.skip, options: [option('skip')] },
      { label: words.meaningGroups.record, options: recordColumns.map((column) => option(column)) },
      { label: words.meaningGroups.line, options: lineColumns.map((column) => option(column)) },
      { label: words.meaningGroups.parts, options: [...new Set([...more, ...parts])].map((key) => option(key)) },
      { label: words.meaningGroups.facts, options: facts },
    ].filter(({ options }) => options.length > 0);
  }, [columns, language, stored, words]);
}

/** Of a column that would mean what another one means: one more fact of that kind. */
function nextOf(column: ColumnView, columns: readonly ColumnView[]): string[] {
  const meaning = readKey(columns.find((other) => isUndecided(column) && other.column === column.like)?.key ?? '');
  if (meaning?.type !== 'fact' || meaning.part !== 'fact') return [];
  const taken = columns.flatMap(({ key }) => {
    const other = readKey(key);
    return other?.type === 'fact' && other.attributeId === meaning.attributeId ? [other.nth] : [];
  });
  return [keyOfFact('fact', meaning.attributeId, Math.max(...taken) + 1)];
}

interface MeaningSelectProps {
  column: ColumnView;
  groups: OptionGroup[];
  onChange: (key: string) => void;
}

/** Says what one column means. */
export function MeaningSelect({ column, groups, onChange }: MeaningSelectProps): ReactNode {
  const words = useExchangeWords();
  return (
    <Select
      className="meaning"
      aria-label={words.meaningOf(column.name)}
      placeholder={words.pick}
      popupMatchSelectWidth={false}
      showSearch={{
        filterOption: (text, option) =>
          option !== undefined && 'search' in option && String(option.search).includes(normalise(text.trim())),
      }}
      value={isUndecided(column) ? null : column.key}
      {...(isUndecided(column) ? { status: 'warning' as const } : {})}
      options={groups}
      onChange={onChange}
    />
  );
}
