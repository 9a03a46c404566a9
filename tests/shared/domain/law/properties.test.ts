import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLaw } from '#shared/domain/law/check-law.ts';
import { firmNames, judged } from './measure-phrases.ts';

const flagged = judged.filter(({ found }) => found.size > 0).map(({ text }) => text);
const clean = judged.filter(({ kinds }) => kinds.length === 0).map(({ text }) => text);
const check = (text: string): ReturnType<typeof checkLaw> => checkLaw(text, { firmNames });
const stop = (text: string): string => text.replace(/[。.]$/u, '');

test('clean text before or after never takes a finding away', () => {
  const joints = ['\n', '。', '. ', '！'];
  fc.assert(
    fc.property(
      fc.constantFrom(...flagged),
      fc.constantFrom(...clean),
      fc.constantFrom(...joints),
      fc.boolean(),
      (bad, good, joint, first) => {
        const [bare, other] = [stop(bad), stop(good)];
        const shift = first ? 0 : other.length + joint.length;
        const expected = check(bare).map(({ ruleId, start, end }) => ({ ruleId, start: start + shift, end: end + shift }));
        const found = check(first ? bare + joint + other : other + joint + bare);
        for (const wanted of expected) expect(found).toContainEqual(expect.objectContaining(wanted));
      },
    ),
    { numRuns: 400 },
  );
});

test('a clean clause beside it in the same sentence never clears a text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...flagged), fc.constantFrom(...clean), fc.boolean(), (bad, good, first) => {
      const wanted = new Set(check(stop(bad)).map(({ ruleId }) => ruleId));
      const found = new Set(check(first ? `${stop(bad)}；${good}` : `${stop(good)}；${bad}`).map(({ ruleId }) => ruleId));
      expect([...wanted].filter((ruleId) => !found.has(ruleId))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('every span lies in the text and holds its words, whatever the text', () => {
  const piece = fc.oneof(fc.constantFrom(...flagged, ...clean), fc.string({ unit: 'binary', maxLength: 12 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const text = pieces.join('');
      for (const { start, end, words } of check(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toBe(words);
      }
    }),
    { numRuns: 300 },
  );
});

test('the same text gives the same findings again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...flagged, ...clean), { maxLength: 4 }), (pieces) => {
      const text = pieces.join('\n');
      const once = check(text);
      expect(check(text)).toEqual(once);
    }),
    { numRuns: 100 },
  );
});
