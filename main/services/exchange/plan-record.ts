import { classOf, sensitivityOf, statusOf } from '#shared/domain/exchange/record-words.ts';
import type { RecordColumn } from '#shared/domain/exchange/column-key.ts';
import { columnNames } from '#shared/domain/exchange/column-words.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import { recordIdSchema, type ParkfolioRecord, type Sensitivity } from '#shared/domain/record/record.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { LineCells } from './line-cells.ts';
import { nameKey } from './name-keys.ts';
import type { NewAlias, RecordPatch, Verdict } from './plan.ts';
import { recordCells, type RecordNames } from './record-cells.ts';
import type { Snapshot, StoredRecord } from './snapshot.ts';

/** The class of a new record whose line names none. */
const plainClass: Record<RecordKind, string> = {
  park: 'unknown',
  incentive: 'package',
  project: 'unknown',
  talentPolicy: 'service',
  institution: 'company',
  district: 'district',
  industry: 'sector',
  programme: 'plan',
  measure: 'indicator',
  event: 'notice',
};

export interface RecordGround {
  snapshot: Snapshot;
  names: RecordNames;
  /** New records of this sheet by name, so that a line can be part of an earlier or later one. */
  newNames: ReadonlyMap<string, { id: string }>;
  /** Of new records. */
  sensitivity: Sensitivity;
}

type Found = { value: string } | { problem: FullBilingual };

const listed = (kind: RecordKind, language: 'zh' | 'en'): string =>
  Object.values(registers[kind].classes)
    .map((name) => name[language])
    .join(language === 'zh' ? '、' : ', ');

function findClass(text: string, { snapshot: { kind } }: RecordGround): Found {
  const value = classOf(kind, text);
  return value === null
    ? {
        problem: {
          zh: `类别“${text}”不认识，可用：${listed(kind, 'zh')}`,
          en: `The class “${text}” is not known; there are: ${listed(kind, 'en')}`,
        },
      }
    : { value };
}

function findDistrict(text: string, { snapshot }: RecordGround): Found {
  const value = snapshot.districts.get(nameKey(text)) ?? snapshot.districts.get(nameKey(text).replace(/^上海市?/, ''));
  return value === undefined
    ? {
        problem: {
          zh: `行政区“${text}”不在登记簿里：请写区名，如 闵行区`,
          en: `The district “${text}” is not in the register; write its name, e.g. Minhang`,
        },
      }
    : { value };
}

function findParent(text: string, { names, newNames }: RecordGround): Found {
  const found = names.find(text);
  const [only, ...others] = found;
  const fresh = newNames.get(nameKey(text))?.id;
  if (only !== undefined && others.length === 0) return { value: only };
  if (only === undefined && fresh !== undefined) return { value: fresh };
  return {
    problem:
      only === undefined
        ? { zh: `上级“${text}”不在库里，也不在这张表里`, en: `“${text}” is neither in the store nor in this sheet` }
        : {
            zh: `上级“${text}”指几条记录，请写编号：${found.join('、')}`,
            en: `“${text}” names several records; write the ID: ${found.join(', ')}`,
          },
  };
}

const word = (value: string | null, text: string, [zh, en]: readonly [string, string]): Found =>
  value === null ? { problem: { zh: `“${text}”不认识，可用：${zh}`, en: `“${text}” is not known; there are: ${en}` } } : { value };

const readers: Record<'class' | 'district' | 'parent' | 'status' | 'sensitivity', (text: string, ground: RecordGround) => Found> = {
  class: findClass,
  district: findDistrict,
  parent: findParent,
  status: (text) => word(statusOf(text), text, ['在用、历史、归档', 'live, historical, archived']),
  sensitivity: (text) => word(sensitivityOf(text), text, ['公开、合作方、内部', 'public, partner, internal']),
};
type ReadColumn = keyof typeof readers;
const readColumns: readonly ReadColumn[] = ['class', 'district', 'parent', 'status', 'sensitivity'];

function reject(verdict: Verdict, column: RecordColumn, problem: FullBilingual): void {
  verdict.rejected = true;
  verdict.reasons.push({ zh: `${columnNames[column].zh}：${problem.zh}`, en: `${columnNames[column].en}: ${problem.en}` });
}

