import { useId, type ReactNode } from 'react';
import { Input } from 'antd';
import { useProblem } from './sheet-context.ts';
import { CellProblem } from './sheet-row.tsx';

interface TextFieldProps {
  /** The field of the clause this answers for, as `name.zh`. */
  cell: string;
  label: string;
  value: string;
  hint?: string;
  lines?: number;
  wide?: boolean;
  onChange: (value: string) => void;
}

/** A field of the clause with its label and, where it needs mending, what to do. */
export function TextField({ cell, label, value, hint, lines = 1, wide = false, onChange }: TextFieldProps): ReactNode {
  const id = useId();
  const problem = useProblem('clause', null, cell);
  const shared = {
    id,
    value,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-note`,
    ...(problem === null ? {} : { status: 'error' as const }),
  };
  return (
    <div className={wide ? 'sheet-field wide' : 'sheet-field'} data-invalid={problem !== null}>
      <label className="sheet-label" htmlFor={id}>
        {label}
      </label>
      {lines === 1 ? (
        <Input {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input.TextArea {...shared} autoSize={{ minRows: lines, maxRows: 8 }} onChange={(event) => onChange(event.target.value)} />
      )}
      <span id={`${id}-note`}>{problem === null ? <span className="muted small">{hint}</span> : <CellProblem text={problem} />}</span>
    </div>
  );
}
