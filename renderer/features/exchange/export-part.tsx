import { useState, type ReactNode } from 'react';
import { Input, Select } from 'antd';
import type { ListFilter } from '#shared/domain/exchange/export-list.ts';
import { recordKinds, registers, type RecordKind } from '#shared/domain/record/register.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { Field } from '../../ui/editing/field.tsx';
import { ExportListForm } from '../../ui/exchange/export-list-form.tsx';
import { useExchangeWords } from './exchange-words.ts';

const every = '*';

/** Any register, as a whole or narrowed, to a file. */
export function ExportPart(): ReactNode {
  const language = useLanguage();
  const words = useExchangeWords();
  const [kind, setKind] = useState<RecordKind>('park');
  const [filter, setFilter] = useState<ListFilter>({});
  const change = (next: ListFilter): void => {
    const { class: chosen, only, text } = { ...filter, ...next };
    setFilter({
      ...(chosen === undefined || chosen === every ? {} : { class: chosen }),
      ...(only === undefined ? {} : { only }),
      ...(text === undefined || text.trim() === '' ? {} : { text }),
    });
  };
  return (
    <>
      <p className="muted exchange-lead">{words.exportLead}</p>
      <div className="edit-grid">
        <Field label={words.register}>
          <Select<RecordKind>
            aria-label={words.register}
            value={kind}
            options={recordKinds.map((value) => ({ value, label: registers[value].name[language] }))}
            onChange={(next) => {
              setKind(next);
              setFilter({});
            }}
          />
        </Field>
        <Field label={words.class}>
          <Select<string>
            aria-label={words.class}
            value={filter.class ?? every}
            options={[
              { value: every, label: words.everything },
              ...Object.entries(registers[kind].classes).map(([value, name]) => ({ value, label: name[language] })),
            ]}
            onChange={(chosen) => change({ class: chosen })}
          />
        </Field>
        <Field label={words.only}>
          <Select<'stale' | 'conflicting' | typeof every>
            aria-label={words.only}
            value={filter.only ?? every}
            options={[
              { value: every, label: words.everything },
              { value: 'stale', label: words.onlyStale },
              { value: 'conflicting', label: words.onlyConflicting },
            ]}
            onChange={(only) => change({ only: only === every ? undefined : only })}
          />
        </Field>
        <Field label={words.text}>
          <Input value={filter.text ?? ''} maxLength={200} onChange={(event) => change({ text: event.target.value })} />
        </Field>
      </div>
      <ExportListForm kind={kind} filter={filter} />
    </>
  );
}