/** The other names of a cell; a name the store has with 、 in it is one name. */
function aliasesIn(cells: LineCells, isKnown: (name: string) => boolean = () => false): string[] {
  return (cells.record.aliases ?? '')
    .split(/[;；\n|]/)
    .flatMap((part) => (isKnown(part) ? [part] : part.split('、')))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A new record with what its line says. */
export function planNew(
  cells: LineCells,
  id: string,
  place: { ground: RecordGround; verdict: Verdict },
): { record: ParkfolioRecord; aliases: NewAlias[]; assumed: FullBilingual | null } {
  const { ground, verdict } = place;
  const { kind, districtRows } = ground.snapshot;
  const found: Partial<Record<ReadColumn, string>> = {};
  for (const column of readColumns) {
    const text = cells.record[column];
    const read = text === undefined ? null : readers[column](text, ground);
    if (read === null) continue;
    if ('problem' in read) reject(verdict, column, read.problem);
    else found[column] = read.value;
  }
  const classId = found.class ?? plainClass[kind];
  const name = registers[kind].classes[classId] ?? { zh: classId, en: classId };
  const assumed = found.class === undefined ? { zh: `类别未填，先记为“${name.zh}”`, en: `No class given; kept as “${name.en}”` } : null;
  const record: ParkfolioRecord = {
    id,
    kind,
    name: { zh: cells.record.nameZh ?? null, en: cells.record.nameEn ?? null },
    nameIsLabel: false,
    aliases: [],
    class: classId,
    districtId: found.district ?? null,
    parentId: found.parent ?? null,
    status: statusOf(found.status ?? '') ?? 'live',
    inShanghai: found.district === undefined || districtRows.get(found.district)?.in_shanghai !== 0,
    sensitivity: sensitivityOf(found.sensitivity ?? '') ?? ground.sensitivity,
    schemes: [],
  };
  // A column named “Name” may hold either language.
  if (record.name.zh !== null && record.name.en === null && !/\p{Script=Han}/u.test(record.name.zh))
    record.name = { zh: null, en: record.name.zh };
  if (!recordIdSchema.safeParse(id).success) throw new Error(`not an id: ${id}`);
  return { record, aliases: aliasesIn(cells).map((other) => ({ name: other, origin: 'office' })), assumed };
}

const stringy: Record<ReadColumn, 'class' | 'districtId' | 'parentId' | 'status' | 'sensitivity'> = {
  class: 'class',
  district: 'districtId',
  parent: 'parentId',
  status: 'status',
  sensitivity: 'sensitivity',
};

interface Known {
  stored: StoredRecord;
  by: 'id' | 'name';
  ground: RecordGround;
  verdict: Verdict;
}

/** Names a line gives beside those the store has. */
function planNames(cells: LineCells, { stored, by, verdict }: Known): { patch: RecordPatch; aliases: NewAlias[] } {
  const { row } = stored;
  const known = new Set([row.name_zh, row.name_en, ...stored.aliases].filter((name) => name !== null).map(nameKey));
  const patch: RecordPatch = {};
  const aliases: NewAlias[] = [];
  const change = (reason: FullBilingual): void => {
    verdict.changed = true;
    verdict.reasons.push({ ...reason, ofValue: true });
  };
  for (const [key, old] of [
    ['nameZh', row.name_zh],
    ['nameEn', row.name_en],
  ] as const) {
    const name = cells.record[key];
    if (name === undefined || name === old || known.has(nameKey(name))) continue;
    known.add(nameKey(name));
    const label = columnNames[key];
    if (old === null) {
      patch[key] = name;
      change({ zh: `${label.zh}：补充“${name}”`, en: `${label.en}: adds “${name}”` });
    } else if (by === 'id') {
      patch[key] = name;
      aliases.push({ name: old, origin: 'former' });
      change({
        zh: `${label.zh}：“${old}”改为“${name}”，旧名留作其他名称`,
        en: `${label.en}: “${old}” becomes “${name}”; the old name stays as another name`,
      });
    } else {
      aliases.push({ name, origin: 'office' });
      change({
        zh: `${label.zh}：库中是“${old}”，表中的“${name}”记为其他名称`,
        en: `${label.en}: the store says “${old}”; “${name}” is kept as another name`,
      });
    }
  }
  for (const name of aliasesIn(cells, (part) => known.has(nameKey(part)))) {
    if (known.has(nameKey(name))) continue;
    known.add(nameKey(name));
    aliases.push({ name, origin: 'office' });
    change({ zh: `其他名称：补充“${name}”`, en: `Other names: adds “${name}”` });
  }
  return { patch, aliases };
}

/** What a line would change in a record of the store. A line found by its ID may change columns, one found by name only fills them. */
export function planKnown(cells: LineCells, known: Known): { patch: RecordPatch; aliases: NewAlias[] } {
  const { stored, by, ground, verdict } = known;
  const { patch, aliases } = planNames(cells, known);
  const cellsZh = recordCells(stored, ground.names, 'zh');
  const cellsEn = recordCells(stored, ground.names, 'en');
  for (const column of readColumns) {
    const text = cells.record[column];
    if (text === undefined || nameKey(text) === nameKey(cellsZh[column]) || nameKey(text) === nameKey(cellsEn[column])) continue;
    const read = readers[column](text, ground);
    if ('problem' in read) {
      reject(verdict, column, read.problem);
      continue;
    }
    const { row } = stored;
    const old = { class: row.class, district: row.district_id, parent: row.parent_id, status: row.status, sensitivity: row.sensitivity }[
      column
    ];
    if (read.value === old) continue;
    const label = columnNames[column];
    if (by === 'name' && old !== null && old !== 'unknown') {
      verdict.conflict = true;
      verdict.reasons.push({
        zh: `${label.zh}：库中“${cellsZh[column]}”，表中“${text}”；未改动，要改请填编号`,
        en: `${label.en}: “${cellsEn[column]}” in the store, “${text}” here; not changed, give the ID to change it`,
      });
      continue;
    }
    verdict.changed = true;
    Object.assign(patch, { [stringy[column]]: read.value });
    verdict.reasons.push({
      zh: `${label.zh}：${cellsZh[column] === '' ? '补充' : `“${cellsZh[column]}”改为`}“${text}”`,
      en: `${label.en}: ${cellsEn[column] === '' ? 'adds' : `“${cellsEn[column]}” becomes`} “${text}”`,
      ofValue: true,
    });
  }
  return { patch, aliases };
}
