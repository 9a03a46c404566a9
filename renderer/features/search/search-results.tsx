import { useEffect, type ReactNode } from 'react';
import { registers } from '#shared/domain/record/register.ts';
import type { SearchHit } from '#shared/domain/record/record-view.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';

export interface Choice {
  key: string;
  to: string;
  hit?: SearchHit;
  command?: string;
}
interface SearchResultsProps {
  choices: Choice[];
  at: number;
  text: string;
  onGo: (choice: Choice) => void;
  onHover: (at: number) => void;
}

export function SearchResults({ choices, at, text, onGo, onHover }: SearchResultsProps): ReactNode {
  const words = useWords();
  useEffect(() => {
    document.querySelector(`#palette-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const empty = choices.length === 0;
  return (
    <>
      <p className="palette-note" role="status">
        {text === ''
          ? words.search.start
          : empty
            ? words.search.empty.replace('{text}', text)
            : `${words.search.results} ${choices.filter((choice) => choice.hit).length}`}
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
    </>
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

function HitRow({ hit }: { hit: SearchHit }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <>
      <span className="palette-name">
        <BilingualText quiet text={hit.name} />
        {hit.matched !== 'name' && (
          <span className="palette-snippet">
            {words.search.matched[hit.matched]} · {hit.snippet}
          </span>
        )}
      </span>
      <span className="palette-kind">{registers[hit.kind].name[language]}</span>
    </>
  );
}
