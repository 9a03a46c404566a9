import { useEffect, type ReactNode } from 'react';
import type { SearchHit } from '#shared/domain/search/search.ts';
import { htmlLanguage } from '../../i18n/language-store.ts';
import { readText, useLanguage, useWords } from '../../i18n/words.tsx';
import { kindName } from './facet-list.tsx';
import { MarkedText } from './marked-text.tsx';
import { LevelMark } from '../../ui/facts/marks.tsx';

export interface Choice {
  key: string;
  to: string;
  hit?: SearchHit;
  command?: string;
}
interface SearchResultsProps {
  choices: Choice[];
  at: number;
  note: string;
  onGo: (choice: Choice) => void;
  onHover: (at: number) => void;
}

/** Where a hit leads. */
export function routeOf({ kind, id, parentId }: SearchHit): string {
  if (kind === 'clause') return `/registers/incentive/${parentId ?? ''}`;
  if (kind === 'source') return `/sources/${id}`;
  if (kind === 'investor') return `/investors/${id}`;
  if (kind === 'packet') return `/packets/${id}`;
  return `/registers/${kind}/${id}`;
}

export function SearchResults({ choices, at, note, onGo, onHover }: SearchResultsProps): ReactNode {
  const words = useWords();
  useEffect(() => {
    document.querySelector(`#palette-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div className="finder-results">
      <p className="palette-note" role="status">
        {note}
      </p>
      <div id="palette-list" role="listbox" aria-label={words.search.results} className="palette-list">
        {choices.map((choice, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys of the box above move and open
          <div
            key={choice.key}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={index === at ? 'palette-row active' : 'palette-row'}
            onMouseMove={() => onHover(index)}
            onClick={() => onGo(choice)}
          >
            {choice.hit === undefined ? <CommandRow name={choice.command ?? ''} /> : <HitRow hit={choice.hit} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function CommandRow({ name }: { name: string }): ReactNode {
  const words = useWords();
  return (
    <>
      <span className="palette-name">{name}</span>
      <span className="palette-kind">{words.search.goTo}</span>
    </>
  );
}

/** Says beside the name what matched, unless the name shown says it itself. */
function HitRow({ hit }: { hit: SearchHit }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const name = readText(hit.name, language);
  const marks = name === null ? [] : hit.marks[name.language];
  const status = hit.status === 'live' ? '' : `${words.finder.statuses[hit.status]} · `;
  return (
    <>
      <span className="palette-name">
        {name !== null && (
          <span lang={htmlLanguage[name.language]}>
            <MarkedText text={name.text} marks={marks} />
          </span>
        )}
        {(marks.length === 0 || hit.matched === 'fact') && (
          <span className="palette-snippet">
            {words.search.matched[hit.matched]} · <MarkedText text={hit.snippet} marks={hit.marks.snippet} />
          </span>
        )}
      </span>
      <span className="palette-kind">
        {hit.sensitivity !== null && <LevelMark level={hit.sensitivity} />} {status}
        {kindName(hit.kind, words, language)}
      </span>
    </>
  );
}
