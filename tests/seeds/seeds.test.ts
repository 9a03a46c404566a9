import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { normaliseLine } from '#shared/lib/text.ts';
import { documents, seeds } from './starter-data.ts';

interface Words {
  where: string;
  zh: string | null;
  en: string | null;
}

/** Every bilingual text below a value, with the way to it. Citations are literal and left out. */
function wordsIn(value: unknown, where: string): Words[] {
  if (Array.isArray(value)) return value.flatMap((entry, at) => wordsIn(entry, `${where}.${at}`));
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) {
    const text = (entry: unknown): string | null => (typeof entry === 'string' ? entry : null);
    return [{ where, zh: text(value.zh), en: text(value.en) }];
  }
  return Object.entries(value).flatMap(([key, entry]) => (key === 'citation' ? [] : wordsIn(entry, `${where}.${key}`)));
}

const words: Words[] = [
  ...seeds.records.flatMap((entry) => wordsIn({ name: entry.name }, `record ${entry.id}`)),
  ...seeds.facts.flatMap((entry) => wordsIn(entry, `fact ${entry.id}`)),
  ...seeds.attributes.flatMap((entry) => wordsIn(entry, `attribute ${entry.id}`)),
  ...seeds.clauses.flatMap((entry) => wordsIn(entry, `clause ${entry.id}`)),
  ...seeds.conflicts.flatMap((entry) => wordsIn(entry, `conflict ${entry.id}`)),
  ...seeds.processes.flatMap((entry) => wordsIn(entry, `process ${entry.id}`)),
  ...seeds.formulas.flatMap((entry) => wordsIn(entry, `formula ${entry.id}`)),
  ...seeds.sources.flatMap((entry) => wordsIn(entry, `source ${entry.id}`)),
];

describe('the starter data as a whole', () => {
  it('has no reference that leads nowhere', () => {
    expect(seeds.problems).toEqual([]);
  });

  it('holds at least 500 facts', () => {
    expect(seeds.facts.length).toBeGreaterThanOrEqual(500);
  });

  it('gives every scheme of the feature list a home record', () => {
    const homes = new Set(seeds.records.flatMap((entry) => entry.schemes));
    expect(Array.from({ length: 67 }, (_, at) => at + 1).filter((scheme) => !homes.has(scheme))).toEqual([]);
  });

  it('states each tie once, in whichever direction a symmetric one was read', () => {
    const keys = seeds.relations.map((tie) =>
      (tie.type === 'distinct-from' ? [tie.from, tie.to].sort() : [tie.from, tie.to]).concat(tie.type).join(' '),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('uses no name for two records', () => {
    const owners = new Map<string, string>();
    const clashes = seeds.records.flatMap((entry) =>
      [entry.name.zh, entry.name.en, ...entry.aliases.map((alias) => alias.name)].flatMap((name) => {
        if (name === null) return [];
        const owner = owners.get(name) ?? entry.id;
        owners.set(name, owner);
        return owner === entry.id ? [] : [`${name}: ${owner}, ${entry.id}`];
      }),
    );
    expect(clashes).toEqual([]);
  });
});

describe('what a packet prints', () => {
  const named = new Set<string>(['park', 'incentive', 'talentPolicy', 'programme', 'event', 'measure', 'industry', 'district']);
  const factual = new Set<string>(['park', 'incentive', 'talentPolicy', 'programme']);

  it('names these registers in both languages', () => {
    expect(
      seeds.records.filter((entry) => named.has(entry.kind) && (entry.name.zh === null || entry.name.en === null)).map((entry) => entry.id),
    ).toEqual([]);
  });

  it('says something about every park, incentive, talent policy and programme', () => {
    const told = new Set(seeds.facts.map((fact) => fact.recordId));
    expect(seeds.records.filter((entry) => factual.has(entry.kind) && !told.has(entry.id)).map((entry) => entry.id)).toEqual([]);
  });

  it('writes every text in both languages', () => {
    expect(
      words.filter(({ where, zh, en }) => !where.startsWith('record ') && (zh === null || en === null)).map(({ where }) => where),
    ).toEqual([]);
  });

  it('sets Chinese in full-width punctuation, without blanks beside Latin letters and figures', () => {
    const wrong = /\p{Script=Han}[,;:!?()"]|[,;:!?()"]\p{Script=Han}|\p{Script=Han} +[A-Za-z0-9“]|[A-Za-z0-9%”] +\p{Script=Han}|。$/u;
    expect(words.flatMap(({ where, zh }) => (zh !== null && wrong.test(zh) ? [`${where}: ${zh}`] : []))).toEqual([]);
  });

  it('sets English without Chinese marks or a closing full stop', () => {
    const wrong = /[，。；：（）、]|(?<!Ltd)\.$/u;
    expect(words.flatMap(({ where, en }) => (en !== null && wrong.test(en) ? [`${where}: ${en}`] : []))).toEqual([]);
  });

  it('keeps attribute labels short', () => {
    const long = seeds.attributes.filter(({ name }) => name.zh.length > 8 || name.en.split(' ').length > 4);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it('places every Shanghai park in a district or, over several, in each of them', () => {
    const placed = new Set(seeds.relations.filter((tie) => tie.type === 'located-in').map((tie) => tie.from));
    expect(
      seeds.records
        .filter((entry) => entry.kind === 'park' && entry.inShanghai && entry.districtId === null && !placed.has(entry.id))
        .map((entry) => entry.id),
    ).toEqual([]);
  });

  it('gives every ratio its base and every sum its currency', () => {
    const ratios = new Set(['percent', 'percent-per-year', 'percentage-point', 'ratio', 'times']);
    expect(seeds.facts.filter((fact) => ratios.has(fact.unit ?? '') && fact.baseNote === null).map((fact) => fact.id)).toEqual([]);
    expect(
      seeds.facts.filter((fact) => (fact.unit === 'yuan' || fact.unit === 'usd') && fact.currency === null).map((fact) => fact.id),
    ).toEqual([]);
  });
});

describe('citations', () => {
  it('stand word for word on the line they name', (context) => {
    if (!fs.existsSync(documents)) context.skip('the source documents are not on this machine');
    const lines = new Map(
      seeds.sources.flatMap((source) =>
        source.file === null
          ? []
          : [[source.id, fs.readFileSync(path.join(documents, source.file), 'utf8').split('\n').map(normaliseLine)] as const],
      ),
    );
    const lost = seeds.citations.flatMap(({ where, citation }) => {
      const line = citation.line === null ? undefined : lines.get(citation.sourceId)?.[citation.line - 1];
      return citation.raw.filter((raw) => line?.includes(normaliseLine(raw)) !== true).map((raw) => `${where}: "${raw}"`);
    });
    expect(seeds.citations.length).toBeGreaterThan(seeds.facts.length);
    expect(lost).toEqual([]);
  });
});
