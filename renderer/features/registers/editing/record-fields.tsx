import type { ReactNode } from 'react';
import { Checkbox, Input, Select } from 'antd';
import { Link } from 'react-router';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { sensitivities } from '#shared/domain/record/record.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import { useRefs } from '../../../api/use-record-refs.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { RecordSelect } from '../../../ui/editing/record-select.tsx';
import { AliasRows } from './alias-rows.tsx';
import { useEditWords } from './edit-words.ts';
import { Field } from '../../../ui/editing/field.tsx';
import { nameOf, type RecordForm } from './record-form.ts';

export interface RecordFieldsProps {
  kind: RecordKind;
  id: string | null;
  form: RecordForm;
  /** The form as it was opened, to tell a rename. */
  start: RecordForm;
  /** Records already chosen, so that their names show. */
  chosen: readonly RecordRef[];
  /** The field that the store refused, with its words. */
  problems: Readonly<Record<string, string>>;
  onChange: (form: RecordForm) => void;
}

/** Records of the register that are called the same or nearly so: a hint, never a wall. */
function Alike({ kind, id, form }: Pick<RecordFieldsProps, 'kind' | 'id' | 'form'>): ReactNode {
  const words = useEditWords();
  const name = nameOf(form);
  return name === null ? null : <AlikeNames kind={kind} id={id} name={name} label={words.alike} />;
}

function AlikeNames({
  kind,
  id,
  name,
  label,
}: {
  kind: RecordKind;
  id: string | null;
  name: NonNullable<ReturnType<typeof nameOf>>;
  label: string;
}): ReactNode {
  const plain = usePlainText();
  const refs = useQuery('record.alike', { kind, id, name }).value ?? [];
  if (refs.length === 0) return null;
  return (
    <p className="notice notice-warning edit-wide" role="status">
      {label}{' '}
      {refs.slice(0, 5).map((ref) => (
        <Link key={ref.id} className="alike" to={`/registers/${ref.kind}/${ref.id}`}>
          {plain(ref.name)}
        </Link>
      ))}
    </p>
  );
}

function Names({ kind, id, form, start, problems, onChange }: RecordFieldsProps): ReactNode {
  const words = useEditWords();
  const renamed = id !== null && (form.nameZh !== start.nameZh || form.nameEn !== start.nameEn);
  return (
    <>
      <Field label={words.nameZh} half problem={problems['name']}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form is opened to be typed in */}
        <Input autoFocus value={form.nameZh} maxLength={300} onChange={(event) => onChange({ ...form, nameZh: event.target.value })} />
      </Field>
      <Field label={words.nameEn} half>
        <Input value={form.nameEn} maxLength={300} onChange={(event) => onChange({ ...form, nameEn: event.target.value })} />
      </Field>
      <Alike kind={kind} id={id} form={form} />
      {renamed && (
        <Checkbox
          className="edit-wide"
          checked={form.keepFormerName}
          onChange={(event) => onChange({ ...form, keepFormerName: event.target.checked })}
        >
          {words.keepFormer}
        </Checkbox>
      )}
    </>
  );
}

function Places({ kind, form, chosen, problems, onChange }: RecordFieldsProps): ReactNode {
  const words = useEditWords();
  const plain = usePlainText();
  const districts = useRefs('district');
  return (
    <>
      {kind !== 'district' && (
        <Field label={words.district} problem={problems['districtId']}>
          <Select
            allowClear
            aria-label={words.district}
            value={form.districtId}
            options={districts.map((ref) => ({ value: ref.id, label: plain(ref.name) }))}
            onChange={(districtId: string | null | undefined) => onChange({ ...form, districtId: districtId ?? null })}
          />
        </Field>
      )}
      <Field label={words.parent} problem={problems['parentId']}>
        <RecordSelect
          value={form.parentId}
          candidates={chosen}
          label={words.parent}
          onChange={(ref) => onChange({ ...form, parentId: ref?.id ?? null })}
        />
      </Field>
      {kind === 'district' && (
        <>
          <Field label={words.validFrom} problem={problems['validity.from']}>
            <Input
              value={form.validFrom}
              placeholder={words.dayHint}
              onChange={(event) => onChange({ ...form, validFrom: event.target.value })}
            />
          </Field>
          <Field label={words.validTo} problem={problems['validity.to']}>
            <Input
              value={form.validTo}
              placeholder={words.dayHint}
              onChange={(event) => onChange({ ...form, validTo: event.target.value })}
            />
          </Field>
          <Field label={words.successor} problem={problems['validity.successorId']}>
            <RecordSelect
              kind="district"
              value={form.successorId}
              candidates={chosen}
              label={words.successor}
              onChange={(ref) => onChange({ ...form, successorId: ref?.id ?? null })}
            />
          </Field>
        </>
      )}
    </>
  );
}

/** Names and classing of a record. */
export function RecordFields(props: RecordFieldsProps): ReactNode {
  const { kind, form, problems, onChange } = props;
  const language = useLanguage();
  const all = useWords();
  const words = useEditWords();
  return (
    <div className="edit-grid">
      <Names {...props} />
      <AliasRows aliases={form.aliases} onChange={(aliases) => onChange({ ...form, aliases })} />
      <Field label={words.class} problem={problems['class']}>
        <Select
          aria-label={words.class}
          value={form.class}
          options={Object.entries(registers[kind].classes).map(([value, label]) => ({ value, label: label[language] }))}
          onChange={(value) => onChange({ ...form, class: value })}
        />
      </Field>
      <Places {...props} />
      <Field label={words.status}>
        <Select
          aria-label={words.status}
          value={form.status}
          options={(['live', 'historical'] as const).map((value) => ({ value, label: words.statuses[value] }))}
          onChange={(status) => onChange({ ...form, status })}
        />
      </Field>
      <Field label={words.sensitivity}>
        <Select
          aria-label={words.sensitivity}
          value={form.sensitivity}
          options={sensitivities.map((value) => ({ value, label: all.fact.sensitivities[value] }))}
          onChange={(sensitivity) => onChange({ ...form, sensitivity })}
        />
      </Field>
      <Checkbox
        className="edit-wide"
        checked={form.inShanghai}
        onChange={(event) => onChange({ ...form, inShanghai: event.target.checked })}
      >
        {words.inShanghai}
      </Checkbox>
      <Field label={words.reason} wide note={words.reasonHint}>
        <Input value={form.reason} maxLength={500} onChange={(event) => onChange({ ...form, reason: event.target.value })} />
      </Field>
    </div>
  );
}
