import type { ReactNode } from 'react';
import { Checkbox, Segmented } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { MapContent } from '#shared/domain/map/map-view.ts';
import { useQuery } from '../../api/use-query.ts';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { SchematicMap } from '../../ui/map/schematic-map.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { BaseMapPart } from './base-map-part.tsx';
import { useMapPageWords } from './map-page-words.ts';
import './map-page.css';

/** Where the user is on the map stands in the address: the district, and which schemes are drawn. */
function useMapPlace(content: MapContent): {
  district: string | null;
  schemeIds: string[];
  go: (next: { district?: string | null; schemeIds?: readonly string[] }) => void;
} {
  const [query, setQuery] = useSearchParams();
  const start = content.schemes.filter(({ historical, ref }) => !historical && ref.id !== 'zhangjiang-demo-zone').map(({ ref }) => ref.id);
  const asked = query.get('schemes');
  const schemeIds = asked === null ? start : asked.split('.').filter((id) => id !== '');
  const district = query.get('district');
  return {
    district,
    schemeIds,
    go: (next) => {
      const params = new URLSearchParams(query);
      const to = next.district === undefined ? district : next.district;
      if (to === null) params.delete('district');
      else params.set('district', to);
      if (next.schemeIds !== undefined) params.set('schemes', next.schemeIds.join('.'));
      setQuery(params, { replace: next.district === undefined });
    },
  };
}

function SchemeList({
  content,
  chosen,
  onChange,
}: {
  content: MapContent;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}): ReactNode {
  const words = useMapPageWords();
  const plain = usePlainText();
  return (
    <section className="map-side-part">
      <h2>{words.schemes}</h2>
      <p className="map-choose">
        <button type="button" className="link-button" onClick={() => onChange(content.schemes.map(({ ref }) => ref.id))}>
          {words.all}
        </button>
        <button type="button" className="link-button" onClick={() => onChange([])}>
          {words.none}
        </button>
      </p>
      <ul>
        {content.schemes.map(({ ref, historical }) => (
          <li key={ref.id} className="map-scheme-choice">
            <Checkbox
              checked={chosen.includes(ref.id)}
              onChange={(event) => onChange(event.target.checked ? [...chosen, ref.id] : chosen.filter((id) => id !== ref.id))}
            >
              {plain(ref.name)}
            </Checkbox>
            {historical && <span className="tag">{words.historical}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ParkList({ content, district }: { content: MapContent; district: string }): ReactNode {
  const words = useMapPageWords();
  const plain = usePlainText();
  const ref = content.districts.find((one) => one.ref.id === district)?.ref;
  const parks = content.parks.filter((park) => park.districtId === district);
  if (ref === undefined || parks.length === 0) return null;
  return (
    <section className="map-side-part">
      <h2>{words.parksOf(plain(ref.name))}</h2>
      <ul className="plain-list">
        {parks.map((park) => (
          <li key={park.ref.id}>
            <Link to={`/registers/park/${park.ref.id}`}>
              <BilingualText text={park.ref.name} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Schematic({ content }: { content: MapContent }): ReactNode {
  const words = useMapPageWords();
  const navigate = useNavigate();
  const { district, schemeIds, go } = useMapPlace(content);
  const unplaced = content.parks.filter((park) => park.districtId === null).length;
  return (
    <div className="map-page">
      <div>
        <SchematicMap
          content={content}
          schemeIds={schemeIds}
          district={district}
          onDistrict={(id) => go({ district: id })}
          onPark={(id) => void navigate(`/registers/park/${id}`)}
        />
        {unplaced > 0 && <p className="map-caption">{words.unplaced(unplaced)}</p>}
      </div>
      <aside className="map-side">
        <SchemeList content={content} chosen={schemeIds} onChange={(ids) => go({ schemeIds: ids })} />
        {district !== null && <ParkList content={content} district={district} />}
      </aside>
    </div>
  );
}

/** Districts, parks and spatial schemes as a schematic, or the office's own approved map. */
export function MapPage(): ReactNode {
  const words = useMapPageWords();
  const map = useQuery('map.get', {});
  const [query, setQuery] = useSearchParams();
  const show = query.get('show') === 'base' ? 'base' : 'schematic';
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Segmented<'schematic' | 'base'>
          aria-label={words.show}
          value={show}
          options={(['schematic', 'base'] as const).map((value) => ({ value, label: words.shows[value] }))}
          onChange={(next) => setQuery(next === 'base' ? { show: next } : {}, { replace: true })}
        />
      }
    >
      <Loaded query={map}>
        {(content) => (show === 'base' ? <BaseMapPart baseMap={content.baseMap} /> : <Schematic content={content} />)}
      </Loaded>
    </Page>
  );
}
