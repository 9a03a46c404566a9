import { useState, type ReactNode } from 'react';
import { Input, Modal } from 'antd';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import { mayShow, type Sensitivity } from '#shared/domain/record/record.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import { useQuery } from '../../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../../i18n/words.tsx';
import { usePlainText } from '../../../../ui/bilingual.tsx';
import { RecordSelect } from '../../../../ui/editing/record-select.tsx';
import { FactValue } from '../../../../ui/facts/fact-value.tsx';
import { ConflictMark, GradeMark, StaleMark } from '../../../../ui/facts/marks.tsx';
import { Loaded } from '../../../../ui/states.tsx';
import { useBuilderWords } from '../builder-words.ts';
import { usePickFrom } from './pick-from.ts';

interface FactPickerProps {
  onPick: (factId: string) => void;
  onClose: () => void;
}

/** A record, then one of its facts; those of the packet's own parks are offered first. */
export function FactPicker({ onPick, onClose }: FactPickerProps): ReactNode {
  const words = useBuilderWords();
  const { state } = useWords();
  const { candidates, audience } = usePickFrom();
  const [chosen, setChosen] = useState<RecordRef | null>(candidates[0] ?? null);
  return (
    <Modal
      open
      title={words.insertFact}
      width={640}
      footer={null}
      closable={{ 'aria-label': state.close }}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className="fact-picker">
        <RecordSelect label={words.pickRecord} value={chosen?.id ?? null} candidates={candidates} onChange={setChosen} />
        {chosen === null ? (
          <p className="muted">{words.pickRecordFirst}</p>
        ) : (
          <FactsOf key={chosen.id} record={chosen} audience={audience} onPick={onPick} />
        )}
      </div>
    </Modal>
  );
}

/** Figures before words; each in the order of its source. */
const figuresFirst = (a: FactView, b: FactView): number => Number(a.fact.value.text !== null) - Number(b.fact.value.text !== null);

function FactsOf({ record, audience, onPick }: { record: RecordRef; audience: Sensitivity; onPick: (factId: string) => void }): ReactNode {
  const words = useBuilderWords();
  const plain = usePlainText();
  const [text, setText] = useState('');
  const detail = useQuery('record.get', { kind: record.kind, id: record.id });
  const wanted = text.trim().toLowerCase();
  return (
    <>
      <Input
        allowClear
        aria-label={words.filterFacts}
        placeholder={words.filterFacts}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Loaded query={detail} rows={5}>
        {({ facts, record: own }) => {
          const shown = [...facts]
            .sort(figuresFirst)
            .filter(
              ({ fact, attribute }) =>
                mayShow(fact.sensitivity, audience) &&
                mayShow(own.sensitivity, audience) &&
                `${plain(attribute.name)} ${fact.value.text?.zh ?? ''} ${fact.value.number ?? ''}`.toLowerCase().includes(wanted),
            );
          return shown.length === 0 ? (
            <p className="muted">{words.noFacts}</p>
          ) : (
            <ul className="plain-list fact-choices" aria-label={plain(record.name)}>
              {shown.map((view) => (
                <FactChoice key={view.fact.id} view={view} onPick={onPick} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </>
  );
}

function FactChoice({ view, onPick }: { view: FactView; onPick: (factId: string) => void }): ReactNode {
  const language = useLanguage();
  const { fact: words } = useWords();
  const plain = usePlainText();
  const { fact, attribute, source } = view;
  return (
    <li>
      <button type="button" className="fact-choice" onClick={() => onPick(fact.id)}>
        <span className="fact-choice-name">{plain(attribute.name)}</span>
        <span className="fact-choice-value">
          <FactValue fact={fact} />
        </span>
        <span className="muted small">
          {formatAsOf(fact.asOf, language)} · {plain(source.title)} <GradeMark grade={fact.grade} />
          {view.freshness === 'stale' && <StaleMark text={words.freshness.stale} />}
          {view.conflictIds.length > 0 && <ConflictMark text={words.inConflict} />}
        </span>
      </button>
    </li>
  );
}
