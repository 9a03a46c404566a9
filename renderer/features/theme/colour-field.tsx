import type { ReactNode } from 'react';
import { Input } from 'antd';
import { colourSchema, contrast } from '#shared/domain/theme/colour.ts';
import { leastContrast } from '#shared/domain/theme/theme.ts';
import { useThemeWords } from './theme-words.ts';

interface ColourFieldProps {
  role: 'accent' | 'ink';
  value: string;
  onChange: (colour: string) => void;
}

/** A colour by sight or by its digits, with what it comes to on white paper. */
export function ColourField({ role, value, onChange }: ColourFieldProps): ReactNode {
  const words = useThemeWords();
  const known = colourSchema.safeParse(value).success;
  const ratio = known ? contrast(value, '#ffffff') : 0;
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  const problem = !known ? words.digits : ratio < leastContrast ? words.pale(shown) : null;
  return (
    <div className="field">
      <div className="field-head">
        <label className="field-label" htmlFor={`theme-${role}`}>
          {words[role]}
        </label>
        <span className="field-count">{words[`${role}Note`]}</span>
      </div>
      <div className="theme-colour">
        <input
          type="color"
          aria-label={words.pick[role]}
          value={known ? value : '#000000'}
          onChange={(event) => onChange(event.target.value.toUpperCase())}
        />
        <Input
          id={`theme-${role}`}
          value={value}
          maxLength={7}
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={`theme-${role}-note`}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      </div>
      <p id={`theme-${role}-note`} className={problem === null ? 'field-note' : 'field-note field-problem'} role="status">
        {problem ?? words.contrast(shown)}
      </p>
    </div>
  );
}
