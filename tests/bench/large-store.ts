import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { MatchModel } from '#shared/domain/match/match-model.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { unknownAsOf } from '#shared/lib/date.ts';

/** How much a large store holds. */
export const size = { parks: 2000, clauses: 2000, people: 50, institutions: 600, industries: 60, districts: 16 };
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const citation = { sourceId: 's', segmentId: 's-1', line: 1, raw: ['x'] };

function record(id: string, kind: ParkfolioRecord['kind'], more: Partial<ParkfolioRecord> = {}): ParkfolioRecord {
  const plain = { nameIsLabel: false, aliases: [], class: kind, districtId: null, parentId: null, schemes: [] };
  return { id, kind, name: both(id), status: 'live', inShanghai: true, sensitivity: 'public', ...plain, ...more };
}
const districtOf = (at: number): string => `district-${at % size.districts}`;
const industryOf = (at: number): string => `sector-${at % size.industries}`;
const topics = ['industry', 'space', 'transport', 'living', 'money', 'talent'] as const;

function fact(recordId: string, at: number): Fact {
  return {
    id: `${recordId}-${at}`,
    recordId,
    attributeId: topics[at % topics.length] ?? 'industry',
    value: { number: null, min: null, max: null, text: both('schools, 人才公寓 and a cleanroom nearby'), base: null },
    qualifier: 'exact',
    unit: null,
    scale: '1',
    currency: null,
    baseNote: null,
    asOf: unknownAsOf,
    polarity: 'actual',
    certainty: 'stated',
    grade: 'media',
    sensitivity: 'public',
    citation,
    note: null,
    inputs: [],
    supersededBy: null,
  };
}

/** A rent of its own for every park, so that prices are compared across all of them. */
function rent(recordId: string, at: number): Fact {
  const number = String(10 + (at % 170) / 10);
  const value = { number, min: null, max: null, text: null, base: number };
  return { ...fact(recordId, 4), id: `${recordId}-rent`, value, unit: 'yuan-per-m2-month' };
}

function conditions(at: number): Rule {
  const words = (id: string) => ({ id, text: both(id), ask: both(`${id}?`) });
  return {
    op: 'all',
    of: [
      { op: 'in', field: 'parkDistrict', values: [districtOf(at)], ...words('site') },
      { op: 'in', field: 'sectors', values: [industryOf(at), industryOf(at * 7)], ...words('sector') },
      {
        op: 'any',
        of: [
          { op: 'in', field: 'qualifications', values: ['高新技术企业'], ...words('firm') },
          { op: 'is', field: `question:q-${at % 90}`, value: 'yes', ...words(`q-${at % 90}`) },
        ],
      },
      { op: 'in', field: 'registeredDistrict', values: [districtOf(at), 'none'], ...words('registered') },
      { op: 'at-least', field: 'investment', value: String((at % 40) * 10_000_000), ...words('invested') },
    ],
  };
}

const clause = (at: number): Clause => ({
  id: `clause-${at}`,
  incentiveId: `incentive-${at % 300}`,
  name: both(`clause ${at}`),
  offer: 'grant',
  status: at % 9 === 0 ? 'unknown' : 'in-force',
  summary: both('summary'),
  object: null,
  conditions: conditions(at),
  amount: {
    low: null,
    high: null,
    currency: 'CNY',
    per: null,
    formula: { op: 'cap', at: '20000000', of: { op: 'rate', percent: '12.5', of: 'investment', id: 'rate', text: both('12.5 %') } },
  },
  window: null,
  office: null,
  phone: null,
  legalBasis: null,
  wording: null,
  validity: unknownAsOf,
  citation,
});

/** A store of that size, always the same. */
export function largeModel(): MatchModel {
  const industries = upTo(size.industries).map((at) =>
    record(`sector-${at}`, 'industry', { parentId: at < 6 ? null : industryOf(at % 6) }),
  );
  const parks = upTo(size.parks).map((at) => record(`park-${at}`, 'park', { districtId: districtOf(at) }));
  const institutions = upTo(size.institutions).map((at) => record(`institution-${at}`, 'institution', { districtId: districtOf(at * 3) }));
  const others = [
    ...upTo(size.districts).map((at) => record(`district-${at}`, 'district')),
    ...upTo(300).map((at) => record(`incentive-${at}`, 'incentive', { districtId: districtOf(at) })),
    ...upTo(40).map((at) => record(`talent-${at}`, 'talentPolicy', { districtId: districtOf(at) })),
  ];
  const records = [...industries, ...parks, ...institutions, ...others];
  const attribute = (id: (typeof topics)[number]): Attribute => ({ id, topic: id, name: both(id) }) as Attribute; // The rest of an attribute plays no part in matching.
  return {
    records: new Map(records.map((entry) => [entry.id, entry])),
    facts: new Map(
      [...parks, ...institutions].map((entry, place) => [
        entry.id,
        [...upTo(6).map((at) => fact(entry.id, at)), ...(entry.kind === 'park' ? [rent(entry.id, place)] : [])],
      ]),
    ),
    attributes: new Map(topics.map((topic) => [topic, attribute(topic)])),
    focus: new Map([...parks, ...institutions].map(({ id }, at) => [id, new Set([industryOf(at), industryOf(at * 5 + 1)])])),
    places: new Map(records.flatMap(({ id, districtId }) => (districtId === null ? [] : [[id, new Set([districtId])]]))),
    clauses: upTo(size.clauses).map(clause),
    cite: ({ citation: { sourceId, line } }) => `${sourceId} · ${line}`,
    talentPath: null,
  };
}

/** An investor of whom enough is known for every part of the match to have work. */
export const profile: InvestorProfile = {
  codeName: 'Heron',
  sectors: ['sector-3', 'sector-17', 'sector-25'],
  investment: { min: 80_000_000, max: 300_000_000, currency: 'CNY' },
  registeredDistrict: 'district-3',
  qualifications: ['国家高新技术企业'],
  floorAreaM2: { min: 3000, max: 9000 },
  needs: ['人才公寓', 'cleanroom'],
  people: upTo(size.people).map((at) => ({
    role: at % 3 === 0 ? 'chief engineer' : 'scientist',
    nationality: 'DE',
    degree: 'doctor' as const,
    honours: at % 10 === 0 ? ['院士'] : [],
  })),
};
