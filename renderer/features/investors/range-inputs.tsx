import type { ReactNode } from 'react';
import { Input, Select } from 'antd';
import { currencySchema } from '#shared/domain/fact/fact.ts';
import { currencyUnit } from '#shared/domain/quantity/currency-words.ts';
import type { Exact } from '#shared/lib/decimal.ts';
import type { Language } from '#shared/lib/language.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { formatAmount } from '../../ui/amount.ts';
import { useEditingWords } from '../../ui/editing/words.ts';
import { FormField } from './form-field.tsx';
import type { MoneyForm, RangeForm } from './profile-form.ts';
import { readTypedRange, shownRange, type FieldUnit } from './typed-range.ts';

interface RangeFieldProps {
  label: string;
  /** What bare numbers are. */
  unit: FieldUnit;
  place: string;
  value: RangeForm;
  onChange: (value: RangeForm) => void;
}

/** Two ends, either of which may be unknown; “800-950亩” or “>8” in one of them says both or one, and is shown back. */
export function RangeField({ label, place, unit, value, onChange }: RangeFieldProps): ReactNode {
  const language = useLanguage();
  const { understood } = useEditingWords();
  const shown = shownRange(readTypedRange(value, unit), unit, language);
  return (
    <FormField group label={label} place={place} known={value.min !== '' || value.max !== ''} hint={shown === '' ? '' : understood(shown)}>
      {({ invalid }) => (
        <div className="range">
          <RangeEnds label={label} value={value} invalid={invalid} onChange={onChange} />
        </div>
      )}
    </FormField>
  );
}

function RangeEnds({
  label,
  value,
  invalid,
  onChange,
}: {
  label: string;
  value: RangeForm;
  invalid: boolean;
  onChange: (value: RangeForm) => void;
}): ReactNode {
  const words = useWords();
  const end = (key: 'min' | 'max', name: string): ReactNode => (
    <Input
      inputMode="decimal"
      aria-label={`${label} ${name}`}
      placeholder={name}
      value={value[key]}
      {...(invalid ? { status: 'error' as const } : {})}
      onChange={(event) => onChange({ ...value, [key]: event.target.value })}
    />
  );
  return (
    <>
      {end('min', words.investor.min)}
      <span className="range-to">{words.investor.to}</span>
      {end('max', words.investor.max)}
    </>
  );
}

/** The range of money as understood; an end alone says which one it is. */
function shownMoney(value: MoneyForm, language: Language): string {
  const range = readTypedRange(value, { unit: currencyUnit[value.currency], factor: value.factor });
  if (range === null || (range.min === null && range.max === null)) return '';
  const say = (end: Exact): string => formatAmount(end, range.currency ?? value.currency, language);
  const { min, max } = range;
  if (min === null || max === null) return min === null ? `≤${max === null ? '' : say(max)}` : `≥${say(min)}`;
  return min.eq(max) ? say(min) : `${say(min)}–${say(max)}`;
}

/** A range of money with its currency and magnitude; what it comes to stands below in words. */
export function MoneyField({
  label,
  place,
  value,
  onChange,
}: {
  label: string;
  place: string;
  value: MoneyForm;
  onChange: (value: MoneyForm) => void;
}): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { understood } = useEditingWords();
  const shown = shownMoney(value, language);
  const scales = words.investor.scales.some((scale) => scale.factor === value.factor)
    ? words.investor.scales
    : [...words.investor.scales, { factor: value.factor, word: `× ${value.factor}` }];
  return (
    <FormField group label={label} place={place} known={value.min !== '' || value.max !== ''} hint={shown === '' ? '' : understood(shown)}>
      {({ invalid }) => (
        <div className="range range-money">
          <Select
            aria-label={`${label} ${words.investor.currency}`}
            value={value.currency}
            options={currencySchema.options.map((currency) => ({ value: currency, label: words.investor.currencies[currency] }))}
            onChange={(currency) => onChange({ ...value, currency })}
          />
          <RangeEnds label={label} value={value} invalid={invalid} onChange={(ends) => onChange({ ...value, ...ends })} />
          <Select
            aria-label={`${label} ${words.investor.scaleLabel}`}
            value={value.factor}
            options={scales.map((scale) => ({ value: scale.factor, label: scale.word }))}
            onChange={(factor) => onChange({ ...value, factor })}
          />
        </div>
      )}
    </FormField>
  );
}
