import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSeeds } from '#main/services/seeding/seed-files.ts';
import type { Seeds } from '#main/services/seeding/seeds.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { evaluate } from '#shared/domain/rule/evaluate.ts';
import type { Rule, RuleLeaf } from '#shared/domain/rule/rule.ts';
import { daySchema } from '#shared/lib/date.ts';
import { fullBilingualSchema } from '#shared/lib/language.ts';
import { contextOf } from '../shared/domain/sample-model.ts';

const seedsFolder = path.resolve(import.meta.dirname, '../../seeds');
const packFolder = path.join(seedsFolder, 'packs/statutory');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'statutory-'));
afterAll(() => fs.rmSync(scratch, { recursive: true }));

const read = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));
const list = (file: string): unknown[] => z.array(z.unknown()).parse(read(file));

/** The starter data with the pack laid over it, read by the reader that fills a store. */
function readWithPack(): Seeds {
  fs.cpSync(seedsFolder, scratch, { recursive: true });
  const append = (name: string): void =>
    fs.writeFileSync(path.join(scratch, name), JSON.stringify([...list(path.join(scratch, name)), ...list(path.join(packFolder, name))]));
  append('sources.json');
  for (const name of fs.readdirSync(path.join(packFolder, 'records'))) append(`records/${name}`);
  fs.cpSync(path.join(packFolder, 'facts'), path.join(scratch, 'facts'), { recursive: true });
  return readSeeds(scratch);
}
const seeds = readWithPack();
const sourceIds = new Set(
  z
    .array(z.looseObject({ id: z.string() }))
    .parse(read(path.join(packFolder, 'sources.json')))
    .map(({ id }) => id),
);
const clauses = seeds.clauses.filter((clause) => sourceIds.has(clause.citation.sourceId));
const facts = seeds.facts.filter((fact) => sourceIds.has(fact.citation.sourceId));

function clauseOf(id: string): Clause {
  const found = clauses.find((clause) => clause.id === id);
  if (found === undefined) throw new Error(`no clause "${id}"`);
  return found;
}
function leavesOf(rule: Rule): RuleLeaf[] {
  switch (rule.op) {
    case 'all':
    case 'any':
      return rule.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(rule.of);
    default:
      return [rule];
  }
}
const numberPattern = /(令第.+号|〔\d{4}〕\d+号|公告\d{4}年第\d+号)/;
const articlePattern = /(第.+条|附表|^[一二三])/;

describe('the statutory pack', () => {
  it('says what it is and on which day it was checked', () => {
    expect(
      z
        .strictObject({ id: z.literal('statutory'), checkedOn: daySchema, name: fullBilingualSchema })
        .parse(read(path.join(packFolder, 'pack.json'))).checkedOn,
    ).toBe('2026-11-22');
  });

  it('fits the schemas and leads nowhere astray beside the starter data', () => {
    expect(seeds.problems).toEqual([]);
    expect([clauses.length, facts.length > 35]).toEqual([12, true]);
  });

  it('can be left out: the starter data refers to nothing of it', () => {
    expect(readSeeds(seedsFolder).problems).toEqual([]);
  });

  it('has words of its own for every condition it denies, so that none reads as a double denial', () => {
    const denials = (rule: Rule): (string | null)[] => {
      if ('field' in rule) return [];
      return [...(rule.op === 'not' ? [rule.text?.zh ?? null] : []), ...[rule.of].flat().flatMap(denials)];
    };
    const said = clauses.flatMap(({ conditions }) => (conditions === null ? [] : denials(conditions)));
    expect(said).toEqual(expect.arrayContaining(['有研发费用', '最近一年销售收入超过5000万元', '最近一年销售收入超过2亿元']));
    expect(said).not.toContain(null);
  });

  it('cites document number and article in every clause', () => {
    expect(
      clauses
        .filter(
          ({ citation, status }) =>
            !citation.raw.some((raw) => numberPattern.test(raw)) ||
            (status !== 'text-needed' && !citation.raw.some((raw) => articlePattern.test(raw))),
        )
        .map(({ id }) => id),
    ).toEqual([]);
    expect(clauses.filter(({ legalBasis }) => !numberPattern.test(legalBasis?.zh ?? '')).map(({ id }) => id)).toEqual([]);
  });

  it('takes every rule from a source of law; what is not of law is marked and stands in a conflict', () => {
    const disputed = new Set(seeds.conflicts.flatMap((conflict) => conflict.factIds));
    expect(clauses.filter(({ citation }) => seeds.sources.find(({ id }) => id === citation.sourceId)?.grade !== 'law')).toEqual([]);
    expect(
      facts.filter((fact) => fact.grade !== 'law' && !(fact.certainty === 'ambiguous' && disputed.has(fact.id))).map(({ id }) => id),
    ).toEqual([]);
  });

  it('keeps both readings where texts differ and chooses none', () => {
    const open = seeds.conflicts.filter(({ id }) => ['statutory-a-wage', 'statutory-points-table'].includes(id));
    expect(open.map(({ factIds, chosenFactId }) => [factIds.length, chosenFactId])).toEqual([
      [2, null],
      [2, null],
    ]);
  });

  it('promises nothing where only the name is known', () => {
    expect(clauses.filter(({ status }) => status === 'text-needed').map(({ id, conditions, amount }) => [id, conditions, amount])).toEqual([
      ['statutory-r-visa-term', null, null],
    ]);
  });

  it('asks a real question at every leaf, each leaf named once', () => {
    for (const { id, conditions } of clauses) {
      const leaves = conditions === null ? [] : leavesOf(conditions);
      expect(
        leaves.filter(({ ask }) => ask?.zh.endsWith('？') !== true || !ask.en.endsWith('?')),
        id,
      ).toEqual([]);
      expect(new Set(leaves.map((leaf) => leaf.id)).size, id).toBe(leaves.length);
    }
  });

  it('copies no long wording', () => {
    expect(clauses.filter(({ wording, summary }) => wording !== null || summary.zh.length > 80).map(({ id }) => id)).toEqual([]);
    expect(facts.filter(({ value }) => (value.text?.zh?.length ?? 0) > 45).map(({ id }) => id)).toEqual([]);
  });
});

