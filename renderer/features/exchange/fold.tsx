import { useId, useState, type ReactNode } from 'react';
import { useExchangeWords } from './exchange-words.ts';

interface FoldProps {
  title: string;
  /** What it says while it is folded. */
  note: string;
  /** Opened until the officer folds it. */
  start: boolean;
  children: ReactNode;
}

/** A part that is understood at a glance while it is folded. */
export function Fold({ title, note, start, children }: FoldProps): ReactNode {
  const words = useExchangeWords();
  const id = useId();
  const [said, setSaid] = useState<boolean | null>(null);
  const open = said ?? start;
  return (
    <section className="section fold">
      <div className="section-head">
        <h2>{title}</h2>
        <p className="section-note">{note}</p>
        <button type="button" className="link-button fold-button" aria-expanded={open} aria-controls={id} onClick={() => setSaid(!open)}>
          {open ? words.fold : words.open}
          <span className="visually-hidden"> {title}</span>
        </button>
      </div>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
