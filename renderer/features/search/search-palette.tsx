import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Modal } from 'antd';
import { useNavigate } from 'react-router';
import type { SearchHit } from '#shared/domain/record/record-view.ts';
import { useClient } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { commandsFor } from './commands.ts';
import { SearchResults, type Choice } from './search-results.tsx';

const pauseMs = 90;
const most = 30;
const none: SearchHit[] = [];

/** Ranked hits for what is typed; answers to older words are dropped. */
function useHits(text: string): SearchHit[] {
  const client = useClient();
  const [hits, setHits] = useState<SearchHit[]>([]);
  useEffect(() => {
    const words = text.trim();
    if (words === '') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      client.call('record.search', { text: words, limit: most }).then(
        (found) => current && setHits(found),
        () => current && setHits([]),
      );
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, text]);
  return text.trim() === '' ? none : hits;
}

/** One box for everything: records by name, pinyin or fact, and the places of the window. */
export function SearchPalette({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const words = useWords();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={640}
      title={words.search.title}
      classNames={{ header: 'visually-hidden' }}
      className="palette"
    >
      {open && <Palette onClose={onClose} />}
    </Modal>
  );
}

function Palette({ onClose }: { onClose: () => void }): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useEffect(() => input.current?.focus(), []);
  const [at, setAt] = useState(0);
  const hits = useHits(text);
  const choices: Choice[] = [
    ...hits.map((hit): Choice => ({ key: hit.id, to: `/registers/${hit.kind}/${hit.id}`, hit })),
    ...commandsFor(text, words).map((command): Choice => ({ key: command.to, to: command.to, command: command.name })),
  ];
  const go = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    onClose();
    void navigate(choice.to);
  };
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((before) => (choices.length === 0 ? 0 : (before + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length));
    }
    if (event.key === 'Enter') go(choices[at]);
  };
  return (
    <div onKeyDown={onKey} role="presentation">
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
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
      />
      <SearchResults choices={choices} at={at} text={text.trim()} onGo={go} onHover={setAt} />
      <p className="palette-hint">{words.search.hint}</p>
    </div>
  );
}
