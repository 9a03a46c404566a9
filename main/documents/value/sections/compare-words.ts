import type { FullBilingual } from '#shared/lib/language.ts';
import type { Topic } from '#shared/domain/fact/attribute.ts';
import type { BlankReason, RowFlag } from '#shared/domain/match/compare-parks.ts';

export const topicNames: Record<Topic, FullBilingual> = {
  position: { zh: '定位', en: 'Position' },
  scale: { zh: '规模', en: 'Scale' },
  space: { zh: '空间', en: 'Space' },
  industry: { zh: '产业', en: 'Industry' },
  innovation: { zh: '创新', en: 'Innovation' },
  money: { zh: '资金', en: 'Money' },
  support: { zh: '扶持', en: 'Support' },
  people: { zh: '人才', en: 'People' },
  service: { zh: '服务', en: 'Services' },
  living: { zh: '生活', en: 'Living' },
  transport: { zh: '交通', en: 'Transport' },
  plan: { zh: '规划目标', en: 'Plans and targets' },
  history: { zh: '沿革', en: 'History' },
};
export const blankWords: Record<BlankReason, FullBilingual> = {
  'not-told': { zh: '没有来源提到', en: 'not mentioned in any source' },
  'no-facts': { zh: '没有这个园区的公开事实', en: 'no public fact of this park on record' },
};
export const rowFlagWords: Record<RowFlag, FullBilingual> = {
  years: { zh: '年份不一', en: 'mixed years' },
  undated: { zh: '有的未载时点', en: 'some undated' },
  nature: { zh: '实际与目标混列', en: 'actual beside target' },
  base: { zh: '口径不一', en: 'different bases' },
  unit: { zh: '单位不同', en: 'different units' },
};
