import type { ReactNode } from 'react';
import { Input, Select } from 'antd';
import { useStore } from 'zustand';
import { sensitivities } from '#shared/domain/record/record.ts';
import { isDay } from '#shared/lib/date.ts';
import { useWords } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import type { TextDesk } from './text-store.ts';
import { useTextWords } from './text-words.ts';

const grades = ['law', 'official', 'media'] as const;
const languages = ['zh', 'en'] as const;

/** The document that the text becomes. The date of the page is asked here, the date of each fact with the fact. */
export function DocumentForm({ desk }: { desk: TextDesk }): ReactNode {
  const all = useWords();
  const words = useTextWords();
  const form = useStore(desk.store, (state) => state.document);
  const dateWrong = form.publishedOn !== '' && !isDay(form.publishedOn);
  return (
    <Section title={words.document}>
      <p className="muted">{words.documentText}</p>
      <div className="text-document">
        <label className="text-field text-wide">
          <span>{words.documentTitle}</span>
          <Input value={form.title} maxLength={300} onChange={(event) => desk.setDocument({ title: event.target.value })} />
        </label>
        <label className="text-field">
          <span>{words.publisher}</span>
          <Input value={form.publisher} maxLength={300} onChange={(event) => desk.setDocument({ publisher: event.target.value })} />
        </label>
        <label className="text-field">
          <span>{words.publishedOn}</span>
          <Input
            value={form.publishedOn}
            placeholder={words.publishedHint}
            {...(dateWrong ? { status: 'error' as const } : {})}
            onChange={(event) => desk.setDocument({ publishedOn: event.target.value.trim() })}
          />
        </label>
        <label className="text-field">
          <span>{words.grade}</span>
          <Select
            aria-label={words.grade}
            value={form.grade}
            options={grades.map((grade) => ({ value: grade, label: all.fact.grades[grade] }))}
            onChange={(grade) => desk.setDocument({ grade })}
          />
        </label>
        <label className="text-field">
          <span>{words.languageOf}</span>
          <Select
            aria-label={words.languageOf}
            value={form.language}
            options={languages.map((language) => ({ value: language, label: words.languages[language] }))}
            onChange={(language) => desk.setDocument({ language })}
          />
        </label>
        <label className="text-field">
          <span>{words.sensitivity}</span>
          <Select
            aria-label={words.sensitivity}
            value={form.sensitivity}
            options={sensitivities.map((level) => ({ value: level, label: all.fact.sensitivities[level] }))}
            onChange={(sensitivity) => desk.setDocument({ sensitivity })}
          />
        </label>
      </div>
    </Section>
  );
}
