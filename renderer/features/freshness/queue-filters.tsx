import type { ReactNode } from 'react';
import { Button, Segmented, Select } from 'antd';
import { dueStateSchema, type DueState, type ReviewPage } from '#shared/domain/fact/review-entry.ts';
import { recordKinds, registers, type RecordKind } from '#shared/domain/record/register.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { grouped } from '../../ui/numbers.ts';
import { useFreshnessWords } from './freshness-words.ts';
import { isNarrowed, narrowed, startPlace, type QueuePlace } from './queue-place.ts';

interface QueueFiltersProps {
  place: QueuePlace;
  page: ReviewPage | undefined;
  onMove: (place: QueuePlace) => void;
}
const every = '*';

/** What the queue is narrowed to: how urgent, in which state, of which register, whose. */
export function QueueFilters({ place, page, onMove }: QueueFiltersProps): ReactNode {
  const language = useLanguage();
  const words = useFreshnessWords();
  const change = (next: Partial<QueuePlace>): void => onMove(narrowed(place, next));
  const stateName = (state: DueState): string =>
    page === undefined ? words.states[state] : words.withCount(words.states[state], grouped(page.byState[state]));
  // "nobody" cannot be an empty value: the field would read it as nothing chosen.
  const owners = (page?.owners ?? []).map(({ owner, count }) => ({
    value: `=${owner ?? ''}`,
    label: words.withCount(owner ?? words.nobody, grouped(count)),
  }));
  return (
    <div className="filters">
      <Segmented<QueuePlace['due']>
        aria-label={words.due}
        value={place.due}
        options={(['now', 'soon'] as const).map((value) => ({ value, label: words.dues[value] }))}
        onChange={(due) => change({ due })}
      />
      <Select<DueState | typeof every>
        className="filter-facet"
        popupMatchSelectWidth={false}
        aria-label={words.state}
        value={place.state ?? every}
        options={[
          { value: every, label: words.everyState },
          ...dueStateSchema.options
            .filter((state) => state !== 'soon' || place.due === 'soon')
            .map((value) => ({ value, label: stateName(value) })),
        ]}
        onChange={(state) => change({ state: state === every ? null : state })}
      />
      <Select<RecordKind | typeof every>
        className="filter-facet"
        popupMatchSelectWidth={false}
        aria-label={words.register}
        value={place.kind ?? every}
        options={[
          { value: every, label: words.everyRegister },
          ...recordKinds.map((value) => ({ value, label: registers[value].name[language] })),
        ]}
        onChange={(kind) => change({ kind: kind === every ? null : kind })}
      />
      <Select<string>
        className="filter-facet"
        popupMatchSelectWidth={false}
        aria-label={words.owner}
        value={place.owner === null ? every : `=${place.owner}`}
        options={[{ value: every, label: words.everyOwner }, ...owners]}
        onChange={(owner) => change({ owner: owner === every ? null : owner.slice(1) })}
      />
      {isNarrowed(place) && (
        <Button type="link" onClick={() => onMove({ ...startPlace, due: place.due })}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}
