import { describe, expect, it } from 'vitest';
import { findBaseMapFile, removeBaseMap, saveBaseMap } from '#main/services/map/base-map.ts';
import { loadMap } from '#main/services/map/load-map.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { seededStore, testClock } from '../../../support/core.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const input = (rest: Record<string, string> = {}): Parameters<typeof saveBaseMap>[1] => ({
  name: '底图.png',
  base64: png.toString('base64'),
  reviewNumber: '沪S(2024)012号',
  dataUntil: '2024-06-30',
  ...rest,
});

describe('the map', () => {
  it('has the sixteen districts and Lin-gang, every park at work in one of them or in none', () => {
    const { db } = seededStore();
    const map = loadMap(db);
    const ids = new Set(map.districts.map(({ ref }) => ref.id));
    expect([ids.size, ids.has('lingang-area'), ids.has('zhabei')]).toEqual([17, true, false]);
    expect(map.parks.filter(({ districtId }) => districtId !== null && !ids.has(districtId))).toEqual([]);
    expect(map.parks.find(({ ref }) => ref.id === 'zero-bay')?.districtId).toBe('minhang');
  });

  it('draws schemes from their relations, former districts in today’s tiles and places elsewhere apart', () => {
    const { db } = seededStore();
    const schemes = new Map(loadMap(db).schemes.map((scheme) => [scheme.ref.id, scheme]));
    expect(schemes.get('southern-high-tech-belt')?.members.filter(({ place }) => place === 'park').length).toBe(9);
    const zhangjiang = schemes
      .get('zhangjiang-demo-zone')
      ?.members.filter(({ place }) => place === 'district')
      .map(({ ref }) => ref.id);
    expect(zhangjiang).toContain('jingan');
    expect(zhangjiang).not.toContain('zhabei');
    expect(zhangjiang?.filter((id) => id === 'jingan').length).toBe(1);
    expect(
      schemes
        .get('yrd-innovation-network')
        ?.members.filter(({ place }) => place === 'outside')
        .map(({ ref }) => ref.id),
    ).toContain('hangzhou-future-city');
  });
});

describe('a base map of the office’s own', () => {
  it('is shown with its number and date, and taken away', () => {
    const { db } = seededStore();
    saveBaseMap({ db, clock: testClock }, input());
    const { baseMap } = loadMap(db);
    expect([baseMap?.reviewNumber, baseMap?.dataUntil]).toEqual(['沪S(2024)012号', '2024-06-30']);
    const file = findBaseMapFile(db, baseMap?.path ?? '');
    expect([file?.contentType, Buffer.from(file?.body ?? []).equals(png)]).toEqual(['image/png', true]);
    expect(findBaseMapFile(db, '/base-map/../x')).toBeNull();
    removeBaseMap(db);
    expect(loadMap(db).baseMap).toBeNull();
  });

  it.each([
    ['without a review number', { reviewNumber: '' }, 'reviewNumber'],
    ['with something that is no review number', { reviewNumber: '已审' }, 'reviewNumber'],
    ['without a date', { dataUntil: '' }, 'dataUntil'],
    ['that is no picture', { base64: Buffer.from('<svg/>').toString('base64') }, 'base64'],
  ])('%s is refused, and nothing is stored', (_, rest, where) => {
    const { db } = seededStore();
    let refused: unknown = null;
    try {
      saveBaseMap({ db, clock: testClock }, input(rest));
    } catch (error) {
      refused = error;
    }
    expect(refused instanceof UserError ? refused.where : refused).toBe(where);
    expect(loadMap(db).baseMap).toBeNull();
  });
});
