import { useState, type ReactNode } from 'react';
import type { LineView, ValueChange } from '#shared/domain/exchange/outcome.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { useExchangeWords } from './exchange-words.ts';

const changesShown = 4;

/** One value: what the store has, an arrow, and what it will have, as it was understood. */
function Change({ change }: { change: ValueChange }): ReactNode {
  const language = useLanguage();
  const words = useExchangeWords();
  const { what, old, oldFrom, next, nextFrom, effect } = change;
  return (
    <li className={`line-change line-change-${effect}`}>
      <span className="line-change-what">{what[language]}</span>
      <span className="line-change-old">
        {old === null ? <span className="muted">{words.nothingYet}</span> : old[language]}
        {oldFrom !== null && <span className="line-change-from">{oldFrom[language]}</span>}
      </span>
      <span className="line-change-arrow" aria-label="→">
        →
      </span>
      <span className="line-change-next">
        {next[language]}
        <span className="line-change-from">
          {[nextFrom?.[language], words.effects[effect]].filter((part) => part !== undefined).join(' · ')}
        </span>
      </span>
    </li>
  );
}

/** What a line would change, value by value. All values of a new record are new: they are shown when asked for. */
export function LineChanges({ line: { outcome, changes } }: { line: LineView }): ReactNode {
  const words = useExchangeWords();
  const [all, setAll] = useState(false);
  if (changes.length === 0) return null;
  const first = outcome === 'create' ? 0 : changesShown;
  const shown = all ? changes : changes.slice(0, first);
  const rest = changes.length - shown.length;
  return (
    <>
      {shown.length > 0 && (
        <ul className="line-changes">
          {shown.map((change, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- one kind of fact may change twice; they never change in place
            <Change key={at} change={change} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {shown.length === 0 ? words.showChanges(rest) : words.moreChanges(rest)}
        </button>
      )}
    </>
  );
}
