import type { ReactNode } from 'react';
import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { Grade } from '#shared/domain/fact/fact.ts';
import { gradeLetters } from '#shared/domain/fact/grade.ts';
import { codeNameOf } from '#shared/domain/record/code-name.ts';
import type { Alias, Sensitivity } from '#shared/domain/record/record.ts';
import type { Verdict } from '#shared/domain/match/match.ts';
import { useWords } from '../../i18n/words.tsx';
import { usePlainText } from '../bilingual.tsx';

/** The letter of the grade; an officer's own note says so in words wherever it stands. */
export function GradeMark({ grade, full = false }: { grade: Grade; full?: boolean }): ReactNode {
  const words = useWords();
  const name = words.fact.grades[grade];
  const letter = <span className="grade-letter">{gradeLetters[grade]}</span>;
  if (full || grade === 'note') {
    return (
      <span className={full ? 'grade' : 'grade grade-note'}>
        {letter} <span className="grade-word">{name}</span>
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

/** Who may see it, beside whatever it holds for; what everybody may see goes without. */
export function LevelMark({ level }: { level: Sensitivity }): ReactNode {
  const words = useWords();
  return level === 'public' ? null : <span className="tag tag-warning">{words.fact.sensitivities[level]}</span>;
}

/** The name that stands for a record outside the office, beside its own. */
export function CodeNameMark({ aliases }: { aliases: readonly Alias[] }): ReactNode {
  const words = useWords();
  const plain = usePlainText();
  const name = codeNameOf({ aliases });
  if (name === null) return null;
  return (
    <span className="tag tag-code">
      {words.record.aliasOrigin.code}
      {words.state.colon}
      {plain(name)}
    </span>
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
