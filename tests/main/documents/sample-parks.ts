import { barChart } from '#shared/domain/chart/bar-chart.ts';
import { chartWidth } from '#shared/domain/chart/chart-plan.ts';
import { drawChart } from '#main/documents/charts/render-svg.ts';
import { shareChart } from '#shared/domain/chart/share-chart.ts';
import { targetChart } from '#shared/domain/chart/target-chart.ts';
import { trendChart } from '#shared/domain/chart/trend-chart.ts';
import type { ChartPlan } from '#shared/domain/chart/chart-plan.ts';
import type { ChartBlock, FactsBlock, TableBlock } from '#shared/domain/packet/block.ts';
import type { DocumentSection } from '#shared/domain/packet/document.ts';
import { languagesOf, type Language, type PacketLanguage } from '#shared/lib/language.ts';
import type { Pick } from './sample-pick.ts';

const sampleFacts = (t: Pick): FactsBlock => ({
  type: 'facts',
  id: 'facts',
  rows: [
    {
      label: t('规划面积', 'Planned area'),
      value: t('17.3平方公里', '17.3 km²', 1),
      asOf: t('2021年', '2021'),
      grade: 'A',
      flag: null,
      note: null,
    },
    {
      label: t('可租中试厂房', 'Pilot premises to let'),
      value: t('8.6万平方米', '86,000 m²', 5),
      asOf: t('2025年6月', 'Jun 2025'),
      grade: 'B',
      flag: 'target',
      note: t('2026年底前交付，分三期', 'handed over in three phases by the end of 2026'),
    },
    {
      label: t('研发投入', 'R&D spending'),
      value: t('约357.4亿元', 'about RMB 35.74 bn', 2),
      asOf: t('2023年', '2023'),
      grade: 'B',
      flag: 'conflict',
      note: t('另一来源为342亿元，口径不同', 'another source prints RMB 34.2 bn on a different base', 6),
    },
    {
      label: t('轨道交通', 'Metro'),
      value: t('5号线、15号线', 'Lines 5 and 15', 1),
      asOf: t('2024年', '2024'),
      grade: 'A',
      flag: null,
      note: null,
    },
    {
      label: t('双回路供电能力', 'Dual-feed power'),
      value: t('尚不清楚', 'not known yet'),
      asOf: t('–', '–'),
      grade: '–',
      flag: null,
      note: t('已向园区公司询问', 'asked of the park company'),
    },
    {
      label: t('企业总数', 'Firms'),
      value: t('2,100家', '2,100 firms', 7),
      asOf: t('2016年', '2016'),
      grade: 'C',
      flag: 'stale',
      note: null,
    },
    {
      label: t('原属行政区', 'Former district'),
      value: t('闸北区（今静安区）', "Zhabei (now Jing'an)", 3),
      asOf: t('2015年', '2015'),
      grade: 'A',
      flag: 'historical',
      note: null,
    },
  ],
});

const sampleTable = (t: Pick): TableBlock => ({
  type: 'table',
  id: 'rooms',
  caption: t('三个园区可租空间四十处，逐项列出', 'Forty rooms to let in three parks, one by one'),
  columns: [
    { title: t('房源', 'Premises'), align: 'left', width: 4 },
    { title: t('面积（m²）', 'Area (m²)'), align: 'right', width: 2 },
    { title: t('层高（m）', 'Height (m)'), align: 'right', width: 2 },
    { title: t('租金（元/m²·月）', 'Rent (RMB/m²·month)'), align: 'right', width: 3 },
    { title: t('交付', 'Ready'), align: 'center', width: 2 },
  ],
  rows: Array.from({ length: 40 }, (_, index) => {
    const n = index + 1;
    const height = (4.2 + (n % 7) * 0.65).toFixed(n % 2 === 0 ? 1 : 2);
    return [
      t(
        `${['沧源科技园', '剑川路中试基地', '临港前沿产业园'][index % 3]}${n}号楼`,
        `${['Cangyuan Park', 'Jianchuan Road pilot base', 'Lin-gang Frontier Park'][index % 3]}, block ${n}`,
      ),
      index % 5 === 0 ? t(`${1200 + n * 37}`, `${1200 + n * 37}`, 5) : t(`${1200 + n * 37}.5`, `${1200 + n * 37}.5`),
      t(height, height),
      index === 6 ? {} : t(`${30 + (n % 9) * 2}`, `${30 + (n % 9) * 2}`),
      t(`2026年${(n % 12) + 1}月`, `${(n % 12) + 1}/2026`),
    ];
  }),
  note: t('“–”：业主未公布租金。', '“–”: the owner has not published the rent.'),
});

interface ChartWords {
  id: string;
  title: [string, string];
  caption: [string, string];
  alternative: [string, string];
}

