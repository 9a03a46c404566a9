import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOverdueOn } from '#shared/domain/ledger/commitment.ts';
import { movementOf, newestEntry } from '#shared/domain/ledger/timeline.ts';
import { stages } from '#shared/domain/ledger/stage.ts';
import { entry } from './sample-project.ts';

describe('the stage that holds', () => {
  it.each([
    ['the later date, whatever was entered last', [entry('started', '2026-05', 1), entry('signed', '2025-03', 2)], 'started'],
    ['the one entered last where dates are too rough to order', [entry('signed', '2026-03-08', 1), entry('started', '2026', 2)], 'started'],
    ['a dated one rather than one without a date', [entry('intent', null, 0), entry('signed', '2014', 1)], 'signed'],
    ['withdrawn like any other', [entry('signed', '2026-01-01', 1), entry('withdrawn', '2026-02-01', 2)], 'withdrawn'],
  ])('is %s', (_what, entries, stage) => {
    expect(newestEntry(entries)?.stage).toBe(stage);
  });

  it('is one of the entries whatever their order, and no other is known to come after it', () => {
    const date = fc.oneof(
      fc.constant(null),
      fc.integer({ min: 2020, max: 2026 }).map(String),
      fc.tuple(fc.integer({ min: 2020, max: 2026 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...stages), date), { minLength: 1, maxLength: 8 }), (drawn) => {
        const entries = drawn.map(([stage, asOf], at) => entry(stage, asOf, at));
        const newest = newestEntry(entries);
        expect(newest).not.toBeNull();
        expect(newestEntry(entries.toReversed())).toBe(newest);
        expect(entries.filter((other) => newest !== null && (other.asOf.from ?? '') > (newest.asOf.to ?? '9999'))).toEqual([]);
      }),
    );
  });
});

describe('a project', () => {
  const rules = { today: '2026-09-01', stalledDays: 90 };
  const move = (stage: (typeof stages)[number], asOf: string | null) =>
    movementOf({ stage, entries: [entry(stage, asOf)], commitments: [] }, rules);

  it('stalls on the day after so many days without a movement', () => {
    expect([move('signed', '2026-06-03'), move('signed', '2026-06-02')]).toEqual([
      { state: 'moving', last: '2026-06-03', days: 90, stallsOn: '2026-09-02' },
      { state: 'stalled', last: '2026-06-02', days: 91, stallsOn: '2026-09-01' },
    ]);
  });

  it('is never said to stall where nobody knows when it last moved', () => {
    expect(move('signed', null)).toEqual({ state: 'undated' });
  });

  it('has the benefit of the doubt where its date is rough', () => {
    expect(move('signed', '2026').state).toBe('moving');
  });

  it('rests once it produces or is withdrawn', () => {
    expect([move('producing', '2014').state, move('withdrawn', '2014').state]).toEqual(['resting', 'resting']);
  });

  it('moves too when a commitment is kept', () => {
    const kept = { state: 'moving', last: '2026-08-01', days: 31, stallsOn: '2026-10-31' };
    const commitments = [{ doneOn: '2026-08-01' }, { doneOn: null }];
    expect(movementOf({ stage: 'signed', entries: [entry('signed', '2020')], commitments }, rules)).toEqual(kept);
  });
});

it.each([
  ['2026-08-31', null, true],
  ['2026-09-01', null, false],
  [null, null, false],
  ['2026-08-01', '2026-08-15', false],
  ['2026-08-01', '2026-09-02', true],
])('due %s and done %s: overdue on 2026-09-01 is %s', (dueOn, doneOn, overdue) => {
  expect(isOverdueOn({ dueOn, doneOn }, '2026-09-01')).toBe(overdue);
});
