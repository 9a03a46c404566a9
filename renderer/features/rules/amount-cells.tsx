import type { ReactNode } from 'react';
import { Input, Select } from 'antd';
import { isStep, type AmountRow, type BandRow, type StepRow } from '#shared/domain/rule-sheet/amount-rows.ts';
import { countFields, fieldOf, isQuestion, moneyFields, questionField, topicOf } from '#shared/domain/rule-sheet/fields.ts';
import { suggestAmountWords } from '#shared/domain/rule-sheet/read-amount.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { useProblem } from './sheet-context.ts';
import { Cell, CellProblem } from './sheet-row.tsx';
import { useRuleWords } from './rule-words.ts';

interface CellsProps<Row> {
  row: Row;
  label: string;
  onChange: (row: AmountRow) => void;
}

/** The cells of one row of the amount. */
export function AmountCells({ row, label, onChange }: CellsProps<AmountRow>): ReactNode {
  const words = useRuleWords();
  const place = useProblem('amount', row.key, 'place');
  return (
    <>
      {isStep(row) ? (
        <StepCells row={row} label={label} onChange={onChange} />
      ) : row.kind === 'band' ? (
        <BandCells row={row} label={label} onChange={onChange} />
      ) : (
        <span className="muted small">{words.kept}</span>
      )}
      <CellProblem text={place} />
    </>
  );
}

interface FigureProps {
  row: AmountRow;
  cell: string;
  name: string;
  label: string;
  value: string;
  placeholder?: string;
  onValue: (value: string) => void;
}
function Figure({ row, cell, name, label, value, placeholder, onValue }: FigureProps): ReactNode {
  const problem = useProblem('amount', row.key, cell);
  return (
    <Cell label={name} problem={problem}>
      <Input
        inputMode="decimal"
        aria-label={`${name} · ${label}`}
        aria-invalid={problem !== null}
        placeholder={placeholder}
        value={value}
        {...(problem === null ? {} : { status: 'error' as const })}
        onChange={(event) => onValue(event.target.value.trim())}
      />
    </Cell>
  );
}

function BandCells({ row, label, onChange }: CellsProps<BandRow>): ReactNode {
  const words = useRuleWords();
  return (
    <>
      <span className="sheet-step">{words.steps.band}</span>
      <Figure
        row={row}
        cell="upTo"
        name={words.upTo}
        label={label}
        value={row.upTo}
        placeholder={words.openBand}
        onValue={(upTo) => onChange({ ...row, upTo })}
      />
      <Figure
        row={row}
        cell="percent"
        name={words.percent}
        label={label}
        value={row.percent}
        onValue={(percent) => onChange({ ...row, percent })}
      />
    </>
  );
}

const asking = 'question:';

function FieldCell({ row, label, onChange }: CellsProps<StepRow>): ReactNode {
  const language = useLanguage();
  const words = useRuleWords();
  const problem = useProblem('amount', row.key, 'field');
  const known: readonly string[] = row.kind === 'per-head' ? countFields : moneyFields;
  const question = isQuestion(row.field);
  return (
    <Cell label={words.of} problem={problem}>
      <Select
        popupMatchSelectWidth={false}
        aria-label={`${words.of} · ${label}`}
        value={question ? asking : row.field}
        options={[
          ...known.map((field) => ({ value: field, label: fieldOf(field)?.name[language] ?? field })),
          { value: asking, label: words.question },
        ]}
        onChange={(field: string) => onChange({ ...row, field: field === asking ? questionField('') : field })}
      />
      {question && (
        <Input
          aria-label={`${words.topic} · ${label}`}
          placeholder={words.topic}
          value={topicOf(row.field)}
          onChange={(event) => onChange({ ...row, field: questionField(event.target.value) })}
        />
      )}
    </Cell>
  );
}

function StepCells({ row, label, onChange }: CellsProps<StepRow>): ReactNode {
  const words = useRuleWords();
  const problem = useProblem('amount', row.key, 'kind');
  const { kind } = row;
  const modes = kind === 'tier' ? (['marginal', 'whole'] as const) : kind === 'round' ? (['half-up', 'down'] as const) : [];
  const [mode] = modes;
  return (
    <>
      <span className="sheet-step">{words.steps[kind]}</span>
      <CellProblem text={problem} />
      {kind in words.figures && (
        <Figure
          row={row}
          cell="figure"
          name={words.figures[kind as keyof typeof words.figures]}
          label={label}
          value={row.figure}
          onValue={(figure) => onChange({ ...row, figure })}
        />
      )}
      {(kind === 'rate' || kind === 'tier' || kind === 'per-head') && <FieldCell row={row} label={label} onChange={onChange} />}
      {mode !== undefined && (
        <Cell label={words.mode} problem={null}>
          <Select
            popupMatchSelectWidth={false}
            aria-label={`${words.mode} · ${label}`}
            value={row.mode === '' ? mode : row.mode}
            options={modes.map((value) => ({ value, label: words.modes[value] }))}
            onChange={(value) => onChange({ ...row, mode: value })}
          />
        </Cell>
      )}
      <Texts row={row} label={label} onChange={onChange} />
    </>
  );
}

function Texts({ row, label, onChange }: CellsProps<StepRow>): ReactNode {
  const words = useRuleWords();
  const [text, input] = [useProblem('amount', row.key, 'text'), useProblem('amount', row.key, 'input')];
  const suggested = suggestAmountWords(row);
  const group = ['sum', 'min', 'max', 'cap', 'floor', 'round'].includes(row.kind);
  const asks = isQuestion(row.field);
  const field = (name: string, value: string, placeholder: string, put: (value: string) => void): ReactNode => (
    <Input
      key={name}
      variant="filled"
      aria-label={`${name} · ${label}`}
      placeholder={placeholder}
      value={value}
      onChange={(event) => put(event.target.value)}
    />
  );
  return (
    <div className="sheet-words">
      {(['zh', 'en'] as const).map((language) => {
        const name = language === 'zh' ? words.wordsZh : words.wordsEn;
        return field(name, row.text[language], group ? name : suggested[language], (value) =>
          onChange({ ...row, text: { ...row.text, [language]: value } }),
        );
      })}
      {asks &&
        (['name', 'ask'] as const).flatMap((part) =>
          (['zh', 'en'] as const).map((language) => {
            const name = { name: { zh: words.inputZh, en: words.inputEn }, ask: { zh: words.askZh, en: words.askEn } }[part][language];
            const put = (value: string): void =>
              onChange({ ...row, input: { ...row.input, [part]: { ...row.input[part], [language]: value } } });
            return field(name, row.input[part][language], name, put);
          }),
        )}
      {field(words.cites, row.cites, words.cites, (cites) => onChange({ ...row, cites }))}
      <CellProblem text={text ?? input} />
    </div>
  );
}
