import { describe, expect, it } from 'vitest';
import { askFor } from '#shared/domain/match/score-facts.ts';
import { mentions, needKinds, readNeeds } from '#shared/domain/match/need-words.ts';
import { normalise } from '#shared/lib/text.ts';

const kindOf = (text: string): string | null => readNeeds([text])[0]?.kind?.id ?? null;
const speaks = (text: string, need: string): boolean => {
  const [read] = readNeeds([need]);
  if (read === undefined) throw new Error(`no need in "${need}"`);
  return mentions(normalise(text), read);
};

describe('needs', () => {
  it.each([
    ['人才公寓', 'talent-flats'],
    ['Talent apartments', 'talent-flats'],
    ['住房', 'housing'],
    ['国际学校', 'international-school'],
    ['Bilingual school nearby', 'international-school'],
    ['cleanroom', 'cleanroom'],
    ['GMP 车间', 'cleanroom'],
    ['地铁', 'metro'],
    ['airport', 'airport'],
    ['deep-water port', 'port'],
    ['transport', null],
    ['support', null],
    ['a view of the river', null],
  ])('%s is read as %s', (text, kind) => expect(kindOf(text)).toBe(kind));

  it.each([
    ['多元化人才公寓', 'talent apartments', true],
    ['Several kinds of talent flats', '人才公寓', true],
    ['国际化双语学校', 'international school', true],
    ['两处洁净厂房', 'cleanroom', true],
    ['10 minutes to the airport', 'port', false],
    ['strong support and transport', 'port', false],
    ['国际机场', '港口', false],
    ['两座码头', 'port', true],
    ['住宅', '人才公寓', false],
    ['人才公寓', '住房', true],
    ['a river view', 'River View', true],
  ])('"%s" speaks of %s: %s', (text, need, expected) => expect(speaks(text, need)).toBe(expected));

  it('leave out what is blank and keep the investor’s own words', () => {
    expect(readNeeds(['', '  ', ' Cleanroom ']).map(({ text }) => text)).toEqual(['Cleanroom']);
  });

  it.each([
    [['cleanroom'], 'Does the park have a cleanroom?'],
    [['Office'], 'Does the park have an Office?'],
    [['two cleanrooms'], 'Does the park have two cleanrooms?'],
    [['a pilot plant'], 'Does the park have a pilot plant?'],
    [['人才公寓', '国际学校'], 'Does the park have talent apartments or an international school?'],
    [['waste water', 'dual feed', 'laboratory'], 'Does the park have waste water, dual feed or a laboratory?'],
  ])('%s are asked for as "%s"', (needs, question) => expect(askFor(readNeeds(needs)).en).toBe(question));

  it('have one id each, and every word of the table is read as its own kind or a narrower one', () => {
    expect(new Set(needKinds.map(({ id }) => id)).size).toBe(needKinds.length);
    const order = needKinds.map(({ id }) => id);
    for (const { id, words } of needKinds) {
      for (const word of words) expect([word, order.indexOf(kindOf(word) ?? '') <= order.indexOf(id)]).toEqual([word, true]);
    }
  });
});
