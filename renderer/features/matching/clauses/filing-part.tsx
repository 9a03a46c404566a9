import type { ReactNode } from 'react';
import { Checkbox } from 'antd';
import { Link } from 'react-router';
import type { Filing } from '#shared/ipc/contracts/match-contract.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../../ui/bilingual.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Section } from '../../../ui/page.tsx';
import { useOpenFact } from '../../../ui/facts/open-fact.tsx';
import { useChoices } from '../use-choices.ts';

/** The plan that a consortium files, heading by heading, with what is still missing. */
export function FilingPart({ investorId }: { investorId: string }): ReactNode {
  const words = useWords();
  const filing = useQuery('match.filing', {}).value;
  if (filing === undefined) return null;
  return (
    <Section title={words.matching.clauses.filing} note={words.matching.clauses.filingText}>
      {filing === null ? (
        <p className="muted">{words.matching.clauses.filingNone}</p>
      ) : (
        <Headings filing={filing} investorId={investorId} />
      )}
    </Section>
  );
}

function Headings({ filing, investorId }: { filing: Filing; investorId: string }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const plain = usePlainText();
  const { choices, keep } = useChoices(investorId);
  const { open, opened, inspector } = useOpenFact(filing.facts, []);
  const ready = filing.headings.filter(({ factId }) => choices.ready.includes(factId));
  const lacking = filing.headings.filter(({ factId }) => !choices.ready.includes(factId));
  const tick = (factId: string, on: boolean): void =>
    keep({ ready: on ? [...choices.ready, factId] : choices.ready.filter((id) => id !== factId) });
  return (
    <>
      <p className="filing-head">
        <Link to={`/registers/programme/${filing.record.id}`}>
          <BilingualText quiet text={filing.record.name} />
        </Link>
        <Meter
          label={words.matching.clauses.filingReady(ready.length, filing.headings.length)}
          share={filing.headings.length === 0 ? 0 : ready.length / filing.headings.length}
        />
        {filing.counted !== null && <span className="muted small">{words.matching.clauses.filingCount(filing.counted)}</span>}
      </p>
      <ul className="filing">
        {filing.headings.map(({ factId, name }) => (
          <li key={factId}>
            <Checkbox checked={choices.ready.includes(factId)} onChange={(event) => tick(factId, event.target.checked)}>
              <BilingualText text={name} />
            </Checkbox>
            <button type="button" className="link-button small" aria-expanded={opened === factId} onClick={() => open(factId)}>
              {words.record.source}
            </button>
          </li>
        ))}
      </ul>
      <p className={lacking.length === 0 ? 'verdict-fits' : 'muted'} role="status">
        {lacking.length === 0
          ? words.matching.clauses.filingDone
          : `${words.matching.clauses.filingLack}${words.state.colon}${lacking.map(({ name }) => plain(name)).join(language === 'zh' ? '、' : ', ')}`}
      </p>
      {inspector}
    </>
  );
}
