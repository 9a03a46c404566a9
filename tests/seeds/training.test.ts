import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import { isBlockedByLaw } from '#main/services/packet/law-texts.ts';
import { readSampleInvestors, readSeeds } from '#main/services/seeding/seed-files.ts';
import { seedStore, storeOffice } from '#main/services/seeding/seed-store.ts';
import { amountFieldSchema, type Amount, type AmountField } from '#shared/domain/amount/amount.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { startLawPolicy } from '#shared/domain/law/law-kind.ts';
import { combineClauses } from '#shared/domain/match/combine-clauses.ts';
import type { Combination } from '#shared/domain/match/combination.ts';
import { matchClause } from '#shared/domain/match/match-clause.ts';
import { matchInvestor } from '#shared/domain/match/match-investor.ts';
import type { ClauseMatch } from '#shared/domain/match/match.ts';
import { readSectors, type MatchModel } from '#shared/domain/match/match-model.ts';
import { recordKinds } from '#shared/domain/record/register.ts';
import { decimalTextSchema } from '#shared/domain/fact/fact.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { daySchema } from '#shared/lib/date.ts';
import { openTestStore, root, rowCounts, seededStore, temporaryFolder } from '../support/core.ts';
import { seeds as ownSeeds } from './starter-data.ts';

const folder = path.join(root, 'seeds/training');
const seeds = readSeeds(folder);
const investors = new Map(readSampleInvestors(folder).map(({ id, profile }) => [id, profile]));

