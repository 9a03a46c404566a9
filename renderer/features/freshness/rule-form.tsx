import { useState, type ReactNode } from 'react';
import { Button, Input, InputNumber, Radio, Select } from 'antd';
import { everyAttribute, type ReviewRule } from '#shared/domain/fact/review-rule.ts';
import { recordKinds, registers, type RecordKind } from '#shared/domain/record/register.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { AttributeSelect } from '../../ui/editing/attribute-select.tsx';
import { Field } from '../../ui/editing/field.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { Command } from '../../ui/editing/use-command.ts';
import { useFreshnessWords } from './freshness-words.ts';

interface RuleFormProps {
  /** Null for a new one; what it speaks of stays as it is. */
  rule: ReviewRule | null;
  command: Command;
  onSave: (rule: ReviewRule) => void;
  onClose: () => void;
}
const start: ReviewRule = { kind: 'park', attributeId: everyAttribute, months: null, owner: null };

/** How long statements hold and who renews them. */
export function RuleForm({ rule, command, onSave, onClose }: RuleFormProps): ReactNode {
  const language = useLanguage();
  const words = useFreshnessWords();
  const [form, setForm] = useState(rule ?? start);
  const [one, setOne] = useState(form.attributeId !== everyAttribute);
  const [tried, setTried] = useState(false);
  const owner = form.owner?.trim() ?? '';
  const says = form.months !== null || owner !== '';
  const named = !one || form.attributeId !== everyAttribute;
  const submit = (): void => {
    setTried(true);
    if (says && named) onSave({ ...form, owner: owner === '' ? null : owner });
  };
  return (
    <form
      noValidate
      className="rule-form"
      aria-label={rule === null ? words.newRule : words.editRule}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {command.error !== null && <ErrorNotice error={command.error} />}
      <div className="edit-grid">
        {rule === null && (
          <>
            <Field label={words.register}>
              <Select<RecordKind>
                aria-label={words.register}
                value={form.kind}
                options={recordKinds.map((value) => ({ value, label: registers[value].name[language] }))}
                onChange={(kind) => setForm({ ...form, kind })}
              />
            </Field>
            <div className="edit-field">
              <span className="edit-label">{words.attribute}</span>
              <Radio.Group
                aria-label={words.attribute}
                value={one}
                options={[
                  { value: false, label: words.everyAttribute },
                  { value: true, label: words.oneAttribute },
                ]}
                onChange={(event) => {
                  setOne(event.target.value === true);
                  setForm({ ...form, attributeId: everyAttribute });
                }}
              />
              {one && (
                <AttributeSelect
                  value={named ? form.attributeId : null}
                  onChange={(attributeId) => setForm({ ...form, attributeId: attributeId ?? everyAttribute })}
                  {...(tried && !named ? { status: 'error' as const } : {})}
                />
              )}
            </div>
          </>
        )}
        <Field label={words.months} note={words.monthsHint}>
          <InputNumber min={0} max={240} precision={0} value={form.months} onChange={(months) => setForm({ ...form, months })} />
        </Field>
        <Field label={words.owner} note={words.ownerHint} problem={tried && !says ? words.ruleNeeds : null}>
          <Input value={form.owner ?? ''} maxLength={80} onChange={(event) => setForm({ ...form, owner: event.target.value })} />
        </Field>
      </div>
      <footer className="rule-foot">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </footer>
    </form>
  );
}
