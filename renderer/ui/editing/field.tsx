import type { ReactNode } from 'react';
import './editing.css';

interface FieldProps {
  label: ReactNode;
  problem?: string | null | undefined;
  note?: ReactNode;
  /** Takes the whole line, or the half of it. */
  wide?: boolean;
  half?: boolean;
  children: ReactNode;
}

/** A labelled field with what is wrong with it below; only the label is its name. */
export function Field({ label, problem, note, wide = false, half = false, children }: FieldProps): ReactNode {
  const wrong = problem !== null && problem !== undefined;
  return (
    <div className={`edit-field${wide ? ' edit-wide' : ''}${half ? ' edit-half' : ''}`} data-invalid={wrong ? 'true' : undefined}>
      <label>
        <span className="edit-label">{label}</span>
        {children}
      </label>
      {wrong && (
        <span className="field-problem" role="alert">
          {problem}
        </span>
      )}
      {note !== undefined && <span className="edit-note muted small">{note}</span>}
    </div>
  );
}
