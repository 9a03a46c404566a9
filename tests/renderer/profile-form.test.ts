import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownCount } from '#renderer/features/investors/known-count.ts';
import { countryName, countryOptions } from '#renderer/ui/countries.ts';
import { emptyPerson, formFromProfile, type ProfileForm } from '#renderer/features/investors/profile-form.ts';
import { readForm } from '#renderer/features/investors/read-form.ts';
import { fieldUnits, readTypedRange, shownRange } from '#renderer/features/investors/typed-range.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';

const factors = ['1', '10000', '100000000'];
const formOf = (profile: InvestorProfile): ProfileForm => formFromProfile(profile, factors);

const full: InvestorProfile = {
  codeName: '苍鹭 Heron',
  name: { zh: '某某公司' },
  disclosed: false,
  homeCountry: 'DE',
  sectors: ['医疗机器人'],
  projectKind: 'mixed',
  investment: { min: 280_000_000, max: 350_000_000, currency: 'CNY' },
  annualRevenue: { min: 12_345_678.9, currency: 'EUR' },
  rdSharePercent: 14,
  foundedYear: 2009,
  registeredDistrict: null,
  qualifications: ['高新技术企业'],
  landMu: { max: 30 },
  floorAreaM2: { min: 6000, max: 9000 },
  headcount: { min: 120 },
  needs: ['cleanroom'],
  start: '2027-Q2',
  people: [
    {
      role: 'CTO',
      nationality: 'DE',
      degree: 'doctor',
      annualSalaryCny: 1_200_000,
      age: 47,
      yearsOfExperience: 18,
      monthsInChinaPerYear: 10,
      chineseLevel: 'HSK3',
      honours: ['IEEE Fellow'],
    },
  ],
  questions: ['Which parks?'],
  language: 'zh-en',
  notes: '内部',
};

describe('from profile to form and back', () => {
  test('nothing known is changed', () => {
    expect(readForm(formOf(full))).toEqual({ profile: full });
  });

  test('what is not known stays absent, not zero and not empty', () => {
    expect(readForm(formOf({ codeName: 'X' }))).toEqual({ profile: { codeName: 'X' } });
  });

  test.each([undefined, null, '闵行区'])('a registration of %s is its own answer', (registeredDistrict) => {
    const profile = { codeName: 'X', ...(registeredDistrict === undefined ? {} : { registeredDistrict }) };
    expect(readForm(formOf(profile))).toEqual({ profile });
  });

  test('any amount of money comes back exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const profile: InvestorProfile = { codeName: 'X', investment: { min: Number(`${whole}.${cents}`), currency: 'CNY' } };
        expect(readForm(formOf(profile))).toEqual({ profile });
      }),
    );
  });

  test('large sums are shown in the largest unit that fits both ends', () => {
    const { investment } = formOf(full);
    expect(investment).toEqual({ min: '2.8', max: '3.5', currency: 'CNY', factor: '100000000' });
  });
});

describe('a figure as people type it', () => {
  const read = (change: Partial<ProfileForm>): unknown => readForm({ ...formOf({ codeName: 'X' }), ...change });
  const ends = (min: string, max = ''): { min: string; max: string } => ({ min, max });
  const money = (min: string, max = '', factor = '10000') => ({ investment: { min, max, currency: 'CNY' as const, factor } });
  const profile = (more: object): unknown => ({ profile: { codeName: 'X', ...more } });
  test.each<[string, Partial<ProfileForm>, object]>([
    ['full-width digits', { landMu: ends('８００', '９５０') }, { landMu: { min: 800, max: 950 } }],
    ['a range in one place', { landMu: ends('800-950亩') }, { landMu: { min: 800, max: 950 } }],
    ['a bound', { headcount: ends('>8') }, { headcount: { min: 8 } }],
    ['an upper bound', { headcount: ends('', '不超过50人') }, { headcount: { max: 50 } }],
    ['about', { floorAreaM2: ends('约12.5万㎡') }, { floorAreaM2: { min: 125_000, max: 125_000 } }],
    ['another unit of area', { landMu: ends('2公顷') }, { landMu: { min: 30 } }],
    ['thousands', { floorAreaM2: ends('6,000', '9，000') }, { floorAreaM2: { min: 6000, max: 9000 } }],
    ['a bare sum of money', money('3', '5'), { investment: { min: 30_000, max: 50_000, currency: 'CNY' } }],
    ['money with its own scale', money('3亿'), { investment: { min: 300_000_000, currency: 'CNY' } }],
    ['money of another currency', money('USD 30m'), { investment: { min: 30_000_000, currency: 'USD' } }],
    ['a share', { rdSharePercent: '12.5%' }, { rdSharePercent: 12.5 }],
  ])('%s', (_, change, expected) => {
    expect(read(change)).toEqual(profile(expected));
  });

  test.each<[string, Partial<ProfileForm>, string]>([
    ['another kind of thing', { landMu: ends('30人') }, 'landMu.min'],
    ['both ends twice', { landMu: ends('800-950亩', '900') }, 'landMu.min'],
    ['two currencies', money('USD 3m', 'EUR 5m'), 'investment.min'],
    ['a range where one figure belongs', { rdSharePercent: '10-12%' }, 'rdSharePercent'],
  ])('is refused where it says %s', (_, change, place) => {
    expect(read(change)).toEqual({ problems: { [place]: 'number' } });
  });

  test('is shown back before saving', () => {
    const shown = (min: string, max = ''): string => shownRange(readTypedRange(ends(min, max), fieldUnits.landMu), fieldUnits.landMu, 'zh');
    expect([shown('800-950亩'), shown('>8'), shown('约2公顷'), shown('800', '950'), shown('x')]).toEqual([
      '800–950亩',
      '至少8亩',
      '30亩',
      '',
      '',
    ]);
  });
});

describe('what cannot be taken', () => {
  const problemsOf = (change: Partial<ProfileForm>): unknown => readForm({ ...formOf({ codeName: 'X' }), ...change });

  test('is named with its place and reason', () => {
    expect([
      problemsOf({ codeName: '  ' }),
      problemsOf({ foundedYear: 'ninety' }),
      problemsOf({ landMu: { min: '30', max: '20' } }),
      problemsOf({ start: 'spring' }),
      problemsOf({ rdSharePercent: '140' }),
      problemsOf({ people: [emptyPerson] }),
      problemsOf({ registered: 'in' }),
    ]).toEqual([
      { problems: { codeName: 'required' } },
      { problems: { foundedYear: 'number' } },
      { problems: { 'landMu.min': 'order' } },
      { problems: { start: 'form' } },
      { problems: { rdSharePercent: 'range' } },
      { problems: { 'people.0.role': 'required' } },
      { problems: { registeredDistrict: 'required' } },
    ]);
  });
});

test('not registered counts as known, absent does not', () => {
  expect([knownCount({ registeredDistrict: null }).known, knownCount({}).known, knownCount(full)]).toEqual([1, 0, { known: 17, all: 17 }]);
});

test('countries are named in each language and found by either name', () => {
  const german = countryOptions('zh').find((option) => option.value === 'DE');
  expect([german?.label, german?.search.includes('Germany'), countryName('DE', 'en')]).toEqual(['德国', true, 'Germany']);
});
