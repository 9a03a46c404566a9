import { examplePicture } from '#main/services/gallery/example-picture.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentSection } from '#shared/domain/packet/document.ts';
import type { Pick } from './sample-pick.ts';

const district = (t: Pick): Block => ({
  type: 'district',
  id: 'minhang',
  name: t('闵行区', 'Minhang District'),
  tiles: [
    { id: 'minhang', column: 0, row: 1, offered: true },
    { id: 'xuhui', column: 1, row: 0, offered: false },
  ],
  positioning: [t('上海南部科创中心核心区', 'Core of the southern science centre', 3)],
  figures: [
    { value: t('1,290亿元', 'RMB 129 bn', 1), label: t('战新产业产值', 'Emerging industry output'), asOf: t('2017年', '2017') },
    { value: t('超过800家', 'over 800 firms', 1), label: t('惠及企业', 'Firms that benefited'), asOf: t('时点未载', 'date not given') },
  ],
  lines: [{ label: t('产业', 'Industries'), words: t('医疗机器人、人工智能', 'Medical robotics, artificial intelligence') }],
});

const clauses = (t: Pick): Block => ({
  type: 'clause-table',
  id: 'overview',
  title: t('以下3项条款一览', 'The 3 clauses below at a glance'),
  columns: {
    clause: t('条款', 'Clause'),
    policy: t('所属政策', 'Policy'),
    verdict: t('判断', 'Verdict'),
    amount: t('金额', 'Amount'),
  },
  rows: [
    {
      name: t('中试基地设备补贴一览', 'Grant for pilot-line equipment, at a glance', 4),
      incentive: t('若干意见', 'Minhang measures'),
      verdict: 'fits',
      verdictText: t('符合', 'Fits'),
      amount: { text: t('600万–1,200万元', 'RMB 6–12 mn'), low: 6e6, base: 9e6, high: 12e6, scaleEnd: 20e6 },
      amountNote: {},
    },
    {
      name: t('先投后股一览', 'Invest first, at a glance', 4),
      incentive: t('若干意见', 'Minhang measures'),
      verdict: 'cannot-tell',
      verdictText: t('尚不能判断', 'Cannot tell yet'),
      amount: null,
      amountNote: t('金额待算，还缺：投资额', 'Amount open, still missing: the investment'),
    },
    {
      name: t('服务一览', 'Services, at a glance'),
      incentive: t('若干意见', 'Minhang measures'),
      verdict: 'does-not-fit',
      verdictText: t('不符合', 'Does not fit'),
      amount: null,
      amountNote: {},
    },
  ],
  note: t('“–”：条款没有写金额，不等于零。', '“–”: the clause gives no amount; it does not mean zero.'),
});

const calendar = (t: Pick): Block => ({
  type: 'calendar',
  id: 'calendar',
  title: t('时间表：已知的日期', 'Calendar: the dates that are known'),
  ticks: [t('2025.11', 'Nov 2025'), t('2026.02', 'Feb 2026'), t('2026.05', 'May 2026'), t('2026.08', 'Aug 2026')],
  rows: [
    {
      name: t('本册日期', 'Day of this packet'),
      detail: t('2025年11月20日', '20 Nov 2025'),
      kind: 'step',
      spans: [{ from: 0.05, to: 0.06 }],
    },
    { name: t('计划启动', 'Planned start'), detail: t('2026年第三季度', 'Q3 2026'), kind: 'wish', spans: [{ from: 0.7, to: 0.95 }] },
    { name: t('分批征集', 'Calls by batch'), detail: t('批次未说明', 'batches not given', 4), kind: 'window', spans: [] },
  ],
  note: t('另有2项条款没有写申报时间。', 'For 2 more clauses no window is given.'),
});

/** What a page draws beside prose and tables: a district, clauses at a glance, a calendar, a picture. */
export const samplePages = (t: Pick): DocumentSection => ({
  id: 'pages',
  title: t('一页看懂', 'At a glance'),
  blocks: [
    district(t),
    clauses(t),
    calendar(t),
    {
      type: 'picture',
      id: 'picture',
      caption: t('沧源科技园3号楼', 'Block 3 of Cangyuan Park'),
      image: { format: 'png', data: examplePicture(), widthMm: 120 },
    },
  ],
});
