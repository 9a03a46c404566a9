import type { ReactNode } from 'react';
import type { AnswerState } from '#shared/domain/question/answer.ts';
import { useWords } from '../../i18n/words.tsx';

const shapes: Record<AnswerState, string> = { answered: '●', partly: '◐', 'not-known': '–' };

/** The state of an answer as a shape and a word; its colour only repeats them. */
export function StateMark({ state }: { state: AnswerState }): ReactNode {
  const words = useWords();
  return (
    <span className={`answer-state answer-${state}`}>
      <span aria-hidden>{shapes[state]}</span> {words.question.states[state]}
    </span>
  );
}
