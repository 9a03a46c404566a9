import { expect, expectTypeOf, it } from 'vitest';
import { addCounters, countStages, counterKindOf, type Counter } from '#shared/domain/ledger/counter.ts';
import { stages } from '#shared/domain/ledger/stage.ts';

const projects = [
  { id: 'a', stage: 'intent' as const },
  { id: 'b', stage: 'intent' as const },
  { id: 'c', stage: 'signed' as const },
  { id: 'd', stage: 'producing' as const },
  { id: 'e', stage: 'unknown' as const },
];

it('intents, signings and the rest are three counters, and every stage is in one of them', () => {
  const { intents, signings, others } = countStages(projects);
  expect([intents.recordIds, signings.recordIds, others.recordIds]).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(stages.map((stage) => counterKindOf(stage)).toSorted()).toHaveLength(stages.length);
});

it('counters of one kind add up, and the compiler refuses to add intents to signings', () => {
  const { intents, signings } = countStages(projects);
  expect(addCounters(intents, { ...intents, recordIds: ['b', 'f'] }).recordIds).toEqual(['a', 'b', 'f']);
  // @ts-expect-error An intent is no signing.
  const added: unknown = addCounters(intents, signings);
  expect(added).toBeDefined();
  expectTypeOf<Counter<'intent'>>().not.toExtend<Counter<'signed'>>();
  expectTypeOf<Counter<'intent'>>().not.toExtend<Counter<'intent' | 'signed'>>();
});

it('there is no counter of everything', () => {
  expect(Object.keys(countStages(projects))).toEqual(['intents', 'signings', 'others']);
});
