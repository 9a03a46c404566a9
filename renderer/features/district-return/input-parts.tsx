import type { ReactNode } from 'react';
import { Button, Segmented } from 'antd';
import { listParts, singleKinds, singleParts } from '#shared/domain/district-return/inputs.ts';
import { partNames } from '#shared/domain/district-return/names.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import { FigureField } from './figure-field.tsx';
import { ListPart, PartHead } from './list-part.tsx';
import { emptyFigure, type FigureForm, type ReturnForm } from './return-form.ts';
import { useReturnWords } from './return-words.ts';

interface InputPartsProps {
  form: ReturnForm;
  onChange: (form: ReturnForm) => void;
}

/** Every input of the return, costs first. */
export function InputParts({ form, onChange }: InputPartsProps): ReactNode {
  const language = useLanguage();
  const words = useReturnWords();
  return (
    <Section title={words.inputs} note={words.inputsText}>
      {listParts.map((part) => (
        <ListPart
          key={part}
          part={part}
          rows={form.lists[part]}
          onChange={(rows) => onChange({ ...form, lists: { ...form.lists, [part]: rows } })}
        />
      ))}
      <RampPart points={form.ramp} onChange={(ramp) => onChange({ ...form, ramp })} />
      {singleParts.map((part) => (
        <section className="part" key={part} aria-label={partNames[part][language]}>
          <PartHead name={partNames[part][language]} text={words.partTexts[part]} />
          <FigureField
            label={partNames[part][language]}
            place={part}
            kind={singleKinds[part]}
            value={form.singles[part]}
            onChange={(value) => onChange({ ...form, singles: { ...form.singles, [part]: value } })}
          />
        </section>
      ))}
    </Section>
  );
}

function RampPart({ points, onChange }: { points: FigureForm[] | null; onChange: (points: FigureForm[] | null) => void }): ReactNode {
  const language = useLanguage();
  const words = useReturnWords();
  const name = partNames.ramp[language];
  return (
    <section className="part" aria-label={name}>
      <PartHead name={name} text={words.partTexts.ramp}>
        <Segmented
          aria-label={name}
          value={points === null ? 'unknown' : 'some'}
          options={(['unknown', 'some'] as const).map((value) => ({ value, label: words.states[value] }))}
          onChange={(next) => onChange(next === 'some' ? (points ?? [emptyFigure('percent')]) : null)}
        />
      </PartHead>
      {points !== null && (
        <div className="part-row">
          {points.map((value, at) => (
            <FigureField
              key={words.rampYear(at + 1)}
              label={words.rampYear(at + 1)}
              place={`ramp.points.${at}`}
              kind="percent"
              value={value}
              onChange={(next) => onChange(points.map((own, index) => (index === at ? next : own)))}
            />
          ))}
          <div className="button-row">
            <Button type="text" size="small" onClick={() => onChange([...points, { ...emptyFigure('percent'), ...pick(points.at(-1)) }])}>
              {words.addYear}
            </Button>
            {points.length > 1 && (
              <Button type="text" size="small" onClick={() => onChange(points.slice(0, -1))}>
                {words.remove} {words.rampYear(points.length)}
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  );
}

/** A new year of the curve rests on what the year before rests on, until it is said otherwise. */
const pick = (before: FigureForm | undefined): Partial<FigureForm> =>
  before === undefined ? {} : { sourceKind: before.sourceKind, source: before.source };
