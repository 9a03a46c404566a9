import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import { readSampleInvestors } from '#main/services/seeding/seed-files.ts';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { fieldWords, type AskedField } from '#shared/domain/investor/field-words.ts';
import { projectKinds, type InvestorProfile } from '#shared/domain/investor/investor.ts';
import { matchInvestor } from '#shared/domain/match/match-investor.ts';
import type { MatchModel } from '#shared/domain/match/match-model.ts';
import type { MatchResult } from '#shared/domain/match/match.ts';
import { conditionRows } from '#shared/domain/rule/condition-rows.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { heron, openTestStore, root, seededStore, temporaryFolder, today } from '../../../support/core.ts';

const training = path.join(root, 'seeds/training');
const trainingStore = openTestStore(temporaryFolder());
seedStore(trainingStore.db, training, 'training');
const models = { own: loadMatchModel(seededStore().db, 'public', today), training: loadMatchModel(trainingStore.db, 'public', today) };
const samples = readSampleInvestors(training).map(({ id, profile }) => ['training', id, profile] as const);
const nobody: InvestorProfile = { codeName: 'Nobody' };
const cases = [
  ['own', 'a code name only', nobody],
  ['own', 'heron', heron()],
  ['training', 'a code name only', nobody],
  ...samples,
] as const;

const match = (profile: InvestorProfile, model: MatchModel, districts: ReadonlySet<string> | null = null): MatchResult =>
  matchInvestor(profile, model, { districts, day: today });
const verdicts = (result: MatchResult): Map<string, string> =>
  new Map([
    ...result.clauses.map(({ id, verdict, textNeeded }) => [id, textNeeded ? 'text-needed' : verdict] as const),
    ...result.talent.map(({ verdict }, at) => [`person ${at}`, verdict] as const),
  ]);

/** Answers that a field may be given, wide apart. */
function answersTo(field: AskedField, model: MatchModel): Partial<InvestorProfile>[] {
  const idsOf = (kind: string): string[] => [...model.records.values()].filter((record) => record.kind === kind).map(({ id }) => id);
  const money = [0, 1e12].map((end) => ({ min: end, max: end, currency: 'CNY' as const }));
  const figures = [0, 15, 100, 1e9];
  switch (field) {
    case 'sectors':
      return idsOf('industry').map((id) => ({ sectors: [id] }));
    case 'investment':
    case 'annualRevenue':
      return money.map((value) => ({ [field]: value }));
    case 'projectKind':
      return projectKinds.map((projectKind) => ({ projectKind }));
    case 'homeCountry':
      return [{ homeCountry: 'CN' }, { homeCountry: 'DE' }];
    case 'registeredDistrict':
      return [{ registeredDistrict: null }, ...idsOf('district').map((registeredDistrict) => ({ registeredDistrict }))];
    case 'floorAreaM2':
    case 'landMu':
    case 'headcount':
      return figures.map((end) => ({ [field]: { min: end, max: end } }));
    case 'rdSharePercent':
      return [{ rdSharePercent: 0 }, { rdSharePercent: 100 }];
    case 'foundedYear':
      return [{ foundedYear: 1900 }, { foundedYear: 2100 }];
    case 'start':
      return [{ start: '2020' }, { start: '2100' }];
    case 'qualifications':
    case 'needs':
      return [{ [field]: [] }, { [field]: ['高新技术企业', '专精特新', '示例绿色认证', '学校', '人才公寓', '住房'] }];
    case 'people':
      return [
        { people: [] },
        {
          people: [
            {
              role: 'x',
              nationality: 'DE',
              honours: ['Turing Award', '中国科学院院士', '诺贝尔物理学奖'],
              degree: 'doctor',
              yearsOfExperience: 20,
              age: 40,
              annualSalaryCny: 1e6,
              monthsInChinaPerYear: 12,
              chineseLevel: 'HSK5',
            },
          ],
        },
      ];
    case 'parkDistrict':
      return [];
  }
}

