import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { registers } from '#shared/domain/record/register.ts';
import { facetIds, type FacetCount, type FacetId, type SearchFilter, type SearchPage } from '#shared/domain/search/search.ts';
import type { Language } from '#shared/lib/language.ts';
import { readText, useLanguage, useWords } from '../../i18n/words.tsx';
import type { Words } from '../../i18n/zh.ts';
import { grouped } from '../../ui/numbers.ts';
import { isFiltered, toggled } from './use-finder.ts';

/** So many values of a facet show at first. */
const first = 5;

const isRecordKind = (value: string): value is keyof typeof registers => Object.hasOwn(registers, value);
const wordOf = (words: Readonly<Record<string, string>>, value: string): string => words[value] ?? value;

export function kindName(value: string, words: Words, language: Language): string {
  return isRecordKind(value) ? registers[value].name[language] : wordOf(words.finder.kinds, value);
}

function valueName(id: FacetId, { value, name }: FacetCount, { words, language }: { words: Words; language: Language }): string {
  if (name !== null) return readText(name, language)?.text ?? value;
  if (id === 'kind') return kindName(value, words, language);
  if (id === 'status') return wordOf(words.finder.statuses, value);
  if (id === 'freshness') return wordOf(words.finder.freshness, value);
  return id === 'sensitivity' ? wordOf(words.fact.sensitivities, value) : value;
}

/** The values to show: chosen ones always, so that a choice can be taken back when nothing is left under it. */
function valuesOf(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value));
  return [...counts, ...missing.map((value): FacetCount => ({ value, name: null, count: 0 }))];
}

interface FacetListProps {
  facets: SearchPage['facets'];
  filter: SearchFilter;
  onFilter: (filter: SearchFilter) => void;
}

/** What the hits can be narrowed by, each value with how many it leaves. */
export function FacetList({ facets, filter, onFilter }: FacetListProps): ReactNode {
  const words = useWords();
  return (
    <div className="finder-facets" role="group" aria-label={words.finder.facets}>
      {facetIds.map((id) => (
        <FacetGroup key={id} id={id} counts={facets[id]} filter={filter} onFilter={onFilter} />
      ))}
      {isFiltered(filter) && (
        <Button type="link" size="small" onClick={() => onFilter({})}>
          {words.finder.clear}
        </Button>
      )}
    </div>
  );
}

interface FacetGroupProps {
  id: FacetId;
  counts: FacetCount[];
  filter: SearchFilter;
  onFilter: (filter: SearchFilter) => void;
}

function FacetGroup({ id, counts, filter, onFilter }: FacetGroupProps): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const chosen: readonly string[] = filter[id] ?? [];
  const values = valuesOf(counts, chosen);
  if (values.length === 0 || (values.length === 1 && chosen.length === 0)) return null;
  const shown = open ? values : values.filter(({ value }, at) => at < first || chosen.includes(value));
  return (
    <fieldset className="finder-facet">
      <legend>{words.finder.facet[id]}</legend>
      {shown.map((count) => (
        <label key={count.value} className="finder-value">
          <input type="checkbox" checked={chosen.includes(count.value)} onChange={() => onFilter(toggled(filter, id, count.value))} />
          <span className="finder-value-name">{valueName(id, count, { words, language })}</span>
          <span className="finder-count">{grouped(count.count)}</span>
        </label>
      ))}
      {values.length > first && (
        <button type="button" className="finder-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.finder.fewer : words.finder.more(values.length - shown.length)}
        </button>
      )}
    </fieldset>
  );
}
