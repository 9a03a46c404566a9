import type { ReactNode } from 'react';
import { Select } from 'antd';
import { clauseSchema, offerSchema } from '#shared/domain/clause/clause.ts';
import type { ClauseSheet } from '#shared/domain/rule-sheet/clause-sheet.ts';
import type { Words } from '#shared/domain/rule-sheet/problem.ts';
import { useWords } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from './text-field.tsx';
import { useRuleWords } from './rule-words.ts';

export interface FieldsProps {
  sheet: ClauseSheet;
  onChange: (change: Partial<ClauseSheet>) => void;
}

interface PairProps {
  cell: string;
  labels: Words;
  value: Words;
  lines?: number;
  onChange: (value: Words) => void;
}

/** The same text in both languages, side by side. */
export function BilingualFields({ cell, labels, value, lines = 1, onChange }: PairProps): ReactNode {
  return (['zh', 'en'] as const).map((language) => (
    <TextField
      key={language}
      cell={`${cell}.${language}`}
      label={labels[language]}
      value={value[language]}
      lines={lines}
      onChange={(text) => onChange({ ...value, [language]: text })}
    />
  ));
}

/** What the clause is called, what it offers and to whom, in the office's own words. */
export function BaseFields({ sheet, onChange }: FieldsProps): ReactNode {
  const words = useRuleWords();
  const { record } = useWords();
  const { names } = words;
  return (
    <Section title={words.parts.base}>
      <div className="sheet-fields two">
        <BilingualFields
          cell="name"
          labels={{ zh: names.nameZh, en: names.nameEn }}
          value={sheet.name}
          onChange={(name) => onChange({ name })}
        />
        <label className="sheet-field">
          <span className="sheet-label">{names.offer}</span>
          <Select
            aria-label={names.offer}
            value={sheet.offer}
            options={offerSchema.options.map((value) => ({ value, label: words.offers[value] }))}
            onChange={(offer) => onChange({ offer })}
          />
        </label>
        <label className="sheet-field">
          <span className="sheet-label">{names.status}</span>
          <Select
            aria-label={names.status}
            value={sheet.status}
            options={clauseSchema.shape.status.options.map((value) => ({ value, label: record.clauseStatus[value] }))}
            onChange={(status) => onChange({ status })}
          />
        </label>
        <BilingualFields
          cell="summary"
          lines={2}
          labels={{ zh: names.summaryZh, en: names.summaryEn }}
          value={sheet.summary}
          onChange={(summary) => onChange({ summary })}
        />
        <BilingualFields
          cell="object"
          labels={{ zh: names.objectZh, en: names.objectEn }}
          value={sheet.object}
          onChange={(object) => onChange({ object })}
        />
      </div>
    </Section>
  );
}

/** Where to apply, until when, and on what it rests. */
export function ContactFields({ sheet, onChange }: FieldsProps): ReactNode {
  const words = useRuleWords();
  const { names } = words;
  const { validity } = sheet;
  const dated = (change: Partial<typeof validity>): void => {
    const next = { ...validity, ...change };
    onChange({ validity: { ...next, precision: next.from === '' && next.to === '' ? 'unknown' : 'period' } });
  };
  return (
    <Section title={words.parts.contact}>
      <div className="sheet-fields two">
        <BilingualFields
          cell="office"
          labels={{ zh: names.officeZh, en: names.officeEn }}
          value={sheet.office}
          onChange={(office) => onChange({ office })}
        />
        <BilingualFields
          cell="window"
          labels={{ zh: names.windowZh, en: names.windowEn }}
          value={sheet.window}
          onChange={(window) => onChange({ window })}
        />
        <BilingualFields
          cell="legalBasis"
          labels={{ zh: names.basisZh, en: names.basisEn }}
          value={sheet.legalBasis}
          onChange={(legalBasis) => onChange({ legalBasis })}
        />
        <TextField cell="phone" label={names.phone} value={sheet.phone} onChange={(phone) => onChange({ phone })} />
        <TextField
          cell="until"
          label={names.until}
          hint={words.dayHint}
          value={sheet.until}
          onChange={(until) => onChange({ until: until.trim() })}
        />
        <TextField
          cell="validity.from"
          label={names.from}
          hint={words.dayHint}
          value={validity.from}
          onChange={(from) => dated({ from: from.trim() })}
        />
        <TextField
          cell="validity.to"
          label={names.to}
          hint={words.dayHint}
          value={validity.to}
          onChange={(to) => dated({ to: to.trim() })}
        />
      </div>
    </Section>
  );
}
