import { countFactsOfSource, hasId, writesSoFar } from '#main/repos/exchange-repo.ts';
import { saveMapping } from '#main/repos/import-mapping-repo.ts';
import { pauseMarks } from '#main/repos/search-repo.ts';
import { listAttributes } from '#main/repos/fact-repo.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import { runChange, type Journal } from '#main/services/changes/change.ts';
import { byOf, supersedeFact, writeConflict, writeFact, writeRecord, writeSource } from '#main/services/changes/write.ts';
import type { Database } from '#main/store/database.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { outcomeNames } from '#shared/domain/exchange/outcome.ts';
import { registers } from '#shared/domain/record/register.ts';
import { weightOfGrade, type Source } from '#shared/domain/source/source.ts';
import type { Bilingual } from '#shared/lib/language.ts';
import { dryRun, type PlannedImport } from './dry-run.ts';
import type { LinePlan, LineWrites, PlannedFact, RecordPatch } from './plan.ts';
import type { PlanRun } from './plan-sheet.ts';
import { loadPlaces, type Place, type Places } from './snapshot.ts';

const inItsLanguage = (text: string): Bilingual => (/\p{Script=Han}/u.test(text) ? { zh: text, en: null } : { zh: null, en: text });

function sourceOf(
  id: string,
  title: string,
  more: Pick<Source, 'file' | 'publisher' | 'publishedOn' | 'grade' | 'sha256'> & { lines: number },
): Source {
  const { lines, ...rest } = more;
  const name = inItsLanguage(title);
  return {
    id,
    title: name,
    language: name.zh === null ? 'en' : 'zh',
    weight: weightOfGrade[more.grade],
    note: null,
    pack: null,
    ...rest,
    segments: [
      {
        id: `${id}-1`,
        ordinal: 1,
        lineFrom: 1,
        lineTo: Math.max(1, lines),
        title: name,
        publishedOn: rest.publishedOn,
        publisher: rest.publisher,
      },
    ],
  };
}

/** Finds or makes the documents that new facts stand in, each written at its first use. */
class SourceDesk {
  readonly #db: Database;
  readonly #journal: Journal;
  readonly #import: PlannedImport;
  readonly #places: Places;
  readonly #made = new Map<string, Place>();
  readonly #grade: Fact['grade'];

  constructor(db: Database, journal: Journal, planned: PlannedImport) {
    this.#db = db;
    this.#journal = journal;
    this.#import = planned;
    this.#places = loadPlaces(db);
    this.#grade = planned.choices.source?.grade ?? 'note';
  }

