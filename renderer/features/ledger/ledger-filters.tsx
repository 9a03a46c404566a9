import type { ReactNode } from 'react';
import { Button, Select } from 'antd';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { stageName, stages } from '#shared/domain/ledger/stage.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { isFiltered, noneGiven, onlys, type LedgerPlace } from './ledger-place.ts';
import { useLedgerWords } from './ledger-words.ts';

interface LedgerFiltersProps {
  projects: LedgerProject[];
  place: LedgerPlace;
  shown: number;
  onChange: (place: LedgerPlace) => void;
}

/** Narrows the ledger by stage, district and what needs a hand; projects chosen elsewhere show as one filter. */
export function LedgerFilters({ projects, place, shown, onChange }: LedgerFiltersProps): ReactNode {
  const words = useLedgerWords();
  const language = useLanguage();
  const plain = usePlainText();
  const districts = new Map(projects.flatMap(({ district }) => (district === null ? [] : [[district.id, plain(district.name)] as const])));
  const inUse = stages.filter((stage) => projects.some((project) => project.stage === stage));
  const industry =
    place.industry === null ? null : projects.flatMap(({ industries }) => industries).find(({ id }) => id === place.industry);
  return (
    <div className="filters" role="group" aria-label={words.filters}>
      <Select
        className="filter-facet"
        aria-label={words.stage}
        allowClear
        placeholder={words.allStages}
        value={place.stage}
        options={inUse.map((value) => ({ value, label: stageName(value)[language] }))}
        onChange={(stage) => onChange({ ...place, stage: stage ?? null })}
      />
      <Select
        className="filter-facet"
        aria-label={words.district}
        allowClear
        placeholder={words.allDistricts}
        value={place.district}
        options={[...[...districts].map(([value, label]) => ({ value, label })), { value: noneGiven, label: words.unknown }]}
        onChange={(district) => onChange({ ...place, district: district ?? null })}
      />
      <Select
        className="filter-facet"
        aria-label={words.only}
        allowClear
        placeholder={words.everything}
        value={place.only}
        options={onlys.map((value) => ({ value, label: words.onlys[value] }))}
        onChange={(only) => onChange({ ...place, only: only ?? null })}
      />
      {industry !== null && industry !== undefined && <span className="tag">{plain(industry.name)}</span>}
      {place.ids !== null && <span className="tag">{words.picks(String(place.ids.length))}</span>}
      {isFiltered(place) && (
        <Button type="text" onClick={() => onChange({ ...place, stage: null, district: null, industry: null, only: null, ids: null })}>
          {words.clear}
        </Button>
      )}
      <span className="muted ledger-shown" role="status">
        {words.range(String(shown))}
      </span>
    </div>
  );
}
