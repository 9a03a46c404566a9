import { listAliasRows, listFactRows, listFigureAttributes, listRecordRows, listSuccessors } from '#main/repos/exchange-repo.ts';
import type { FactColumns } from '#main/repos/fact-repo.ts';
import type { RecordColumns } from '#main/repos/record-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import type { Database } from '#main/store/database.ts';
import { asOfCell, factCell } from '#shared/domain/exchange/fact-cell.ts';
import { gradeCell } from '#shared/domain/exchange/record-words.ts';
import type { Fact, Grade } from '#shared/domain/fact/fact.ts';
import { usualUnit } from '#shared/domain/quantity/attribute-units.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { AsOf } from '#shared/lib/date.ts';
import type { Language } from '#shared/lib/language.ts';
import { nameKey, soundKey } from './name-keys.ts';

/** Where a fact stands, as a cell names it. */
export interface Place {
  sourceId: string;
  segmentId: string;
}

/** A live fact of the store, light enough for a whole register. */
export interface StoredFact {
  id: string;
  fact: Pick<Fact, 'value' | 'qualifier' | 'unit' | 'scale' | 'currency' | 'polarity'>;
  asOf: AsOf;
  grade: Grade;
  sensitivity: Sensitivity;
  place: Place;
}

export interface StoredRecord {
  row: RecordColumns;
  aliases: string[];
  facts: Map<string, StoredFact[]>;
}

/** What an import compares a sheet with: one register as it stands, with every name that leads into it. */
export interface Snapshot {
  kind: RecordKind;
  records: Map<string, StoredRecord>;
  /** Names and other names → record ids. */
  names: Map<string, string[]>;
  sounds: Map<string, string[]>;
  districts: Map<string, string>;
  districtRows: Map<string, RecordColumns>;
  figures: Set<string>;
  places: Places;
}

/** Source cells of both languages and the place each means. */
export interface Places {
  cell(place: Place, language: Language): string;
  find(cell: string): Place | null;
  /** The grade of the document. */
  grade(place: Place): Grade | null;
}

const asOfRow = (row: FactColumns): AsOf => ({
  from: row.as_of_from,
  to: row.as_of_to,
  precision: row.as_of_precision as AsOf['precision'], // The column holds what the schema wrote.
});

/** A fact's row without its words on evidence; the store's own rows have passed the schema. */
export const storedFact = (row: FactColumns): StoredFact => ({
  id: row.id,
  fact: {
    value: {
      number: row.number,
      min: row.min,
      max: row.max,
      text: row.text_zh === null && row.text_en === null ? null : { zh: row.text_zh, en: row.text_en },
      base: row.base,
    },
    qualifier: row.qualifier as Fact['qualifier'],
    unit: row.unit,
    scale: row.scale,
    currency: row.currency as Fact['currency'],
    polarity: row.polarity as Fact['polarity'],
  },
  asOf: asOfRow(row),
  grade: row.grade as Grade,
  sensitivity: row.sensitivity as Sensitivity,
  place: { sourceId: row.source_id, segmentId: row.segment_id },
});

/** Cells name the document and, where it has several items, the item. */
export function loadPlaces(db: Database): Places {
  const cells = new Map<string, Record<Language, string>>();
  const places = new Map<string, Place>();
  const grades = new Map<string, Grade>();
  for (const source of listSources(db)) {
    grades.set(source.id, source.grade);
    for (const segment of source.segments) {
      const cell = (language: Language): string => {
        const other: Language = language === 'zh' ? 'en' : 'zh';
        const title = source.title[language] ?? source.title[other] ?? source.id;
        const item = segment.title[language] ?? segment.title[other] ?? segment.id;
        return source.segments.length === 1 || item === title ? title : `${title} ｜ ${item}`;
      };
      const place = { sourceId: source.id, segmentId: segment.id };
      cells.set(segment.id, { zh: cell('zh'), en: cell('en') });
      for (const text of [cell('en'), cell('zh')]) if (!places.has(nameKey(text))) places.set(nameKey(text), place);
    }
  }
  return {
    cell: ({ segmentId }, language) => cells.get(segmentId)?.[language] ?? segmentId,
    find: (cell) => places.get(nameKey(cell)) ?? null,
    grade: ({ sourceId }) => grades.get(sourceId) ?? null,
  };
}

function add(map: Map<string, string[]>, key: string | null, id: string): void {
  if (key === null || key === '') return;
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

function districtNames(db: Database): Pick<Snapshot, 'districts' | 'districtRows'> {
  const successors = listSuccessors(db);
  const rows = new Map(listRecordRows(db, 'district').map((row) => [row.id, row]));
  const names = new Map<string, string>();
  const today = (id: string): string => {
    const next = successors.get(id);
    return next === undefined || next === id ? id : next;
  };
  const put = (name: string | null, id: string): void => {
    if (name === null) return;
    for (const key of [
      nameKey(name),
      nameKey(name).replace(/^上海市?/, ''),
      nameKey(name).replace(/(?:新区|区|县|newarea|district|county)$/, ''),
    ])
      if (key.length > 1 && !names.has(key)) names.set(key, today(id));
  };
  for (const row of rows.values()) {
    put(row.id, row.id);
    put(row.name_zh, row.id);
    put(row.name_en, row.id);
  }
  for (const { record_id: id, name } of listAliasRows(db, 'district')) put(name, id);
  return { districts: names, districtRows: rows };
}

/** Reads one register for comparison. */
export function loadSnapshot(db: Database, kind: RecordKind): Snapshot {
  const records = new Map(listRecordRows(db, kind).map((row): [string, StoredRecord] => [row.id, { row, aliases: [], facts: new Map() }]));
  const names = new Map<string, string[]>();
  const sounds = new Map<string, string[]>();
  const addName = (name: string | null, id: string): void => {
    if (name === null) return;
    add(names, nameKey(name), id);
    add(sounds, soundKey(name), id);
  };
  for (const { row } of records.values()) {
    addName(row.name_zh, row.id);
    addName(row.name_en, row.id);
  }
  for (const { record_id: id, name } of listAliasRows(db, kind)) {
    records.get(id)?.aliases.push(name);
    addName(name, id);
  }
  for (const row of listFactRows(db, kind)) {
    const facts = records.get(row.record_id)?.facts;
    const list = facts?.get(row.attribute_id);
    if (list === undefined) facts?.set(row.attribute_id, [storedFact(row)]);
    else list.push(storedFact(row));
  }
  return { kind, records, names, sounds, ...districtNames(db), figures: listFigureAttributes(db), places: loadPlaces(db) };
}

/** True for an attribute whose cells must be figures. */
export const isFigure = ({ figures }: Snapshot, attributeId: string): boolean =>
  usualUnit(attributeId) !== null || figures.has(attributeId);

/** The cells of one stored fact, as our own sheets print them. */
export const cellsOfFact = (
  stored: StoredFact,
  places: Places,
  language: Language,
): Record<'fact' | 'asOf' | 'grade' | 'source', string> => ({
  fact: factCell(stored.fact, language),
  asOf: asOfCell(stored.asOf, language),
  grade: gradeCell(stored.grade, stored.sensitivity, language),
  source: places.cell(stored.place, language),
});
