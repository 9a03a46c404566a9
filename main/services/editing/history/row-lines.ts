import type { JournalTable, Row, TouchedRow } from '#main/repos/journal-repo.ts';
import type { ChangeLine } from '#shared/domain/change/change-line.ts';
import { aliasSchema, recordSchema, sensitivitySchema } from '#shared/domain/record/record.ts';
import { originNames, sensitivityNames, statusNames } from '#shared/domain/record/record-names.ts';
import { recordKindSchema, registers } from '#shared/domain/record/register.ts';
import { relationNames } from '#shared/domain/relation/relation-names.ts';
import { relationTypeSchema } from '#shared/domain/relation/relation.ts';
import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import { both, line, pairOf, textOf, type Names } from './words.ts';

type Describe = (row: TouchedRow, names: Names) => ChangeLine[];

const className = (row: Row): FullBilingual | null => {
  const kind = recordKindSchema.safeParse(row['kind']).data;
  return (kind === undefined ? undefined : registers[kind].classes[String(row['class'])]) ?? null;
};
const statusOf = (row: Row): FullBilingual | null => {
  const status = recordSchema.shape.status.safeParse(row['status']).data;
  return status === undefined ? null : statusNames[status];
};
const levelOf = (row: Row): FullBilingual | null => {
  const level = sensitivitySchema.safeParse(row['sensitivity']).data;
  return level === undefined ? null : sensitivityNames[level];
};
const written =
  (column: string) =>
  (row: Row): FullBilingual | null => {
    const text = textOf(row[column]);
    return text === null ? null : both(text);
  };

interface Field {
  columns: string;
  label: FullBilingual;
  show: (row: Row, names: Names) => Bilingual | null;
}
const recordFields: readonly Field[] = [
  { columns: 'name_zh', label: both('中文名', 'Chinese name'), show: written('name_zh') },
  { columns: 'name_en', label: both('英文名', 'English name'), show: written('name_en') },
  { columns: 'class', label: both('类别', 'Class'), show: className },
  { columns: 'district_id', label: both('行政区', 'District'), show: (row, names) => names.record(row['district_id']) },
  { columns: 'parent_id', label: both('上级', 'Part of'), show: (row, names) => names.record(row['parent_id']) },
  { columns: 'status', label: both('状态', 'Status'), show: statusOf },
  {
    columns: 'in_shanghai',
    label: both('地域', 'Place'),
    show: (row) => (row['in_shanghai'] === 1 ? both('在上海', 'in Shanghai') : both('不在上海', 'outside Shanghai')),
  },
  { columns: 'sensitivity', label: both('密级', 'Sensitivity'), show: levelOf },
];

const describeRecord: Describe = ({ before, after }, names) => {
  const row = after ?? before;
  if (row === null) return [];
  const about = { what: 'record' as const, recordId: textOf(row['id']) };
  if (before === null || after === null)
    return [
      line({ ...about, label: both('记录', 'Record'), before: before && pairOf(before, 'name'), after: after && pairOf(after, 'name') }),
    ];
  return recordFields
    .filter(({ columns }) => before[columns] !== after[columns])
    .map(({ label, show }) => line({ ...about, label, before: show(before, names), after: show(after, names) }));
};

const aliasText = (row: Row | null): FullBilingual | null => {
  if (row === null) return null;
  const origin = aliasSchema.shape.origin.safeParse(row['origin']).data;
  const name = String(row['name']);
  return origin === undefined ? both(name) : { zh: `${name}（${originNames[origin].zh}）`, en: `${name} (${originNames[origin].en})` };
};

const relationText = (row: Row | null, names: Names): FullBilingual | null => {
  const type = relationTypeSchema.safeParse(row?.['type']).data;
  const [from, to] = [names.record(row?.['from_id']), names.record(row?.['to_id'])];
  if (type === undefined || from === null || to === null) return null;
  return { zh: `${from.zh} ${relationNames[type].zh} ${to.zh}`, en: `${from.en} ${relationNames[type].en} ${to.en}` };
};