function sampleChart(packet: PacketLanguage, words: ChartWords, plan: (language: Language, width: number) => ChartPlan): ChartBlock {
  const languages = languagesOf(packet);
  const local = ([zh, en]: [string, string], marks: number[]): ChartBlock['title'] =>
    Object.fromEntries(languages.map((language) => [language, { text: language === 'zh' ? zh : en, marks }]));
  return {
    type: 'chart',
    id: words.id,
    title: local(words.title, []),
    caption: local(words.caption, [2]),
    alternative: local(words.alternative, []),
    svg: Object.fromEntries(languages.map((language) => [language, drawChart(plan(language, chartWidth(packet)), language)])),
  };
}

const of = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);

function sampleCharts(packet: PacketLanguage): ChartBlock[] {
  return [
    sampleChart(
      packet,
      {
        id: 'bar',
        title: ['大零号湾的研发投入居三者之首', 'Grand Neobay spends most on R&D of the three'],
        caption: [
          '研发投入，亿元，规上企业，2023年；来源见附录',
          'R&D spending, RMB bn, firms above designated size, 2023; sources in the appendix',
        ],
        alternative: [
          '条形图：大零号湾357.4亿元，张江210亿元，临港未公布',
          'Bars: Grand Neobay RMB 35.74 bn, Zhangjiang RMB 21 bn, Lin-gang not published',
        ],
      },
      (language, width) =>
        barChart({
          unit: of(language, '亿元', 'RMB bn'),
          language,
          width,
          items: [
            {
              label: of(language, '大零号湾', 'Grand Neobay'),
              value: 357.4,
              valueText: of(language, '357.4亿元', 'RMB 35.74 bn'),
              highlighted: true,
            },
            {
              label: of(language, '张江科学城人工智能岛', 'Zhangjiang Science City AI Island'),
              value: 210,
              valueText: of(language, '210亿元', 'RMB 21 bn'),
            },
            { label: of(language, '临港新片区', 'Lin-gang Special Area'), value: null, valueText: of(language, '未公布', 'not published') },
          ],
        }),
    ),
    sampleChart(
      packet,
      {
        id: 'target',
        title: ['成交额已近目标，转化率还差一半', 'Contracts near the target, conversion half way'],
        caption: ['2024年实际与2025年目标', 'Actual 2024 and target 2025'],
        alternative: ['实际与目标对照', 'Actual against target'],
      },
      (language, width) =>
        targetChart({
          unit: '%',
          language,
          width,
          items: [
            {
              label: of(language, '技术合同成交', 'Technology contracts'),
              actual: 88,
              actualText: '88%',
              target: 100,
              targetText: of(language, '目标 100%', 'target 100%'),
            },
            {
              label: of(language, '成果转化率', 'Conversion rate'),
              actual: 26.5,
              actualText: '26.5%',
              target: 50,
              targetText: of(language, '目标 50%', 'target 50%'),
            },
          ],
        }),
    ),
    sampleChart(
      packet,
      {
        id: 'trend',
        title: ['企业数四年翻番', 'Twice as many firms in four years'],
        caption: ['科技企业数，年末', 'Technology firms at year end'],
        alternative: ['折线图：2021年2,150家到2024年4,300家', 'Line from 2,150 in 2021 to 4,300 in 2024'],
      },
      (language, width) =>
        trendChart({
          unit: of(language, '家', 'firms'),
          language,
          width,
          points: [
            ['2021', 2150],
            ['2022', 2840],
            ['2023', 3600],
            ['2024', 4300],
          ].map(([label, value]) => ({ label: String(label), value: Number(value), valueText: Number(value).toLocaleString('en') })),
        }),
    ),
    sampleChart(
      packet,
      {
        id: 'share',
        title: ['一半空间用于研发', 'Half of the space is for R&D'],
        caption: ['可租面积构成，%', 'Space to let by use, %'],
        alternative: ['研发52%，中试28%，公寓12%，配套8%', 'R&D 52%, pilot 28%, flats 12%, services 8%'],
      },
      (language, width) =>
        shareChart({
          language,
          width,
          items: [
            [of(language, '研发办公', 'R&D offices'), 52],
            [of(language, '中试厂房', 'Pilot premises'), 28],
            [of(language, '人才公寓', 'Flats'), 12],
            [of(language, '配套', 'Services'), 8],
          ].map(([label, value]) => ({ label: String(label), value: Number(value), valueText: `${value}%` })),
        }),
    ),
  ];
}

export const sampleParks = (t: Pick, packet: PacketLanguage): DocumentSection => ({
  id: 'parks',
  title: t('园区事实与空间', 'Parks: facts and premises'),
  blocks: [
    {
      type: 'paragraph',
      id: 'lead-parks',
      tone: 'lead',
      text: t(
        '三处都能落地，差别在层高、供电和交付时间。',
        'All three can host the line; they differ in clear height, power and hand-over.',
      ),
    },
    { type: 'heading', id: 'h-neobay', level: 2, text: t('大零号湾', 'Grand Neobay') },
    sampleFacts(t),
    { type: 'heading', id: 'h-compare', level: 3, text: t('同一口径比较', 'Compared like for like') },
    ...sampleCharts(packet),
    sampleTable(t),
  ],
});
