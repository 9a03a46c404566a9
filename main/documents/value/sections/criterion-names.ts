import type { FullBilingual } from '#shared/lib/language.ts';
import type { Criterion } from '#shared/domain/match/match.ts';

export const criterionNames: Record<Criterion, FullBilingual> = {
  sector: { zh: '产业吻合', en: 'Sector' },
  neighbours: { zh: '产业邻居', en: 'Neighbours' },
  space: { zh: '空间', en: 'Space' },
  cost: { zh: '成本', en: 'Cost' },
  talent: { zh: '人才政策', en: 'Talent policy' },
  transport: { zh: '交通', en: 'Transport' },
  living: { zh: '生活配套', en: 'Living' },
  programmes: { zh: '相关条款', en: 'Clauses' },
};
