import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import { grouped } from '../../ui/numbers.ts';
import { useExchangeWords } from './exchange-words.ts';
import type { ImportDesk } from './import-desk.ts';

/** What was written, where it can be seen, and the one way back. */
export function AppliedPart({ desk }: { desk: ImportDesk }): ReactNode {
  const words = useExchangeWords();
  const applied = useStore(desk.store, (state) => state.applied);
  const place = useRef<HTMLElement>(null);
  const changeId = applied?.changeId;
  useEffect(() => {
    if (changeId !== undefined) place.current?.focus();
  }, [changeId]);
  if (applied === null) return null;
  const { summary, facts, kind, undone } = applied;
  const said =
    applied.changeId === null
      ? words.appliedNothing
      : words.applied(grouped(summary.create), grouped(summary.update), grouped(summary.conflict), grouped(facts));
  return (
    <section ref={place} tabIndex={-1} className="notice applied" role="status">
      <div>
        <p className="notice-title">{undone ? words.undone : said}</p>
        <p className="applied-links">
          <Link to={`/registers/${kind}`}>{words.toRegister}</Link>
          {!undone && summary.conflict > 0 && <Link to="/conflicts">{words.toConflicts}</Link>}
          {!undone && applied.changeId !== null && (
            <Button size="small" onClick={() => void desk.undo()}>
              {words.undo}
            </Button>
          )}
        </p>
      </div>
    </section>
  );
}
