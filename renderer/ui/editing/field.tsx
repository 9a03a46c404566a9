import type { ReactNode } from 'react';

interface FieldProps {
  label: ReactNode;
  problem?: string | null | undefined;
  note?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A labelled field with what is wrong with it below. */
export function Field({ label, problem, note, wide = false, children }: FieldProps): ReactNode {
  const wrong = problem !== null && problem !== undefined;
  return (
    <label className={wide ? 'edit-field edit-wide' : 'edit-field'} data-invalid={wrong ? 'true' : undefined}>
      <span className="edit-label">{label}</span>
      {children}
      {wrong && (
        <span className="field-problem" role="alert">
          {problem}
        </span>
      )}
      {note !== undefined && <span className="muted small">{note}</span>}
    </label>
  );
}
