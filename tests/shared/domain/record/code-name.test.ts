import { describe, expect, it } from 'vitest';
import { codeNameOf, createVeil, secretNames, veiled } from '#shared/domain/record/code-name.ts';
import type { Alias, Sensitivity } from '#shared/domain/record/record.ts';

const code = (name: string, language: Alias['language'] = 'zh'): Alias => ({ name, language, origin: 'code' });
const secret = {
  name: { zh: '沪光生物', en: 'Huguang Bio' },
  aliases: [code('青鸟'), code('Bluebird', 'en'), { name: 'HGB', language: 'en' as const, origin: 'office' as const }],
};
const open = { name: { zh: '张江药谷', en: null }, aliases: [] };
const text = (given: string, audience: Sensitivity = 'public'): string => createVeil([open, secret], audience).text(given);

describe('the veil over names that are not disclosed', () => {
  it.each([
    ['沪光生物签约落户', '青鸟签约落户'],
    ['“沪光生物”与沪光生物', '“青鸟”与青鸟'],
    ['HUGUANG BIO signs', 'Bluebird signs'],
    ['HGB opens', 'Bluebird opens'],
    ['HGBX opens', 'HGBX opens'],
    ['沪 光 生 物', '沪 光 生 物'],
    ['Ｈｕｇｕａｎｇ Bio signs', 'Bluebird'],
    ['张江药谷', '张江药谷'],
    ['', ''],
  ])('makes of %j for others: %j', (given, shown) => {
    expect(text(given)).toBe(shown);
    expect(text(given, 'partner')).toBe(shown);
    expect(text(given, 'internal')).toBe(given);
  });

  it('reaches every text of a value and leaves the rest as it is', () => {
    const value = { a: ['沪光生物', 1, null, true], b: { c: 'huguang bio 2' }, recordId: 'huguang bio', factIds: ['huguang bio'] };
    expect(createVeil([secret], 'public').deep(value)).toEqual({
      a: ['青鸟', 1, null, true],
      b: { c: 'Bluebird 2' },
      recordId: 'huguang bio',
      factIds: ['huguang bio'],
    });
    expect(createVeil([open], 'public').deep(value)).toBe(value);
  });

  it('takes signs in a name as they are', () => {
    const odd = { name: { zh: null, en: 'A+ (Labs) $1' }, aliases: [code('Bluebird', 'en')] };
    expect(createVeil([odd], 'public').text('at A+ (Labs) $1 today')).toBe('at Bluebird today');
  });

  it('replaces a longer name before a shorter one inside it', () => {
    const pair = {
      name: { zh: '沪光', en: null },
      aliases: [code('青鸟'), { name: '沪光生物', language: 'zh' as const, origin: 'former' as const }],
    };
    expect(createVeil([pair], 'public').text('沪光生物')).toBe('青鸟');
  });
});

describe('a code name', () => {
  it('stands for the name, in the languages it has', () => {
    expect([codeNameOf(secret), codeNameOf(open), codeNameOf({ aliases: [code('青鸟')] })]).toEqual([
      { zh: '青鸟', en: 'Bluebird' },
      null,
      { zh: '青鸟', en: null },
    ]);
  });
  it('hides every other name of the record', () => {
    expect([secretNames(secret), secretNames(open)]).toEqual([['沪光生物', 'Huguang Bio', 'HGB'], []]);
    expect(veiled(secret)).toEqual({ name: { zh: '青鸟', en: 'Bluebird' }, aliases: [code('青鸟'), code('Bluebird', 'en')] });
    expect(veiled(open)).toBe(open);
  });
});
