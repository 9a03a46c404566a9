import { describe, expect, it } from 'vitest';
import { movesIn } from '#shared/domain/desk/period-moves.ts';
import { pipelineOf } from '#shared/domain/desk/pipeline.ts';
import type { Commitment } from '#shared/domain/ledger/commitment.ts';
import { movementOf } from '#shared/domain/ledger/timeline.ts';
import { parseAsOf } from '#shared/lib/date.ts';
import { numberFact } from '../sample-fact.ts';
import { entry, sampleProject, sampleToday } from '../ledger/sample-project.ts';

const august = { from: '2026-08-01', to: '2026-08-31' };
const rules = { today: sampleToday, stalledDays: 90 };
const commitment = (more: Partial<Commitment> & { overdue?: boolean }) => ({
  id: 'c-1',
  recordId: 'a',
  side: 'ours' as const,
  words: { zh: '接电', en: null },
  who: null,
  dueOn: null,
  doneOn: null,
  grade: 'note' as const,
  citation: { sourceId: 's', segmentId: 's-1', line: null, raw: ['接电'] },
  overdue: false,
  ...more,
});
const names = (rows: { project: { id: string } }[]): string[] => rows.map(({ project }) => project.id);

describe('what a period brought', () => {
  it('tells new projects from steps of known ones, and sets aside what is dated too roughly', () => {
    const moves = movesIn(
      [
        sampleProject('new', [entry('intent', '2026-08-05', 1), entry('signed', '2026-08-20', 2)]),
        sampleProject('known', [entry('signed', '2025-01', 1), entry('started', '2026-08', 2)]),
        sampleProject('found-building', [entry('started', '2026-08-09', 1)]),
        sampleProject('rough', [entry('intent', '2026', 1)]),
        sampleProject('older', [entry('signed', '2026-07-31', 1)]),
        sampleProject('undated', [entry('signed', null, 1)]),
      ],
      august,
      rules,
    );
    expect([names(moves.started), names(moves.moved), names(moves.maybe)]).toEqual([
      ['new'],
      ['new', 'known', 'found-building'],
      ['rough'],
    ]);
    expect(moves.moved.map(({ from, entry: to }) => [from, to.stage])).toEqual([
      ['intent', 'signed'],
      ['signed', 'started'],
      ['unknown', 'started'],
    ]);
  });

  it('tells who stalled within it, not who had stalled before', () => {
    const moves = movesIn(
      [
        sampleProject('in-august', [entry('signed', '2026-05-10', 1)]),
        sampleProject('long-ago', [entry('signed', '2014', 1)]),
        sampleProject('moved-later', [entry('signed', '2026-05-10', 1), entry('started', '2026-09-01', 2)]),
      ],
      august,
      rules,
    );
    expect(moves.stalled.map(({ project, last, days }) => [project.id, last, days])).toEqual([
      ['in-august', '2026-05-10', 114],
      ['moved-later', '2026-05-10', 114],
    ]);
  });

  it('counts the days until today as the exceptions do, or until the project moved again', () => {
    const still = sampleProject('still', [entry('signed', '2026-05-10', 1)]);
    const moved = sampleProject('moved', [entry('signed', '2026-05-10', 1), entry('started', '2026-09-20', 2)]);
    const { stalled } = movesIn([still, moved], august, { today: '2026-10-01', stalledDays: 90 });
    const movement = movementOf(still, { today: '2026-10-01', stalledDays: 90 });
    expect(stalled.map(({ project, days }) => [project.id, days])).toEqual([
      ['still', movement.state === 'stalled' ? movement.days : null],
      ['moved', 133],
    ]);
  });

  it('dates the last movement as precisely as its source', () => {
    const rows = [
      sampleProject('of-a-month', [entry('signed', '2026-05', 1)]),
      sampleProject('of-a-day', [entry('signed', '2026-05', 1)], { commitments: [commitment({ doneOn: '2026-05-31' })] }),
    ];
    const { stalled } = movesIn(rows, august, rules);
    expect(stalled.map(({ project, last, lastAsOf }) => [project.id, last, lastAsOf])).toEqual([
      ['of-a-month', '2026-05-31', parseAsOf('2026-05')],
      ['of-a-day', '2026-05-31', parseAsOf('2026-05-31')],
    ]);
  });

  it('tells commitments kept and missed, each by its own day', () => {
    const commitments = [
      commitment({ id: 'missed', dueOn: '2026-08-25' }),
      commitment({ id: 'kept', dueOn: '2026-08-25', doneOn: '2026-08-24' }),
      commitment({ id: 'late', dueOn: '2026-08-25', doneOn: '2026-09-01' }),
      commitment({ id: 'not-due', dueOn: '2026-09-30' }),
      commitment({ id: 'no-day' }),
    ];
    const moves = movesIn([sampleProject('a', [entry('signed', '2026-08-01')], { commitments })], august, rules);
    expect([moves.missed.map(({ commitment: { id } }) => id), moves.done.map(({ commitment: { id } }) => id)]).toEqual([
      ['missed', 'late'],
      ['kept'],
    ]);
  });

  it('says nothing of days to come', () => {
    const commitments = [commitment({ dueOn: '2026-09-20' })];
    const project = sampleProject('a', [entry('signed', '2026-08-30')], { commitments });
    expect(movesIn([project], { from: '2026-09-01', to: '2027-12-31' }, rules)).toMatchObject({ missed: [], stalled: [] });
  });
});

describe('the projects in hand', () => {
  const money = (number: string) =>
    ({ investment: { fact: numberFact(number, { unit: 'yuan', currency: 'CNY', scale: '100000000' }) } }) as Partial<
      Parameters<typeof sampleProject>[2]
    >;
  const minhang = { id: 'minhang', kind: 'district' as const, name: { zh: '闵行区', en: 'Minhang' } };

  it('are without money where the figure has no currency to be added in', () => {
    const bare = { investment: { fact: numberFact('5') } } as Partial<Parameters<typeof sampleProject>[2]>;
    const pipeline = pipelineOf([sampleProject('a', [entry('signed', '2026')], bare)]);
    expect([pipeline.signedMoney, pipeline.withoutMoney]).toEqual([[], ['a']]);
  });

  it('stand apart as intents and signings, in counts and in money', () => {
    const pipeline = pipelineOf([
      sampleProject('a', [entry('intent', '2026')], { ...money('16'), district: minhang }),
      sampleProject('b', [entry('signed', '2026')], { ...money('6'), district: minhang }),
      sampleProject('c', [entry('started', '2026')], { ...money('1') }),
      sampleProject('d', [entry('withdrawn', '2026')], { ...money('9'), district: minhang }),
      sampleProject('e', [entry('signed', '2026')]),
    ]);
    expect([pipeline.counters.intents.recordIds, pipeline.counters.signings.recordIds, pipeline.withoutMoney]).toEqual([
      ['a'],
      ['b', 'c', 'e'],
      ['e'],
    ]);
    expect([pipeline.intendedMoney, pipeline.signedMoney].map(([total]) => total?.low)).toEqual(['1600000000', '700000000']);
    expect(
      pipeline.byDistrict.map(({ of, counters }) => [of?.id ?? null, counters.intents.recordIds, counters.signings.recordIds]),
    ).toEqual([
      ['minhang', ['a'], ['b']],
      [null, [], ['c', 'e']],
    ]);
    expect(pipeline.byStage.map(({ stage, recordIds }) => [stage, recordIds.length])).toEqual([
      ['intent', 1],
      ['signed', 2],
      ['started', 1],
      ['withdrawn', 1],
    ]);
  });
});