const describeConflict: Describe = ({ before, after }) => {
  const shown = (row: Row | null): Bilingual | null => {
    if (row === null) return null;
    if (row['chosen_fact_id'] !== null) return both(`已选定：${row['reason'] ?? ''}`, `settled: ${row['reason'] ?? ''}`);
    return row['reason'] === null ? both('待定', 'open') : both(`并存：${row['reason'] ?? ''}`, `all may stand: ${row['reason'] ?? ''}`);
  };
  const note = pairOf(after ?? before, 'note');
  return [
    line({ what: 'conflict', label: { zh: note?.zh ?? '冲突', en: note?.en ?? 'Conflict' }, before: shown(before), after: shown(after) }),
  ];
};

/** What a row is called in a list of changes, and which of its columns name it. */
const otherRows: Partial<Record<JournalTable, { what: ChangeLine['what']; label: FullBilingual; named: string }>> = {
  clause: { what: 'clause', label: both('条款', 'Clause'), named: 'name' },
  source: { what: 'source', label: both('来源', 'Source'), named: 'title' },
  segment: { what: 'source', label: both('来源条目', 'Item of a source'), named: 'title' },
  attribute: { what: 'other', label: both('指标', 'Kind of statement'), named: 'name' },
  process: { what: 'other', label: both('流程', 'Process'), named: 'name' },
};

const describeNamed: Describe = ({ table, before, after }) => {
  const known = otherRows[table];
  if (known === undefined) return [];
  const { what, label, named } = known;
  const recordId = textOf((after ?? before)?.['incentive_id'] ?? (after ?? before)?.['record_id']);
  return [line({ what, label, recordId, before: pairOf(before, named), after: pairOf(after, named) })];
};

const describeValidity: Describe = ({ before, after }, names) => {
  const shown = (row: Row | null): FullBilingual | null => {
    if (row === null) return null;
    const years = `${textOf(row['valid_from']) ?? ''}–${textOf(row['valid_to']) ?? ''}`;
    const next = names.record(row['successor_id']);
    return next === null ? both(years) : { zh: `${years} → ${next.zh}`, en: `${years} → ${next.en}` };
  };
  const recordId = textOf((after ?? before)?.['record_id']);
  return [line({ what: 'record', label: both('有效年限', 'Years of validity'), recordId, before: shown(before), after: shown(after) })];
};

const reviewRuleText = (row: Row | null, names: Names): FullBilingual | null => {
  if (row === null) return null;
  const months = row['months'];
  const owner = textOf(row['owner']);
  const attribute = row['attribute_id'] === '*' ? both('全部', 'all') : names.attribute(row['attribute_id']);
  const zh = months === null ? '' : months === 0 ? '，不过期' : `，${String(months)}个月`;
  const en = months === null ? '' : months === 0 ? ', cannot age' : `, ${String(months)} months`;
  return {
    zh: `${attribute.zh}${zh}${owner === null ? '' : `，${owner}`}`,
    en: `${attribute.en}${en}${owner === null ? '' : `, ${owner}`}`,
  };
};

const describers: Partial<Record<JournalTable, Describe>> = {
  record: describeRecord,
  alias: ({ before, after }) => [
    line({
      what: 'name',
      label: both('别名', 'Other name'),
      recordId: textOf((after ?? before)?.['record_id']),
      before: aliasText(before),
      after: aliasText(after),
    }),
  ],
  relation: ({ before, after }, names) => [
    line({
      what: 'relation',
      label: both('关系', 'Tie'),
      recordId: textOf((after ?? before)?.['from_id']),
      before: relationText(before, names),
      after: relationText(after, names),
    }),
  ],
  district_validity: describeValidity,
  conflict: describeConflict,
  review_rule: ({ before, after }, names) => [
    line({
      what: 'other',
      label: both('复核期', 'Review period'),
      before: reviewRuleText(before, names),
      after: reviewRuleText(after, names),
    }),
  ],
};

/** One row of the journal in words, old beside new; rows that only tie others together say nothing of their own. */
export const rowLines: Describe = (row, names) => (describers[row.table] ?? describeNamed)(row, names);
