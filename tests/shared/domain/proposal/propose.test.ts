import { describe, expect, it } from 'vitest';
import { findDates } from '#shared/domain/proposal/find-dates.ts';
import { findFigures } from '#shared/domain/proposal/find-figures.ts';
import { findKnownNames, findNewNames } from '#shared/domain/proposal/find-names.ts';
import { attributeCues } from '#shared/domain/proposal/guess-attribute.ts';
import { proposeFacts } from '#shared/domain/proposal/propose.ts';
import { indexNames } from '#shared/domain/question/name-index.ts';
import { packFolders, readSeeds } from '#main/services/seeding/seed-files.ts';
import { treeAssets } from '../../../support/core.ts';

const figures = (text: string): string[] => findFigures(text, 1).map((span) => `${span.raw.trim()} [${span.unit ?? '-'}]`);

describe('figures in a line', () => {
  it.each([
    ['产业园已入驻企业超过400家，其中高新技术企业2580 家。', ['超过400家 [firm]', '2580 家 [firm]']],
    ['总投资约12.5亿元，占地面积35亩，提供就业5000个岗位', ['约12.5亿元 [yuan]', '35亩 [mu]', '5000个岗位 [job]']],
    [
      'attracting over 400 startup projects and nearly RMB30 million',
      ['over 400 startup projects [project]', 'nearly RMB30 million [yuan]'],
    ],
    ['output reached 357.4 billion yuan, or 38.8% of the total', ['357.4 billion yuan [yuan]', '38.8% [percent]']],
    ['Strategic Emerging Industries Output 129.0 N/A', ['129.0 [-]']],
    ['近四百家国内外企业与3万平方米展厅', ['近四百家 [firm]', '3万平方米 [m2]']],
    ['2017年，园区第7.2节见GB/T 9704', []],
    ['5-10年多次往返签证', ['5-10年 [year]']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('dates in a line', () => {
  const dates = (text: string, published: string | null = '2024-06-11'): string[] => findDates(text, 1, published).map((span) => span.asOf);
  it.each([
    ['2021年7月启动，2022年8月1日发布', ['2021-07', '2022-08-01']],
    ['from 2018 to 2020', ['2018/2020']],
    ['（2013—2020年）', ['2013/2020']],
    ['completed in December last year', ['2023-12']],
    ['on June 11, 2024 and 3 May 2023', ['2024-06-11', '2023-05-03']],
    ['投资2017万元，2580家企业', []],
    ['2024年13月', ['2024']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
  it('reads no word against a page whose day is unknown', () => {
    expect(dates('去年12月建成', null)).toEqual([]);
  });
});

describe('names in a line', () => {
  const names = [
    { name: '临港浦江科技城', recordIds: ['b'] },
    { name: '浦江', recordIds: ['a'] },
    { name: 'zero bay', recordIds: ['zero-bay'] },
  ];
  it('takes the longest and never a part of an English word', () => {
    const text = '临港浦江科技城 and Zero Bay, not Zero Bayou';
    expect(findKnownNames(text, 1, names).map((span) => [span.raw, span.recordIds[0]])).toEqual([
      ['临港浦江科技城', 'b'],
      ['Zero Bay', 'zero-bay'],
    ]);
  });
  it('marks what reads like a name and is not in the store', () => {
    const found = findNewNames('由青溪产业园与 Blue River Institute 合作', 1, []).map((span) => span.raw);
    expect(found).toContain('Blue River Institute');
    expect(found.some((raw) => raw.endsWith('产业园'))).toBe(true);
  });
});

describe('proposals of a text', () => {
  const seeds = readSeeds(treeAssets.seedsDir, packFolders(treeAssets.seedsDir));
  const model = { names: indexNames(seeds.records), cues: attributeCues(seeds.attributes, seeds.facts), about: null };
  const propose = (text: string, published: string | null = null): ReturnType<typeof proposeFacts> =>
    proposeFacts(text.split('\n'), published, model);

  it('ties a figure to the record, attribute and date of its sentence', () => {
    const { proposals } = propose('2023年，紫竹高新区入驻企业超过600家。\n零号湾面积1.58平方公里。');
    expect(proposals.map((p) => [p.value, p.recordIds[0], p.attributeIds[0], p.asOf, p.polarity])).toEqual([
      ['超过600家', 'zizhu', 'resident-firms', '2023', 'actual'],
      ['1.58平方公里', 'zero-bay', 'area', null, 'actual'],
    ]);
  });
  it('never takes the day of the page for the day of the fact', () => {
    const { proposals } = propose('零号湾入驻企业近400家。', '2025-09-02');
    expect(proposals.map((p) => p.asOf)).toEqual([null]);
  });
  it('tells a target and a forecast from what is', () => {
    const { proposals } = propose('到2027年，零号湾力争入驻企业达到2000家。预计年税收4亿元。');
    expect(proposals.map((p) => p.polarity)).toEqual(['target', 'forecast']);
  });
  it('finds nothing in nothing', () => {
    expect(propose('')).toEqual({ proposals: [], names: [] });
  });
  it('stands every proposal on its words', () => {
    const text = '零号湾attracting over 400 startup projects，2019年10月获评，投资额3亿元；ＡＩ企业１２３家\n\t第二行 50余个项目';
    const lines = text.split('\n');
    const { proposals, names } = propose(text);
    for (const span of [...proposals, ...names]) expect(lines[span.line - 1]?.slice(span.from, span.to)).toBe(span.raw);
    expect(new Set(proposals.map((p) => p.id)).size).toBe(proposals.length);
  });
});
