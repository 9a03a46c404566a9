import { useState, type ReactNode } from 'react';
import { Segmented, Select } from 'antd';
import type { Investor } from '#shared/domain/investor/investor.ts';
import type { Verdict } from '#shared/domain/match/match.ts';
import type { ClauseBoard, OfferedClause } from '#shared/ipc/contracts/match-contract.ts';
import { useRefs } from '../../../api/use-record-refs.ts';
import { useSteadyQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { MatchFrame } from '../match-frame.tsx';
import { useParkChoice } from '../use-park-choice.ts';
import { ClauseList } from './clause-list.tsx';
import { CombinedTotals } from './combined-total.tsx';
import { FilingPart } from './filing-part.tsx';
import { TraceDrawer } from './trace-drawer.tsx';

/** Every clause with its verdict, money and other support alike. */
export function ClausesPage(): ReactNode {
  const words = useWords();
  return (
    <MatchFrame title={words.matching.clauses.title} lead={words.matching.clauses.lead}>
      {(investor) => <Judged key={investor.id} investor={investor} />}
    </MatchFrame>
  );
}

function Judged({ investor }: { investor: Investor }): ReactNode {
  const { parkIds, setParkIds } = useParkChoice();
  const board = useSteadyQuery('match.clauses', { investorId: investor.id, parkIds });
  const [traced, setTraced] = useState<string | null>(null);
  return (
    <>
      <SiteChoice parkIds={parkIds} onChange={setParkIds} />
      <Loaded query={board} rows={12}>
        {(value) => (
          <>
            <CombinedTotals board={value} />
            <Board board={value} traced={traced} onTrace={setTraced} />
          </>
        )}
      </Loaded>
      <FilingPart investorId={investor.id} />
      <TraceDrawer investorId={investor.id} parkIds={parkIds} clauseId={traced} onClose={() => setTraced(null)} />
    </>
  );
}

function SiteChoice({ parkIds, onChange }: { parkIds: string[]; onChange: (ids: string[]) => void }): ReactNode {
  const words = useWords();
  const plain = usePlainText();
  const parks = useRefs('park');
  return (
    <div className="site-choice">
      <span id="site-choice">{words.matching.clauses.site}</span>
      <Select
        mode="multiple"
        aria-labelledby="site-choice"
        className="site-choice-select"
        maxCount={6}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.matching.clauses.siteNone}
        value={parkIds}
        options={parks.map((park) => ({ value: park.id, label: plain(park.name) }))}
        onChange={onChange}
      />
    </div>
  );
}

const verdicts: Verdict[] = ['fits', 'cannot-tell', 'does-not-fit'];
const shapes = { fits: '●', 'cannot-tell': '◐', 'does-not-fit': '○' } as const;
const moneyOffers: ReadonlySet<string> = new Set(['grant', 'subsidy', 'tax', 'investment']);
type OfferFilter = 'all' | 'money' | 'non-money' | OfferedClause['clause']['offer'];

const passes = ({ clause: { offer } }: OfferedClause, filter: OfferFilter): boolean => {
  if (filter === 'all') return true;
  if (filter === 'money') return moneyOffers.has(offer);
  return filter === 'non-money' ? !moneyOffers.has(offer) : offer === filter;
};

function Board({ board, traced, onTrace }: { board: ClauseBoard; traced: string | null; onTrace: (id: string) => void }): ReactNode {
  const words = useWords();
  const [offer, setOffer] = useState<OfferFilter>('all');
  const [only, setOnly] = useState<Verdict | 'any'>('any');
  const ofOffer = board.clauses.filter((entry) => passes(entry, offer));
  const shown = ofOffer.filter(({ match }) => only === 'any' || match.verdict === only);
  const count = (verdict: Verdict): number => ofOffer.filter(({ match }) => match.verdict === verdict).length;
  return (
    <>
      <div className="clause-filters">
        <Segmented
          aria-label={words.match.clauses}
          value={only}
          options={[
            { value: 'any', label: `${words.list.any} ${ofOffer.length}` },
            ...verdicts.map((verdict) => ({
              value: verdict,
              label: `${shapes[verdict]} ${words.match.verdicts[verdict]} ${count(verdict)}`,
            })),
          ]}
          onChange={(value) => setOnly(verdicts.find((verdict) => verdict === value) ?? 'any')}
        />
        <OfferSelect clauses={board.clauses} value={offer} onChange={setOffer} />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words.matching.clauses.none} text={words.matching.clauses.noneText} />
      ) : (
        <ClauseList clauses={shown} traced={traced} onTrace={onTrace} />
      )}
      <p className="estimate">{words.match.estimate}</p>
    </>
  );
}

interface OfferSelectProps {
  clauses: OfferedClause[];
  value: OfferFilter;
  onChange: (filter: OfferFilter) => void;
}

function OfferSelect({ clauses, value, onChange }: OfferSelectProps): ReactNode {
  const words = useWords();
  const offers = [...new Set(clauses.map(({ clause }) => clause.offer))];
  const counted = (filter: OfferFilter): number => clauses.filter((entry) => passes(entry, filter)).length;
  return (
    <Select<OfferFilter>
      aria-label={words.matching.clauses.offer}
      className="offer-select"
      value={value}
      options={[
        { value: 'all', label: words.matching.clauses.allOffers },
        { value: 'money', label: `${words.matching.clauses.money} ${counted('money')}` },
        { value: 'non-money', label: `${words.matching.clauses.nonMoney} ${counted('non-money')}` },
        ...offers.map((offer) => ({ value: offer, label: `${words.matching.clauses.offers[offer]} ${counted(offer)}` })),
      ]}
      onChange={onChange}
    />
  );
}
