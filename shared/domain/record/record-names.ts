import type { FullBilingual } from '#shared/lib/language.ts';
import type { Alias, ParkfolioRecord, Sensitivity } from './record.ts';

const t = (zh: string, en: string): FullBilingual => ({ zh, en });

export const statusNames: Record<ParkfolioRecord['status'], FullBilingual> = {
  live: t('在用', 'in use'),
  historical: t('历史名称', 'of its years only'),
  archived: t('已归档', 'archived'),
};
export const sensitivityNames: Record<Sensitivity, FullBilingual> = {
  public: t('公开', 'public'),
  partner: t('合作方', 'partner'),
  internal: t('内部', 'internal'),
};
export const originNames: Record<Alias['origin'], FullBilingual> = {
  source: t('来源所印', 'printed'),
  inferred: t('推断', 'inferred'),
  office: t('本单位', 'ours'),
  former: t('曾用名', 'former'),
  code: t('代号', 'code name'),
};
