import type { ReactNode } from 'react';
import { Input } from 'antd';
import { parseAsOf } from '#shared/lib/date.ts';
import { useEditingWords } from './words.ts';

/** True for a text that names a time, or for none at all. */
export function isAsOfText(text: string | null): boolean {
  try {
    parseAsOf(text);
    return true;
  } catch {
    // The parser's only error is "not such a text".
    return false;
  }
}

/** When a statement was true; an empty field is "not known". */
export function AsOfField({
  value,
  onChange,
  id,
}: {
  value: string | null;
  onChange: (value: string | null) => void;
  id?: string;
}): ReactNode {
  const words = useEditingWords();
  const wrong = !isAsOfText(value);
  return (
    <div className="as-of-field">
      <Input
        {...(id === undefined ? {} : { id })}
        aria-label={words.asOf}
        value={value ?? ''}
        placeholder={words.asOfHint}
        {...(wrong ? { status: 'error' as const } : {})}
        onChange={(event) => onChange(event.target.value.trim() === '' ? null : event.target.value.trim())}
      />
      {wrong && <p className="value-read value-problem">{words.asOfWrong}</p>}
    </div>
  );
}
