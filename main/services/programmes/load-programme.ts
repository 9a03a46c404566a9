import { listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { listBatches, listEntries, listPageRecords, listSchemeRecords } from '#main/repos/programme-repo.ts';
import { findRecord, findRef } from '#main/repos/record-repo.ts';
import { listProcessesOf } from '#main/repos/relation-repo.ts';
import { factView, loadReference, type Reference } from '#main/services/records/record-detail.ts';
import type { Database } from '#main/store/database.ts';
import { batchFigures, type BatchFigures } from '#shared/domain/measure/batch.ts';
import type { EntryKind } from '#shared/domain/programme/entry.ts';
import { pageRecords, type PageRecords, type ProgrammePage } from '#shared/domain/programme/programme-page.ts';
import type { BatchGroup, EntryView, ProgrammeContent, ProgrammeRecord, SchemeRow } from '#shared/domain/programme/programme-view.ts';
import { schemes } from '#shared/domain/programme/schemes.ts';
import type { Day } from '#shared/lib/date.ts';

function programmeRecord(db: Database, id: string, reference: Reference): ProgrammeRecord | null {
  const [record, ref] = [findRecord(db, id), findRef(db, id)];
  if (record === null || ref === null) return null;
  return {
    ref,
    class: record.class,
    status: record.status,
    sensitivity: record.sensitivity,
    district: findRef(db, record.districtId),
    facts: listFactsOfRecord(db, id).map((fact) => factView(fact, reference)),
  };
}

const entryKindsOf: Partial<Record<ProgrammePage, EntryKind[]>> = {
  'proof-of-concept': ['track'],
  assessment: ['assessment'],
  consortium: ['filing'],
  events: ['session'],
};

function content(db: Database, wanted: PageRecords, { kinds, today }: { kinds: EntryKind[]; today: Day }): ProgrammeContent {
  const reference = loadReference(db, today);
  const records = listPageRecords(db, wanted).flatMap((id) => programmeRecord(db, id, reference) ?? []);
  const entries: EntryView[] = listEntries(db, kinds).flatMap((entry) => {
    const record = findRef(db, entry.recordId);
    return record === null ? [] : [{ ...entry, record }];
  });
  return { records, processes: records.flatMap(({ ref }) => listProcessesOf(db, ref.id)), entries };
}

/** What the page of a programme shows: its records with their live facts, the steps the documents give, what officers entered. */
export const loadProgramme = (db: Database, page: ProgrammePage, today: Day): ProgrammeContent =>
  content(db, pageRecords[page], { kinds: entryKindsOf[page] ?? [], today });

/** The records of one scheme with all their live facts. */
export const loadScheme = (db: Database, number: number, today: Day): ProgrammeContent =>
  content(db, { schemes: [number], registers: [] }, { kinds: [], today });

/** Every scheme with the records that are its home; one without any has an empty list. */
export function listSchemes(db: Database): SchemeRow[] {
  const byScheme = Map.groupBy(listSchemeRecords(db), (row) => row.scheme);
  return schemes.map(({ number }) => {
    const rows = byScheme.get(number) ?? [];
    return {
      number,
      records: rows.map(({ ref }) => ref),
      facts: rows.reduce((sum, { facts }) => sum + facts, 0),
      historical: rows.length > 0 && rows.every(({ status }) => status === 'historical'),
    };
  });
}

const hasFigure = ({ steps, amount }: BatchFigures): boolean => [...Object.values(steps), amount].some((fact) => fact !== null);

/** Every call for projects with its batches; rates are computed from the facts they name. */
export function loadBatches(db: Database, today: Day): BatchGroup[] {
  const reference = loadReference(db, today);
  return [...Map.groupBy(listBatches(db), ({ parentId }) => parentId)].flatMap(([parentId, children]) => {
    const programme = programmeRecord(db, parentId, reference);
    if (programme === null) return [];
    const batches = children.flatMap(({ id }) => programmeRecord(db, id, reference) ?? []);
    const total = batchFigures(programme.facts.map(({ fact }) => fact));
    return {
      programme: programme.ref,
      total: hasFigure(total) ? total : null,
      batches: batches.map(({ ref, facts }) => ({ ref, figures: batchFigures(facts.map(({ fact }) => fact)) })),
      facts: [programme, ...batches].flatMap(({ facts }) => facts),
    };
  });
}
