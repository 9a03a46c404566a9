import type { ReactNode } from 'react';
import { Input } from 'antd';
import { isDay } from '#shared/lib/date.ts';
import { Field } from '../../ui/editing/field.tsx';
import { useProgrammeWords } from './programme-words.ts';

/** True for a day of the calendar, and for nothing where nothing is asked for. */
export const isGoodDay = (text: string, needed: boolean): boolean => (text.trim() === '' ? !needed : isDay(text.trim()));
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

interface DayFieldProps {
  label: string;
  value: string;
  needed?: boolean;
  /** Whether the form was tried: what is wrong is said only then. */
  tried: boolean;
  onChange: (value: string) => void;
}

/** A calendar day as text, alike on every machine. */
export function DayField({ label, value, needed = false, tried, onChange }: DayFieldProps): ReactNode {
  const words = useProgrammeWords();
  return (
    <Field label={label} note={words.dayHint} problem={tried && !isGoodDay(value, needed) ? words.dayNeeded : null}>
      <Input value={value} maxLength={10} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
