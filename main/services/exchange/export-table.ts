import { topics, type Attribute } from '#shared/domain/fact/attribute.ts';
import { columnNames } from '#shared/domain/exchange/column-words.ts';
import { factParts, recordColumns, type FactPart } from '#shared/domain/exchange/column-key.ts';
import type { Language } from '#shared/lib/language.ts';
import { recordCells, type RecordNames } from './record-cells.ts';
import { cellsOfFact, type Places, type StoredFact, type StoredRecord } from './snapshot.ts';

/** One fact of a record may be one of several of its attribute: each has columns of its own. */
interface FactGroup {
  attribute: Attribute;
  nth: number;
}

/** A register, or a part of it, as a table whose headings an import reads back. */
export interface RegisterTable {
  headings: string[];
  /** Columns that tell of the fact before them. */
  folds: boolean[];
  rows: string[][];
}

/** The heading of a fact's column: “入驻企业 #2 · 来源”. */
export const factHeading = ({ attribute, nth }: FactGroup, part: FactPart, language: Language): string =>
  `${attribute.name[language]}${nth === 1 ? '' : ` #${nth}`}${part === 'fact' ? '' : ` · ${columnNames[part][language]}`}`;

/** Attributes in the order of record pages, each as often as one record has it. */
function groupsOf(records: readonly StoredRecord[], attributes: ReadonlyMap<string, Attribute>): FactGroup[] {
  const most = new Map<string, number>();
  for (const { facts } of records) for (const [id, list] of facts) most.set(id, Math.max(most.get(id) ?? 0, list.length));
  return [...most]
    .flatMap(([id, count]) => {
      const attribute = attributes.get(id);
      return attribute === undefined ? [] : [{ attribute, count }];
    })
    .toSorted((a, b) => topics.indexOf(a.attribute.topic) - topics.indexOf(b.attribute.topic) || (a.attribute.id < b.attribute.id ? -1 : 1))
    .flatMap(({ attribute, count }) => Array.from({ length: count }, (_, at) => ({ attribute, nth: at + 1 })));
}

export interface TableGround {
  attributes: ReadonlyMap<string, Attribute>;
  places: Places;
  names: RecordNames;
  language: Language;
}

function factCells(stored: StoredFact | undefined, { places, language }: TableGround): string[] {
  if (stored === undefined) return factParts.map(() => '');
  const cells = cellsOfFact(stored, places, language);
  return factParts.map((part) => cells[part]);
}

/** One row a record: its thin columns, then for each fact its value, source, as-of date and grade. */
export function registerTable(records: readonly StoredRecord[], ground: TableGround): RegisterTable {
  const { language } = ground;
  const groups = groupsOf(records, ground.attributes);
  return {
    headings: [
      ...recordColumns.map((column) => columnNames[column][language]),
      ...groups.flatMap((group) => factParts.map((part) => factHeading(group, part, language))),
    ],
    folds: [...recordColumns.map(() => false), ...groups.flatMap(() => factParts.map((part) => part !== 'fact'))],
    rows: records.map((record) => {
      const cells = recordCells(record, ground.names, language);
      return [
        ...recordColumns.map((column) => cells[column]),
        ...groups.flatMap(({ attribute, nth }) => factCells(record.facts.get(attribute.id)?.[nth - 1], ground)),
      ];
    }),
  };
}
