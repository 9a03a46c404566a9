import { createContext, use, useId, type ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { Problems } from './read-form.ts';

/** What is wrong in the form at hand, by place. */
export const ProblemsContext = createContext<Problems>({});

interface FormFieldProps {
  label: string;
  /** Places of the form this field answers for, e.g. `investment`. */
  place: string;
  known: boolean;
  required?: boolean;
  hint?: string;
  /** The field's own control takes the label by this id; a group of controls is labelled as a group. */
  group?: boolean;
  children: (ids: { id: string; describedBy: string; invalid: boolean }) => ReactNode;
}

/** A labelled place of the form. While nothing is entered it says so: not known. */
export function FormField({ label, place, known, required = false, hint, group = false, children }: FormFieldProps): ReactNode {
  const words = useWords();
  const id = useId();
  const problems = use(ProblemsContext);
  const key = Object.keys(problems).find((candidate) => candidate === place || candidate.startsWith(`${place}.`));
  const problem = key === undefined ? undefined : problems[key];
  const describedBy = `${id}-note`;
  const text = group ? (
    <span className="field-label" id={`${id}-label`}>
      {label}
    </span>
  ) : (
    <label className="field-label" htmlFor={id}>
      {label}
    </label>
  );
  return (
    <div
      className="field"
      data-place={place}
      data-invalid={problem !== undefined}
      role={group ? 'group' : undefined}
      aria-labelledby={group ? `${id}-label` : undefined}
    >
      <div className="field-head">
        {text}
        {!known && !required && <span className="field-unknown">{words.state.unknown}</span>}
      </div>
      {children({ id, describedBy, invalid: problem !== undefined })}
      <p className={problem === undefined ? 'field-note' : 'field-note field-problem'} id={describedBy}>
        {problem === undefined ? (hint ?? '') : words.investor.problems[problem]}
      </p>
    </div>
  );
}
