import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { NameSpan, Proposal } from '#shared/domain/proposal/proposal.ts';
import type { TextDesk } from './text-store.ts';
import { useTextWords } from './text-words.ts';

type Mark = { from: number; to: number; proposal: Proposal } | { from: number; to: number; name: NameSpan };

/** The marks of a line in their order; where a figure stands in a name, the figure is marked. */
function marksOf(proposals: readonly Proposal[], names: readonly NameSpan[]): Mark[] {
  const figures: Mark[] = proposals.map((proposal) => ({ from: proposal.from, to: proposal.to, proposal }));
  const others = names.filter((name) => !figures.some((mark) => name.from < mark.to && name.to > mark.from));
  return [...figures, ...others.map((name) => ({ from: name.from, to: name.to, name }))].sort((a, b) => a.from - b.from);
}

function Line({ desk, text, marks }: { desk: TextDesk; text: string; marks: Mark[] }): ReactNode {
  const words = useTextWords();
  const selected = useStore(desk.store, (state) => state.selected);
  const reviews = useStore(desk.store, (state) => state.reviews);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.from < at) continue;
    parts.push(text.slice(at, mark.from));
    const shown = text.slice(mark.from, mark.to);
    if ('proposal' in mark) {
      const { id } = mark.proposal;
      const decision = reviews[id]?.decision ?? 'open';
      parts.push(
        <button
          key={id}
          type="button"
          data-proposal={id}
          className={`text-mark text-mark-${decision}`}
          aria-pressed={selected === id}
          // One stop for Tab, whatever the number of marks: J and K lead from one to the next.
          tabIndex={selected === id ? 0 : -1}
          aria-label={`${shown}: ${words.decisions[decision]}`}
          onClick={() => desk.set({ selected: id })}
        >
          {shown}
        </button>,
      );
    } else {
      parts.push(
        <span key={mark.from} className={mark.name.recordIds.length === 0 ? 'text-name text-name-new' : 'text-name'}>
          {shown}
        </span>,
      );
    }
    at = mark.to;
  }
  parts.push(text.slice(at));
  return <p className="text-line">{parts}</p>;
}

/** The text as printed, with everything found in it marked; a mark opens its proposal. */
export function MarkedText({ desk }: { desk: TextDesk }): ReactNode {
  const reading = useStore(desk.store, (state) => state.reading);
  if (reading === null) return null;
  const proposals = Map.groupBy(reading.proposals, ({ line }) => line);
  const names = Map.groupBy(reading.names, ({ line }) => line);
  return (
    <div className="text-lines" lang={reading.guess.language === 'zh' ? 'zh-CN' : 'en'}>
      {reading.lines
        .map((text, at) => ({ text, number: at + 1 }))
        .map(({ text, number }) => (
          <div key={number} className="text-row">
            <span className="text-number" aria-hidden>
              {number}
            </span>
            <Line desk={desk} text={text} marks={marksOf(proposals.get(number) ?? [], names.get(number) ?? [])} />
          </div>
        ))}
    </div>
  );
}
