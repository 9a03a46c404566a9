import { use, useState, type ReactNode } from 'react';
import { Input, Select } from 'antd';
import { isGroupRow, type ConditionRow, type GroupRow, type LeafRow } from '#shared/domain/rule-sheet/condition-rows.ts';
import {
  comparisonNames,
  comparisonsOf,
  isQuestion,
  ownFields,
  questionField,
  sheetFields,
  topicOf,
  type Comparison,
} from '#shared/domain/rule-sheet/fields.ts';
import { suggestWords } from '#shared/domain/rule-sheet/suggest-words.ts';
import type { Words } from '#shared/domain/rule-sheet/problem.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { SheetContext, useProblem } from './sheet-context.ts';
import { Cell, CellProblem } from './sheet-row.tsx';
import { useRuleWords } from './rule-words.ts';
import { ValueCell } from './value-cell.tsx';

interface CellsProps<Row> {
  row: Row;
  label: string;
  onChange: (row: ConditionRow) => void;
}

/** The cells of one row of the conditions. */
export function ConditionCells({ row, label, onChange }: CellsProps<ConditionRow>): ReactNode {
  const place = useProblem('conditions', row.key, 'place');
  return (
    <>
      {row.kind === 'condition' ? (
        <LeafCells row={row} label={label} onChange={onChange} />
      ) : isGroupRow(row) ? (
        <GroupCells row={row} label={label} onChange={onChange} />
      ) : (
        <Kept rule={row.rule} />
      )}
      <CellProblem text={place} />
    </>
  );
}

function GroupCells({ row, label, onChange }: CellsProps<GroupRow>): ReactNode {
  const words = useRuleWords();
  const problem = useProblem('conditions', row.key, 'kind');
  return (
    <>
      <div className="sheet-cell wide" data-invalid={problem !== null}>
        <Select
          className="sheet-kind"
          variant="filled"
          aria-label={`${words.kinds[row.kind]} · ${label}`}
          value={row.kind}
          options={(['all', 'any', 'not'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          onChange={(kind) => onChange({ ...row, kind })}
        />
        <CellProblem text={problem} />
      </div>
      <More row={row} label={label} onChange={onChange} words={row.text} />
    </>
  );
}

function leavesOf(rule: Rule): Words[] {
  switch (rule.op) {
    case 'all':
    case 'any':
      return rule.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(rule.of);
    default:
      return [rule.text];
  }
}

function Kept({ rule }: { rule: Rule }): ReactNode {
  const language = useLanguage();
  const words = useRuleWords();
  return (
    <div className="sheet-cell wide">
      <span className="muted small">{words.kept}</span>
      <span>
        {leavesOf(rule)
          .map((text) => text[language])
          .join(' · ')}
      </span>
    </div>
  );
}

const asking = 'question:';

/** Another subject keeps the comparison where it may, and drops values that mean nothing for it. */
function withField(row: LeafRow, field: string): LeafRow {
  const known = comparisonsOf(field);
  const comparison: Comparison = known.includes(row.comparison) ? row.comparison : (known[0] ?? 'is');
  return { ...row, field, comparison, values: [], value: '', min: '', max: '' };
}

function LeafCells({ row, label, onChange }: CellsProps<LeafRow>): ReactNode {
  const language = useLanguage();
  const words = useRuleWords();
  const problems = { field: useProblem('conditions', row.key, 'field'), comparison: useProblem('conditions', row.key, 'comparison') };
  const question = isQuestion(row.field);
  return (
    <>
      <Cell label={words.subject} problem={problems.field}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          aria-label={`${words.subject} · ${label}`}
          value={question ? asking : row.field}
          options={[
            ...ownFields.map((field) => ({ value: field as string, label: sheetFields[field].name[language] })),
            { value: asking, label: words.question },
          ]}
          onChange={(field: string) => onChange(withField(row, field === asking ? questionField('') : field))}
        />
        {question && (
          <Input
            aria-label={`${words.topic} · ${label}`}
            placeholder={words.topic}
            value={topicOf(row.field)}
            {...(problems.field === null ? {} : { status: 'error' as const })}
            onChange={(event) => onChange({ ...row, field: questionField(event.target.value) })}
          />
        )}
      </Cell>
      <Cell label={words.comparison} problem={problems.comparison}>
        <Select
          popupMatchSelectWidth={false}
          aria-label={`${words.comparison} · ${label}`}
          value={row.comparison}
          options={comparisonsOf(row.field).map((value) => ({ value, label: comparisonNames[value][language] }))}
          onChange={(comparison: Comparison) => onChange({ ...row, comparison })}
        />
      </Cell>
      <ValueCell row={row} label={label} onChange={(change) => onChange({ ...row, ...change })} />
      <WordCells row={row} label={label} onChange={onChange} />
      <More row={row} label={label} onChange={onChange} words={row.ask} />
    </>
  );
}

function WordCells({ row, label, onChange }: CellsProps<LeafRow>): ReactNode {
  const words = useRuleWords();
  const { nameOf } = use(SheetContext);
  const suggested = suggestWords(row, nameOf);
  return (
    <div className="sheet-words">
      {(['zh', 'en'] as const).map((language) => (
        <Input.TextArea
          autoSize
          key={language}
          variant="filled"
          aria-label={`${language === 'zh' ? words.wordsZh : words.wordsEn} · ${label}`}
          placeholder={suggested[language]}
          title={words.wordsHint}
          value={row.text[language]}
          onChange={(event) => onChange({ ...row, text: { ...row.text, [language]: event.target.value } })}
        />
      ))}
    </div>
  );
}

/** What few rows have: the question an unknown answer leads to, or a group's own words, and the place in the text. */
function More({ row, label, onChange, words: said }: CellsProps<LeafRow | GroupRow> & { words: Words }): ReactNode {
  const words = useRuleWords();
  const problem = useProblem('conditions', row.key, row.kind === 'condition' ? 'ask' : 'text');
  const [open, setOpen] = useState(false);
  const put = (language: 'zh' | 'en', text: string): void => {
    const next = { ...said, [language]: text };
    onChange(row.kind === 'condition' ? { ...row, ask: next } : { ...row, text: next });
  };
  const names = row.kind === 'condition' ? { zh: words.askZh, en: words.askEn } : { zh: words.wordsZh, en: words.wordsEn };
  if (!open && problem === null) {
    return (
      <button
        type="button"
        className="link-button quiet small sheet-more"
        aria-label={`${words.more} · ${label}`}
        onClick={() => setOpen(true)}
      >
        {words.more}
      </button>
    );
  }
  return (
    <div className="sheet-words">
      {(['zh', 'en'] as const).map((language) => (
        <Input
          key={language}
          aria-label={`${names[language]} · ${label}`}
          placeholder={names[language]}
          value={said[language]}
          {...(problem === null ? {} : { status: 'error' as const })}
          onChange={(event) => put(language, event.target.value)}
        />
      ))}
      <Input
        aria-label={`${words.cites} · ${label}`}
        placeholder={words.cites}
        value={row.cites}
        onChange={(event) => onChange({ ...row, cites: event.target.value })}
      />
      <CellProblem text={problem} />
    </div>
  );
}
