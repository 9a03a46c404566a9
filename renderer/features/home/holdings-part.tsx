import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { StoreStatus } from '#shared/ipc/contracts/store-contract.ts';
import { useWords } from '../../i18n/words.tsx';
import { grouped } from '../../ui/numbers.ts';

const shown = ['park', 'incentive', 'project', 'talentPolicy', 'institution'] as const;

/** What the store holds, as figures that lead to their lists. */
export function HoldingsPart({ counts }: { counts: StoreStatus['counts'] }): ReactNode {
  const words = useWords();
  const entries = [
    ...shown.map((kind) => ({ to: `/registers/${kind}`, name: words.nav[kind], count: counts[kind] })),
    { to: '/investors', name: words.nav.investors, count: counts.investor },
    { to: '/packets', name: words.nav.packets, count: counts.packet },
  ];
  return (
    <ul className="holdings" aria-label={words.home.holdings}>
      {entries.map((entry) => (
        <li key={entry.to}>
          <Link to={entry.to}>
            <span className="holdings-name">{entry.name}</span>
            <span className="holdings-figure">{grouped(entry.count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
