import { useState, type ReactNode } from 'react';
import { Button, Input, Select } from 'antd';
import { useStore } from 'zustand';
import type { Polarity, Proposal } from '#shared/domain/proposal/proposal.ts';
import { AsOfField, isAsOfText } from '../../ui/editing/as-of-field.tsx';
import { AttributeSelect } from '../../ui/editing/attribute-select.tsx';
import { RecordSelect } from '../../ui/editing/record-select.tsx';
import { useReading, ValueField } from '../../ui/editing/value-field.tsx';
import { useEditingWords } from '../../ui/editing/words.ts';
import { NewRecord } from './new-record.tsx';
import { missingParts, type Review, type TextDesk } from './text-store.ts';
import { useTextWords } from './text-words.ts';

const polarities: readonly Polarity[] = ['actual', 'target', 'forecast'];

/** The sentence with the proposal's words set off. */
function Sentence({ proposal }: { proposal: Proposal }): ReactNode {
  const at = proposal.sentence.indexOf(proposal.raw.trim());
  if (at === -1) return <blockquote className="text-sentence">{proposal.sentence}</blockquote>;
  return (
    <blockquote className="text-sentence">
      {proposal.sentence.slice(0, at)}
      <strong>{proposal.raw.trim()}</strong>
      {proposal.sentence.slice(at + proposal.raw.trim().length)}
    </blockquote>
  );
}

function Fields({ desk, proposal, review }: { desk: TextDesk; proposal: Proposal; review: Review }): ReactNode {
  const words = useTextWords();
  const editing = useEditingWords();
  const records = useStore(desk.store, (state) => state.reading?.records ?? []);
  const [adding, setAdding] = useState(false);
  const isNew = review.record?.id.startsWith('new-') === true;
  const reading = useReading(
    proposal.kind === 'date' || review.attributeId === null
      ? null
      : {
          entered: review.entered,
          attributeId: review.attributeId,
          polarity: review.polarity,
          ...(review.record === null || isNew ? {} : { recordId: review.record.id }),
          ...(isAsOfText(review.asOf) ? { asOf: review.asOf } : {}),
        },
  );
  const change = (part: Partial<Review>): void => desk.review(proposal.id, part);
  const named = records.filter((ref) => proposal.recordIds.includes(ref.id));
  const candidates = review.record === null || named.some((ref) => ref.id === review.record?.id) ? named : [review.record, ...named];
  return (
    <div className="text-fields">
      <label className="text-field text-wide">
        <span>{editing.value}</span>
        {proposal.kind === 'date' ? (
          <Input value={review.entered.text} onChange={(event) => change({ entered: { text: event.target.value } })} />
        ) : (
          <ValueField entered={review.entered} reading={reading} onChange={(entered) => change({ entered })} />
        )}
      </label>
      <div className="text-field">
        <span>{editing.record}</span>
        <RecordSelect value={review.record?.id ?? null} candidates={candidates} onChange={(record) => change({ record })} />
        <button type="button" className="link-button" onClick={() => setAdding(true)}>
          {words.newRecord}
        </button>
      </div>
      <label className="text-field">
        <span>{editing.attribute}</span>
        <AttributeSelect
          value={review.attributeId}
          candidates={proposal.attributeIds}
          onChange={(attributeId) => change({ attributeId })}
        />
      </label>
      <label className="text-field">
        <span>{editing.asOf}</span>
        <AsOfField value={review.asOf} onChange={(asOf) => change({ asOf })} />
        {proposal.asOfIsRelative && review.asOf === proposal.asOf && <p className="muted">{words.relative}</p>}
      </label>
      <label className="text-field">
        <span>{editing.polarity}</span>
        <Select
          aria-label={editing.polarity}
          value={review.polarity}
          options={polarities.map((polarity) => ({ value: polarity, label: editing.polarities[polarity] }))}
          onChange={(polarity) => change({ polarity })}
        />
      </label>
      {adding && (
        <NewRecord
          desk={desk}
          line={proposal.line}
          onDone={(ref) => {
            setAdding(false);
            if (ref !== null) change({ record: ref });
          }}
        />
      )}
    </div>
  );
}

/** One statement of the text with its likely meaning, to be accepted, corrected or dropped. */
export function ProposalCard({ desk, proposal }: { desk: TextDesk; proposal: Proposal }): ReactNode {
  const words = useTextWords();
  const review = useStore(desk.store, (state) => state.reviews[proposal.id]);
  if (review === undefined) return null;
  const missing = missingParts(review);
  const ready = missing.length === 0 && isAsOfText(review.asOf);
  return (
    <article className={`text-card text-card-${review.decision}`} aria-label={`${words.kinds[proposal.kind]} ${proposal.value}`}>
      <p className="text-card-head">
        <span className="text-kind">{words.kinds[proposal.kind]}</span>
        <span className="muted">{words.line(proposal.line)}</span>
        <span className={`text-decision text-decision-${review.decision}`}>{words.decisions[review.decision]}</span>
      </p>
      <Sentence proposal={proposal} />
      <Fields desk={desk} proposal={proposal} review={review} />
      {missing.length > 0 && <p className="muted">{missing.map((part) => words.missing[part]).join(' · ')}</p>}
      <div className="text-actions">
        <Button type="primary" disabled={!ready} onClick={() => desk.decide(proposal.id, 'accepted')}>
          {words.accept}
        </Button>
        <Button onClick={() => desk.decide(proposal.id, 'dropped')}>{words.dropIt}</Button>
        {review.decision !== 'open' && (
          <Button type="text" onClick={() => desk.review(proposal.id, { decision: 'open' })}>
            {words.reopen}
          </Button>
        )}
      </div>
    </article>
  );
}
