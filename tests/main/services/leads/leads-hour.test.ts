import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApplication, type WindowApplication } from '#main/open-application.ts';
import { importLeads } from '#main/services/leads/import-leads.ts';
import { leadViews } from '#main/services/leads/office-leads.ts';
import { makeStandCopy } from '#main/services/stand/make-copy.ts';
import type { KeptLead } from '#shared/ipc/contracts/lead-contract.ts';
import type { HandedOver, PinReply, StandState } from '#shared/ipc/contracts/stand-contract.ts';
import { openTestStore, rowCounts, seededFolder, temporaryFolder, testClock, treeAssets } from '../../../support/core.ts';

/** Twenty a minute for an hour, as fast as they go. */
const leads = 1200;
/** Every so many leads bring a photo, and every so many are sent again by a page that saw no answer. */
const [photoEvery, againEvery] = [40, 25];
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

const office = openTestStore(seededFolder());
let stand: WindowApplication;
const call = async <T>(operation: string, input: object): Promise<T> => {
  const reply = await stand.host.dispatch(operation, input);
  if (!reply.ok) throw new Error(`${operation}: ${reply.error.message}`);
  // Each call names the contract's own result.
  return reply.value as T;
};

let pin = '';
beforeAll(async () => {
  const copy = makeStandCopy(office, { out: path.join(temporaryFolder(), 'copy'), madeAt: testClock.now(), applicationVersion: '0.1.0' });
  pin = copy.pin ?? '';
  stand = await openApplication({ dataDir: copy.path, stand: true, assets: treeAssets, clock: testClock });
});
afterAll(async () => {
  await stand.close();
  office.close();
});

/** As the page sends it: the photo in parts first, then the form. */
async function append(number: number): Promise<KeptLead> {
  const form = {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name: `来访者${number}`,
    organisation: '',
    phone: `1380000${String(number).padStart(4, '0')}`,
    email: '',
    wish: '想看办公空间',
    language: 'zh',
    pickIds: ['zero-bay'],
    viewedIds: [],
    consent: true,
  };
  if (number % photoEvery !== 0) return call('lead.append', { ...form, photo: null });
  const { fileId } = await call<{ fileId: string }>('lead.begin', { bytes: png.byteLength });
  await call('lead.send', { fileId, at: 0, base64: png.toString('base64') });
  return call('lead.append', { ...form, photo: { fileId, confirmed: true } });
}

it(`an hour of leads goes through the stand into the office: ${leads} receipts, none lost and none doubled`, async () => {
  const receipts = new Map<number, string>();
  for (let number = 1; number <= leads; number += 1) {
    const { receipt } = await append(number);
    receipts.set(number, receipt);
    if (number % againEvery === 0 && number % photoEvery !== 0) expect((await append(number)).receipt).toBe(receipt);
  }
  expect(new Set(receipts.values()).size).toBe(leads);
  expect(await call<StandState>('stand.state', {})).toMatchObject({ leads, unsent: leads, damaged: 0 });
  const { token } = await call<PinReply>('stand.unlock', { pin });
  const handed = await call<HandedOver>('stand.handOver', { token });
  expect(handed).toMatchObject({ counts: { leads, photos: leads / photoEvery, codes: 0 }, damaged: 0 });
  expect(importLeads(office.db, handed.path, testClock)).toMatchObject({ added: leads, known: 0, damaged: 0, knownCopy: true });
  expect(importLeads(office.db, handed.path, testClock)).toMatchObject({ added: 0, known: leads });
  expect(rowCounts(office)['lead']).toBe(leads);
  expect(
    leadViews(office.db, testClock.today())
      .map(({ receipt }) => receipt)
      .toSorted(),
  ).toEqual([...receipts.values()].toSorted());
}, 120_000);