const amountSchema = z.strictObject({ low: decimalTextSchema, base: decimalTextSchema, high: decimalTextSchema, currency: z.string() });
const totalSchema = z.strictObject({ chosen: z.array(z.string()), low: z.string(), base: z.string(), high: z.string() });
const clauseAnswerSchema = z.strictObject({
  verdict: z.enum(['fits', 'does-not-fit', 'cannot-tell']),
  amount: amountSchema.optional(),
  open: z.enum(['unknown', 'by-negotiation']).optional(),
});
const expected = z
  .strictObject({
    day: daySchema,
    validFrom: daySchema,
    validTo: daySchema,
    districts: z.array(z.string()),
    outsideTheDay: z.array(z.string()),
    investors: z.array(
      z.strictObject({
        investor: z.string(),
        clauses: z.record(z.string(), clauseAnswerSchema),
        totals: z.record(z.string(), z.strictObject({ certain: totalSchema, possible: totalSchema })),
        asked: z
          .strictObject({
            answers: z.record(z.string(), z.strictObject({ min: z.string().optional(), max: z.string().optional() })),
            amounts: z.record(z.string(), amountSchema),
          })
          .optional(),
      }),
    ),
  })
  .parse(JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8')));

function trainingStore(): ReturnType<typeof openTestStore> {
  const store = openTestStore(temporaryFolder());
  seedStore(store.db, folder, 'training');
  return store;
}

const clauseOf = (id: string): Clause => {
  const found = seeds.clauses.find((clause) => clause.id === id);
  if (found === undefined) throw new Error(`no clause "${id}"`);
  return found;
};
const profileOf = (id: string): InvestorProfile => {
  const found = investors.get(id);
  if (found === undefined) throw new Error(`no investor "${id}"`);
  return found;
};

function nodesOf(amount: Amount): Amount[] {
  return 'of' in amount && typeof amount.of !== 'string' ? [amount, ...[amount.of].flat().flatMap(nodesOf)] : [amount];
}
const partsOf = ({ amount }: Clause): Amount[] => (amount?.formula === undefined ? [] : nodesOf(amount.formula));
const inputOf = (part: Amount): AmountField | undefined =>
  part.op === 'per-head' ? part.count : part.op === 'rate' || part.op === 'tier' ? part.of : undefined;
const rulesOf = (rule: Rule): Rule[] =>
  rule.op === 'all' || rule.op === 'any' ? [rule, ...rule.of.flatMap(rulesOf)] : rule.op === 'not' ? [rule, ...rulesOf(rule.of)] : [rule];
const publishedOn = (clause: Clause): string =>
  seeds.sources.flatMap((source) => source.segments).find(({ id }) => id === clause.citation.segmentId)?.publishedOn ?? '';

describe('the training data', () => {
  it('fit the schemas and lead nowhere astray', () => {
    expect(seeds.problems).toEqual([]);
    expect(seeds.clauses.length).toBeGreaterThanOrEqual(18);
    const count = (kind: string): number => seeds.records.filter((entry) => entry.kind === kind).length;
    expect(['district', 'park', 'talentPolicy'].map(count)).toEqual([1, 6, 4]);
    expect(count('institution') + count('project')).toBe(10);
    expect([...investors.keys()]).toEqual(expected.investors.map(({ investor }) => investor).toSorted());
  });

  it('say in every name, clause and investor that they are a sample', () => {
    const invented = seeds.records.filter(({ kind }) => kind !== 'industry');
    const names = [...invented, ...seeds.clauses].map(({ name }) => `${name.zh ?? ''} ${name.en ?? ''}`);
    const codes = [...investors.values()].map(({ codeName }) => codeName);
    expect([...names, ...codes].filter((name) => !(name.includes('示例') && name.includes('Sample')))).toEqual([]);
    expect(seeds.clauses.filter(({ summary }) => !(summary.zh.startsWith('示例：') && summary.en.startsWith('Sample: ')))).toEqual([]);
    expect(seeds.sources.map(({ file, grade, weight }) => [file, grade, weight])).toEqual([[null, 'note', 'low']]);
  });

  it('share no name and no id with the starter data but the industries', () => {
    const keys = (list: typeof seeds.records): string[] => list.flatMap(({ id, name }) => [id, name.zh ?? id, name.en ?? id]);
    const own = new Set(keys(ownSeeds.records));
    expect(keys(seeds.records.filter(({ kind }) => kind !== 'industry')).filter((key) => own.has(key))).toEqual([]);
    const ownById = new Map(ownSeeds.records.map((entry) => [entry.id, entry]));
    const industries = seeds.records.filter(({ kind }) => kind === 'industry');
    expect(industries.map(({ name, parentId }) => [name, parentId])).toEqual(
      industries.map(({ id }) => [ownById.get(id)?.name, ownById.get(id)?.parentId]),
    );
  });

  it('give attributes of the starter data the same meaning', () => {
    const own = new Map(ownSeeds.attributes.map((attribute) => [attribute.id, attribute]));
    const shared = seeds.attributes.filter(({ id }) => own.has(id));
    expect(shared.length).toBeGreaterThan(15);
    expect(shared).toEqual(shared.map(({ id }) => own.get(id)));
  });

  it('tell of space, price, transport, living and industries of every park', () => {
    const wanted = ['floor-area', 'space-supply', 'rent', 'transport', 'housing', 'education', 'medical-service', 'focus-sector'];
    for (const { id } of seeds.records.filter(({ kind }) => kind === 'park')) {
      const told = new Set(seeds.facts.filter(({ recordId }) => recordId === id).map(({ attributeId }) => attributeId));
      expect(
        wanted.filter((attribute) => !told.has(attribute)),
        id,
      ).toEqual([]);
      expect(
        seeds.relations.some(({ from, type }) => from === id && type === 'focuses-on'),
        id,
      ).toBe(true);
    }
  });

  it('cite each value by its own words', () => {
    const wrong = seeds.facts.filter(({ value, citation }) => {
      const said = [value.number, value.min, value.max, value.text?.zh?.slice(0, 40)].filter((text) => text !== null && text !== undefined);
      return citation.line !== 1 || citation.raw.join('|') !== said.join('|');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('ask a real question at every leaf and write nothing that the fair-competition rules keep out', () => {
    for (const { id, conditions, name, summary } of seeds.clauses) {
      const leaves = conditions === null ? [] : rulesOf(conditions).filter((rule) => 'field' in rule);
      expect(
        leaves.filter(({ ask }) => ask?.zh.endsWith('？') !== true || !ask.en.endsWith('?')),
        id,
      ).toEqual([]);
      expect(isBlockedByLaw([name.zh, name.en, summary.zh, summary.en], startLawPolicy), id).toBe(false);
    }
  });
});

type Form = [string, (clause: Clause) => boolean];
const has =
  (op: Amount['op'], more: (part: Amount) => boolean = () => true) =>
  (clause: Clause) =>
    partsOf(clause).some((part) => part.op === op && more(part));
const asks = (clause: Clause, op: Rule['op']): boolean =>
  clause.conditions !== null && rulesOf(clause.conditions).some((rule) => rule.op === op);
const version = ({ version: found }: Clause) => ({
  from: found?.effectiveFrom ?? null,
  to: found?.effectiveTo ?? null,
  takes: found?.supersedes ?? null,
});

const forms: Form[] = [
  ['a fixed sum', has('fixed')],
  ['a rate', has('rate')],
  ['a rate of R&D spending', has('rate', (part) => part.op === 'rate' && part.of === 'question:rd-spend')],
  ['bands, each by itself', has('tier', (part) => part.op === 'tier' && part.mode === 'marginal')],
  ['bands on the whole', has('tier', (part) => part.op === 'tier' && part.mode === 'whole')],
  ['a cap', has('cap')],
  ['a floor', has('floor')],
  ['per head', has('per-head', (part) => part.op === 'per-head' && part.count === 'headcount')],
  ['per square metre', has('per-head', (part) => part.op === 'per-head' && part.count === 'floorAreaM2')],
  ['rounded down', has('round', (part) => part.op === 'round' && part.mode === 'down')],
  ['rounded half up', has('round', (part) => part.op === 'round' && part.mode === 'half-up')],
  ['a sum of parts', has('sum')],
  ['the lesser of parts', has('min')],
  ['the greater of parts', has('max')],
  ['by negotiation', has('by-negotiation')],
  ['an input that must be asked for', (clause) => partsOf(clause).some((part) => inputOf(part)?.startsWith('question:') === true)],
  ['an exclusive group', (clause) => seeds.clauses.filter(({ group }) => group !== undefined && group === clause.group).length > 1],
  ['stacked with named clauses only', ({ stacksWith }) => (stacksWith?.length ?? 0) > 0],
  ['excluding another', ({ excludes }) => (excludes?.length ?? 0) > 0],
  ['a limit shared by clauses', (clause) => seeds.clauses.filter(({ cap }) => cap !== undefined && cap?.id === clause.cap?.id).length > 1],
  ['a window', (clause) => clause.window !== null && version(clause).from !== null && version(clause).to !== null],
  ['expired by its dates', (clause) => (version(clause).to ?? '9') < expected.day],
  ['ended', ({ status }) => status === 'ended'],
  ['not in effect yet', (clause) => (version(clause).from ?? '0') > expected.day],
  ['a wording that takes the place of another', (clause) => clauseOf(version(clause).takes ?? clause.id).id !== clause.id],
  [
    'retroactive: in effect before it was published',
    (clause) => version(clause).takes !== null && (version(clause).from ?? '9') < publishedOn(clause),
  ],
  ['printed bounds', ({ amount }) => amount !== null && amount.formula === undefined && amount.low !== null && amount.high !== null],
  ['a printed upper bound alone', ({ amount }) => amount !== null && amount.formula === undefined && amount.low === null],
  ['another currency', ({ amount }) => amount?.currency === 'USD'],
  ['no amount', ({ amount, status }) => amount === null && status === 'in-force'],
  ['known by name only', ({ status }) => status === 'text-needed'],
  ['in force or not is unknown', ({ status }) => status === 'unknown'],
  ...(['all', 'any', 'not', 'in', 'is', 'at-least', 'at-most', 'between', 'before'] as const).map((op): Form => [
    `a condition “${op}”`,
    (clause) => asks(clause, op),
  ]),
];

describe('the clauses show every form', () => {
  it.each(forms)('%s', (_name, shows) => {
    const found = seeds.clauses.filter(shows);
    expect(found.length).toBeGreaterThan(0);
    // A form that every clause shows is recognised by nothing.
    expect(found.length === seeds.clauses.length).toBe(false);
  });
});

interface Answered {
  verdict: string;
  amount?: { low: string; base: string; high: string; currency: string };
  open?: string;
}
const answerOf = ({ verdict, amount, amountOpen }: ClauseMatch): Answered => ({
  verdict,
  ...(amount === null ? {} : { amount: { low: amount.low, base: amount.base, high: amount.high, currency: amount.currency } }),
  ...(amountOpen === undefined ? {} : { open: amountOpen.reason }),
});
const totalOf = ({ chosen, low, base, high }: Combination) => ({ chosen, low, base, high });

const { db } = trainingStore();
const model = (day: string): MatchModel => loadMatchModel(db, 'public', day);

const matchesOn = (day: string, id: string): ClauseMatch[] =>
  matchInvestor(profileOf(id), model(day), { districts: new Set(expected.districts), day }).clauses;

describe.each(expected.investors)('$investor', ({ investor, clauses, totals, asked }) => {
  it.each([expected.day, expected.validFrom, expected.validTo])('is answered as expected, clause by clause, on %s', (day) => {
    expect(Object.fromEntries(matchesOn(day, investor).map((match) => [match.id, answerOf(match)]))).toEqual(clauses);
    const known = new Set([...Object.keys(clauses), ...expected.outsideTheDay]);
    expect(seeds.clauses.filter(({ id }) => !known.has(id))).toEqual([]);
  });

  it('comes to the best lawful total', () => {
    // From the store, so that group, stacking, exclusions and cap have to survive it.
    const clauseIn = new Map(model(expected.day).clauses.map((clause) => [clause.id, clause]));
    const found = combineClauses(
      matchesOn(expected.day, investor).flatMap((match) => {
        const clause = clauseIn.get(match.id);
        return clause === undefined ? [] : [{ clause, match }];
      }),
    ).totals;
    expect(found.every(({ certain, possible }) => certain.provenBest && possible.provenBest)).toBe(true);
    expect(
      Object.fromEntries(
        found.map(({ currency, certain, possible }) => [currency, { certain: totalOf(certain), possible: totalOf(possible) }]),
      ),
    ).toEqual(totals);
  });

  it('comes to the expected amounts once the figures are asked for', () => {
    const profile = profileOf(investor);
    const answered = new Map(
      Object.entries(asked?.answers ?? {}).map(([field, { min, max }]): [AmountField, { min?: string; max?: string }] => [
        amountFieldSchema.parse(field),
        { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
      ]),
    );
    const store = model(expected.day);
    const context = {
      profile,
      sectors: readSectors(profile.sectors ?? [], store),
      districts: new Set(expected.districts),
      day: expected.day,
      answered,
    };
    const amounts = asked?.amounts ?? {};
    const found = Object.keys(amounts).map((id) => [id, answerOf(matchClause(clauseOf(id), store, context)).amount]);
    expect(Object.fromEntries(found)).toEqual(amounts);
  });
});

describe('the days the answers hold for', () => {
  it.each([
    ['2026-02-28', 'before'],
    ['2035-03-01', 'after'],
  ])('end: on %s, %s them, other clauses count', (day) => {
    const ids = (on: string): string[] =>
      model(on)
        .clauses.map(({ id }) => id)
        .toSorted();
    expect(ids(day)).not.toEqual(ids(expected.day));
    expect(ids(expected.validFrom)).toEqual(ids(expected.day));
    expect(ids(expected.validTo)).toEqual(ids(expected.day));
  });
});

describe('the two stores', () => {
  it('hold nothing of one another', () => {
    const [own, training] = [seededStore(), trainingStore()];
    const idsOf = ({ db: store }: typeof own, table: string): string[] =>
      store.prepare<[], string>(`SELECT id FROM ${table}`).pluck().all();
    for (const table of ['source', 'fact', 'clause']) {
      const mixed = new Set(idsOf(training, table));
      expect(mixed.size, table).toBeGreaterThan(0);
      expect(
        idsOf(own, table).filter((id) => mixed.has(id)),
        table,
      ).toEqual([]);
    }
    expect(own.db.prepare("SELECT count(*) FROM record WHERE name_zh LIKE '%示例%' AND kind <> 'industry'").pluck().get()).toBe(0);
    expect(own.db.prepare('SELECT count(*) FROM investor').pluck().get()).toBe(0);
    expect([storeOffice(own.db), storeOffice(training.db)]).toEqual(['own', 'training']);
  });

  it('are marked in the very transaction of the seeds: no mark, no record', () => {
    const store = openTestStore(temporaryFolder());
    store.db.exec("CREATE TEMP TRIGGER no_mark BEFORE INSERT ON main.setting BEGIN SELECT RAISE(ABORT, 'no mark'); END");
    expect(() => seedStore(store.db, folder, 'training')).toThrow('no mark');
    expect(rowCounts(store)).toMatchObject({ record: 0, fact: 0, investor: 0, setting: 0 });
  });

  it('are refused as the other, and keep their mark and their rows', () => {
    const [own, training] = [seededStore(), trainingStore()];
    const before = [rowCounts(own), rowCounts(training)];
    expect(() => seedStore(own.db, folder, 'training')).toThrow(expect.objectContaining({ code: 'refused', where: '--training' }));
    expect(() => seedStore(training.db, path.join(root, 'seeds'))).toThrow(expect.objectContaining({ code: 'refused', where: '--data' }));
    expect([rowCounts(own), rowCounts(training)]).toEqual(before);
    expect([storeOffice(own.db), storeOffice(training.db)]).toEqual(['own', 'training']);
  });

  it('read every register of the folder', () => {
    const files = fs.readdirSync(path.join(folder, 'records')).map((name) => path.parse(name).name);
    expect(files.filter((name) => !recordKinds.some((kind) => kind === name))).toEqual([]);
  });
});
