import type { ReactNode } from 'react';
import { sectionIdSchema, sectionNames } from '#shared/domain/packet/draft.ts';
import type { TextChange } from '#shared/domain/packet/text-changes.ts';
import type { FigureChange, Piece } from '#shared/domain/packet/text-diff.ts';
import type { BlockDiff, SectionDiff } from '#shared/domain/packet/version-diff.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { useVersionWords } from './version-words.ts';

/** A section by its name; one that this application does not know goes by its id. */
function useSectionName(id: string): string {
  const language = useLanguage();
  const known = sectionIdSchema.safeParse(id);
  return known.success ? sectionNames[known.data][language] : id;
}

/** What differs in a section, block by block, the older version on the left. */
export function DiffSection({ section }: { section: SectionDiff }): ReactNode {
  const words = useVersionWords();
  const name = useSectionName(section.id);
  return (
    <section className="diff-section" aria-label={name}>
      <h3>
        {name}
        {section.state !== 'same' && <span className="tag">{words.states[section.state]}</span>}
        {section.moved && <span className="tag">{words.moved}</span>}
      </h3>
      {section.blocks.map((block) => (
        <DiffBlock key={`${block.state} ${block.id}`} block={block} />
      ))}
    </section>
  );
}

/** Texts outside the sections: what surrounds the matter, and the bibliography. */
export function FurnitureDiff({ title, texts }: { title: string; texts: TextChange[] }): ReactNode {
  return (
    <section className="diff-section" aria-label={title}>
      <h3>{title}</h3>
      <DiffRows texts={texts} />
    </section>
  );
}

function DiffBlock({ block }: { block: BlockDiff }): ReactNode {
  const words = useVersionWords();
  return (
    <div className="diff-block">
      {block.heading !== '' && <h4 className="diff-heading">{block.heading}</h4>}
      {block.drawn && <p className="muted small">{block.state === 'changed' ? words.drawn : words.states[block.state]}</p>}
      <DiffRows texts={block.texts} />
    </div>
  );
}

const keyOf = ({ label, before, after }: TextChange, at: number): string =>
  `${at} ${label} ${(after ?? before ?? []).map(({ text }) => text).join('')}`;

function DiffRows({ texts }: { texts: TextChange[] }): ReactNode {
  const words = useVersionWords();
  if (texts.length === 0) return null;
  return (
    <table className="diff-table">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.older}</th>
          <th scope="col">{words.newer}</th>
        </tr>
      </thead>
      <tbody>
        {texts.map((change, at) => (
          <tr key={keyOf(change, at)}>
            <Side change={change} side="before" />
            <Side change={change} side="after" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ change, side }: { change: TextChange; side: 'before' | 'after' }): ReactNode {
  const words = useVersionWords();
  const pieces = change[side];
  return (
    <td lang={change.language}>
      {pieces === null ? (
        <span className="muted">{words.nothing}</span>
      ) : (
        <>
          {change.label !== '' && <span className="row-note">{change.label}</span>}
          <Words pieces={pieces} side={side} />
        </>
      )}
      {side === 'after' && <Figures figures={change.figures} />}
    </td>
  );
}

/** Each change of a figure once, however often the text repeats it. */
function Figures({ figures }: { figures: FigureChange[] }): ReactNode {
  const words = useVersionWords();
  const told = new Set(figures.map(({ before, after }) => words.arrow(before ?? words.nothing, after ?? words.nothing)));
  if (told.size === 0) return null;
  return (
    <ul className="diff-figures" aria-label={words.figures}>
      {[...told].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** Pieces with the place where each begins: no two begin at the same one. */
function placed(pieces: Piece[]): (Piece & { start: number })[] {
  let start = 0;
  return pieces.map((piece) => {
    const here = { ...piece, start };
    start += piece.text.length;
    return here;
  });
}

/** Words that stand on this side only are struck out or underlined: told apart without colour too. */
function Words({ pieces, side }: { pieces: Piece[]; side: 'before' | 'after' }): ReactNode {
  const Mark = side === 'before' ? 'del' : 'ins';
  return placed(pieces).map(({ text, changed, start }) => (changed ? <Mark key={start}>{text}</Mark> : <span key={start}>{text}</span>));
}
