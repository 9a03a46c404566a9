import type { ReactNode } from 'react';
import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { Grade } from '#shared/domain/fact/fact.ts';
import { gradeLetters } from '#shared/domain/fact/grade.ts';
import type { Verdict } from '#shared/domain/match/match.ts';
import { useWords } from '../../i18n/words.tsx';

export function GradeMark({ grade, full = false }: { grade: Grade; full?: boolean }): ReactNode {
  const words = useWords();
  const name = words.fact.grades[grade];
  const letter = <span className="grade-letter">{gradeLetters[grade]}</span>;
  if (full) {
    return (
      <span className="grade">
        {letter} {name}
      </span>
    );
  }
  return (
    <Tooltip title={name}>
      <span className="grade">
        {letter}
        <span className="visually-hidden">{name}</span>
      </span>
    </Tooltip>
  );
}

export function StaleMark({ text }: { text: string }): ReactNode {
  return (
    <span className="mark mark-warning">
      <ClockCircleOutlined aria-hidden /> {text}
    </span>
  );
}

export function ConflictMark({ text }: { text: string }): ReactNode {
  return (
    <span className="mark mark-blocked">
      <WarningOutlined aria-hidden /> {text}
    </span>
  );
}

const shapes: Record<Verdict, string> = { fits: '●', 'does-not-fit': '○', 'cannot-tell': '◐' };

/** A verdict has a shape and a word; its colour only repeats them. */
export function VerdictMark({ verdict, short = false }: { verdict: Verdict; short?: boolean }): ReactNode {
  const words = useWords();
  const name = words.match.verdicts[verdict];
  return (
    <span className={`verdict verdict-${verdict}`}>
      <span aria-hidden>{shapes[verdict]}</span> <span className={short ? 'visually-hidden' : undefined}>{name}</span>
    </span>
  );
}
