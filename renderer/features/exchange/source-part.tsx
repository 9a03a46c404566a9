import type { ReactNode } from 'react';
import { Input, Select } from 'antd';
import { useStore } from 'zustand';
import { gradeSchema } from '#shared/domain/fact/fact.ts';
import { sensitivities } from '#shared/domain/record/record.ts';
import { useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/editing/field.tsx';
import { Section } from '../../ui/page.tsx';
import { useExchangeWords } from './exchange-words.ts';
import type { SourceForm } from './import-choices.ts';
import type { ImportDesk } from './import-desk.ts';

type TextKey = 'title' | 'publisher' | 'publishedOn' | 'asOf';

/** Which field of the source the core complains of, by the end of its path. */
const problemAt = (where: string | undefined, key: string): boolean => where === key || (where?.endsWith(`.${key}`) ?? false);

/** The document the sheet is, and the time it speaks of: asked once for every fact. */
export function SourcePart({ desk }: { desk: ImportDesk }): ReactNode {
  const all = useWords();
  const words = useExchangeWords();
  const { form, error, file } = useStore(desk.store);
  if (file === null) return null;
  const { source } = form;
  const text = (key: TextKey, label: string, more: { hint?: string; max: number }): ReactNode => (
    <Field label={label} problem={error !== null && problemAt(error.where, key) ? error.message : null}>
      <Input
        value={source[key]}
        maxLength={more.max}
        {...(more.hint === undefined ? {} : { placeholder: more.hint })}
        onChange={(event) => {
          const change: Partial<SourceForm> = { [key]: event.target.value };
          desk.setSource(change);
        }}
      />
    </Field>
  );
  return (
    <Section title={words.sourcePart} note={words.sourceNote}>
      <div className="edit-grid">
        {text('title', words.sourceTitle, { hint: words.sourceTitleHint, max: 200 })}
        {text('asOf', words.asOf, { hint: words.asOfHint, max: 40 })}
        {text('publisher', words.publisher, { max: 200 })}
        {text('publishedOn', words.publishedOn, { hint: '2024-06-30', max: 10 })}
        <Field label={words.grade}>
          <Select
            aria-label={words.grade}
            value={source.grade}
            options={gradeSchema.options.map((value) => ({ value, label: all.fact.grades[value] }))}
            onChange={(grade) => desk.setSource({ grade })}
          />
        </Field>
        <Field label={words.sensitivity}>
          <Select
            aria-label={words.sensitivity}
            value={source.sensitivity}
            options={sensitivities.map((value) => ({ value, label: all.fact.sensitivities[value] }))}
            onChange={(sensitivity) => desk.setSource({ sensitivity })}
          />
        </Field>
      </div>
    </Section>
  );
}
