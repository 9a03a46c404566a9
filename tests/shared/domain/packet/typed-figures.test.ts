import { describe, expect, it } from 'vitest';
import { typedFigures } from '#shared/domain/packet/typed-figures.ts';

describe('figures typed by hand', () => {
  it.each([
    ['园区有1200家企业', ['1200家']],
    ['投资3.5亿元，占32%', ['3.5亿元', '32%']],
    ['RMB 1.2 bn in 40 hectares', ['RMB 1.2 bn', '40 hectares']],
    ['面积 12,000 平方米', ['12,000 平方米']],
    ['一万多名人才', []],
    ['US$300 per head', ['US$300']],
    ['3个项目，又是3个项目', ['3个']],
  ])('are found in %j', (text, figures) => {
    expect(typedFigures(text)).toEqual(figures);
  });

  it.each(['2026年6月30日前答复', '三号楼2层', '3个月内', '5个工作日', '第 3 期', '联系 021-6000 1234', '3D 打印', 'Building 3'])(
    'are not dates, terms or numbers of places: %j',
    (text) => {
      expect(typedFigures(text)).toEqual([]);
    },
  );
});
