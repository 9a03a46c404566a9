import { useState, type ReactNode } from 'react';
import { Button, Drawer, Input, Select } from 'antd';
import type { EnteredValue } from '#shared/domain/editing/fact-input.ts';
import type { MeasureView } from '#shared/domain/measure/measure-view.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import type { UnitId } from '#shared/domain/unit/unit.ts';
import { useRefs } from '../../api/use-record-refs.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { AsOfField, isAsOfText } from '../../ui/editing/as-of-field.tsx';
import { Field } from '../../ui/editing/field.tsx';
import { RecordSelect } from '../../ui/editing/record-select.tsx';
import { SourceFields } from '../../ui/editing/source-fields.tsx';
import { sourceOf, startSource } from '../../ui/editing/source-form.ts';
import { useCommand } from '../../ui/editing/use-command.ts';
import { useReturnFocus } from '../../ui/editing/use-return-focus.ts';
import { useEditingWords } from '../../ui/editing/words.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useMeasureWords } from './measure-words.ts';

/** Which value is entered: of a symbol, or, without one, a measured value of the measure; `old` is the one it takes the place of. */
export interface InputTask {
  symbol: string | null;
  bySector: boolean;
  old: { view: FactView; sector: RecordRef | null } | null;
}

const unitChoices = ['ratio', 'percent', 'item', 'score', 'yuan'] as const;
type UnitChoice = (typeof unitChoices)[number];

/** A figure with the unit chosen beside it; what the figure itself names goes before. */
const entered = (text: string, unit: UnitChoice): EnteredValue =>
  unit === 'yuan' ? { text, currency: 'CNY' } : { text, unit: unit satisfies UnitId };

const startUnit = ({ symbol, old }: InputTask): UnitChoice => {
  const unit = unitChoices.find((choice) => choice === old?.view.fact.unit);
  return unit ?? (symbol === null ? 'percent' : 'ratio');
};

interface SectorFieldProps {
  task: InputTask;
  sector: RecordRef | null;
  missing: boolean;
  onChange: (sector: RecordRef | null) => void;
}

/** The sector a value belongs to; one that is replaced keeps its own. */
function SectorField({ task, sector, missing, onChange }: SectorFieldProps): ReactNode {
  const words = useMeasureWords();
  const plain = usePlainText();
  const sectors = useRefs('industry');
  return (
    <Field label={words.sector} problem={missing ? words.sectorNeeded : null} wide>
      {task.old === null ? (
        <RecordSelect label={words.sector} kind="industry" value={sector?.id ?? null} candidates={sectors} onChange={onChange} />
      ) : (
        <span>{sector === null ? '' : plain(sector.name)}</span>
      )}
    </Field>
  );
}

function UnitField({ unit, onChange }: { unit: UnitChoice; onChange: (unit: UnitChoice) => void }): ReactNode {
  const words = useMeasureWords();
  return (
    <Field label={words.unit}>
      <Select<UnitChoice>
        aria-label={words.unit}
        value={unit}
        options={unitChoices.map((value) => ({ value, label: words.units[value] }))}
        onChange={onChange}
      />
    </Field>
  );
}

interface InputFormProps {
  measure: MeasureView;
  task: InputTask;
  onClose: () => void;
}

/** A value for a formula: figure, unit, time and source, as for every fact. */
export function InputForm({ measure, task, onClose }: InputFormProps): ReactNode {
  useReturnFocus();
  const all = useWords();
  const language = useLanguage();
  const words = useMeasureWords();
  const editing = useEditingWords();
  const client = useClient();
  const command = useCommand();
  const [sector, setSector] = useState<RecordRef | null>(task.old?.sector ?? null);
  const [form, setForm] = useState({ text: '', unit: startUnit(task), asOf: null as string | null, base: '' });
  const [source, setSource] = useState({ ...startSource, kind: 'note' as (typeof startSource)['kind'] });
  const [tried, setTried] = useState(false);
  const chosen = sourceOf(source);
  const problems: Record<string, string> = command.error?.where === undefined ? {} : { [command.error.where]: command.error.message };
  const title = task.symbol === null ? words.enterActual : task.old === null ? words.enterOf(task.symbol) : words.replaceOf(task.symbol);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (form.text.trim() === '' || chosen === null || !isAsOfText(form.asOf) || (task.bySector && sector === null)) return;
    const base = form.base.trim();
    const saved = await command.run(words.saved, () =>
      client.call('measure.save', {
        measureId: measure.ref.id,
        symbol: task.symbol,
        sectorId: sector?.id ?? null,
        replaces: task.old?.view.fact.id ?? null,
        entered: entered(form.text, form.unit),
        asOf: form.asOf,
        baseNote: base === '' ? null : language === 'zh' ? { zh: base, en: null } : { zh: null, en: base },
        sensitivity: 'internal',
        source: chosen,
      }),
    );
    if (saved !== null) onClose();
  };
  return (
    <Drawer open size={520} title={title} closable={{ 'aria-label': all.state.close }} onClose={onClose}>
      <form
        noValidate
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {command.error !== null && <ErrorNotice error={command.error} />}
        <div className="edit-grid">
          {task.bySector && <SectorField task={task} sector={sector} missing={tried && sector === null} onChange={setSector} />}
          <Field label={editing.value} problem={problems['entered.text'] ?? (tried && form.text.trim() === '' ? words.textNeeded : null)}>
            <Input value={form.text} maxLength={200} onChange={(event) => setForm({ ...form, text: event.target.value })} />
          </Field>
          <UnitField unit={form.unit} onChange={(unit) => setForm({ ...form, unit })} />
          <Field label={editing.asOf} problem={problems['asOf']} wide>
            <AsOfField value={form.asOf} onChange={(asOf) => setForm({ ...form, asOf })} />
          </Field>
          <Field label={words.baseNote} note={words.baseHint} wide>
            <Input value={form.base} maxLength={300} onChange={(event) => setForm({ ...form, base: event.target.value })} />
          </Field>
          <SourceFields
            form={source}
            problems={tried && chosen === null ? { source: editing.documentHint } : problems}
            onChange={setSource}
          />
        </div>
        <footer className="form-foot">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {words.save}
          </Button>
        </footer>
      </form>
    </Drawer>
  );
}
