import { listCommitments } from '#main/repos/commitment-repo.ts';
import { listFacts } from '#main/repos/fact-repo.ts';
import { listAllRecords } from '#main/repos/record-repo.ts';
import { listRelations } from '#main/repos/relation-repo.ts';
import { readLedgerSettings } from '#main/repos/stage-repo.ts';
import { factView, type Reference } from '#main/services/records/record-detail.ts';
import type { Database } from '#main/store/database.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { isOverdueOn } from '#shared/domain/ledger/commitment.ts';
import type { Concentration, LedgerProject, LedgerView } from '#shared/domain/ledger/ledger.ts';
import { stageOfClass } from '#shared/domain/ledger/stage.ts';
import { movementOf, newestEntry } from '#shared/domain/ledger/timeline.ts';
import { shareOf } from '#shared/domain/ledger/total.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Relation } from '#shared/domain/relation/relation.ts';
import { createEntries } from './stage-entries.ts';

interface Loaded {
  records: ReadonlyMap<string, ParkfolioRecord>;
  factsBy: ReadonlyMap<string, Fact[]>;
  relations: Relation[];
  reference: Reference;
}

const refOf = ({ id, kind, name }: ParkfolioRecord): RecordRef => ({ id, kind, name });

/** Figures of investment that stand: nobody set them aside in a conflict. */
function investmentsOf(recordId: string, { factsBy, reference }: Loaded): Fact[] {
  const aside = new Set(
    reference.conflicts.flatMap(({ factIds, chosenFactId }) => (chosenFactId === null ? [] : factIds.filter((id) => id !== chosenFactId))),
  );
  return (factsBy.get(recordId) ?? []).filter(
    ({ id, attributeId, polarity, value }) =>
      attributeId === 'investment' && polarity === 'actual' && value.text === null && !aside.has(id),
  );
}

/** For each record that a source gives a total of: its largest project, by what the figures allow. */
function concentrationsOf(loaded: Loaded, projects: readonly ParkfolioRecord[]): Concentration[] {
  const { records, relations, reference } = loaded;
  const parts = relations.filter(({ type, from }) => type === 'part-of' && projects.some(({ id }) => id === from));
  return [...Map.groupBy(parts, ({ to }) => to)].flatMap(([wholeId, ties]) => {
    const whole = records.get(wholeId);
    const [total] = investmentsOf(wholeId, loaded);
    if (whole === undefined || total === undefined) return [];
    const shares = [...new Set(ties.map(({ from }) => from))].flatMap((id) => {
      const [project, [part]] = [records.get(id), investmentsOf(id, loaded)];
      const share = part === undefined ? null : shareOf(part, total);
      if (project === undefined || part === undefined || share === null) return [];
      return [{ whole: refOf(whole), total: factView(total, reference), project: refOf(project), part: factView(part, reference), share }];
    });
    return shares.toSorted((a, b) => Number(b.share.high ?? b.share.low ?? 0) - Number(a.share.high ?? a.share.low ?? 0)).slice(0, 1);
  });
}

/** The ledger as it stands on the day of `reference`. */
export function loadLedger(db: Database, reference: Reference): LedgerView {
  const { today } = reference;
  const settings = readLedgerSettings(db);
  const records = new Map(listAllRecords(db).map((record) => [record.id, record]));
  const loaded: Loaded = {
    records,
    factsBy: Map.groupBy(listFacts(db), ({ recordId }) => recordId),
    relations: listRelations(db),
    reference,
  };
  const projects = [...records.values()].filter(({ kind }) => kind === 'project');
  const commitments = Map.groupBy(listCommitments(db), ({ recordId }) => recordId);
  const entries = createEntries(db, reference);
  const industries = Map.groupBy(
    loaded.relations.filter(({ type }) => type === 'focuses-on'),
    ({ from }) => from,
  );
  const view = (record: ParkfolioRecord): LedgerProject => {
    const stage = stageOfClass(record.class);
    const own = entries.of(record, loaded.factsBy.get(record.id) ?? []);
    const promised = (commitments.get(record.id) ?? []).map((each) => ({ ...each, overdue: isOverdueOn(each, today) }));
    const newest = newestEntry(own);
    const figures = investmentsOf(record.id, loaded);
    const [investment] = figures;
    const district = record.districtId === null ? undefined : records.get(record.districtId);
    return {
      record: refOf(record),
      sensitivity: record.sensitivity,
      district: district === undefined ? null : refOf(district),
      industries: (industries.get(record.id) ?? []).flatMap(({ to }) => {
        const industry = records.get(to);
        return industry === undefined ? [] : [refOf(industry)];
      }),
      stage,
      current: newest?.stage === stage ? newest : null,
      entries: own,
      commitments: promised,
      movement: movementOf({ stage, entries: own, commitments: promised }, { today, stalledDays: settings.stalledDays }),
      investment: figures.length === 1 && investment !== undefined ? factView(investment, reference) : null,
      severalInvestments: figures.length > 1,
    };
  };
  return { projects: projects.map(view), settings, concentrations: concentrationsOf(loaded, projects) };
}
