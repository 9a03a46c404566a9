import type { ReactNode } from 'react';
import { Button, Input } from 'antd';
import { useStore } from 'zustand';
import { FileDrop } from '../../ui/file-drop.tsx';
import { RecordSelect } from '../../ui/editing/record-select.tsx';
import type { TextDesk } from './text-store.ts';
import { useTextWords } from './text-words.ts';

/** Where the text comes from: pasted or a file; and what it is about. */
export function TextInput({ desk }: { desk: TextDesk }): ReactNode {
  const words = useTextWords();
  const { text, file, about, busy, reading } = useStore(desk.store);
  return (
    <section className="text-input">
      <FileDrop text={words.drop} choose={words.choose} accept=".txt,.docx,.pdf" onFile={(given) => void desk.take(given)} />
      {file !== null && <p className="notice">{words.file(file.name)}</p>}
      <label className="text-field">
        <span>{words.paste}</span>
        <Input.TextArea
          value={text}
          placeholder={words.pasteHint}
          autoSize={{ minRows: reading === null ? 6 : 2, maxRows: reading === null ? 16 : 4 }}
          onChange={(event) => desk.set({ text: event.target.value })}
        />
      </label>
      <div className="text-actions">
        <label className="text-field text-about">
          <span>{words.about}</span>
          <RecordSelect
            value={about?.id ?? null}
            candidates={about === null ? [] : [about]}
            label={words.about}
            onChange={(ref) => desk.set({ about: ref })}
          />
        </label>
        <Button
          type={reading === null ? 'primary' : 'default'}
          loading={busy === 'reading'}
          disabled={text.trim() === '' && file === null}
          onClick={() => void desk.read()}
        >
          {reading === null ? words.read : words.readAgain}
        </Button>
        <Button disabled={text === '' && file === null && reading === null} onClick={() => desk.clear()}>
          {words.clear}
        </Button>
      </div>
      <p className="muted">{words.aboutHint}</p>
    </section>
  );
}
