import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownCount } from '#renderer/features/investors/known-count.ts';
import { countryName, countryOptions } from '#renderer/ui/countries.ts';
import { emptyPerson, formFromProfile, type ProfileForm } from '#renderer/features/investors/profile-form.ts';
import { readForm } from '#renderer/features/investors/read-form.ts';
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
