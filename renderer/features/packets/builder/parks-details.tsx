import type { ReactNode } from 'react';
import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import type { ParkMatch } from '#shared/domain/match/match.ts';
import { mostParks } from '#shared/domain/packet/template.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useRefs } from '../../../api/use-record-refs.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../../ui/bilingual.tsx';
import { MatchMeters } from '../../../ui/match/match-meters.tsx';
import { moved } from '../../../ui/moved.ts';
import { SortableList } from '../../../ui/sortable-list.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { useBuilderView, useDraft } from './builder-context.ts';

/** Which parks are offered and in which order, chosen from the ranking. */
export function ParksDetails(): ReactNode {
  const words = useWords();
  const draft = useDraft();
  const match = useQuery('investor.match', { id: draft.investorId });
  return (
    <div className="details">
      <h2>{words.builder.parksChosen}</h2>
      <ChosenParks />
      <Room count={draft.parkIds.length} most={mostParks[draft.template]} />
      <h3>{words.builder.parksOthers}</h3>
      <Loaded query={match} rows={6}>
        {(result) => (
          <ul className="park-choices">
            {result.parks
              .filter((park) => !draft.parkIds.includes(park.id))
              .map((park) => (
                <ParkChoice key={park.id} park={park} isFull={draft.parkIds.length >= mostParks[draft.template]} />
              ))}
          </ul>
        )}
      </Loaded>
    </div>
  );
}

/** How many more parks the template takes, said where none or too many. */
function Room({ count, most }: { count: number; most: number }): ReactNode {
  const { builder } = useWords();
  if (count < most) return null;
  return (
    <p className={count > most ? 'notice notice-warning' : 'muted small'} role="status">
      {count > most ? builder.parksTooMany(most, count) : builder.parksFull(most)}
    </p>
  );
}

function ChosenParks(): ReactNode {
  const words = useWords();
  const plain = usePlainText();
  const { builder } = useBuilderView();
  const { parkIds } = useDraft();
  const parks = useRefs('park');
  if (parkIds.length === 0) return <p className="muted">{words.builder.parksAuto}</p>;
  const nameOf = (id: string): string => {
    const park = parks.find((candidate) => candidate.id === id);
    return park === undefined ? id : plain(park.name);
  };
  const items = parkIds.map((id) => ({ id, name: nameOf(id) }));
  return (
    <SortableList
      label={words.builder.parksChosen}
      items={items}
      onMove={(from, to) => builder.edit((draft) => ({ ...draft, parkIds: moved(draft.parkIds, from, to) }))}
    >
      {(item) => (
        <>
          <span className="chosen-name">{item.name}</span>
          <button
            type="button"
            className="step-button"
            aria-label={words.builder.removePark(item.name)}
            onClick={() => builder.edit((draft) => ({ ...draft, parkIds: draft.parkIds.filter((id) => id !== item.id) }))}
          >
            <CloseOutlined aria-hidden />
          </button>
        </>
      )}
    </SortableList>
  );
}

function ParkChoice({ park, isFull }: { park: ParkMatch; isFull: boolean }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const plain = usePlainText();
  const { builder } = useBuilderView();
  const because = park.parts.filter((part) => (part.score ?? 0) > 0).sort((a, b) => b.weight - a.weight)[0]?.because[language];
  return (
    <li className="park-choice">
      <div className="park-choice-head">
        <span className="chosen-name">
          <BilingualText quiet text={park.name} />
        </span>
        <button
          type="button"
          className="step-button"
          aria-label={words.builder.addPark(plain(park.name))}
          disabled={isFull}
          onClick={() => builder.edit((draft) => ({ ...draft, parkIds: [...draft.parkIds, park.id] }))}
        >
          <PlusOutlined aria-hidden />
        </button>
      </div>
      <div className="park-choice-meters">
        <MatchMeters match={park} />
      </div>
      {because !== undefined && <p className="muted small">{because}</p>}
    </li>
  );
}
