import type { ReactNode } from 'react';
import type { AnsweredRow } from '#shared/ipc/contracts/question-contract.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { FactValue } from '../../ui/facts/fact-value.tsx';
import { GradeMark } from '../../ui/facts/marks.tsx';
import { StateMark } from './state-mark.tsx';

interface AnswerItemProps {
  row: AnsweredRow;
  onOpen: (factId: string) => void;
  selected: string | null;
}

function Facts({ row, onOpen, selected }: AnswerItemProps): ReactNode {
  const words = useWords();
  if (row.facts.length === 0) return null;
  return (
    <ul className="plain-list answer-facts" aria-label={words.question.facts}>
      {row.facts.map(({ fact, attribute }) => {
        const owner = row.owners.find((record) => record.id === fact.recordId);
        return (
          <li key={fact.id}>
            <button type="button" className="fact-open" aria-expanded={selected === fact.id} onClick={() => onOpen(fact.id)}>
              {owner !== undefined && <BilingualText quiet text={owner.name} />} · <BilingualText quiet text={attribute.name} />{' '}
              <FactValue fact={fact} />
            </button>{' '}
            <GradeMark grade={fact.grade} />
          </li>
        );
      })}
    </ul>
  );
}

/** A question, how far it is answered, the answer, and the facts it rests on. */
export function AnswerItem(props: AnswerItemProps): ReactNode {
  const { row } = props;
  const language = useLanguage();
  const words = useWords();
  const { answer } = row;
  return (
    <li className="answer">
      <div className="answer-head">
        <h3>{row.question}</h3>
        <StateMark state={answer.state} />
      </div>
      <p className="answer-text">{answer.text[language]}</p>
      <Facts {...props} />
      <details className="answer-because">
        <summary>
          {words.question.because} · {words.question.row(row.row)}
        </summary>
        <ul className="plain-list">
          {answer.because.map(({ words: read, to, id, name }) => (
            <li key={`${read} ${to} ${id}`}>
              <q>{read}</q> → {words.question.read[to]}
              {to !== 'unread' && ` · ${name[language]}`}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
