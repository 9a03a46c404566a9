import { describe, expect, it } from 'vitest';
import { computeDistrictReturn } from '#shared/domain/district-return/district-return.ts';
import { noInputs } from '#shared/domain/district-return/inputs.ts';
import { heron, rowCounts, seededStore } from '../../support/core.ts';
import { example, figure } from '../../shared/domain/district-return/return-samples.ts';
import { returnDesk } from './return-desk.ts';

const store = seededStore();
const { call, faults } = returnDesk(store);
const value = async (path: string, input: unknown): Promise<Record<string, unknown>> => {
  const reply = await call(path, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value as Record<string, unknown>;
};
const newInvestor = async (): Promise<string> => String((await value('investor.create', { profile: heron() }))['id']);
const factId = store.db.prepare<[], string>('SELECT id FROM fact ORDER BY id LIMIT 1').pluck().get() as string;
const recordId = store.db.prepare<[string], string>('SELECT record_id FROM fact WHERE id = ?').pluck().get(factId);

describe('the return of an investor', () => {
  it('is empty and of no time before anything is saved, and asking writes nothing', async () => {
    const investorId = await newInvestor();
    const before = rowCounts(store);
    expect(await value('return.get', { investorId })).toEqual({ investorId, inputs: noInputs, updatedAt: null, facts: [] });
    expect(rowCounts(store)).toEqual(before);
  });

  it('comes back as it was saved, one row an investor', async () => {
    const [investorId, other] = [await newInvestor(), await newInvestor()];
    await value('return.save', { investorId, inputs: { ...example, jobs: null } });
    const saved = await value('return.save', { investorId, inputs: example });
    expect(saved).toEqual({ investorId, inputs: example, updatedAt: '2026-09-01T02:00:00.000Z', facts: [] });
    expect(await value('return.get', { investorId })).toEqual(saved);
    expect(await value('return.get', { investorId: other })).toMatchObject({ inputs: noInputs });
    expect(store.db.prepare('SELECT count(*) FROM district_return WHERE investor_id = ?').pluck().get(investorId)).toBe(1);
  });

  it('names the records of the facts it rests on', async () => {
    const investorId = await newInvestor();
    const horizon = { ...figure('3', 'year'), source: { kind: 'fact', factId } };
    expect(await value('return.save', { investorId, inputs: { ...example, horizon } })).toMatchObject({
      facts: [{ id: factId, record: { id: recordId } }],
    });
  });

  it('is reckoned as the model reckons it, with nothing stored', async () => {
    const before = rowCounts(store);
    expect(await value('return.compute', { inputs: example })).toEqual(computeDistrictReturn(example));
    expect(rowCounts(store)).toEqual(before);
  });

  it.each([
    ['of an unknown investor', { investorId: 'nobody', inputs: example }, { code: 'not-found', where: 'nobody' }],
    [
      'resting on an unknown fact',
      { inputs: { ...example, discountRate: { ...figure('3', 'percent'), source: { kind: 'fact', factId: 'f-none' } } } },
      { code: 'invalid-input', where: 'inputs.discountRate.source.factId' },
    ],
    [
      'with its ends the wrong way round',
      { inputs: { ...example, horizon: { ...figure('3', 'year'), high: '2' } } },
      { code: 'invalid-input', where: 'inputs.horizon.high' },
    ],
    [
      'with an assumption nobody explains',
      { inputs: { ...example, horizon: { ...figure('3', 'year'), source: { kind: 'assumption', note: '' } } } },
      { code: 'invalid-input', where: 'inputs.horizon.source.note' },
    ],
    ['marked with a sensitivity', { inputs: { ...example, sensitivity: 'public' } }, { code: 'invalid-input', where: 'inputs' }],
  ])('%s is refused with its place, and nothing is stored', async (_what, input, error) => {
    const investorId = await newInvestor();
    const before = rowCounts(store);
    expect(await call('return.save', { investorId, ...input })).toMatchObject({ ok: false, error });
    expect([rowCounts(store), faults]).toEqual([before, []]);
  });

  it('has no column that could say it is less than internal', () => {
    expect(store.db.prepare("SELECT name FROM pragma_table_info('district_return') ORDER BY cid").pluck().all()).toEqual([
      'id',
      'investor_id',
      'inputs',
      'updated_at',
    ]);
  });
});
