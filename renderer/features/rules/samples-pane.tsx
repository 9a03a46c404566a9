import { useState, type ReactNode } from 'react';
import { Button, Select } from 'antd';
import { answerOf, type SampleAnswer } from '#shared/domain/rule-sheet/sample.ts';
import type { TriedSample } from '#shared/ipc/contracts/rule-contract.ts';
import { Exact } from '#shared/lib/decimal.ts';
import type { ApiError } from '../../api/client.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { formatAmount } from '../../ui/amount.ts';
import { usePlainText } from '../../ui/bilingual.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { VerdictMark } from '../../ui/facts/marks.tsx';
import { useRefs } from '../../api/use-record-refs.ts';
import { SampleTrace } from './sample-trace.tsx';
import { useRuleWords } from './rule-words.ts';

/** A verdict with its amount as one line. */
export function AnswerLine({ answer }: { answer: SampleAnswer }): ReactNode {
  const language = useLanguage();
  const words = useRuleWords();
  const { amount, open } = answer;
  const ends =
    amount === null ? [] : [...new Set([amount.low, amount.high].map((end) => formatAmount(new Exact(end), amount.currency, language)))];
  return (
    <span className="sample-answer">
      <VerdictMark verdict={answer.verdict} />
      <span className={amount === null ? 'muted small' : 'nowrap'}>
        {amount === null ? (open === null ? words.noAmount : words.openAmount[open]) : ends.join(' – ')}
      </span>
    </span>
  );
}

interface SamplesPaneProps {
  samples: TriedSample[] | null;
  error: ApiError | null;
  /** The clause on the page is not complete: what is shown is older. */
  stale: boolean;
  /** Answers of a clause that is not saved cannot be kept. */
  saved: boolean;
  site: string | null;
  onSite: (districtId: string | null) => void;
  onKeep: (sampleId: string) => void;
  onDrop: (sampleId: string) => void;
}

/** What the clause as it stands answers to the investors of the store, beside the answers that are held fixed. */
export function SamplesPane(props: SamplesPaneProps): ReactNode {
  const { samples, error, stale, site, onSite } = props;
  const words = useRuleWords();
  const plain = usePlainText();
  const districts = useRefs('district');
  const breaking = samples?.filter(({ differs }) => differs).length ?? 0;
  return (
    <aside className="samples" aria-label={words.samples}>
      <h2>{words.samples}</h2>
      <p className="muted small">{words.samplesNote}</p>
      <label className="samples-site">
        <span className="sheet-label">{words.site}</span>
        <Select
          aria-label={words.site}
          value={site ?? ''}
          options={[{ value: '', label: words.siteNone }, ...districts.map(({ id, name }) => ({ value: id, label: plain(name) }))]}
          onChange={(value: string) => onSite(value === '' ? null : value)}
        />
      </label>
      <div role="status">
        {stale && <p className="mark-warning small">{words.mend}</p>}
        {breaking > 0 && <p className="mark-blocked">{words.breaks(breaking)}</p>}
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {samples?.length === 0 && <p className="muted">{words.noSamples}</p>}
      <ul className="sample-list">
        {samples?.map((sample) => (
          <Sample key={sample.sampleId} sample={sample} {...props} />
        ))}
      </ul>
    </aside>
  );
}

function Sample({ sample, saved, onKeep, onDrop }: SamplesPaneProps & { sample: TriedSample }): ReactNode {
  const words = useRuleWords();
  const { match } = useWords();
  const [open, setOpen] = useState(false);
  const { expected, differs, name } = sample;
  return (
    <li className={differs ? 'sample differs' : 'sample'} data-sample={sample.sampleId}>
      <p className="sample-head">
        <button type="button" className="link-button" aria-expanded={open} aria-label={words.why(name)} onClick={() => setOpen(!open)}>
          {name}
        </button>
        {expected !== null && <span className={differs ? 'tag tag-warning' : 'tag'}>{words.keptMark}</span>}
      </p>
      {differs && expected !== null && (
        <p className="sample-was small">
          {words.was}: <AnswerLine answer={expected} />
        </p>
      )}
      <p className="sample-now">
        {differs && `${words.now}: `}
        <AnswerLine answer={answerOf(sample.match)} />
      </p>
      {sample.cardChanged && <p className="muted small">{words.changedCard}</p>}
      {open && <SampleTrace sample={sample} />}
      {expected === null ? (
        <Button
          type="link"
          size="small"
          disabled={!saved}
          title={saved ? '' : words.saveFirst}
          aria-label={`${words.keep} · ${name}`}
          onClick={() => onKeep(sample.sampleId)}
        >
          {words.keep}
        </Button>
      ) : (
        <Button type="link" size="small" aria-label={`${words.drop} · ${name}`} onClick={() => onDrop(sample.sampleId)}>
          {words.drop}
        </Button>
      )}
      {sample.match.flags.length > 0 && <span className="tag tag-warning">{match.flags}</span>}
    </li>
  );
}
