import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Modal } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { SearchFilter, SearchPage } from '#shared/domain/search/search.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Words } from '../../i18n/zh.ts';
import { grouped } from '../../ui/numbers.ts';
import { commandsFor, type Command } from './commands.ts';
import { FacetList } from './facet-list.tsx';
import { routeOf, SearchResults, type Choice } from './search-results.tsx';
import { isFiltered, useFinder, type Answer } from './use-finder.ts';
import './search.css';

/** One box for everything: records, clauses, sources, investors and packets, and the places of the window. */
export function SearchPalette({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const words = useWords();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={920}
      title={words.search.title}
      classNames={{ header: 'visually-hidden' }}
      className="palette"
    >
      {open && <Palette onClose={onClose} />}
    </Modal>
  );
}

const noFilter: SearchFilter = {};

/** Hits, then the places of the window; under a filter the hits alone. */
function choicesOf(page: SearchPage | null, places: Command[]): Choice[] {
  const hits = (page?.hits ?? []).map((hit): Choice => ({ key: `${hit.kind} ${hit.id}`, to: routeOf(hit), hit }));
  return [...hits, ...places.map((command): Choice => ({ key: command.to, to: command.to, command: command.name }))];
}

/** What the search came to, in a line. */
function noteOf(text: string, { page, failed }: Answer, { filter, words }: { filter: SearchFilter; words: Words }): string {
  if (text === '') return words.search.start;
  if (failed) return words.finder.failed;
  if (page === null) return words.state.loading;
  if (page.total === 0) return isFiltered(filter) ? words.finder.reset : words.search.empty.replace('{text}', text);
  const total = grouped(page.total);
  return page.total > page.hits.length || !page.exact
    ? words.finder.found(page.hits.length, total, page.exact)
    : words.finder.foundAll(total);
}

/** The keys that move through the list and open what is chosen; composing Chinese keeps its own. */
function onListKey(event: React.KeyboardEvent, { count, move, go }: { count: number; move: (by: number) => void; go: () => void }): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (count > 0) move(event.key === 'ArrowDown' ? 1 : count - 1);
  }
  if (event.key === 'Enter') go();
}

function Palette({ onClose }: { onClose: () => void }): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [filter, setFilter] = useState(noFilter);
  const [at, setAt] = useState(0);
  useEffect(() => input.current?.focus(), []);
  const answer = useFinder(text, filter);
  const choices = choicesOf(answer.page, isFiltered(filter) ? [] : commandsFor(text, words));
  const go = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    onClose();
    void navigate(choice.to);
  };
  return (
    <div>
      <input
        ref={input}
        className="palette-input"
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={choices.length > 0 ? `palette-${at}` : undefined}
        aria-label={words.search.title}
        placeholder={words.search.placeholder}
        maxLength={200}
        value={text}
        onKeyDown={(event) =>
          onListKey(event, {
            count: choices.length,
            move: (by) => setAt((before) => (before + by) % choices.length),
            go: () => go(choices[at]),
          })
        }
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          if (event.target.value.trim() === '') setFilter(noFilter);
        }}
      />
      <div className="finder">
        <SearchResults choices={choices} at={at} note={noteOf(text.trim(), answer, { filter, words })} onGo={go} onHover={setAt} />
        {answer.page !== null && (answer.page.total > 0 || isFiltered(filter)) && (
          <FacetList
            facets={answer.page.facets}
            filter={filter}
            onFilter={(chosen) => {
              setFilter(chosen);
              setAt(0);
            }}
          />
        )}
      </div>
      <p className="palette-hint">
        {words.finder.hint}
        <Link className="finder-glossary" to="/glossary" onClick={onClose}>
          {words.finder.glossary}
        </Link>
      </p>
    </div>
  );
}
