import type { CombinationBlock, CompareBlock, CompareCell } from '#shared/domain/packet/block.ts';
import type { Pick } from './sample-pick.ts';

const figure = (t: Pick, zh: string, en: string, mark: number): CompareCell => ({
  kind: 'figure',
  value: t(zh, en, mark),
  share: null,
  note: t('2025年6月 · B；含在建', 'Jun 2025 · B; with what is being built'),
  flag: { tone: 'stale', text: t('数据较旧', 'dated') },
});
const blank = (t: Pick): CompareCell => ({
  kind: 'blank',
  value: t('–', '–'),
  share: null,
  note: t('没有来源提到', 'not mentioned in any source'),
  flag: null,
});
const share = (t: Pick, percent: number): CompareCell => ({
  kind: 'figure',
  value: t(String(percent), String(percent)),
  share: percent / 100,
  note: {},
  flag: null,
});

/** Three places, a blank that holds for all, flags and bars. */
export const sampleCompare = (t: Pick): CompareBlock => ({
  type: 'compare',
  id: 'sites',
  subject: t('比较项', 'Item'),
  columns: [
    { name: t('零号湾', 'Zero Bay'), detail: t('闵行区', 'Minhang') },
    { name: t('超长名称的示例产业园区与中试基地', 'A park of a very long name with a pilot base'), detail: t('宝山区', 'Baoshan') },
    { name: t('紫竹', 'Zizhu'), detail: {} },
  ],
  groups: [
    {
      title: t('与需求的吻合', 'Fit'),
      rows: [
        {
          label: t('产业吻合', 'Sector'),
          detail: t('权重 30%', 'weight 30%'),
          flags: [],
          cells: [share(t, 100), share(t, 0), share(t, 65)],
        },
        { label: t('成本', 'Cost'), detail: t('权重 5%', 'weight 5%'), flags: [], cells: [blank(t)] },
      ],
    },
    {
      title: t('规模', 'Scale'),
      rows: [
        {
          label: t('入驻企业', 'Resident firms'),
          detail: {},
          flags: [t('年份不一', 'mixed years'), t('口径不一', 'different bases')],
          cells: [figure(t, '超过400家', 'over 400 firms', 1), blank(t), figure(t, '120家', '120 firms', 2)],
        },
      ],
    },
  ],
  note: t('空白写明原因。', 'Blanks say why.'),
});

/** A total with a cap, a clause left out, and the line on estimates as part of it. */
export const sampleCombination = (t: Pick): CombinationBlock => ({
  type: 'combination',
  id: 'combination',
  title: t('可以同时享受的合计', 'Best lawful combination'),
  totals: [
    {
      label: t('只计符合的条款', 'From the clauses that fit'),
      amount: { text: t('300–500万元，基准 400万元', 'RMB 3–5 mn, base RMB 4 mn'), low: 3e6, base: 4e6, high: 5e6 },
      chosen: [t('开办补助：300–500万元', 'Opening grant: RMB 3–5 mn', 4)],
      limits: [t('共同上限：用工两项合计不超过 150 万元', 'shared cap: the two hiring items share RMB 1.5 mn')],
      leftOut: [t('租金补助：不能与“装修补助”同时享受', 'Rent subsidy: may not be had together with “fitting-out”')],
      assumptions: [t('投资额取中值', 'the middle of the investment')],
    },
  ],
  notes: [t('另有 2 项条款没有金额，不是零。', '2 more clauses have no amount; that is not zero.')],
  estimate: t('测算参考，不构成承诺', 'Estimate, not a commitment'),
});
