import type { ReactNode } from 'react';
import { Input, Select } from 'antd';
import { currencySchema } from '#shared/domain/fact/fact.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { formatAmount } from '../../ui/amount.ts';
import { FormField } from './form-field.tsx';
import type { MoneyForm, RangeForm } from './profile-form.ts';

interface RangeFieldProps {
  label: string;
  place: string;
  value: RangeForm;
  onChange: (value: RangeForm) => void;
}

const isNumber = (typed: string): boolean => typed.trim() !== '' && Number.isFinite(Number(typed));

/** Two ends, either of which may be unknown. */
export function RangeField({ label, place, value, onChange }: RangeFieldProps): ReactNode {
  return (
    <FormField group label={label} place={place} known={value.min !== '' || value.max !== ''}>
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
  const ends = [value.min, value.max]
    .filter(isNumber)
    .map((typed) => formatAmount(new Exact(typed).times(value.factor), value.currency, language));
  const scales = words.investor.scales.some((scale) => scale.factor === value.factor)
    ? words.investor.scales
    : [...words.investor.scales, { factor: value.factor, word: `× ${value.factor}` }];
  return (
    <FormField
      group
      label={label}
      place={place}
      known={value.min !== '' || value.max !== ''}
      hint={ends.length === 0 ? '' : `= ${ends.join(' – ')}`}
    >
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
