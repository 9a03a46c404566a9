import { expect, it } from 'vitest';
import { joinNames } from '#shared/domain/match/match-model.ts';

const plain = { zh: '紫竹', en: 'Zizhu' };

it('names stand one after another by commas', () => {
  expect(joinNames([plain, { zh: '金水湖', en: 'Jinshui Lake' }])).toEqual({ zh: '紫竹、金水湖', en: 'Zizhu, Jinshui Lake' });
  expect(joinNames([])).toEqual({ zh: '', en: '' });
});

it('a name with a comma of its own is seen where it ends, in each language by itself', () => {
  expect(joinNames([{ zh: '先租后股', en: 'Lease first, shareholding later' }, plain])).toEqual({
    zh: '先租后股、紫竹',
    en: 'Lease first, shareholding later; Zizhu',
  });
  expect(joinNames([{ zh: '教育、医疗', en: 'Schools' }, plain])).toEqual({ zh: '教育、医疗；紫竹', en: 'Schools, Zizhu' });
  expect(joinNames([{ zh: '先服务，后持股', en: 'Services' }, plain]).zh).toBe('先服务，后持股；紫竹');
});
