import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactCard } from '#shared/domain/stand/contact-card.ts';
import { pinDelaySeconds } from '#shared/domain/stand/pin-delay.ts';
import { signedText } from '#shared/domain/stand/stand-manifest.ts';
import { readVisitorCode, visitorCode } from '#shared/domain/stand/visitor-code.ts';
import { mergeTours, readyTours, type TourModel } from '#shared/domain/tour/ready-tours.ts';

describe('a visitor’s code', () => {
  const codes = fc.uint8Array({ minLength: 4, maxLength: 4 }).map(visitorCode);
  it('is read back however it was typed', () => {
    fc.assert(fc.property(codes, (code) => readVisitorCode(` ${code.slice(0, 2).toLowerCase()}-${code.slice(2)}`) === code));
  });
  it('shows one wrong letter', () => {
    fc.assert(
      fc.property(codes, fc.nat(3), fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTWXYZ'), (code, at, letter) => {
        const typed = code.slice(0, at) + letter + code.slice(at + 1);
        return typed === code || readVisitorCode(typed) === null;
      }),
    );
  });
  it.each(['', 'AAAA', 'AAAAAA', 'O0I1L', '你好你好你'])('is not “%s”', (typed) => expect(readVisitorCode(typed)).toBeNull());
});

it('the wait after wrong PINs never shrinks, begins at nothing and ends at an hour', () => {
  const waits = Array.from({ length: 40 }, (_, failures) => pinDelaySeconds(failures));
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect([waits[0], waits[2], waits[3], waits.at(-1)]).toEqual([0, 0, 5, 3600]);
});

it('the signed text is the same whatever order the keys came in', () => {
  expect(signedText({ b: [1, { d: null, c: 'x' }], a: true })).toBe(signedText({ a: true, b: [1, { c: 'x', d: null }] }));
});

it('a contact card needs a way to answer, and its signs do not break it', () => {
  const office = { name: { zh: '甲;乙', en: '' }, contactName: '', phone: '', email: '', address: { zh: '', en: '' } };
  expect(contactCard(office, 'zh', null)).toBeNull();
  expect(contactCard({ ...office, phone: '021' }, 'en', 'K7QM4')).toBe(
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:甲\\;乙\r\nORG:甲\\;乙\r\nTEL:021\r\nNOTE:K7QM4\r\nEND:VCARD',
  );
});

describe('ready tours', () => {
  const record = (id: string, kind: TourModel['records'][number]['kind'], more: Partial<TourModel['records'][number]> = {}) => ({
    id,
    kind,
    class: kind === 'district' ? 'district' : 'zone',
    name: { zh: id, en: null },
    districtId: null,
    facts: 1,
    ...more,
  });
  const model: TourModel = {
    records: [
      record('minhang', 'district'),
      record('shanghai', 'district'),
      record('p-few', 'park', { districtId: 'minhang' }),
      record('p-many', 'park', { districtId: 'minhang', facts: 9 }),
      record('project', 'project', { districtId: 'minhang' }),
      record('biomedicine', 'industry'),
      record('southern-high-tech-belt', 'programme', { districtId: 'minhang' }),
    ],
    relations: [
      { from: 'southern-high-tech-belt', type: 'covers', to: 'p-few' },
      { from: 'southern-high-tech-belt', type: 'covers', to: 'hidden-park' },
      { from: 'p-many', type: 'focuses-on', to: 'biomedicine' },
      { from: 'project', type: 'focuses-on', to: 'biomedicine' },
    ],
  };
  const stopsOf = (id: string) =>
    readyTours(model)
      .find((tour) => tour.id === id)
      ?.stops.map(({ recordId }) => recordId);
  it('follow the scheme in its own order and leave out what is not shown', () => {
    expect(stopsOf('tour-minhang-nine')).toEqual(['southern-high-tech-belt', 'p-few']);
  });
  it('of a sector begin with its parks, of a district with the district and what is best known', () => {
    expect(stopsOf('tour-biomedicine')).toEqual(['p-many', 'project']);
    expect(stopsOf('tour-minhang')).toEqual(['minhang', 'p-many', 'p-few', 'project', 'southern-high-tech-belt']);
    expect(stopsOf('tour-shanghai')).toBeUndefined();
  });
  it('give way to the office’s own of the same id', () => {
    const [ready] = readyTours(model);
    if (ready === undefined) throw new Error('no tour');
    const own = { ...ready, name: { zh: '自己的', en: 'Own' } };
    const merged = mergeTours([own], readyTours(model));
    expect([merged[0]?.name.zh, merged[0]?.own, merged.filter(({ id }) => id === own.id).length]).toEqual(['自己的', true, 1]);
  });
});