  #fresh(stem: string): string {
    for (let count = 1; ; count += 1) {
      const id = count === 1 ? stem : `${stem}-${count}`;
      if (!hasId(this.#db, 'source', id)) return id;
    }
  }

  #write(source: Source): Place {
    writeSource(this.#journal, source);
    return { sourceId: source.id, segmentId: `${source.id}-1` };
  }

  #sheet(): Place {
    const { file, choices, layout } = this.#import;
    const title = choices.source?.title ?? file.name;
    const name = inItsLanguage(title);
    const old = listSources(this.#db).find(
      (source) => source.sha256 === file.sha256 && source.title.zh === name.zh && source.title.en === name.en,
    );
    const [segment] = old?.segments ?? [];
    if (old !== undefined && segment !== undefined) return { sourceId: old.id, segmentId: segment.id };
    const publisher = choices.source?.publisher;
    return this.#write(
      sourceOf(this.#fresh(`import-${file.sha256.slice(0, 8)}`), title, {
        file: file.name,
        publisher: publisher === undefined ? null : inItsLanguage(publisher),
        publishedOn: choices.source?.publishedOn ?? null,
        grade: this.#grade,
        sha256: file.sha256,
        lines: layout.cells.length,
      }),
    );
  }

  #named(title: string): Place {
    const stem = `import-${this.#import.file.sha256.slice(0, 8)}-cited`;
    return this.#write(
      sourceOf(this.#fresh(stem), title, { file: null, publisher: null, publishedOn: null, grade: this.#grade, sha256: null, lines: 1 }),
    );
  }

  /** Where a fact stands, and the grade of that document. */
  find({ place }: PlannedFact): { place: Place; grade: Fact['grade']; isSheet: boolean } {
    if (place.type === 'stored') return { place: place.place, grade: this.#places.grade(place.place) ?? this.#grade, isSheet: false };
    const key = place.type === 'sheet' ? '' : place.title;
    const made = this.#made.get(key) ?? (place.type === 'sheet' ? this.#sheet() : this.#named(place.title));
    this.#made.set(key, made);
    return { place: made, grade: this.#grade, isSheet: place.type === 'sheet' };
  }
}

const patchColumns: Record<keyof RecordPatch, string> = {
  nameZh: 'name_zh',
  nameEn: 'name_en',
  class: 'class',
  districtId: 'district_id',
  parentId: 'parent_id',
  status: 'status',
  sensitivity: 'sensitivity',
};

function writeColumns(journal: Journal, id: string, { create, patch, aliases }: LineWrites): void {
  if (create !== null) writeRecord(journal, create);
  // The keys of a patch are those of its type.
  const changed = (Object.keys(patch) as (keyof RecordPatch)[]).map((key) => [patchColumns[key], patch[key] ?? null]);
  if (changed.length > 0) journal.update('record', { id }, Object.fromEntries(changed) as Record<string, string | null>);
  for (const { name, origin } of aliases)
    journal.insert('alias', { record_id: id, name, language: /\p{Script=Han}/u.test(name) ? 'zh' : 'en', origin });
}

interface Writing {
  db: Database;
  journal: Journal;
  desk: SourceDesk;
  planned: PlannedImport;
  /** Makes the ids of this run's facts unlike those of earlier runs of the same file. */
  runOf: Map<string, string>;
}

function factId(line: LinePlan, writing: Writing & { sourceId: string; at: number }): string {
  const { runOf, sourceId, db, at } = writing;
  const prefix =
    runOf.get(sourceId) ?? (countFactsOfSource(db, sourceId) === 0 ? sourceId : `${sourceId}-r${countFactsOfSource(db, sourceId)}`);
  runOf.set(sourceId, prefix);
  return `${prefix}-${String(line.line).padStart(6, '0')}-${at}`;
}

function toFact(planned: PlannedFact, line: LinePlan, writing: Writing & { at: number }): Fact {
  const { place, grade, isSheet } = writing.desk.find(planned);
  return {
    id: factId(line, { ...writing, sourceId: place.sourceId }),
    recordId: line.recordId ?? '',
    attributeId: planned.attributeId,
    ...planned.fact,
    baseNote: null,
    asOf: planned.asOf,
    certainty: 'stated',
    grade: planned.grade ?? grade,
    sensitivity: planned.sensitivity ?? writing.planned.choices.source?.sensitivity ?? 'internal',
    citation: { ...place, line: isSheet ? line.line : null, raw: [planned.raw] },
    note: null,
    inputs: [],
    supersededBy: null,
  };
}

function freshConflictId(db: Database, stem: string): string {
  for (let count = 1; ; count += 1) {
    const id = `${stem}-${count}`;
    if (!hasId(db, 'conflict', id)) return id;
  }
}

function writeLine(line: LinePlan, writes: LineWrites, writing: Writing): void {
  const { db, journal, planned } = writing;
  const recordId = line.recordId ?? '';
  writeColumns(journal, recordId, writes);
  for (const [at, entry] of writes.facts.entries()) {
    const fact = toFact(entry, line, { ...writing, at });
    if (entry.replaces === null) writeFact(journal, fact);
    else supersedeFact(journal, { old: entry.replaces, by: fact });
    if (entry.against === null) continue;
    const name = planned.layout.words.attributes.get(entry.attributeId)?.name ?? { zh: entry.attributeId, en: entry.attributeId };
    writeConflict(journal, {
      id: freshConflictId(db, `${recordId}-${entry.attributeId}`),
      type: 'sources',
      note: { zh: `${name.zh}：导入的表与库中不一致`, en: `${name.en}: an imported sheet says otherwise than the store` },
      factIds: [entry.against, fact.id],
      chosenFactId: null,
      reason: null,
    });
  }
}

/** Adds the attributes that sheets have and this store did not know. */
function writeAttributes(db: Database, journal: Journal, { plan, layout }: PlannedImport): void {
  const known = new Set(listAttributes(db).map(({ id }) => id));
  const used = new Set(plan.lines.flatMap(({ writes }) => writes?.facts.map(({ attributeId }) => attributeId) ?? []));
  for (const id of used) {
    const attribute = layout.words.attributes.get(id);
    if (known.has(id) || attribute === undefined) continue;
    journal.insert('attribute', {
      id,
      name_zh: attribute.name.zh,
      name_en: attribute.name.en,
      topic: attribute.topic,
      review_months: attribute.reviewMonths,
    });
  }
}

/** What was written, with the one undo for all of it. */
export interface AppliedImport {
  planned: PlannedImport;
  /** Null when every line was known already. */
  changeId: string | null;
}

/**
 * Writes everything a dry run said, in one transaction and as one change; lines rejected or skipped, and lines whose record
 * is not clear, are left out. Thought through anew when the store was written since.
 */
export async function applyImport(
  db: Database,
  first: PlannedImport,
  how: { at: string; writesAtPlan: number; run?: PlanRun },
): Promise<AppliedImport> {
  let planned = first;
  for (let seen = how.writesAtPlan; writesSoFar(db) !== seen;) {
    seen = writesSoFar(db);
    planned = await dryRun(db, first.file, { choices: first.choices, ...(how.run === undefined ? {} : { run: how.run }) });
  }
  const { kind } = planned.choices;
  const { summary } = planned.plan;
  const name = registers[kind].name;
  const note = {
    at: how.at,
    by: byOf(readSettings(db)),
    command: 'exchange.apply',
    summary: {
      zh: `导入“${planned.file.name}”到${name.zh}：${(['create', 'update', 'conflict'] as const).map((outcome) => `${outcomeNames[outcome].zh} ${summary[outcome]}`).join('，')}`,
      en: `Import “${planned.file.name}” into ${name.en}: ${summary.create} new, ${summary.update} updated, ${summary.conflict} in conflict`,
    },
    reason: null,
  };
  const { changeId } = runChange(db, note, (journal) => {
    const resumeMarks = pauseMarks(db);
    writeAttributes(db, journal, planned);
    const writing: Writing = { db, journal, desk: new SourceDesk(db, journal, planned), planned, runOf: new Map() };
    for (const line of planned.plan.lines) if (line.writes !== null) writeLine(line, line.writes, writing);
    saveMapping(db, { kind, mapping: planned.answer.mapping, at: how.at });
    resumeMarks();
  });
  return { planned, changeId };
}
