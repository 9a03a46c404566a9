import type { ReactNode } from 'react';
import { Checkbox, Select } from 'antd';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import { BilingualFields, type FieldsProps } from './clause-fields.tsx';
import { TextField } from './text-field.tsx';
import { useRuleWords } from './rule-words.ts';

/** What the clause may and may not be had together with, and limits it shares. */
export function TermsFields({ sheet, onChange }: FieldsProps): ReactNode {
  const words = useRuleWords();
  const { names } = words;
  const { stacking, cap } = sheet;
  return (
    <Section title={words.parts.terms}>
      <div className="sheet-fields two">
        <TextField
          cell="group"
          label={names.group}
          hint={words.groupHint}
          value={sheet.group}
          onChange={(group) => onChange({ group: group.trim() })}
        />
        <ClauseChoice own={sheet.id} label={names.excludes} ids={sheet.excludes} onIds={(excludes) => onChange({ excludes })} />
        <div className="sheet-field">
          <Checkbox checked={stacking.limited} onChange={(event) => onChange({ stacking: { ...stacking, limited: event.target.checked } })}>
            {names.stackingOn}
          </Checkbox>
          {stacking.limited && (
            <ClauseChoice
              own={sheet.id}
              label={names.stacking}
              ids={stacking.with}
              onIds={(ids) => onChange({ stacking: { limited: true, with: ids } })}
            />
          )}
        </div>
        <div className="sheet-field">
          <Checkbox checked={cap.given} onChange={(event) => onChange({ cap: { ...cap, given: event.target.checked } })}>
            {names.capOn}
          </Checkbox>
        </div>
        {cap.given && (
          <>
            <TextField cell="cap.id" label={names.capId} value={cap.id} onChange={(id) => onChange({ cap: { ...cap, id: id.trim() } })} />
            <TextField cell="cap.at" label={names.capAt} value={cap.at} onChange={(at) => onChange({ cap: { ...cap, at: at.trim() } })} />
            <BilingualFields
              cell="cap.text"
              labels={{ zh: names.capZh, en: names.capEn }}
              value={cap.text}
              onChange={(text) => onChange({ cap: { ...cap, text } })}
            />
          </>
        )}
      </div>
    </Section>
  );
}

function ClauseChoice({
  own,
  label,
  ids,
  onIds,
}: {
  own: string;
  label: string;
  ids: string[];
  onIds: (ids: string[]) => void;
}): ReactNode {
  const language = useLanguage();
  const clauses = useQuery('rule.list', {}).value ?? [];
  return (
    <label className="sheet-field">
      <span className="sheet-label">{label}</span>
      <Select
        mode="multiple"
        aria-label={label}
        value={ids}
        showSearch={{ optionFilterProp: 'label' }}
        options={clauses.filter(({ id }) => id !== own).map(({ id, name }) => ({ value: id, label: name[language] }))}
        onChange={onIds}
      />
    </label>
  );
}
