import type { FullBilingual } from '#shared/lib/language.ts';

/** Lists beside the registers that go out to a file. */
export const otherLists = ['source', 'clause'] as const;
export type OtherList = (typeof otherLists)[number];

const t = (zh: string, en: string): FullBilingual => ({ zh, en });

export const listNames: Record<OtherList, FullBilingual> = { source: t('来源', 'Sources'), clause: t('条款', 'Clauses') };

/** Columns of each list, as a file heads them; `width` in characters. */
export const listColumns = {
  source: {
    id: { name: t('编号', 'Id'), width: 24 },
    title: { name: t('文件或条目', 'Document or item'), width: 44 },
    publisher: { name: t('发布者', 'Publisher'), width: 24 },
    published: { name: t('发布日期', 'Published'), width: 14 },
    grade: { name: t('证据等级', 'Evidence grade'), width: 14 },
    file: { name: t('档案名', 'File'), width: 28 },
    lines: { name: t('行', 'Lines'), width: 12 },
    facts: { name: t('引用的事实', 'Facts cited'), width: 12 },
  },
  clause: {
    id: { name: t('编号', 'Id'), width: 24 },
    name: { name: t('条款', 'Clause'), width: 36 },
    incentive: { name: t('所属政策', 'Incentive'), width: 32 },
    status: { name: t('状态', 'Status'), width: 12 },
    summary: { name: t('规则（本机构的话）', 'Rule, in our words'), width: 60 },
    window: { name: t('受理时间', 'Window'), width: 20 },
    office: { name: t('受理部门', 'Office'), width: 20 },
    phone: { name: t('电话', 'Phone'), width: 16 },
    basis: { name: t('依据', 'Legal basis'), width: 36 },
    asOf: { name: t('数据时点', 'As of'), width: 16 },
    source: { name: t('来源', 'Source'), width: 36 },
    line: { name: t('行', 'Line'), width: 8 },
    grade: { name: t('证据等级', 'Evidence grade'), width: 14 },
  },
} satisfies Record<OtherList, Record<string, { name: FullBilingual; width: number }>>;
