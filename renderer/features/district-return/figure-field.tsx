import { createContext, use, useId, type ReactNode } from 'react';
import { Input, Select } from 'antd';
import { Link } from 'react-router';
import { figureKinds, type FigureKind } from '#shared/domain/district-return/figure.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { useWords } from '../../i18n/words.tsx';
import type { FigureForm, ReturnProblems } from './return-form.ts';
import { useReturnWords } from './return-words.ts';

/** What is wrong in the form, by place, and the records of the facts it cites. */
export const FormContext = createContext<{ problems: ReturnProblems; facts: ReadonlyMap<string, RecordRef> }>({
  problems: {},
  facts: new Map(),
});

interface FigureFieldProps {
  label: string;
  /** Place of the figure among the inputs, as `space.0.rent`. */
  place: string;
  kind: FigureKind;
  value: FigureForm;
  onChange: (value: FigureForm) => void;
}

/** One figure on one line: low, base, high, unit, and what it rests on. */
export function FigureField({ label, place, kind, value, onChange }: FigureFieldProps): ReactNode {
  const words = useReturnWords();
  const { state } = useWords();
  const { problems } = use(FormContext);
  const id = useId();
  const known = value.base !== '' || value.low !== '' || value.high !== '';
  const key = Object.keys(problems).find((candidate) => candidate === place || candidate.startsWith(`${place}.`));
  const problem = key === undefined ? undefined : problems[key];
  const certain = value.base !== '' && value.low === '' && value.high === '';
  const end = (part: 'low' | 'base' | 'high'): ReactNode => (
    <Input
      inputMode="decimal"
      aria-label={`${label} ${words[part]}`}
      aria-describedby={`${id}-note`}
      placeholder={words[part]}
      value={value[part]}
      {...(problem === part ? { status: 'error' as const, 'aria-invalid': true } : {})}
      onChange={(event) => onChange({ ...value, [part]: event.target.value })}
    />
  );
  return (
    <div className="figure-field" role="group" aria-label={label} data-place={place} data-invalid={problem !== undefined}>
      <span className="figure-label">
        {label}
        {!known && <span className="field-unknown">{state.unknown}</span>}
      </span>
      {end('low')}
      {end('base')}
      {end('high')}
      <UnitChoice label={label} kind={kind} value={value} onChange={onChange} />
      <SourceFields label={label} value={value} onChange={onChange} invalid={problem === 'note' || problem === 'factId'} />
      <p className={problem === undefined ? 'figure-note' : 'figure-note field-problem'} id={`${id}-note`}>
        {problem === undefined ? (certain ? words.certainHint : '') : words.problems[problem]}
      </p>
    </div>
  );
}

type PartProps = Pick<FigureFieldProps, 'label' | 'value' | 'onChange'>;

function UnitChoice({ label, kind, value, onChange }: PartProps & { kind: FigureKind }): ReactNode {
  const words = useReturnWords();
  const { units } = figureKinds[kind];
  if (units.length === 1) return <span className="figure-unit">{words.unitLabels[value.unit]}</span>;
  return (
    <Select
      aria-label={`${label} ${words.unit}`}
      popupMatchSelectWidth={false}
      value={value.unit}
      options={units.map((unit) => ({ value: unit, label: words.unitLabels[unit] }))}
      onChange={(unit) => onChange({ ...value, unit })}
    />
  );
}

function SourceFields({ label, value, onChange, invalid }: PartProps & { invalid: boolean }): ReactNode {
  const words = useReturnWords();
  const { facts } = use(FormContext);
  const record = value.sourceKind === 'fact' ? facts.get(value.source.trim()) : undefined;
  return (
    <>
      <Select
        aria-label={`${label} ${words.source}`}
        value={value.sourceKind}
        options={(['assumption', 'fact'] as const).map((kind) => ({ value: kind, label: words.sourceKinds[kind] }))}
        onChange={(sourceKind) => onChange({ ...value, sourceKind, source: '' })}
      />
      <span className="figure-source">
        <Input
          aria-label={`${label} ${value.sourceKind === 'fact' ? words.factId : words.note}`}
          placeholder={value.sourceKind === 'fact' ? words.factId : words.note}
          value={value.source}
          {...(invalid ? { status: 'error' as const, 'aria-invalid': true } : {})}
          onChange={(event) => onChange({ ...value, source: event.target.value })}
        />
        {record !== undefined && (
          <Link className="nowrap small" to={`/registers/${record.kind}/${record.id}?fact=${encodeURIComponent(value.source.trim())}`}>
            {words.openFact}
          </Link>
        )}
      </span>
    </>
  );
}
