import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Process } from '#shared/domain/process/process.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { normalise } from '#shared/lib/text.ts';

/** What matching reads of the store, already cut to what the audience may see. */
export interface MatchModel {
  records: Map<string, ParkfolioRecord>;
  facts: Map<string, Fact[]>;
  attributes: Map<string, Attribute>;
  /** Industries each record focuses on. */
  focus: Map<string, Set<string>>;
  /** Where records stand: by relation or by their own district. */
  places: Map<string, Set<string>>;
  clauses: Clause[];
  /** Label of the place a clause or fact is cited from. */
  cite: (clause: Clause) => string;
  /** True where the national rules are at hand, so that people can be placed by the official classes. */
  nationalRules?: boolean;
  talentPath: Process | null;
  /** Districts that are gone and the one that took their place; left out, none is. */
  successors?: ReadonlyMap<string, string>;
}

/** Industries an investor's words stand for, and the words nothing answers to. */
export interface SectorReading {
  industries: Set<string>;
  unknown: string[];
}

const namesOf = (record: ParkfolioRecord): string[] =>
  [record.id.replace(/^industry-/, ''), record.id, record.name.zh, record.name.en, ...record.aliases.map((alias) => alias.name)]
    .filter((name) => name !== null)
    .map(normalise);

/**
 * Reads sector words in Chinese, English or as industry keys. An exact name wins; else a name that the word holds, or
 * that holds the word, of two characters and more.
 */
export function readSectors(words: readonly string[], model: Pick<MatchModel, 'records'>): SectorReading {
  const industries = [...model.records.values()]
    .filter((record) => record.kind === 'industry')
    .map((record) => ({ id: record.id, names: namesOf(record) }));
  const reading: SectorReading = { industries: new Set(), unknown: [] };
  for (const word of words) {
    const text = normalise(word).trim();
    const exact = industries.filter((industry) => industry.names.includes(text));
    const near = industries.filter(
      (industry) => text.length >= 2 && industry.names.some((name) => name.length >= 2 && (name.includes(text) || text.includes(name))),
    );
    const found = exact.length > 0 ? exact : near;
    if (found.length === 0) reading.unknown.push(word);
    for (const industry of found) reading.industries.add(industry.id);
  }
  return reading;
}

/** The district and all that took its place since, today's last. */
export function withSuccessors(id: string, { successors }: Pick<MatchModel, 'successors'>): string[] {
  const line: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !line.includes(at); at = successors?.get(at)) line.push(at);
  return line;
}

/** The district of today that a name stands for: any of its names, former ones too, or the beginning of one. */
export function readDistrict(text: string, model: Pick<MatchModel, 'records' | 'successors'>): string | null {
  const wanted = normalise(text).trim();
  if (wanted === '') return null;
  const districts = [...model.records.values()].filter((record) => record.kind === 'district');
  const begins = districts.filter((record) => namesOf(record).some((name) => name.startsWith(wanted)));
  const found = begins.find((record) => namesOf(record).includes(wanted)) ?? begins.find((record) => record.status === 'live') ?? begins[0];
  return found === undefined ? null : (withSuccessors(found.id, model).at(-1) ?? null);
}

/** Lines of a loaded model by industry; a model is not changed after loading. */
const lines = new WeakMap<MatchModel['records'], Map<string, readonly string[]>>();
/** The industry itself and all above it. */
export function lineage(id: string, { records }: Pick<MatchModel, 'records'>): readonly string[] {
  let known = lines.get(records);
  if (known === undefined) lines.set(records, (known = new Map<string, readonly string[]>()));
  const found = known.get(id);
  if (found !== undefined) return found;
  const line: string[] = [];
  for (let at: string | null = id; at !== null && !line.includes(at); at = records.get(at)?.parentId ?? null) line.push(at);
  known.set(id, line);
  return line;
}

/** `same`: one is the other; `narrower`: the candidate lies below the wanted; `wider`: above it. */
export function kinship(wanted: string, candidate: string, model: Pick<MatchModel, 'records'>): 'same' | 'narrower' | 'wider' | 'none' {
  if (wanted === candidate) return 'same';
  if (lineage(candidate, model).includes(wanted)) return 'narrower';
  return lineage(wanted, model).includes(candidate) ? 'wider' : 'none';
}

/** 1 the same or within the wanted field, 0.6 the field just above it, 0.3 two above, 0 unrelated. */
export function nearness(wanted: string, candidate: string, model: Pick<MatchModel, 'records'>): number {
  const tie = kinship(wanted, candidate, model);
  if (tie === 'same' || tie === 'narrower') return 1;
  const steps = lineage(wanted, model).indexOf(candidate);
  return steps === 1 ? 0.6 : steps === 2 ? 0.3 : 0;
}

/** A name that always reads: in the language asked, else the other, else the key. */
export const shownName = (record: { id: string; name: Bilingual }): FullBilingual => ({
  zh: record.name.zh ?? record.name.en ?? record.id,
  en: record.name.en ?? record.name.zh ?? record.id,
});

/** Names one after another; by semicolons where a name has a comma of its own, so that each is seen where it ends. */
export const joinNames = (names: readonly FullBilingual[]): FullBilingual => ({
  zh: names.map((name) => name.zh).join(names.some((name) => /[、，,]/.test(name.zh)) ? '；' : '、'),
  en: names.map((name) => name.en).join(names.some((name) => name.en.includes(',')) ? '; ' : ', '),
});
