import type { ReactNode } from 'react';
import { Button, Input, Select } from 'antd';
import { useStore } from 'zustand';
import { sensitivities } from '#shared/domain/record/record.ts';
import { useWords } from '../../i18n/words.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { linesOf, type QuestionSheet } from './question-store.ts';

/** Where the questions come from: pasted lines or a file; and for whom they are answered. */
export function QuestionInput({ sheet, children }: { sheet: QuestionSheet; children?: ReactNode }): ReactNode {
  const words = useWords();
  const text = useStore(sheet.store, (state) => state.text);
  const audience = useStore(sheet.store, (state) => state.audience);
  const asking = useStore(sheet.store, (state) => state.asking);
  return (
    <section className="question-input">
      <FileDrop
        text={words.question.drop}
        choose={words.question.choose}
        accept=".xlsx,.csv,.tsv,.txt"
        onFile={(file) => void sheet.take(file)}
      />
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
