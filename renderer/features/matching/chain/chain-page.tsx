import type { ReactNode } from 'react';
import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { Investor } from '#shared/domain/investor/investor.ts';
import type { Chain, ChainSide } from '#shared/domain/match/chain.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { useRefs } from '../../../api/use-record-refs.ts';
import { useSteadyQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../../ui/bilingual.tsx';
import { Section } from '../../../ui/page.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { MatchFrame } from '../match-frame.tsx';
import { ChainColumn } from './chain-column.tsx';

/** Who stands around the investor's industry. */
export function ChainPage(): ReactNode {
  const words = useWords();
  return (
    <MatchFrame title={words.matching.chain.title} lead={words.matching.chain.lead}>
      {(investor) => <AroundIndustry key={investor.id} investor={investor} />}
    </MatchFrame>
  );
}

function AroundIndustry({ investor }: { investor: Investor }): ReactNode {
  const words = useWords();
  const [query, setQuery] = useSearchParams();
  const industryId = query.get('industry');
  const view = useSteadyQuery('match.chain', { investorId: investor.id, industryId });
  const choose = (id: string): void => setQuery({ industry: id });
  return (
    <Loaded query={view} rows={12}>
      {({ chain, unknownSectors, wanted }) => (
        <>
          <IndustryChoice value={chain?.industryId ?? null} wanted={wanted} onChange={choose} />
          {unknownSectors.length > 0 && (
            <p className="notice notice-warning" role="note">
              {words.match.unknownSectors(unknownSectors.join('、'))}
            </p>
          )}
          {chain === null ? (
            <EmptyState title={words.matching.chain.none} text={words.matching.chain.noneText} />
          ) : (
            <Drawn chain={chain} onChoose={choose} />
          )}
        </>
      )}
    </Loaded>
  );
}

interface IndustryChoiceProps {
  value: string | null;
  /** The investor's own industries stand first. */
  wanted: RecordRef[];
  onChange: (id: string) => void;
}

function IndustryChoice({ value, wanted, onChange }: IndustryChoiceProps): ReactNode {
  const words = useWords();
  const plain = usePlainText();
  const industries = useRefs('industry');
  const own = new Set(wanted.map(({ id }) => id));
  const option = ({ id, name }: RecordRef): { value: string; label: string } => ({ value: id, label: plain(name) });
  return (
    <div className="site-choice">
      <span id="chain-industry">{words.matching.chain.industry}</span>
      <Select
        aria-labelledby="chain-industry"
        className="chain-select"
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        placeholder={words.matching.chain.industry}
        options={[...wanted.map(option), ...industries.filter(({ id }) => !own.has(id)).map(option)]}
        onChange={(id: string | null) => {
          if (id !== null) onChange(id);
        }}
      />
    </div>
  );
}

const sides: ChainSide[] = ['upstream', 'same', 'downstream'];

function Drawn({ chain, onChoose }: { chain: Chain; onChoose: (id: string) => void }): ReactNode {
  const words = useWords();
  const refs = new Map(chain.refs.map((ref) => [ref.id, ref]));
  return (
    <>
      <Family chain={chain} refs={refs} onChoose={onChoose} />
      <div className="chain">
        {sides.map((side) => (
          <ChainColumn key={side} side={side} nodes={chain.nodes.filter((node) => node.side === side)} refs={refs} />
        ))}
      </div>
      <p className="notice" role="note">
        <span>
          <strong className="notice-title">{words.matching.chain.limits}</strong> {words.matching.chain.limitsText}
        </span>
      </p>
      <Section title={words.matching.chain.parks}>
        {chain.parkIds.length === 0 ? (
          <p className="muted">{words.matching.chain.noParks}</p>
        ) : (
          <ul className="chain-parks">
            {chain.parkIds.map((id) => (
              <li key={id}>
                <Link to={`/registers/park/${id}`}>
                  <BilingualText quiet text={refs.get(id)?.name ?? { zh: id, en: id }} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Processes chain={chain} refs={refs} />
    </>
  );
}

interface PartProps {
  chain: Chain;
  refs: ReadonlyMap<string, RecordRef>;
}

/** The industries above and below; each leads to its own chain. */
function Family({ chain, refs, onChoose }: PartProps & { onChoose: (id: string) => void }): ReactNode {
  const words = useWords();
  const line = (title: string, ids: string[]): ReactNode =>
    ids.length > 0 && (
      <p className="chain-family">
        <span className="muted">{title}</span>
        {ids.map((id) => (
          <button key={id} type="button" className="link-button" onClick={() => onChoose(id)}>
            <BilingualText quiet text={refs.get(id)?.name ?? { zh: id, en: id }} />
          </button>
        ))}
      </p>
    );
  return (
    <div className="chain-families">
      {line(words.matching.chain.wider, chain.wider)}
      {line(words.matching.chain.narrower, chain.narrower)}
    </div>
  );
}

function Processes({ chain, refs }: PartProps): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <Section title={words.matching.chain.processes}>
      {chain.processes.length === 0 && <p className="muted">{words.matching.chain.noProcesses}</p>}
      {chain.processes.map((process) => {
        const owner = refs.get(process.recordId);
        return (
          <div key={process.id} className="process">
            <h3>
              {process.name[language]}{' '}
              {owner !== undefined && (
                <Link className="small" to={`/registers/${owner.kind}/${owner.id}`}>
                  <BilingualText quiet text={owner.name} />
                </Link>
              )}
            </h3>
            <ol className="steps">
              {process.stages.map((stage) => (
                <li key={stage.ordinal}>{stage.name[language]}</li>
              ))}
            </ol>
          </div>
        );
      })}
    </Section>
  );
}