/** The condition tree with every place that asks the question decided one way. */
function decided(rule: Rule, ask: string, holds: boolean): Rule {
  if ('field' in rule)
    return rule.ask?.zh === ask ? { op: 'is', field: 'homeCountry', value: holds ? 'DE' : 'FR', id: rule.id, text: rule.text } : rule;
  return rule.op === 'not'
    ? { ...rule, of: decided(rule.of, ask, holds) }
    : { ...rule, of: rule.of.map((part) => decided(part, ask, holds)) };
}

/** How many verdicts the question turns when it is really answered, one way or another. */
function measured(text: string, profile: InvestorProfile, model: MatchModel): number {
  const before = verdicts(match(profile, model));
  const turned = new Set<string>();
  const look = (result: MatchResult): void => {
    for (const [id, verdict] of verdicts(result)) if (before.has(id) && before.get(id) !== verdict) turned.add(id);
  };
  // The fields of a question are keys of the table itself.
  const fields = Object.entries(fieldWords).flatMap(([field, { ask }]) => (ask.zh === text ? [field as AskedField] : []));
  if (fields.includes('parkDistrict')) {
    const districts = [...model.records.values()].flatMap(({ id, kind }) => (kind === 'district' ? [id] : []));
    for (const id of [...districts, 'elsewhere']) look(match(profile, model, new Set([id])));
  } else if (fields.length > 0) {
    for (const answer of fields.flatMap((field) => answersTo(field, model))) look(match({ ...profile, ...answer }, model));
  } else {
    for (const holds of [true, false]) {
      const clauses = model.clauses.map((clause) =>
        clause.conditions === null ? clause : { ...clause, conditions: decided(clause.conditions, text, holds) },
      );
      look(match({ ...profile, homeCountry: 'DE' }, { ...model, clauses }));
    }
  }
  return turned.size;
}

describe.each(cases)('next questions on the %s store for %s', (store, _name, profile) => {
  const model = models[store];
  const result = match(profile, model);
  const asked = result.ask;

  it('come in the order of what they settle, each once, in both languages', () => {
    expect(asked.map(({ settles }) => settles)).toEqual(asked.map(({ settles }) => settles).toSorted((a, b) => b - a));
    expect(new Set(asked.map(({ text }) => text.zh)).size).toBe(asked.length);
    expect(
      asked.filter(({ text, settles, verdicts: turns, parts }) => text.zh === '' || text.en === '' || settles !== turns + parts),
    ).toEqual([]);
  });

  it('never ask for what the profile gives', () => {
    const given = Object.entries(fieldWords).filter(
      ([field]) => field !== 'floorAreaM2' && field !== 'landMu' && Object.hasOwn(profile, field),
    );
    const texts = asked.map(({ text }) => text.zh);
    expect(given.map(([, { ask }]) => ask.zh).filter((ask) => texts.includes(ask))).toEqual([]);
  });
});

describe.each(cases.slice(0, 3))('what a question claims to turn on the %s store for %s', (store, _name, profile) => {
  const model = models[store];
  const result = match(profile, model);
  // Questions of single people are measured where people are judged; here the conditions of clauses count.
  const ofPeople = new Set(result.talent.flatMap(({ ask }) => ask.map(({ zh }) => zh)));
  const claims = result.ask.filter(({ text }) => !ofPeople.has(text.zh));

  it('is what its answers turn', { timeout: 60_000 }, () => {
    // A person who comes to work is judged as a person too; that verdict is none of those that stood before.
    const wrong = claims
      .map(({ text, verdicts: claimed }) => ({ text: text.zh, claimed, found: measured(text.zh, profile, model) }))
      .filter(({ claimed, found }) => claimed !== found);
    expect(wrong).toEqual([]);
    expect(claims.length).toBeGreaterThan(10);
  });
});

