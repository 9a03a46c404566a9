import { useEffect, useRef, useState, type ReactNode } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import type { Facet, RecordPage } from '#shared/domain/record/record-view.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import { useWords } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { filtered, isFiltered, type ListPlace } from './list-place.ts';

interface ListFiltersProps {
  kind: RecordKind;
  place: ListPlace;
  facets: RecordPage['facets'] | null;
  onChange: (place: ListPlace) => void;
  onClear: () => void;
}
const typingPauseMs = 180;

export function ListFilters({ kind, place, facets, onChange, onClear }: ListFiltersProps): ReactNode {
  const words = useWords();
  return (
    <div className="filters" role="search" aria-label={words.list.filter}>
      <TextFilter text={place.text} onChange={(text) => onChange(filtered(place, { text }))} />
      <FacetFilter
        label={words.list.class}
        value={place.class}
        facets={facets?.class}
        onChange={(value) => onChange(filtered(place, { class: value }))}
      />
      {kind !== 'district' && (
        <FacetFilter
          label={words.list.district}
          value={place.district}
          facets={facets?.district}
          onChange={(value) => onChange(filtered(place, { district: value }))}
        />
      )}
      {kind !== 'industry' && (
        <FacetFilter
          label={words.list.industry}
          value={place.industry}
          facets={facets?.industry}
          onChange={(value) => onChange(filtered(place, { industry: value }))}
        />
      )}
      <Segmented
        aria-label={words.list.only}
        value={place.only ?? 'any'}
        options={[
          { value: 'any', label: words.list.any },
          { value: 'stale', label: words.list.onlyStale },
          { value: 'conflicting', label: words.list.onlyConflicting },
        ]}
        onChange={(value) => onChange(filtered(place, { only: value === 'stale' || value === 'conflicting' ? value : null }))}
      />
      {isFiltered(place) && (
        <Button type="link" onClick={onClear}>
          {words.list.clear}
        </Button>
      )}
    </div>
  );
}

/** Filters while typing, after a short pause, and leaves an unfinished Chinese input alone. What is typed starts from the address once. */
function TextFilter({ text, onChange }: { text: string; onChange: (text: string) => void }): ReactNode {
  const words = useWords();
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (next: string): void => {
    setTyped(next);
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(() => onChange(next), typingPauseMs);
  };
  return (
    <Input
      className="filter-text"
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      aria-label={words.list.text}
      placeholder={words.list.text}
      value={typed}
      maxLength={200}
      onChange={(event) => type(event.target.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        type(event.currentTarget.value);
      }}
    />
  );
}

interface FacetFilterProps {
  label: string;
  value: string | null;
  facets: Facet[] | undefined;
  onChange: (value: string | null) => void;
}

function FacetFilter({ label, value, facets, onChange }: FacetFilterProps): ReactNode {
  const plain = usePlainText();
  if (facets !== undefined && facets.length === 0 && value === null) return null;
  return (
    <Select
      className="filter-facet"
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'name' }}
      value={value}
      popupMatchSelectWidth={false}
      options={(facets ?? []).map((facet) => ({
        value: facet.value,
        name: plain(facet.name),
        label: (
          <span className="facet">
            {plain(facet.name)} <span className="facet-count">{facet.count}</span>
          </span>
        ),
      }))}
      onChange={(next: string | undefined) => onChange(next ?? null)}
    />
  );
}
