import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { FactView, RecordDetail } from '#shared/domain/record/record-view.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { FactValue } from '../../ui/facts/fact-value.tsx';
import { ConflictMark, GradeMark } from '../../ui/facts/marks.tsx';
import { Section } from '../../ui/page.tsx';

interface ConflictsPartProps {
  detail: RecordDetail;
  /** The conflict to bring into view. */
  wanted: string | null;
  onOpen: (factId: string) => void;
}

/** Facts that disagree stand side by side; none is hidden. */
export function ConflictsPart({ detail, wanted, onOpen }: ConflictsPartProps): ReactNode {
  const words = useWords();
  useEffect(() => {
    if (wanted !== null) document.querySelector(`#conflict-${CSS.escape(wanted)}`)?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  if (detail.conflicts.length === 0) return null;
  return (
    <Section title={words.record.conflicts} note={words.record.conflictNote}>
      {detail.conflicts.map((conflict) => (
        <OneConflict key={conflict.id} conflict={conflict} facts={detail.facts} onOpen={onOpen} />
      ))}
    </Section>
  );
}

function OneConflict({ conflict, facts, onOpen }: { conflict: Conflict; facts: FactView[]; onOpen: (factId: string) => void }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const sides = facts.filter((view) => conflict.factIds.includes(view.fact.id));
  return (
    <article className="conflict" id={`conflict-${conflict.id}`}>
      <p className="conflict-note">
        <ConflictMark text={conflict.note[language]} />{' '}
        <Link
          className="conflict-link"
          to={`/conflicts?${conflict.chosenFactId === null ? '' : 'show=settled&'}conflict=${encodeURIComponent(conflict.id)}`}
        >
          {words.record.settleConflict}
        </Link>
      </p>
      <ul className="conflict-sides">
        {sides.map((view) => (
          <li key={view.fact.id} className={conflict.chosenFactId === view.fact.id ? 'chosen' : undefined}>
            <span className="conflict-subject">
              <BilingualText quiet text={view.attribute.name} />
            </span>
            <button type="button" className="fact-open conflict-value" onClick={() => onOpen(view.fact.id)}>
              <FactValue fact={view.fact} />
            </button>
            <span className="conflict-source">
              {formatAsOf(view.fact.asOf, language)} · <GradeMark grade={view.fact.grade} /> ·{' '}
              <BilingualText quiet text={view.source.item} />
              {view.source.line !== null && ` · ${words.record.line(view.source.line)}`}
            </span>
            {conflict.chosenFactId === view.fact.id && <span className="tag">{words.record.chosen}</span>}
          </li>
        ))}
      </ul>
      {conflict.reason !== null && <p className="muted">{conflict.reason}</p>}
    </article>
  );
}
