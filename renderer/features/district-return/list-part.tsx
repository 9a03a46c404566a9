import { use, type ReactNode } from 'react';
import { Button, Input, Segmented } from 'antd';
import { rowFigures, type ListPart as Part } from '#shared/domain/district-return/inputs.ts';
import { figureNames, partNames } from '#shared/domain/district-return/names.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { FigureField, FormContext } from './figure-field.tsx';
import { emptyRow, yearKeys, type RowForm } from './return-form.ts';
import { useReturnWords } from './return-words.ts';

const listStates = ['unknown', 'none', 'some'] as const;
type ListState = (typeof listStates)[number];

interface ListPartProps {
  part: Part;
  rows: RowForm[] | null;
  onChange: (rows: RowForm[] | null) => void;
}

/** The head of a part: its name, what it means, and whether there is any: not known and none are two answers. */
export function PartHead({ name, text, children }: { name: string; text: string; children?: ReactNode }): ReactNode {
  return (
    <div className="part-head">
      <h3>{name}</h3>
      <p className="part-text">{text}</p>
      {children}
    </div>
  );
}

export function ListPart({ part, rows, onChange }: ListPartProps): ReactNode {
  const language = useLanguage();
  const words = useReturnWords();
  const name = partNames[part][language];
  const state: ListState = rows === null ? 'unknown' : rows.length === 0 ? 'none' : 'some';
  const choose = (next: ListState): void => onChange({ unknown: null, none: [], some: [emptyRow(part)] }[next]);
  return (
    <section className="part" aria-label={name}>
      <PartHead name={name} text={words.partTexts[part]}>
        <Segmented<ListState>
          aria-label={name}
          value={state}
          options={listStates.map((value) => ({ value, label: words.states[value] }))}
          onChange={(next) => next !== state && choose(next)}
        />
      </PartHead>
      {rows?.map((row, at) => (
        <RowFields
          key={row.key}
          part={part}
          at={at}
          row={row}
          onChange={(next) => onChange(rows.map((own, index) => (index === at ? next : own)))}
          onRemove={() => onChange(rows.filter((_, index) => index !== at))}
        />
      ))}
      {rows !== null && rows.length > 0 && rows.length < 8 && (
        <Button type="text" size="small" onClick={() => onChange([...rows, emptyRow(part)])}>
          {words.add}
        </Button>
      )}
    </section>
  );
}

interface RowFieldsProps {
  part: Part;
  at: number;
  row: RowForm;
  onChange: (row: RowForm) => void;
  onRemove: () => void;
}
function RowFields({ part, at, row, onChange, onRemove }: RowFieldsProps): ReactNode {
  const language = useLanguage();
  const words = useReturnWords();
  const { problems } = use(FormContext);
  const yearKey = yearKeys[part];
  const label = `${partNames[part][language]} ${at + 1}`;
  const yearProblem = yearKey === null ? undefined : problems[`${part}.${at}.${yearKey}`];
  return (
    <div className="part-row" role="group" aria-label={label}>
      <div className="part-row-head">
        <Input
          className="part-row-name"
          aria-label={`${label} ${words.rowName}`}
          placeholder={words.rowName}
          maxLength={80}
          value={row.name}
          onChange={(event) => onChange({ ...row, name: event.target.value })}
        />
        {yearKey !== null && (
          <label className="part-row-year" data-invalid={yearProblem !== undefined}>
            <span className="muted">{yearKey === 'from' ? words.fromYear : words.year}</span>
            <Input
              inputMode="numeric"
              value={row.year}
              {...(yearProblem === undefined ? {} : { status: 'error' as const })}
              onChange={(event) => onChange({ ...row, year: event.target.value })}
            />
            {yearProblem !== undefined && <span className="field-problem small">{words.problems.year}</span>}
          </label>
        )}
        <Button type="text" size="small" aria-label={`${words.remove} ${label}`} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
      {Object.entries(rowFigures[part]).map(([key, kind]) => {
        const value = row.figures[key];
        return value === undefined ? null : (
          <FigureField
            key={key}
            label={figureNames[part][key]?.[language] ?? key}
            place={`${part}.${at}.${key}`}
            kind={kind}
            value={value}
            onChange={(next) => onChange({ ...row, figures: { ...row.figures, [key]: next } })}
          />
        );
      })}
    </div>
  );
}
