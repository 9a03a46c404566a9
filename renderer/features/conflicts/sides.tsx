import type { ReactNode } from 'react';
import type { ConflictSide } from '#shared/domain/conflict/conflict-view.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { useConflictWords } from './conflict-words.ts';
import { differences, type Difference } from './differences.ts';
import { SideCard } from './side-card.tsx';
import type { ConflictWords } from './words-zh.ts';

interface SidesProps {
  sides: ConflictSide[];
  /** The fact that counts; undefined while nobody has decided. */
  chosenFactId?: string | null;
  onChoose?: (side: ConflictSide) => void;
}

function inWords(
  difference: Difference,
  words: ConflictWords,
  gradeName: (grade: 'law' | 'official' | 'media' | 'note') => string,
): string {
  if (difference.type === 'grades') return words.grades(gradeName(difference.stronger), gradeName(difference.weaker));
  if (difference.type !== 'figure') return words[difference.type];
  return difference.share === null ? words.figureOnly(difference.by) : words.figure(difference.by, difference.share);
}

/** In what two sides differ, in words; says nothing of more than two. */
function DifferenceLine({ sides }: { sides: ConflictSide[] }): ReactNode {
  const language = useLanguage();
  const all = useWords();
  const words = useConflictWords();
  const [first, second] = sides;
  if (first === undefined || second === undefined || sides.length > 2) return null;
  const found = differences(first, second, language);
  if (found.length === 0) return null;
  const separator = language === 'zh' ? '；' : '; ';
  return (
    <p className="difference">
      <span className="muted">{words.difference}</span>{' '}
      {found.map((each) => inWords(each, words, (grade) => all.fact.grades[grade])).join(separator)}
    </p>
  );
}

/** The sides of a conflict beside each other, and how they differ. */
export function Sides({ sides, chosenFactId, onChoose }: SidesProps): ReactNode {
  return (
    <>
      <ul className="sides">
        {sides.map((side) => (
          <SideCard
            key={side.view.fact.id}
            side={side}
            chosen={chosenFactId === undefined || chosenFactId === null ? null : chosenFactId === side.view.fact.id}
            {...(onChoose === undefined ? {} : { onChoose: () => onChoose(side) })}
          />
        ))}
      </ul>
      <DifferenceLine sides={sides} />
    </>
  );
}
