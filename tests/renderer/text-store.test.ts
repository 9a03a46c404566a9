import { describe, expect, it, vi } from 'vitest';
import { createTextDesk, missingParts, nextOpen, reviewedText } from '#renderer/features/text-in/text-store.ts';
import { textEn } from '#renderer/features/text-in/words-en.ts';
import { textZh } from '#renderer/features/text-in/words-zh.ts';
import type { Proposal } from '#shared/domain/proposal/proposal.ts';
import type { TextReading } from '#shared/ipc/contracts/text-contract.ts';
import { createFakeClient, settle, type Call, type FakeClient } from './fake-client.ts';

const never = (): never => {
  throw new Error('no call');
};
const proposal = (id: string, more: Partial<Proposal> = {}): Proposal => ({
  id,
  kind: 'figure',
  line: 1,
  from: 0,
  to: 4,
  raw: '400家',
  value: '400家',
  entered: '400',
  unit: 'firm',
  recordIds: ['zizhu'],
  attributeIds: ['resident-firms'],
  asOf: null,
  asOfIsRelative: false,
  polarity: 'actual',
  sentence: '400家企业',
  ...more,
});
const reading: TextReading = {
  lines: ['400家企业'],
  proposals: [proposal('a'), proposal('b', { recordIds: [] }), proposal('c')],
  names: [],
  records: [{ id: 'zizhu', kind: 'park', name: { zh: '紫竹', en: null } }],
  guess: { title: { zh: '题', en: null }, language: 'zh', publishedOn: '2024-07-02' },
};

async function readDesk(): Promise<{ client: FakeClient; desk: ReturnType<typeof createTextDesk> }> {
  const client = createFakeClient();
  const desk = createTextDesk(client);
  desk.set({ text: '400家企业' });
  void desk.read();
  await settle();
  client.calls[0]?.answer(reading);
  await settle();
  return { client, desk };
}

describe('the review of a text', () => {
  it('accepts nothing by itself', async () => {
    const { desk } = await readDesk();
    expect(reviewedText(desk.store.getState()).facts).toEqual([]);
  });
  it('goes on to the next open statement, from the top again at the end', async () => {
    const { desk } = await readDesk();
    desk.decide('a', 'accepted');
    expect(desk.store.getState().selected).toBe('b');
    desk.decide('c', 'dropped');
    expect(desk.store.getState().selected).toBe('b');
    desk.decide('b', 'dropped');
    expect(nextOpen(desk.store.getState(), 'b')).toBe(null);
  });
  it('says what an unattached statement still needs', async () => {
    const { desk } = await readDesk();
    const review = desk.store.getState().reviews['b'];
    expect(review === undefined ? null : missingParts(review)).toEqual(['record']);
  });
  it('sends what was accepted as it was corrected, with the new record it needs and no other', async () => {
    const { client, desk } = await readDesk();
    const ref = desk.addRecord({ kind: 'park', class: 'unknown', name: { zh: '青溪', en: null }, districtId: null });
    desk.addRecord({ kind: 'park', class: 'unknown', name: { zh: '无用', en: null }, districtId: null });
    desk.review('b', { record: ref, entered: { text: '420', unit: 'firm' }, asOf: '2023' });
    desk.decide('b', 'accepted');
    void desk.save();
    expect(client.calls[1]).toMatchObject({
      path: 'text.accept',
      input: {
        document: { title: { zh: '题', en: null }, publishedOn: '2024-07-02' },
        newRecords: [{ key: 'new-1', name: { zh: '青溪' } }],
        facts: [{ recordId: 'new-1', entered: { text: '420', unit: 'firm' }, asOf: '2023', raw: '400家' }],
      },
    });
  });
  it('carries a file of any size over in parts, and reads it again without sending it again', async () => {
    const client = createFakeClient();
    const desk = createTextDesk(client);
    const bytes = new Uint8Array(1_000_000).fill(65);
    void desk.take({ name: '通知.pdf', size: bytes.length, slice: (from, to) => new Blob([bytes.slice(from, to)]) });
    const next = async (path: string): Promise<Call> => {
      await vi.waitFor(() => expect(client.calls.at(-1)?.path).toBe(path));
      return client.calls.at(-1) ?? never();
    };
    (await next('text.begin')).answer({ fileId: 'file-1' });
    for (const at of [0, 480_000, 960_000]) {
      await vi.waitFor(() => expect(client.calls.at(-1)?.input).toMatchObject({ fileId: 'file-1', at }));
      client.calls.at(-1)?.answer({ received: at });
    }
    (await next('text.propose')).answer(reading);
    await settle();
    expect(desk.store.getState()).toMatchObject({ file: { fileId: 'file-1', name: '通知.pdf' }, busy: null, reading });
    void desk.read();
    await settle();
    expect(client.calls.slice(5).map(({ path, input }) => [path, input])).toEqual([
      ['text.propose', { fileId: 'file-1', about: null, publishedOn: '2024-07-02' }],
    ]);
    desk.set({ text: '另一篇' });
    expect(desk.store.getState().file).toBe(null);
  });
  it('keeps the review when saving is refused', async () => {
    const { client, desk } = await readDesk();
    desk.decide('a', 'accepted');
    void desk.save();
    client.calls[1]?.refuse('invalid-input');
    await settle();
    expect([desk.store.getState().reviews['a']?.decision, desk.store.getState().error?.code]).toEqual(['accepted', 'invalid-input']);
  });
  it('has its words in both languages', () => {
    expect(Object.keys(textEn).toSorted()).toEqual(Object.keys(textZh).toSorted());
  });
});
