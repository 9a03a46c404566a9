import { useRef, useState, type ReactNode } from 'react';
import { Button, Input, Select } from 'antd';
import { useStore } from 'zustand';
import { sensitivities } from '#shared/domain/record/record.ts';
import { useWords } from '../../i18n/words.tsx';
import { linesOf, type QuestionSheet } from './question-store.ts';

/** A strip to drop a file on, with a button for those who choose it. */
function FileDrop({ sheet }: { sheet: QuestionSheet }): ReactNode {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (file !== undefined) void sheet.take(file);
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <span>{words.question.drop}</span>
      <button type="button" className="link-button" onClick={() => input.current?.click()}>
        {words.question.choose}
      </button>
      <input
        ref={input}
        className="visually-hidden"
        tabIndex={-1}
        type="file"
        accept=".xlsx,.csv,.tsv,.txt"
        aria-label={words.question.choose}
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
    </div>
  );
}

/** Where the questions come from: pasted lines or a file; and for whom they are answered. */
export function QuestionInput({ sheet, children }: { sheet: QuestionSheet; children?: ReactNode }): ReactNode {
  const words = useWords();
  const text = useStore(sheet.store, (state) => state.text);
  const audience = useStore(sheet.store, (state) => state.audience);
  const asking = useStore(sheet.store, (state) => state.asking);
  return (
    <section className="question-input">
      <FileDrop sheet={sheet} />
      <label className="question-paste">
        <span>{words.question.paste}</span>
        <Input.TextArea
          value={text}
          placeholder={words.question.pasteHint}
          autoSize={{ minRows: 3, maxRows: 12 }}
          onChange={(event) => sheet.setText(event.target.value)}
        />
      </label>
      <div className="question-actions">
        <Button type="primary" loading={asking !== null} disabled={linesOf(text).length === 0} onClick={() => void sheet.ask()}>
          {words.question.ask}
        </Button>
        <Button disabled={text === ''} onClick={() => sheet.clear()}>
          {words.question.clear}
        </Button>
        {children}
        <label className="question-audience">
          <span>{words.question.audience}</span>
          <Select
            aria-label={words.question.audience}
            value={audience}
            options={sensitivities.map((level) => ({ value: level, label: words.fact.sensitivities[level] }))}
            onChange={(level) => void sheet.setAudience(level)}
          />
        </label>
      </div>
    </section>
  );
}
