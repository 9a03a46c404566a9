import { describe, expect, it } from 'vitest';
import { checkInvestor, parseInvestor } from '#main/services/investor/parse-investor.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { heron } from '../../support/core.ts';

function refusal(text: string): UserError {
  try {
    parseInvestor(text);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text.slice(0, 80)}`);
}
const whereOf = (profile: object): [string, string | undefined] => {
  const { code, where } = refusal(JSON.stringify({ codeName: 'Heron', ...profile }));
  return [code, where];
};

describe('a profile', () => {
  it.each<[string, object]>([
    ['with a code name only', {}],
    ['with a name in one language', { name: { zh: '苍鹭医疗' } }],
    ['with an empty name', { name: {} }],
    ['disclosed', { disclosed: true }],
    ['with a country', { homeCountry: 'DE' }],
    ['with no sectors', { sectors: [] }],
    ['with money from nought', { investment: { min: 0, max: 0, currency: 'EUR' } }],
    ['with money of one end', { annualRevenue: { max: 5.5, currency: 'USD' } }],
    ['with money of no end', { investment: { currency: 'CNY' } }],
    ['with all of its revenue in R&D', { rdSharePercent: 100 }],
    ['with the earliest year', { foundedYear: 1600 }],
    ['with the latest year', { foundedYear: 2100 }],
    ['registered nowhere', { registeredDistrict: null }],
    ['with an open range', { landMu: {}, floorAreaM2: { min: 1 }, headcount: { max: 3 } }],
    ['with a start year', { start: '2027' }],
    ['with a start quarter', { start: '2027-Q4' }],
    ['with a start month', { start: '2027-04' }],
    ['with a start day', { start: '2027-04-15' }],
    [
      'with a person',
      {
        people: [
          {
            role: 'CTO',
            nationality: 'PL',
            degree: 'doctor',
            annualSalaryCny: 0,
            age: 16,
            yearsOfExperience: 0.5,
            monthsInChinaPerYear: 12,
            chineseLevel: 'HSK6',
            honours: [],
          },
        ],
      },
    ],
    ['with a code name of 80 characters', { codeName: '鹭'.repeat(80) }],
    ['with a code name of 80 characters outside the basic plane', { codeName: '𠮷'.repeat(80) }],
    ['with a text of 2000 characters', { notes: 'n'.repeat(2000) }],
    ['with a list of 100', { questions: Array.from({ length: 100 }, (_unused, index) => `q${index}`) }],
  ])('%s is read as it is written', (_what, profile) => {
    const value = { codeName: 'Heron', ...profile };
    expect(parseInvestor(JSON.stringify(value))).toEqual(value);
  });

  it('of the samples is read', () => {
    expect(parseInvestor(JSON.stringify(heron()))).toEqual(heron());
  });

  it('with a byte-order mark is read', () => {
    expect(parseInvestor('\ufeff{"codeName":"Heron"}')).toEqual({ codeName: 'Heron' });
  });

  it('with half a surrogate pair gets the replacement character, which fonts can be asked about', () => {
    expect(parseInvestor('{"codeName":"Heron\\ud842"}')).toEqual({ codeName: 'Heron\ufffd' });
  });
});

describe('a broken property is named', () => {
  it.each<[object, string]>([
    [{ codeName: '' }, 'codeName'],
    [{ codeName: ' \u3000\u00a0' }, 'codeName'],
    [{ codeName: '\u200b' }, 'codeName'],
    [{ codeName: 'x'.repeat(81) }, 'codeName'],
    [{ codeName: 5 }, 'codeName'],
    [{ codeName: null }, 'codeName'],
    [{ name: 'Heron' }, 'name'],
    [{ name: { zh: 1 } }, 'name.zh'],
    [{ name: { de: 'x' } }, 'name.de'],
    [{ disclosed: 'yes' }, 'disclosed'],
    [{ homeCountry: 'Germany' }, 'homeCountry'],
    [{ homeCountry: 'de' }, 'homeCountry'],
    [{ sectors: 'biomedicine' }, 'sectors'],
    [{ sectors: ['ok', ''] }, 'sectors.1'],
    [{ projectKind: 'factory' }, 'projectKind'],
    [{ investment: 5 }, 'investment'],
    [{ investment: { min: 1 } }, 'investment.currency'],
    [{ investment: { min: -1, currency: 'CNY' } }, 'investment.min'],
    [{ investment: { min: '1', currency: 'CNY' } }, 'investment.min'],
    [{ investment: { min: 2, max: 1, currency: 'CNY' } }, 'investment.min'],
    [{ investment: { min: 1, currency: 'GBP' } }, 'investment.currency'],
    [{ annualRevenue: { max: -0.5, currency: 'CNY' } }, 'annualRevenue.max'],
    [{ rdSharePercent: 100.1 }, 'rdSharePercent'],
    [{ rdSharePercent: -1 }, 'rdSharePercent'],
    [{ foundedYear: 1599 }, 'foundedYear'],
    [{ foundedYear: 2001.5 }, 'foundedYear'],
    [{ registeredDistrict: 5 }, 'registeredDistrict'],
    [{ qualifications: [null] }, 'qualifications.0'],
    [{ landMu: { min: 9, max: 8 } }, 'landMu.min'],
    [{ floorAreaM2: { area: 5 } }, 'floorAreaM2.area'],
    [{ headcount: [1, 2] }, 'headcount'],
    [{ needs: { a: 1 } }, 'needs'],
    [{ start: '2027-Q5' }, 'start'],
    [{ start: 'soon' }, 'start'],
    [{ people: {} }, 'people'],
    [{ people: [{}] }, 'people.0.role'],
    [{ people: [{ role: 'CTO' }, { role: 'CEO', age: 15 }] }, 'people.1.age'],
    [{ people: [{ role: 'CTO', degree: 'PhD' }] }, 'people.0.degree'],
    [{ people: [{ role: 'CTO', monthsInChinaPerYear: 13 }] }, 'people.0.monthsInChinaPerYear'],
    [{ people: [{ role: 'CTO', salary: 1 }] }, 'people.0.salary'],
    [{ questions: [['x']] }, 'questions.0'],
    [{ language: 'de' }, 'language'],
    [{ notes: [] }, 'notes'],
    [{ budget: 5 }, 'budget'],
    [{ constructor: 5 }, 'constructor'],
    [{ toString: 'x' }, 'toString'],
    [{ notes: 'n'.repeat(2001) }, 'notes'],
    [{ people: [{ role: 'r'.repeat(2001) }] }, 'people.0.role'],
    [{ questions: Array.from({ length: 101 }, () => 'q') }, 'questions'],
    [{ people: [{ role: 'CTO', honours: Array.from({ length: 101 }, () => 'h') }] }, 'people.0.honours'],
  ])('%j', (profile, where) => {
    expect(whereOf(profile)).toEqual(['invalid-investor', where]);
  });

  it('also where it carries a name of the prototype', () => {
    expect(refusal('{"codeName":"x","__proto__":{"disclosed":true}}')).toMatchObject({ code: 'invalid-investor', where: '__proto__' });
    expect(Object.prototype).not.toHaveProperty('disclosed');
  });

  it('when it is missing altogether', () => {
    expect(refusal('{}')).toMatchObject({
      code: 'invalid-investor',
      where: 'codeName',
      message: expect.stringContaining('"codeName" is missing') as unknown,
    });
  });

  it('with what to do in both languages', () => {
    const { message } = refusal('{"codeName":"x","investment":{"min":2,"max":1,"currency":"CNY"}}');
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(message).toContain('exchange the two');
    expect(refusal('{"codeName":"x","budget":1}').message).toContain('budget');
    expect(refusal('{"codeName":"x","language":"de"}').message).toContain('zh, en, zh-en');
  });
});

describe('what is no profile at all is refused', () => {
  it.each(['', 'null', '5', '"Heron"', '[]', 'true'])('%j', (text) => {
    expect(refusal(text).code).toBe('invalid-investor');
  });

  it.each(['{', '{"codeName":}', "{'codeName':'x'}", 'codeName: x', '{"codeName":"x",}', '\ufeff\ufeff{}', '%PDF-1.7', 'PK\u0003\u0004'])(
    '%j is not JSON',
    (text) => {
      expect(refusal(text)).toMatchObject({ code: 'invalid-investor', where: '(file)' });
    },
  );

  it('a number beyond all bounds', () => {
    expect(refusal('{"codeName":"x","investment":{"min":1e999,"currency":"CNY"}}')).toMatchObject({ where: 'investment.min' });
  });

  it.each([100, 1000, 3000, 5000, 7000, 10_000, 100_000])('lists nested %i deep', (depth) => {
    expect(refusal(`{"codeName":"x","needs":${'['.repeat(depth)}${']'.repeat(depth)}}`).code).toBe('invalid-investor');
  });
});

it('a value that did not come from a file is checked in the same way', () => {
  expect(checkInvestor({ codeName: 'Heron' })).toEqual({ codeName: 'Heron' });
  expect(() => checkInvestor({ codeName: 'Heron', people: 'many' })).toThrow(UserError);
});
