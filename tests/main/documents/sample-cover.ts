import type { CoverBlock, ProofBlock } from '#shared/domain/packet/block.ts';
import type { Pick } from './sample-pick.ts';

/** Column and row of the sixteen districts and Lin-gang on the schematic. */
const tiles: [id: string, zh: string, en: string, column: number, row: number][] = [
  ['chongming', '崇明', 'Chongming', 3, 0],
  ['jiading', '嘉定', 'Jiading', 1, 1],
  ['baoshan', '宝山', 'Baoshan', 3, 1],
  ['putuo', '普陀', 'Putuo', 1, 2],
  ['jingan', '静安', "Jing'an", 2, 2],
  ['hongkou', '虹口', 'Hongkou', 3, 2],
  ['yangpu', '杨浦', 'Yangpu', 4, 2],
  ['qingpu', '青浦', 'Qingpu', 0, 3],
  ['changning', '长宁', 'Changning', 1, 3],
  ['xuhui', '徐汇', 'Xuhui', 2, 3],
  ['huangpu', '黄浦', 'Huangpu', 3, 3],
  ['pudong', '浦东', 'Pudong', 4, 3],
  ['songjiang', '松江', 'Songjiang', 1, 4],
  ['minhang', '闵行', 'Minhang', 2, 4],
  ['lingang', '临港', 'Lin-gang', 5, 4],
  ['jinshan', '金山', 'Jinshan', 1, 5],
  ['fengxian', '奉贤', 'Fengxian', 3, 5],
];
const offered = ['minhang', 'pudong', 'lingang'];

export const sampleCover = (t: Pick): CoverBlock => ({
  type: 'cover',
  id: 'cover',
  codeName: '青鸾 Q-17',
  question: t(
    '我们想在上海建一条固态电池中试线，两年内投产，哪里的厂房、人才和扶持最合适？',
    'We want a pilot line for solid-state batteries in Shanghai, running within two years. Where do premises, people and support fit best?',
  ),
  wishes: [
    { label: t('项目', 'Project'), words: t('研发与制造', 'research and manufacturing') },
    { label: t('启动', 'Start'), words: t('2027年第二季度', 'Q2 2027') },
  ],
  places: [
    {
      name: t('大零号湾科技创新策源功能区', 'Grand Neobay Science and Technology Innovation Area'),
      district: t('闵行区', 'Minhang District'),
      tile: { column: 2, row: 4 },
    },
    { name: t('张江科学城', 'Zhangjiang Science City'), district: t('浦东新区', 'Pudong New Area'), tile: { column: 4, row: 3 } },
    { name: t('临港新片区前沿产业园', null), district: t('临港新片区', 'Lin-gang Special Area'), tile: { column: 5, row: 4 } },
  ],
  tiles: tiles.map(([id, zh, en, column, row]) => ({ id, name: t(zh, en), column, row, offered: offered.includes(id) })),
});

export const sampleProof = (t: Pick): ProofBlock => ({
  type: 'proof',
  id: 'proof',
  items: [
    {
      qualifier: t('超', 'over'),
      figure: t('4,300', '4,300'),
      unit: t('家', 'firms'),
      label: t('科技企业已落户', 'technology firms on site', 1),
      note: t('截至2024年6月', 'as of Jun 2024'),
    },
    {
      qualifier: t('约', 'about'),
      figure: t('357.4', '35.74'),
      unit: t('亿元', 'RMB bn'),
      label: t('2023年研发投入', 'R&D spending in 2023', 2),
      note: t('口径：规上企业', 'base: firms above designated size'),
    },
    {
      qualifier: t('', ''),
      figure: t('6', '6'),
      unit: t('所', 'universities'),
      label: t('步行可达的高校与国家级实验室', 'universities and national laboratories within walking distance', 3),
      note: t('', ''),
    },
    {
      qualifier: t('近', 'nearly'),
      figure: t('120', '120'),
      unit: t('项', 'projects'),
      label: t('先投后股立项', 'invest-first projects approved', 4),
      note: t('截至2025年3月', 'as of Mar 2025'),
    },
    {
      qualifier: t('', ''),
      figure: t('35–45', '35–45'),
      unit: t('元/m²·月', 'RMB/m² a month'),
      label: t('中试厂房租金', 'rent of pilot premises', 5),
      note: t('目标值', 'target'),
    },
    {
      qualifier: t('', ''),
      figure: t('18', '18'),
      unit: t('分钟', 'min'),
      label: t('到虹桥枢纽', 'to Hongqiao hub', 5),
      note: t('非高峰车程', 'by car, off-peak'),
    },
  ],
});
