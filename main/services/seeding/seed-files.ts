import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { parseAsOf } from '#shared/lib/date.ts';
import { clauseSchema } from '#shared/domain/clause/clause.ts';
import { conflictSchema } from '#shared/domain/conflict/conflict.ts';
import { attributeSchema } from '#shared/domain/fact/attribute.ts';
import type { Citation } from '#shared/domain/fact/fact.ts';
import { formulaSchema } from '#shared/domain/formula/formula.ts';
import { investorProfileSchema, type InvestorProfile } from '#shared/domain/investor/investor.ts';
import { processSchema } from '#shared/domain/process/process.ts';
import { recordKinds } from '#shared/domain/record/register.ts';
import { relationSchema } from '#shared/domain/relation/relation.ts';
import {
  factFromSeed,
  recordFromSeed,
  seedDistrictValiditySchema,
  seedFactsFileSchema,
  seedRecordSchema,
  type SeedCitation,
  type SeedFactsFile,
} from '#shared/domain/seed/seed-file.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { glossaryEntrySchema, type GlossaryEntry } from '#shared/domain/search/glossary.ts';
import { packSchema, sourceSchema } from '#shared/domain/source/source.ts';
import { seedProblems } from './seed-problems.ts';
import type { Seeds } from './seeds.ts';

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const cite = (sourceId: string, place: SeedCitation): Citation => ({
  sourceId,
  segmentId: place.segment,
  line: place.line,
  raw: place.raw,
});

function addFactsFile(seeds: Seeds, file: SeedFactsFile): void {
  const source = seeds.sources.find((candidate) => candidate.id === file.source);
  if (source === undefined) throw new Error(`seeds/facts: unknown source "${file.source}"`);
  seeds.facts.push(...file.facts.map((fact) => factFromSeed(fact, source.id, source.grade)));
  for (const { segment, line, raw, certainty, ...ends } of file.relations) {
    seeds.relations.push(
      relationSchema.parse({ ...ends, certainty: certainty ?? 'stated', citation: cite(source.id, { segment, line, raw }) }),
    );
  }
  seeds.processes.push(
    ...file.processes.map((process) => processSchema.parse({ ...process, citation: cite(source.id, process.citation) })),
  );
  seeds.formulas.push(...file.formulas.map((formula) => formulaSchema.parse({ ...formula, citation: cite(source.id, formula.citation) })));
  const blank = { object: null, conditions: null, amount: null, window: null, office: null, phone: null, legalBasis: null, wording: null };
  for (const clause of file.clauses) {
    seeds.clauses.push(
      clauseSchema.parse({ ...blank, ...clause, validity: parseAsOf(clause.validity), citation: cite(source.id, clause.citation) }),
    );
  }
  seeds.conflicts.push(...file.conflicts.map((conflict) => conflictSchema.parse({ chosenFactId: null, reason: null, ...conflict })));
}

const recordsIn = (folder: string): ParkfolioRecord[] =>
  recordKinds.flatMap((kind) => {
    const file = path.join(folder, 'records', `${kind}.json`);
    return fs.existsSync(file) ? readJson(file, z.array(seedRecordSchema)).map((seed) => recordFromSeed(kind, seed)) : [];
  });

function addFactsIn(seeds: Seeds, folder: string): void {
  for (const name of fs.readdirSync(path.join(folder, 'facts')).sort())
    addFactsFile(seeds, readJson(path.join(folder, 'facts', name), seedFactsFileSchema));
}

/** A folder of starter data may do without; then nothing means the same as another. */
function readGlossary(folder: string): GlossaryEntry[] {
  const file = path.join(folder, 'glossary.json');
  return fs.existsSync(file) ? readJson(file, z.array(glossaryEntrySchema)) : [];
}

/** Lays a pack over the starter data; its sources carry its name, so that it can be told apart and left out later. */
function addPack(seeds: Seeds, folder: string): void {
  const pack = readJson(path.join(folder, 'pack.json'), packSchema);
  seeds.packs.push(pack);
  seeds.sources.push(...readJson(path.join(folder, 'sources.json'), z.array(sourceSchema)).map((source) => ({ ...source, pack: pack.id })));
  seeds.records.push(...recordsIn(folder));
  addFactsIn(seeds, folder);
}

/**
 * Reads `sources.json`, `attributes.json`, `districts.json`, `records/<kind>.json`, `glossary.json` and `facts/<source>.json` below `folder`,
 * then the packs.
 * @param packs folders with `pack.json`, `sources.json`, `records/` and `facts/`.
 * @throws Error naming the file and property when one does not fit its schema.
 */
export function readSeeds(folder: string, packs: readonly string[] = []): Seeds {
  const at = (...parts: string[]): string => path.join(folder, ...parts);
  const seeds: Seeds = {
    sources: readJson(at('sources.json'), z.array(sourceSchema)),
    packs: [],
    attributes: readJson(at('attributes.json'), z.array(attributeSchema)),
    records: recordsIn(folder),
    districts: readJson(at('districts.json'), z.array(seedDistrictValiditySchema)),
    facts: [],
    relations: [],
    processes: [],
    formulas: [],
    clauses: [],
    conflicts: [],
    glossary: readGlossary(folder),
    citations: [],
    problems: [],
  };
  addFactsIn(seeds, folder);
  for (const pack of packs) addPack(seeds, pack);
  seeds.citations = [
    ...seeds.facts.map((fact) => ({ where: `fact ${fact.id}`, citation: fact.citation })),
    ...seeds.relations.map((tie) => ({ where: `relation ${tie.from} ${tie.type} ${tie.to}`, citation: tie.citation })),
    ...[...seeds.processes, ...seeds.formulas, ...seeds.clauses].map((entry) => ({ where: entry.id, citation: entry.citation })),
  ];
  seeds.problems = seedProblems(seeds);
  return seeds;
}

/** The packs that come with the starter data of a folder. */
export function packFolders(folder: string): string[] {
  const packs = path.join(folder, 'packs');
  return fs.existsSync(packs)
    ? fs
        .readdirSync(packs)
        .sort()
        .map((name) => path.join(packs, name))
    : [];
}

/** The sample investors of a folder, each named by its file; starter data need not have any. */
export function readSampleInvestors(folder: string): { id: string; profile: InvestorProfile }[] {
  const investors = path.join(folder, 'investors');
  return fs.existsSync(investors)
    ? fs
        .readdirSync(investors)
        .sort()
        .map((name) => ({ id: path.parse(name).name, profile: readJson(path.join(investors, name), investorProfileSchema) }))
    : [];
}
