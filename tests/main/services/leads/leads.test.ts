import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importLeads, purgeDueLeads } from '#main/services/leads/import-leads.ts';
import { findCode, leadToPacket, leadViews } from '#main/services/leads/office-leads.ts';
import { openStandLeads, type StandLeads } from '#main/services/leads/stand-leads.ts';
import type { Clock } from '#main/services/clock.ts';
import { createPinGuard, keepPin } from '#main/services/stand/pin.ts';
import { findInvestor } from '#main/repos/investor-repo.ts';
import { findPacket } from '#main/repos/packet-repo.ts';
import type { LeadInput } from '#shared/domain/lead/lead.ts';
import { startStandConfig, type StandSetup } from '#shared/domain/stand/stand-config.ts';
import { rowCounts, seededStore, temporaryFolder } from '../../../support/core.ts';

const clockOf = (day: string): Clock => ({ now: () => `${day}T02:00:00.000Z`, today: () => day });
const clock = clockOf('2026-09-01');
const office = { name: { zh: '办公室', en: 'Office' }, contactName: '', phone: '', email: '', address: { zh: '', en: '' } };
const setup: StandSetup = {
  copyId: 'TEST22',
  madeAt: clock.now(),
  config: startStandConfig,
  pin: keepPin('123456'),
  office,
  training: false,
};

const input = (id: string, more: Partial<LeadInput> = {}): LeadInput => ({
  id,
  name: '果珍李柰',
  organisation: '苍鹭生物',
  phone: '13800000000',
  email: '',
  wish: '办公空间多大？',
  language: 'zh',
  pickIds: ['zero-bay', 'minhang', 'zizhu'],
  viewedIds: ['zero-bay'],
  consent: true,
  photo: null,
  ...more,
});
const open = (folder: string, at = clock): StandLeads => openStandLeads(folder, { setup, clock: at });
const handedOver = (folder: string, fill: (leads: StandLeads) => void): string => {
  const leads = open(folder);
  fill(leads);
  const { path: file } = leads.handOver(path.join(folder, 'out'));
  leads.close();
  return file;
};

describe('leads at a stand', () => {
  it('answer with a receipt and a deletion day, the same ones for the same form sent again', () => {
    const leads = open(temporaryFolder());
    const first = leads.append(input('a'), null);
    expect([first, leads.append(input('a', { name: 'x' }), null), leads.append(input('b'), null).receipt]).toEqual([
      { receipt: 'TEST22-0001', deleteOn: '2026-11-30' },
      first,
      'TEST22-0002',
    ]);
    expect(leads.counts()).toEqual({ leads: 2, unsent: 2, damaged: 0 });
    leads.close();
  });

  it('refuse what cannot be answered and a photo that is none, and keep nothing of it', () => {
    const leads = open(temporaryFolder());
    expect(() => leads.append(input('a', { phone: '' }), null)).toThrow(/telephone/);
    expect(() => leads.append(input('a', { email: 'no address' }), null)).toThrow(/no e-mail/);
    expect(() => leads.append(input('a'), Buffer.from('GIF89a, which is no photo'))).toThrow(/JPEG or a PNG/);
    expect(() => leads.append(input('a'), Buffer.alloc(5 * 1024 * 1024 + 1, 0xff))).toThrow(/5 MB/);
    expect(leads.counts().leads).toBe(0);
    leads.close();
  });

  it('are deleted when due: the file no longer holds a word of them, and their number is not given again', () => {
    const folder = temporaryFolder();
    const before = open(folder);
    before.append(input('a'), null);
    before.close();
    const file = path.join(folder, 'leads.jsonl');
    const onTheEve = open(folder, clockOf('2026-11-29'));
    expect([onTheEve.counts().leads, fs.readFileSync(file, 'utf8').includes('果珍李柰')]).toEqual([1, true]);
    onTheEve.close();
    const after = open(folder, clockOf('2026-11-30'));
    expect([after.counts().leads, fs.readFileSync(file, 'utf8').includes('果珍李柰')]).toEqual([0, false]);
    expect(after.append(input('b'), null).receipt).toBe('TEST22-0002');
    after.close();
  });
});

