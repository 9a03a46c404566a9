import { useState, type ReactNode } from 'react';
import { DownOutlined, EllipsisOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { NavLink, useLocation } from 'react-router';
import type { StoreStatus } from '#shared/ipc/contracts/store-contract.ts';
import { useQuery } from '../api/use-query.ts';
import { useWords } from '../i18n/words.tsx';
import { grouped } from '../ui/numbers.ts';
import { endEntries, mainEntries, moreEntries, workEntries, type NavEntry } from './navigation.ts';

interface EntriesProps {
  entries: NavEntry[];
  counts: StoreStatus['counts'] | undefined;
  narrow: boolean;
}

function Entries({ entries, counts, narrow }: EntriesProps): ReactNode {
  const words = useWords();
  return entries.map(({ key, to, icon: Icon, count }) => (
    <li key={key}>
      <Tooltip title={narrow ? words.nav[key] : ''} placement="right">
        <NavLink className="rail-link" to={to} end={to === '/'} aria-label={narrow ? words.nav[key] : undefined}>
          <Icon aria-hidden />
          <span className="rail-word">{words.nav[key]}</span>
          {count !== undefined && counts !== undefined && (
            <span className="rail-count" aria-hidden>
              {grouped(counts[count])}
            </span>
          )}
        </NavLink>
      </Tooltip>
    </li>
  ));
}

/** The left rail; while a packet is being built it narrows to its icons, and nothing is counted. */
export const Rail = ({ narrow }: { narrow: boolean }): ReactNode => (narrow ? <RailBody narrow counts={undefined} /> : <CountedRail />);

const CountedRail = (): ReactNode => <RailBody narrow={false} counts={useQuery('store.status', {}).value?.counts} />;

function RailBody({ narrow, counts }: { narrow: boolean; counts: StoreStatus['counts'] | undefined }): ReactNode {
  const words = useWords();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(moreEntries.some((entry) => pathname.startsWith(entry.to)));
  return (
    <nav className={narrow ? 'rail rail-narrow' : 'rail'} aria-label={words.nav.label}>
      <NavLink to="/" className="wordmark">
        <span className="wordmark-main">{narrow ? words.product.slice(0, 1) : words.product}</span>
        {!narrow && <span className="wordmark-sub">{words.productLatin}</span>}
      </NavLink>
      <ul>
        <Entries entries={mainEntries} counts={counts} narrow={narrow} />
        <li>
          <button
            type="button"
            className="rail-link"
            aria-expanded={open}
            aria-label={narrow ? words.nav.more : undefined}
            onClick={() => setOpen(!open)}
          >
            <EllipsisOutlined aria-hidden />
            <span className="rail-word">{words.nav.more}</span>
            <DownOutlined aria-hidden className={open ? 'rail-chevron open' : 'rail-chevron'} />
          </button>
        </li>
        {open && <Entries entries={moreEntries} counts={counts} narrow={narrow} />}
      </ul>
      <ul className="rail-group">
        <Entries entries={workEntries} counts={counts} narrow={narrow} />
      </ul>
      <ul className="rail-group rail-end">
        <Entries entries={endEntries} counts={counts} narrow={narrow} />
      </ul>
    </nav>
  );
}
