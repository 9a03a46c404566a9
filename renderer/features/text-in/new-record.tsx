import { useState, type ReactNode } from 'react';
import { Button, Input, Select } from 'antd';
import { useStore } from 'zustand';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { recordKindSchema, recordKinds, registers, type RecordKind } from '#shared/domain/record/register.ts';
import { useLanguage } from '../../i18n/words.tsx';
import type { TextDesk } from './text-store.ts';
import { useTextWords } from './text-words.ts';

/** The names the text has that the store does not know, those near the line first. */
function useNewNames(desk: TextDesk, line: number): string[] {
  const names = useStore(desk.store, (state) => state.reading?.names);
  const unknown = (names ?? []).filter((name) => name.recordIds.length === 0);
  return [...new Set(unknown.toSorted((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line)).map((name) => name.raw))].slice(0, 12);
}

interface NewRecordProps {
  desk: TextDesk;
  line: number;
  onDone: (ref: RecordRef | null) => void;
}

/** A record for a name the store does not have; it is written with the facts that need it. */
export function NewRecord({ desk, line, onDone }: NewRecordProps): ReactNode {
  const language = useLanguage();
  const words = useTextWords();
  const suggested = useNewNames(desk, line);
  const textLanguage = useStore(desk.store, (state) => state.document.language);
  const [name, setName] = useState(suggested[0] ?? '');
  const [kind, setKind] = useState<RecordKind>('park');
  const classes = Object.entries(registers[kind].classes);
  const [chosenClass, setClass] = useState<string | null>(null);
  const ofKind = chosenClass !== null && chosenClass in registers[kind].classes ? chosenClass : (classes.at(-1)?.[0] ?? '');
  const add = (): void => {
    const text = name.trim();
    onDone(
      desk.addRecord({
        kind,
        class: ofKind,
        name: textLanguage === 'zh' ? { zh: text, en: null } : { zh: null, en: text },
        districtId: null,
      }),
    );
  };
  return (
    <fieldset className="text-new text-wide">
      <legend>{words.newRecordTitle}</legend>
      <label className="text-field">
        <span>{words.newName}</span>
        <Input value={name} maxLength={300} onChange={(event) => setName(event.target.value)} />
      </label>
      {suggested.length > 1 && (
        <div className="value-choices">
          {suggested.map((text) => (
            <Button key={text} size="small" onClick={() => setName(text)}>
              {text}
            </Button>
          ))}
        </div>
      )}
      <div className="text-fields">
        <label className="text-field">
          <span>{words.newKind}</span>
          <Select
            aria-label={words.newKind}
            value={kind}
            options={recordKinds.map((key) => ({ value: key, label: registers[key].name[language] }))}
            onChange={(key) => setKind(recordKindSchema.parse(key))}
          />
        </label>
        <label className="text-field">
          <span>{words.newClass}</span>
          <Select
            aria-label={words.newClass}
            value={ofKind}
            options={classes.map(([key, label]) => ({ value: key, label: label[language] }))}
            onChange={setClass}
          />
        </label>
      </div>
      <div className="text-actions">
        <Button type="primary" disabled={name.trim() === ''} onClick={add}>
          {words.add}
        </Button>
        <Button onClick={() => onDone(null)}>{words.cancel}</Button>
      </div>
    </fieldset>
  );
}