describe('a hand-over', () => {
  it('agrees on both sides, and a second time adds none', () => {
    const store = seededStore();
    const folder = temporaryFolder();
    let code = '';
    const file = handedOver(folder, (leads) => {
      leads.append(input('a'), null);
      leads.append(input('b', { name: '第二位' }), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
      ({ code } = leads.keepPicks({ id: 'p', pickIds: ['zizhu'] }));
    });
    const counts = { leads: 2, photos: 1, codes: 1, gone: 0 };
    expect(importLeads(store.db, file, clock)).toEqual({ copyId: 'TEST22', counts, added: 2, known: 0, damaged: 0, knownCopy: false });
    const rows = rowCounts(store)['lead'];
    expect([importLeads(store.db, file, clock).added, rowCounts(store)['lead']]).toEqual([0, rows]);
    expect(findCode(store.db, ` ${code.toLowerCase()} `).picks.map(({ id }) => id)).toEqual(['zizhu']);
    const more = handedOver(folder, (leads) => leads.append(input('c'), null));
    expect(importLeads(store.db, more, clock)).toMatchObject({ counts: { leads: 3 }, added: 1, known: 2 });
    expect(
      leadViews(store.db, '2026-09-01')
        .map(({ receipt }) => receipt)
        .toSorted(),
    ).toEqual(['TEST22-0001', 'TEST22-0002', 'TEST22-0004']);
  });

  it.each([
    ['a lead taken out', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), /counts differ: handed over 2, found 1/],
    [
      'a lead put in twice',
      (text: string) =>
        text
          .split('\n')
          .toSpliced(1, 0, text.split('\n')[1] ?? '')
          .join('\n'),
      /counts differ/,
    ],
    ['a name changed', (text: string) => text.replace('第二位', '第三位'), /changed or cut/],
    ['the end cut off', (text: string) => text.slice(0, -9), /counts differ|changed or cut/],
    [
      'two leads exchanged',
      (text: string) => {
        const [head = '', a = '', b = ''] = text.split('\n');
        return [head, b, a, ''].join('\n');
      },
      /content differs/,
    ],
    ['another file', () => '{"format":7}\n', /no hand-over file/],
    ['an empty file', () => '', /no hand-over file/],
  ])('with %s is refused and takes nothing in', (_, change, reason) => {
    const store = seededStore();
    const file = handedOver(temporaryFolder(), (leads) => {
      leads.append(input('a'), null);
      leads.append(input('b', { name: '第二位' }), null);
    });
    fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8')));
    const before = rowCounts(store);
    // What is refused is named as the officer knows it, wherever it lay to be read.
    const where = '展会第二天.jsonl';
    expect(() => importLeads(store.db, { file, name: where }, clock)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(reason) as unknown, where }),
    );
    expect(rowCounts(store)).toEqual(before);
  });

  it('of a lead with the same id and another content is refused whole', () => {
    const store = seededStore();
    importLeads(
      store.db,
      handedOver(temporaryFolder(), (leads) => leads.append(input('a'), null)),
      clock,
    );
    const other = handedOver(temporaryFolder(), (leads) => {
      leads.append(input('new'), null);
      leads.append(input('a', { name: '别人' }), null);
    });
    expect(() => importLeads(store.db, other, clock)).toThrow(/another content/);
    expect(rowCounts(store)['lead']).toBe(1);
  });
});

describe('leads in the office', () => {
  it('become an investor and a packet of the picked parks, once', () => {
    const store = seededStore();
    importLeads(
      store.db,
      handedOver(temporaryFolder(), (leads) => leads.append(input('a'), null)),
      clock,
    );
    const made = leadToPacket(store.db, { id: 'a', template: 'pitch', language: 'zh', at: clock.now() });
    expect(findInvestor(store.db, made.investorId)?.profile).toMatchObject({ codeName: '苍鹭生物', questions: ['办公空间多大？'] });
    expect(findPacket(store.db, made.packetId)?.draft).toMatchObject({ parkIds: ['zero-bay', 'zizhu'], audience: 'public' });
    expect(leadToPacket(store.db, { id: 'a', template: 'pitch', language: 'en', at: clock.now() })).toEqual(made);
  });

  it('are deleted when due: no byte of the store holds them, and the file does not bring them back', () => {
    const store = seededStore();
    const file = handedOver(temporaryFolder(), (leads) => leads.append(input('a'), null));
    importLeads(store.db, file, clock);
    const holds = (): boolean =>
      [store.file, `${store.file}-wal`].some(
        (part) => fs.existsSync(part) && fs.readFileSync(part).includes(Buffer.from('果珍李柰', 'utf8')),
      );
    store.db.pragma('wal_checkpoint(TRUNCATE)');
    expect([purgeDueLeads(store.db, clockOf('2026-11-29')), holds()]).toEqual([0, true]);
    expect([purgeDueLeads(store.db, clockOf('2026-11-30')), holds()]).toEqual([1, false]);
    expect(leadViews(store.db, '2026-11-30')).toEqual([]);
    importLeads(store.db, file, clockOf('2026-09-02'));
    expect(leadViews(store.db, '2026-09-02')).toEqual([]);
  });
});

describe('the PIN', () => {
  it('waits longer after each wrong try, also for the right one and also after a restart', () => {
    const folder = temporaryFolder();
    const kept = keepPin('246813');
    const tried = (pin: string, seconds: number) => createPinGuard(folder, kept).try(pin, seconds * 1000);
    expect([1, 2, 3].map((second) => tried('000000', second).waitSeconds)).toEqual([0, 0, 5]);
    expect(tried('246813', 4)).toEqual({ right: false, waitSeconds: 4 });
    expect(tried('000000', 8).waitSeconds).toBe(10);
    expect(tried('000000', 18).waitSeconds).toBe(20);
    expect(tried('246813', 37)).toEqual({ right: false, waitSeconds: 1 });
    expect(tried('246813', 38)).toEqual({ right: true, waitSeconds: 0 });
    expect(tried('000000', 39).waitSeconds).toBe(0);
  });
  it('is not forgiven by a spoilt note of the tries', () => {
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, 'pin.json'), '{');
    expect(createPinGuard(folder, keepPin('246813')).try('000000', 1000).waitSeconds).toBeGreaterThan(600);
  });
});