describe('what is known of people', () => {
  const people = (more: object) => match({ codeName: 'x', people: [{ role: 'CTO', ...more }] }, models.own);
  const texts = (result: MatchResult): string[] => result.ask.map(({ text }) => text.en);

  it('is not asked again as a condition of a clause', () => {
    expect(texts(match(nobody, models.own))).toContain('Which foreign staff will come to work in Shanghai?');
    for (const text of ['Which foreign staff will come to work in Shanghai?', 'Does anyone reach 85 points?'])
      expect(texts(people({ nationality: 'DE' }))).not.toContain(text);
    const staff = (result: MatchResult) => result.clauses.flatMap(({ trace }) => trace).filter(({ id }) => id.includes('foreign'));
    expect(staff(people({ nationality: 'DE' })).some(({ result: truth }) => truth === 'true')).toBe(true);
  });

  it('narrows the questions to what is missing', () => {
    const asks = (more: object): string[] => people({ nationality: 'DE', ...more }).talent[0]?.ask.map(({ en }) => en) ?? [];
    expect(asks({})).toContain('What are the annual salary and last year’s local average wage?');
    expect(asks({ annualSalaryCny: 1 })).toContain('What was last year’s local average wage?');
  });

  it('counts with the answers that an officer keeps', () => {
    const profile = heron();
    const kept = matchInvestor(profile, models.own, { districts: null, day: today, talentAnswers: [{ encouragedPost: true }] });
    expect(kept.talent[0]).toMatchObject({ verdict: 'fits', permit: { class: 'A' }, ask: [] });
    const visa = (result: MatchResult) => result.clauses.find(({ id }) => id === 'statutory-work-permit-a')?.verdict;
    expect([visa(match(profile, models.own)), visa(kept)]).toEqual(['cannot-tell', 'fits']);
  });
});

describe.each(['own', 'training'] as const)('a profile with only a code name on the %s store', (store) => {
  const model = models[store];
  const districts = new Set([...model.records.values()].filter(({ kind }) => kind === 'district').map(({ id }) => id));
  const fits = (result: MatchResult) => result.clauses.filter(({ verdict }) => verdict === 'fits');

  it('fits nothing', () => {
    expect(fits(match(nobody, model)).map(({ id }) => id)).toEqual([]);
  });

  it('fits with a site chosen only what rests on the site', () => {
    const clauses = new Map(model.clauses.map((clause) => [clause.id, clause]));
    for (const found of fits(match(nobody, model, districts))) {
      const { rows } = conditionRows(clauses.get(found.id)?.conditions ?? null, found.trace);
      expect([found.id, rows.length > 0, rows.every(({ result }) => result === 'true')]).toEqual([found.id, true, true]);
      const fields = JSON.stringify(clauses.get(found.id)?.conditions).match(/"field":"[^"]+"/g) ?? [];
      expect([found.id, fields.some((field) => field.includes('parkDistrict'))]).toEqual([found.id, true]);
    }
  });
});

describe.each(cases)('no answer in a trace on the %s store for %s', (store, _name, profile) => {
  it('is a code', () => {
    const code = /^[A-Z]{2}$|^[a-z-]+$|question:|^\d{4}-|(?<![.\d])\d{5,}|–\s*$|^\?|\bindustry-/u;
    const answers = match(profile, models[store], new Set(['minhang', 'training-district'])).clauses.flatMap(
      ({ trace, amount, amountOpen }) => [
        ...trace.map(({ answer }) => answer.zh),
        ...(amount?.assumptions ?? []).map(({ zh }) => zh),
        ...(amountOpen?.reason === 'unknown' ? amountOpen.missing.map(({ text }) => text.zh) : []),
      ],
    );
    expect(answers.length).toBeGreaterThan(20);
    expect([...new Set(answers)].filter((answer) => code.test(answer))).toEqual([]);
  });
});

describe('what a park costs', () => {
  const cost = (store: 'own' | 'training') =>
    match(nobody, models[store]).parks.flatMap(({ parts }) => parts.filter(({ criterion }) => criterion === 'cost'));

  it('is known where rents are on record, each with its facts', () => {
    expect(
      cost('training')
        .map(({ score }) => score ?? -1)
        .toSorted((a, b) => a - b),
    ).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(cost('training').every(({ facts, because }) => facts.length === 2 && because.en.includes('yuan per m² a day'))).toBe(true);
  });
  it('is a question and no score where no source gives a rent', () => {
    expect(cost('own').length).toBeGreaterThan(30);
    expect(cost('own').every(({ score, ask }) => score === null && ask?.[0]?.en.startsWith('What are rents') === true)).toBe(true);
  });
});
