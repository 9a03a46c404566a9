import { use, type ReactNode } from 'react';
import { Input, Select } from 'antd';
import { projectKindNames } from '#shared/domain/investor/investor.ts';
import type { LeafRow } from '#shared/domain/rule-sheet/condition-rows.ts';
import { fieldOf } from '#shared/domain/rule-sheet/fields.ts';
import { plainFigure } from '#shared/domain/rule-sheet/plain-figure.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { formatAmount } from '../../ui/amount.ts';
import { usePlainText } from '../../ui/bilingual.tsx';
import { Cell } from './sheet-row.tsx';
import { SheetContext, useProblem } from './sheet-context.ts';
import { useRuleWords } from './rule-words.ts';

interface ValueCellProps {
  row: LeafRow;
  label: string;
  onChange: (change: Partial<LeafRow>) => void;
}

/** What values of the row's field are chosen from; empty where they are typed. */
function useOptions(row: LeafRow): { value: string; label: string }[] {
  const language = useLanguage();
  const plain = usePlainText();
  const { industries, districts } = use(SheetContext);
  const ref = ({ id, name }: (typeof industries)[number]) => ({ value: id, label: plain(name) });
  switch (fieldOf(row.field)?.choices) {
    case 'industry':
      return industries.map(ref);
    case 'district':
      return [
        ...districts.map(ref),
        ...(row.field === 'registeredDistrict'
          ? [{ value: 'none', label: language === 'zh' ? '未在上海注册' : 'not registered in Shanghai' }]
          : []),
      ];
    case 'project-kind':
      return Object.entries(projectKindNames).map(([value, name]) => ({ value, label: name[language] }));
    default:
      return [];
  }
}

/** Money of five digits and more is said in words below, so that a nought too many shows. */
function Said({ row, figure }: { row: LeafRow; figure: string }): ReactNode {
  const language = useLanguage();
  if (!(row.field === 'investment' || row.field === 'annualRevenue') || !/^\d{5,}(\.\d+)?$/.test(figure)) return null;
  return <span className="muted small">= {formatAmount(new Exact(figure), 'CNY', language)}</span>;
}

/** The value of a condition: chosen from a list, typed, or a range with its unit. */
export function ValueCell({ row, label, onChange }: ValueCellProps): ReactNode {
  const language = useLanguage();
  const words = useRuleWords();
  const options = useOptions(row);
  const problem = useProblem('conditions', row.key, 'value');
  const unit = fieldOf(row.field)?.unit?.[language] ?? '';
  const status = problem === null ? {} : { status: 'error' as const };
  if (row.comparison === 'between') return <RangeCells row={row} label={label} unit={unit} onChange={onChange} />;
  if (row.comparison === 'in') {
    return (
      <Cell label={words.value} problem={problem} wide>
        <Select
          mode={options.length > 0 ? 'multiple' : 'tags'}
          aria-label={`${words.value} · ${label}`}
          value={row.values}
          options={options}
          optionFilterProp="label"
          {...status}
          onChange={(values: string[]) => onChange({ values })}
        />
      </Cell>
    );
  }
  return (
    <Cell label={words.value} problem={problem} wide>
      {options.length > 0 && row.comparison === 'is' ? (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={`${words.value} · ${label}`}
          {...(row.value === '' ? {} : { value: row.value })}
          options={options}
          {...status}
          onChange={(value: string) => onChange({ value })}
        />
      ) : (
        <Input
          aria-label={`${words.value} · ${label}`}
          value={row.value}
          suffix={unit}
          aria-invalid={problem !== null}
          {...status}
          onChange={(event) => onChange({ value: event.target.value.trim() })}
          onBlur={() => onChange({ value: plainFigure(row.value, row.field) })}
        />
      )}
      <Said row={row} figure={row.value} />
    </Cell>
  );
}

function RangeCells({ row, label, unit, onChange }: ValueCellProps & { unit: string }): ReactNode {
  const words = useRuleWords();
  const problems = { min: useProblem('conditions', row.key, 'min'), max: useProblem('conditions', row.key, 'max') };
  return (['min', 'max'] as const).map((end) => {
    const name = end === 'min' ? words.least : words.most;
    return (
      <Cell key={end} label={name} problem={problems[end]}>
        <Input
          aria-label={`${name} · ${label}`}
          value={row[end]}
          suffix={unit}
          aria-invalid={problems[end] !== null}
          {...(problems[end] === null ? {} : { status: 'error' as const })}
          onChange={(event) => onChange({ [end]: event.target.value.trim() })}
          onBlur={() => onChange({ [end]: plainFigure(row[end], row.field) })}
        />
        <Said row={row} figure={row[end]} />
      </Cell>
    );
  });
}
