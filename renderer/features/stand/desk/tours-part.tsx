import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { Tour, TourView } from '#shared/domain/tour/tour.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { useDeskWords } from '../stand-words.ts';
import { TourEditor } from './tour-editor.tsx';
import { useAct } from './use-act.ts';

const emptyTour = (): Tour => ({
  id: `tour-own-${crypto.randomUUID().slice(0, 8)}`,
  group: 'sector',
  name: { zh: '', en: '' },
  shown: true,
  stops: [],
});

/** Tours as the stand will show them. */
export function ToursPart(): ReactNode {
  const words = useDeskWords();
  const tours = useQuery('tour.list', {});
  const [editing, setEditing] = useState<TourView | null>(null);
  if (editing !== null) return <TourEditor tour={editing} onEnd={() => setEditing(null)} />;
  return (
    <Section title={words.tabs.tours} note={words.tourText}>
      <Button type="primary" onClick={() => setEditing({ ...emptyTour(), own: false })}>
        {words.newTour}
      </Button>
      <Loaded query={tours} rows={8}>
        {(value) => <TourList tours={value} onEdit={setEditing} />}
      </Loaded>
    </Section>
  );
}

function TourList({ tours, onEdit }: { tours: TourView[]; onEdit: (tour: TourView) => void }): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const client = useClient();
  const { act, error } = useAct();
  const own = tours.filter((tour) => tour.own).map(({ id }) => id);
  const move = (at: number, by: number): void => {
    const tourIds = own.with(at, own[at + by] ?? '').with(at + by, own[at] ?? '');
    void act(() => client.call('tour.order', { tourIds }));
  };
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      <ul className="tour-rows" aria-label={words.tabs.tours}>
        {tours.map((tour) => {
          const at = own.indexOf(tour.id);
          const name = tour.name[language];
          return (
            <li key={tour.id} className="tour-row">
              <span className="tour-row-name">{name}</span>
              <span className="lead-sub">{words.groups[tour.group]}</span>
              <span className="lead-sub">{words.stops(tour.stops.length)}</span>
              <span className="tag">{tour.own ? words.own : words.ready}</span>
              <span className="lead-sub">{tour.shown ? '' : words.hidden}</span>
              <span className="tour-row-acts">
                {at > 0 && (
                  <Button size="small" aria-label={words.up(name)} onClick={() => move(at, -1)}>
                    ↑
                  </Button>
                )}
                {at !== -1 && at < own.length - 1 && (
                  <Button size="small" aria-label={words.down(name)} onClick={() => move(at, 1)}>
                    ↓
                  </Button>
                )}
                <Button size="small" aria-label={`${words.edit} ${name}`} onClick={() => onEdit(tour)}>
                  {words.edit}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
