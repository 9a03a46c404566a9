import type { ReactNode } from 'react';
import { Button } from 'antd';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import { timeKey } from '#shared/domain/measure/compute-measure.ts';
import { isWeight } from '#shared/domain/measure/index-growth.ts';
import { intervalOf } from '#shared/domain/measure/interval.ts';
import type { VariableView } from '#shared/domain/measure/measure-view.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { FactValue } from '../../ui/facts/fact-value.tsx';
import { GradeMark } from '../../ui/facts/marks.tsx';
import type { InputTask } from './input-form.tsx';
import { useMeasureWords } from './measure-words.ts';

interface Row {
  key: string;
  variable: VariableView;
  first: boolean;
  entry: { view: FactView; sector: RecordRef | null } | null;
}

const rowsOf = (variables: readonly VariableView[]): Row[] =>
  variables.flatMap((variable): Row[] =>
    variable.facts.length === 0
      ? [{ key: variable.symbol, variable, first: true, entry: null }]
      : variable.facts.map((entry, index) => ({ key: entry.view.fact.id, variable, first: index === 0, entry })),
  );

/** The sums of the weights of a formula that adds up over sectors, one for each time they are given for. */
function weightSums(variables: readonly VariableView[]): string[] {
  const weights = variables.find(({ symbol, bySector }) => bySector && isWeight(symbol));
  const byTime = Map.groupBy(weights?.facts ?? [], ({ view }) => timeKey(view.fact));
  return [...byTime.values()].map((facts) => {
    const ends = facts.map(({ view }) => {
      const low = intervalOf(view.fact)?.low ?? new Exact(0);
      return view.fact.unit === 'percent' ? low.div(100) : low;
    });
    return ends.reduce((sum, end) => sum.plus(end), new Exact(0)).toFixed();
  });
}

interface InputsTableProps {
  variables: VariableView[];
  open: (factId: string) => void;
  onTask: (task: InputTask) => void;
}

/** A further value for the symbol, and a newer one in place of this. */
function InputActions({ row: { variable, entry, first }, onTask }: { row: Row; onTask: (task: InputTask) => void }): ReactNode {
  const words = useMeasureWords();
  const { symbol, bySector } = variable;
  return (
    <span className="measure-actions">
      {first && (
        <Button size="small" aria-label={words.enterOf(symbol)} onClick={() => onTask({ symbol, bySector, old: null })}>
          {words.enter}
        </Button>
      )}
      {entry !== null && (
        <Button size="small" aria-label={words.replaceOf(symbol)} onClick={() => onTask({ symbol, bySector, old: entry })}>
          {words.replace}
        </Button>
      )}
    </span>
  );
}

/** Symbol, meaning, value, time and source of each input, and the way to enter or replace it. */
function useColumns({ open, onTask }: Pick<InputsTableProps, 'open' | 'onTask'>): Column<Row>[] {
  const language = useLanguage();
  const words = useMeasureWords();
  return [
    {
      key: 'symbol',
      title: words.symbol,
      width: '120px',
      cell: ({ variable, first }) => (first ? <span className="code">{variable.symbol}</span> : ''),
    },
    {
      key: 'meaning',
      title: words.meaning,
      width: '26%',
      cell: ({ variable, first, entry }) =>
        first || (entry?.sector ?? null) !== null ? (
          <>
            {first && variable.name[language]}
            {first && !variable.defined && <span className="tag tag-warning">{words.undefined}</span>}
            {entry !== null && entry.sector !== null && (
              <span className="row-note">
                <BilingualText text={entry.sector.name} />
              </span>
            )}
            {first && entry === null && variable.bySector && <span className="row-note">{words.bySector}</span>}
          </>
        ) : null,
    },
    {
      key: 'value',
      title: words.value,
      cell: ({ entry }) =>
        entry === null ? (
          <span className="measure-missing">{words.missing}</span>
        ) : (
          <button type="button" className="fact-open" onClick={() => open(entry.view.fact.id)}>
            <FactValue fact={entry.view.fact} />
          </button>
        ),
    },
    {
      key: 'asOf',
      title: words.asOf,
      width: '110px',
      cell: ({ entry }) => (entry === null ? '' : formatAsOf(entry.view.fact.asOf, language)),
    },
    {
      key: 'source',
      title: words.sourceOf,
      width: '20%',
      cell: ({ entry }) =>
        entry === null ? (
          ''
        ) : (
          <>
            <GradeMark grade={entry.view.fact.grade} />{' '}
            {entry.view.fact.grade !== 'note' && <BilingualText quiet text={entry.view.source.title} />}
          </>
        ),
    },
    { key: 'do', title: words.actions, width: '150px', cell: (row) => <InputActions row={row} onTask={onTask} /> },
  ];
}

/** Every symbol with the facts that stand for it, and the way to enter or replace one. */
export function InputsTable({ variables, open, onTask }: InputsTableProps): ReactNode {
  const words = useMeasureWords();
  const sums = weightSums(variables);
  const sum = sums.find((one) => one !== '1') ?? sums[0] ?? null;
  const columns = useColumns({ open, onTask });
  return (
    <>
      <DataTable label={words.inputs} columns={columns} rows={rowsOf(variables)} rowKey={({ key }) => key} />
      {sum !== null && (
        <p className={sum === '1' ? 'muted small measure-note' : 'measure-missing small measure-note'}>
          {sum === '1' ? words.of(words.weights, sum) : words.weightsOff(sum)}
        </p>
      )}
    </>
  );
}
