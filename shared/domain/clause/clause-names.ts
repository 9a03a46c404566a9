import type { FullBilingual } from '#shared/lib/language.ts';
import type { Clause } from './clause.ts';

export const clauseStatusNames: Record<Clause['status'], FullBilingual> = {
  'in-force': { zh: '有效', en: 'in force' },
  'text-needed': { zh: '正文待补', en: 'text needed' },
  ended: { zh: '已结束', en: 'ended' },
  unknown: { zh: '是否有效未载', en: 'not stated' },
};
