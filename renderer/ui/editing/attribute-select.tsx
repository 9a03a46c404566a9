import type { ReactNode } from 'react';
import { Select } from 'antd';
import { normalise } from '#shared/lib/text.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { useEditingWords } from './words.ts';

interface AttributeSelectProps {
  value: string | null;
  /** Stand above the others, the likeliest first. */
  candidates?: readonly string[];
  onChange: (attributeId: string | null) => void;
  id?: string;
  status?: 'error';
}

const none: readonly string[] = [];

/** Chooses what a fact is about, by its name in either language. */
export function AttributeSelect({ value, candidates = none, onChange, id, status }: AttributeSelectProps): ReactNode {
  const language = useLanguage();
  const all = useWords();
  const words = useEditingWords();
  const attributes = useQuery('attribute.list', {}).value ?? [];
  const rank = (attributeId: string): number => (candidates.includes(attributeId) ? candidates.indexOf(attributeId) : candidates.length);
  const options = attributes
    .toSorted((a, b) => rank(a.id) - rank(b.id) || a.name[language].localeCompare(b.name[language], language))
    .map((attribute) => ({
      value: attribute.id,
      label: `${attribute.name[language]} · ${all.fact.topics[attribute.topic]}`,
      search: normalise(`${attribute.name.zh} ${attribute.name.en} ${attribute.id}`),
    }));
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(status === undefined ? {} : { status })}
      allowClear
      showSearch={{ filterOption: (text, option) => option?.search.includes(normalise(text.trim())) ?? false }}
      aria-label={words.attribute}
      placeholder={words.attributeHint}
      notFoundContent={words.noMatch}
      value={value}
      options={options}
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
    />
  );
}
