import type { ReactNode } from 'react';
import { Input, Select } from 'antd';
import { useWords } from '../../i18n/words.tsx';
import { FormField } from './form-field.tsx';

interface FieldProps<T> {
  label: string;
  place: string;
  value: T;
  onChange: (value: T) => void;
  hint?: string;
}

export function TextField({
  label,
  place,
  value,
  onChange,
  hint,
  required = false,
  numeric = false,
}: FieldProps<string> & { required?: boolean; numeric?: boolean }): ReactNode {
  return (
    <FormField label={label} place={place} known={value !== ''} required={required} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy, invalid }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          aria-required={required}
          aria-invalid={invalid}
          {...(numeric ? { inputMode: 'decimal' as const } : {})}
          {...(invalid ? { status: 'error' as const } : {})}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}

export interface Option {
  value: string;
  label: string;
  search?: string;
}

export function ChoiceField({
  label,
  place,
  value,
  onChange,
  options,
  hint,
}: FieldProps<string | null> & { options: Option[] }): ReactNode {
  const words = useWords();
  return (
    <FormField label={label} place={place} known={value !== null} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-label={label}
          aria-describedby={describedBy}
          allowClear
          showSearch={{ optionFilterProp: 'search' }}
          placeholder={words.state.unknown}
          value={value}
          options={options.map((option) => ({ search: option.label, ...option }))}
          onChange={(next: string | undefined) => onChange(next ?? null)}
        />
      )}
    </FormField>
  );
}

const nothing: Option[] = [];

/** Free words, with those already in the store offered. */
export function WordsField({
  label,
  place,
  value,
  onChange,
  hint,
  offered = nothing,
}: FieldProps<string[]> & { offered?: Option[] }): ReactNode {
  const words = useWords();
  return (
    <FormField label={label} place={place} known={value.length > 0} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-label={label}
          aria-describedby={describedBy}
          mode="tags"
          showSearch={{ optionFilterProp: 'search' }}
          tokenSeparators={[',', '，', '、', ';', '；']}
          placeholder={words.state.unknown}
          value={value}
          options={offered.map((option) => ({ search: option.label, ...option }))}
          onChange={onChange}
        />
      )}
    </FormField>
  );
}
