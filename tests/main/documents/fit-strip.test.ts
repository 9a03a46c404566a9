import { expect, it } from 'vitest';
import { fitStrip } from '#main/documents/charts/fit-strip.ts';

const items = [
  { label: '产业 & 邻居', value: 50, valueText: '50' },
  { label: '空间', value: null, valueText: '未知' },
  { label: '交通', value: 100, valueText: '100' },
  { label: '成本', value: 0, valueText: '0' },
];
const dots = (svg: string): number[] => [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));

it('has a dot where a part is known, also at zero, and none where it is not', () => {
  const svg = fitStrip(items, { width: 493, language: 'zh' });
  expect(dots(svg)).toHaveLength(3);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  expect(svg).toContain('产业 &#38; 邻居');
});

it('places the dots by value on tracks of one length', () => {
  const [half = 0, full = 0, none = 0] = dots(fitStrip(items, { width: 238, language: 'zh' }));
  expect(half - none).toBeCloseTo((full - none) / 2, 1);
});

it('takes half the height where two columns have room', () => {
  const height = (width: number): number => Number(/height="(\d+)"/.exec(fitStrip(items, { width, language: 'en' }))?.[1]);
  expect(height(493)).toBe(height(238) / 2);
});
