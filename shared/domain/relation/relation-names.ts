import type { FullBilingual } from '#shared/lib/language.ts';
import type { RelationType } from './relation.ts';

const t = (zh: string, en: string): FullBilingual => ({ zh, en });

/** What stands between the two ends of a tie, read from the first to the second. */
export const relationNames: Record<RelationType, FullBilingual> = {
  'located-in': t('位于', 'lies in'),
  'part-of': t('属于', 'is part of'),
  'focuses-on': t('主攻', 'focuses on'),
  'led-by': t('牵头方为', 'is led by'),
  'member-of': t('成员属于', 'is a member of'),
  hosts: t('承载', 'hosts'),
  'funded-by': t('出资方为', 'is funded by'),
  'signed-with': t('签约方为', 'is signed with'),
  'partner-of': t('合作方为', 'is a partner of'),
  offers: t('提供', 'offers'),
  covers: t('覆盖', 'covers'),
  'takes-part-in': t('参与', 'takes part in'),
  'same-as': t('即', 'is the same as'),
  'may-be-same-as': t('可能即', 'may be the same as'),
  'distinct-from': t('不同于', 'is distinct from'),
};