/** The R&D part of the conditions for accreditation, judged alone. */
function rdShare(rdSharePercent: number | undefined, revenue: number | undefined): string {
  const find = (rule: Rule): Rule | undefined => {
    if ('id' in rule && rule.id === 'hte-rd-share') return rule;
    return rule.op === 'all' || rule.op === 'any' ? rule.of.map(find).find((found) => found !== undefined) : undefined;
  };
  const { conditions } = clauseOf('statutory-hte-recognition');
  const part = conditions === null ? undefined : find(conditions);
  if (part === undefined) throw new Error('no R&D part');
  const annualRevenue = revenue === undefined ? undefined : ({ min: revenue, max: revenue, currency: 'CNY' } as const);
  return evaluate(
    part,
    contextOf({ ...(rdSharePercent === undefined ? {} : { rdSharePercent }), ...(annualRevenue === undefined ? {} : { annualRevenue }) }),
  ).result;
}

describe('the R&D share for accreditation', () => {
  it.each([
    [5, 50_000_000, 'true'],
    [4.99, 50_000_000, 'false'],
    [4, 50_000_000.01, 'true'],
    [3.99, 50_000_001, 'false'],
    [4, 200_000_000, 'true'],
    [3.99, 200_000_000, 'false'],
    [3, 200_000_000.01, 'true'],
    [2.99, 900_000_000, 'false'],
    [0, undefined, 'false'],
    [5, undefined, 'true'],
    [4, undefined, 'unknown'],
    [undefined, 10_000_000, 'unknown'],
  ])('of %s %% with a revenue of %s yuan is %s', (share, revenue, result) => {
    expect(rdShare(share, revenue)).toBe(result);
  });
});

describe('the tax clauses', () => {
  const judged = (id: string, profile: Parameters<typeof contextOf>[0]): string => {
    const { conditions } = clauseOf(id);
    if (conditions === null) throw new Error(`${id} has no conditions`);
    return evaluate(conditions, contextOf(profile)).result;
  };

  it('refuse the reduced rate to a firm without accreditation and never grant it unasked', () => {
    expect(
      ['ISO 9001', '高新技术企业', 'High-tech enterprise'].map((qualification) =>
        judged('statutory-hte-cit', { qualifications: [qualification] }),
      ),
    ).toEqual(['false', 'unknown', 'unknown']);
    expect(judged('statutory-hte-cit', {})).toBe('unknown');
  });

  it('refuse the extra deduction where nothing is spent on R&D', () => {
    expect([
      judged('statutory-rd-super-deduction', { rdSharePercent: 0 }),
      judged('statutory-rd-super-deduction', { rdSharePercent: 8 }),
    ]).toEqual(['false', 'unknown']);
  });
});
