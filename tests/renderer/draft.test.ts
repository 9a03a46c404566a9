import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movable, reordered, retemplated, switched, worded } from '#renderer/features/packets/builder/draft-changes.ts';
import { change, redo, startHistory, undo } from '#renderer/features/packets/builder/draft-history.ts';
import { gravest, placeOf } from '#renderer/features/packets/builder/finding-place.ts';
import { moved } from '#renderer/ui/moved.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';

const draft = startDraft({
  investorId: 'i',
  template: 'pitch',
  language: 'zh-en',
  audience: 'public',
  parkIds: [],
  watermark: null,
  asOf: null,
});
const order = (of: PacketDraft): string[] => of.sections.map((section) => section.id);

describe('history', () => {
  const step = (at: number, run: string | null = null): { run: string | null; at: number } => ({ run, at });

  test('undo and redo walk the same way back and forth', () => {
    const three = change(change(startHistory(1), 2, step(0)), 3, step(9000));
    expect([undo(three).present, undo(undo(three)).present, redo(undo(three))]).toMatchObject([
      2,
      1,
      { past: [1, 2], present: 3, future: [] },
    ]);
  });

  test('keystrokes of one run are taken back together, those after a pause or in another place are not', () => {
    const typed = change(change(startHistory('a'), 'ab', step(0, 'zh')), 'abc', step(500, 'zh'));
    expect(undo(typed).present).toBe('a');
    expect(undo(change(typed, 'abcd', step(9000, 'zh'))).present).toBe('abc');
    expect(undo(change(typed, 'abcd', step(600, 'en'))).present).toBe('abc');
  });

  test('a new change after an undo forgets what was ahead', () => {
    const branched = change(undo(change(startHistory(1), 2, step(0))), 3, step(9000));
    expect([branched.future, redo(branched).present]).toEqual([[], 3]);
  });

  test('at either end nothing moves', () => {
    const start = startHistory(1);
    expect([undo(start), redo(start)]).toEqual([start, start]);
  });
});

describe('sections', () => {
  test('the cover stays first and the sources last, whatever is moved where', () => {
    const places = movable(draft).length;
    fc.assert(
      fc.property(fc.nat(places - 1), fc.nat(places - 1), (from, to) => {
        const after = order(reordered(draft, from, to));
        expect([after[0], after.at(-1), [...after].sort()]).toEqual(['cover', 'sources', [...order(draft)].sort()]);
      }),
    );
  });

  test('moving to a place puts the section there', () => {
    const after = reordered(draft, 0, 2);
    expect(
      movable(after)
        .map((section) => section.id)
        .slice(0, 3),
    ).toEqual(['why-here', 'comparison', 'summary']);
  });

  test('a fixed section cannot be switched off, another can', () => {
    const off = switched(switched(draft, 'cover', false), 'living', false);
    expect(off.sections.filter((section) => !section.on).map((section) => section.id)).toEqual(['living']);
  });

  test('another template keeps the words of the sections it shares', () => {
    const after = retemplated(worded(draft, 'parks', { language: 'zh', text: '请看此处' }), 'one-pager');
    expect([order(after), after.sections.find((section) => section.id === 'parks')?.words.zh]).toEqual([
      ['cover', 'summary', 'parks', 'incentives', 'talent', 'contact', 'sources'],
      '请看此处',
    ]);
  });

  test('moving an entry of a list keeps all others in their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (list, a, b) => {
        const [from, to] = [a % list.length, b % list.length];
        const after = moved(list, from, to);
        expect([after[to], after.filter((entry) => entry !== list[from])]).toEqual([
          list[from],
          list.filter((entry) => entry !== list[from]),
        ]);
      }),
    );
  });
});

describe('findings', () => {
  const at = (where: string, more: Partial<Finding> = {}): Finding => ({
    severity: 'warn',
    code: 'stale-fact',
    message: { zh: '旧', en: 'old' },
    where,
    recordId: null,
    factId: null,
    ...more,
  });

  test('each leads to the place where it is settled', () => {
    expect([
      placeOf(at('parks/zero-bay-facts')),
      placeOf(at('contact/no-contact', { code: 'empty-contact' })),
      placeOf(at('sectors')),
    ]).toEqual([{ kind: 'section', id: 'parks' }, { kind: 'settings' }, { kind: 'profile' }]);
  });

  test('a section shows its gravest finding', () => {
    const findings = [at('parks/a', { severity: 'info' }), at('parks/b', { severity: 'block' }), at('parks/c')];
    expect([gravest(findings, 'parks'), gravest(findings, 'cover')]).toEqual(['block', null]);
  });
});
