import { undoChange } from '#main/services/changes/change.ts';
import type { Desk } from '#main/services/editing/desk.ts';
import { saveFact } from '#main/services/editing/save-fact.ts';
import type { Database } from '#main/store/database.ts';
import type { FactInput } from '#shared/domain/editing/fact-input.ts';
import type { RecordInput } from '#shared/domain/editing/record-input.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { seededStore, testClock } from '../../../support/core.ts';

export const newDesk = (): Desk => ({ db: seededStore().db, clock: testClock });

/** Tables that an officer's commands write, and those that follow from them. */
const tables = [
  'record',
  'alias',
  'record_scheme',
  'district_validity',
  'fact',
  'fact_input',
  'relation',
  'process',
  'formula',
  'clause',
  'conflict',
  'conflict_fact',
  'source',
  'segment',
  'attribute',
  'review_rule',
  'commitment',
  'programme_entry',
  'project_stage',
];

/** Everything the registers hold, row for row, whatever the order of rows. */
export const contents = (db: Database): Record<string, string[]> =>
  Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );

export const undo = ({ db }: Desk, { changeId }: Pick<Saved, 'changeId'>): string =>
  undoChange(db, changeId ?? 'none', { at: testClock.now(), by: '张敏' }).changeId;

export const recordInput = (more: Partial<RecordInput> = {}): RecordInput => ({
  kind: 'park',
  id: null,
  name: { zh: '凤栖湾智造园', en: 'Phoenix Bay Works' },
  aliases: [],
  class: 'zone',
  districtId: 'minhang',
  parentId: null,
  status: 'live',
  inShanghai: true,
  sensitivity: 'public',
  ...more,
});

export const factInput = (more: Partial<FactInput> = {}): FactInput => ({
  recordId: 'zero-bay',
  attributeId: 'resident-firms',
  replaces: null,
  entered: { text: '超过400家' },
  asOf: '2025',
  polarity: 'actual',
  baseNote: null,
  note: null,
  sensitivity: 'public',
  source: { note: true },
  ...more,
});

export const addFact = (desk: Desk, more: Partial<FactInput> = {}): Saved => saveFact(desk, factInput(more));
