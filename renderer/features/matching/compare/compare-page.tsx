import { useState, type ReactNode } from 'react';
import { Select } from 'antd';
import type { Investor } from '#shared/domain/investor/investor.ts';
import { mostCompared } from '#shared/domain/match/compare-parks.ts';
import { startWeights } from '#shared/domain/match/match.ts';
import { rank } from '#shared/domain/match/rank-parks.ts';
import type { Comparison } from '#shared/ipc/contracts/match-contract.ts';
import { useRefs } from '../../../api/use-record-refs.ts';
import { useQuery, useSteadyQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { MatchFrame } from '../match-frame.tsx';
import { useOpenFact } from '../../../ui/facts/open-fact.tsx';
import { useChoices } from '../use-choices.ts';
import { useParkChoice } from '../use-park-choice.ts';
import { AddToPacket } from './add-to-packet.tsx';
import { CompareTable } from './compare-table.tsx';

/** Up to six parks like for like. */
export function ComparePage(): ReactNode {
  const words = useWords();
  return (
    <MatchFrame title={words.matching.compare.title} lead={words.matching.compare.lead}>
      {(investor) => <Compared key={investor.id} investor={investor} />}
    </MatchFrame>
  );
}

function Compared({ investor }: { investor: Investor }): ReactNode {
  const words = useWords();
  const { parkIds, setParkIds } = useParkChoice();
  return (
    <>
      <div className="compare-bar">
        <AddPark chosen={parkIds} onAdd={(id) => setParkIds([...parkIds, id])} />
        {parkIds.length >= mostCompared && <span className="muted small">{words.matching.compare.full}</span>}
      </div>
      {parkIds.length === 0 ? (
        <EmptyState title={words.matching.compare.none} text={words.matching.compare.noneText} />
      ) : (
        <SideBySide investor={investor} parkIds={parkIds} onRemove={(id) => setParkIds(parkIds.filter((other) => other !== id))} />
      )}
    </>
  );
}

function AddPark({ chosen, onAdd }: { chosen: string[]; onAdd: (id: string) => void }): ReactNode {
  const words = useWords();
  const plain = usePlainText();
  const parks = useRefs('park');
  return (
    <Select
      className="compare-add"
      aria-label={words.matching.compare.add}
      placeholder={words.matching.compare.add}
      showSearch={{ optionFilterProp: 'label' }}
      value={null}
      disabled={chosen.length >= mostCompared}
      options={parks.filter(({ id }) => !chosen.includes(id)).map((park) => ({ value: park.id, label: plain(park.name) }))}
      onChange={(id: string | null) => {
        if (id !== null) onAdd(id);
      }}
    />
  );
}

interface SideBySideProps {
  investor: Investor;
  parkIds: string[];
  onRemove: (id: string) => void;
}

function SideBySide({ investor, parkIds, onRemove }: SideBySideProps): ReactNode {
  const comparison = useSteadyQuery('match.compare', { parkIds });
  const match = useQuery('investor.match', { id: investor.id });
  const { choices } = useChoices(investor.id);
  const ranked = rank(match.value?.parks ?? [], choices.weights ?? startWeights);
  return (
    <Loaded query={comparison} rows={12}>
      {(value) => (
        <>
          <Clashes comparison={value} />
          <Table comparison={value} ranked={ranked} onRemove={onRemove} />
          <footer className="pane-foot">
            <AddToPacket investor={investor} parkIds={parkIds} />
          </footer>
        </>
      )}
    </Loaded>
  );
}

function Table({
  comparison,
  ranked,
  onRemove,
}: {
  comparison: Comparison;
  ranked: ReturnType<typeof rank>;
  onRemove: (id: string) => void;
}): ReactNode {
  const words = useWords();
  const [all, setAll] = useState(false);
  const { open, opened, inspector } = useOpenFact(comparison.facts, comparison.conflicts);
  const shared = comparison.rows.filter(({ known }) => known > 1);
  const lone = comparison.rows.length - shared.length;
  // Where nothing can be compared, what is known of each alone is better than an empty table.
  const rows = all || shared.length === 0 ? comparison.rows : shared;
  return (
    <>
      <CompareTable comparison={comparison} rows={rows} ranked={ranked} opened={opened} onOpen={open} onRemove={onRemove} />
      {lone > 0 && shared.length > 0 && (
        <button type="button" className="link-button more-rows" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.matching.compare.hideOne : words.matching.compare.onlyOne(lone)}
        </button>
      )}
      {inspector}
    </>
  );
}

/** Parks that would stand in each other's light in one packet. */
function Clashes({ comparison }: { comparison: Comparison }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const plain = usePlainText();
  if (comparison.clashes.length === 0) return null;
  const nameOf = (id: string): string => {
    const park = comparison.parks.find(({ ref }) => ref.id === id);
    return park === undefined ? id : plain(park.ref.name);
  };
  const industryOf = (id: string): string => {
    const found = comparison.parks.flatMap(({ industries }) => industries).find((industry) => industry.id === id);
    return found === undefined ? id : plain(found.name);
  };
  return (
    <section className="notice notice-warning" role="note">
      <div>
        <p className="notice-title">{words.matching.compare.clashTitle}</p>
        {comparison.clashes.map(({ parkIds: [a, b], industryIds }) => (
          <p key={`${a} ${b}`}>
            {words.matching.compare.clash(nameOf(a), nameOf(b), industryIds.map(industryOf).join(language === 'zh' ? '、' : ', '))}
          </p>
        ))}
      </div>
    </section>
  );
}
