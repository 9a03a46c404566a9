import type { FullBilingual } from '#shared/lib/language.ts';

const t = (zh: string, en: string): FullBilingual => ({ zh, en });

/** The five capabilities by which a project is assessed. */
export const dimensions = ['business', 'team', 'compliance', 'marketing', 'capital'] as const;
export type Dimension = (typeof dimensions)[number];
export const dimensionNames: Record<Dimension, FullBilingual> = {
  business: t('业务', 'Business'),
  team: t('团队', 'Team'),
  compliance: t('合规', 'Compliance'),
  marketing: t('营销', 'Marketing'),
  capital: t('资本', 'Capital'),
};
export const topScore = 5;

/** The nine headings of the plan of an innovation consortium, in the order of the guidelines. */
export const headings = [
  'significance',
  'foundation',
  'ideas',
  'goals',
  'tasks',
  'structure',
  'mechanism',
  'measures',
  'schedule',
] as const;
export type Heading = (typeof headings)[number];
export const headingNames: Record<Heading, FullBilingual> = {
  significance: t('意义与必要性', 'Significance and necessity'),
  foundation: t('基础与优势', 'Foundation and advantages'),
  ideas: t('主要思路', 'Main ideas'),
  goals: t('预期目标', 'Expected goals'),
  tasks: t('重点任务', 'Key tasks'),
  structure: t('组织架构', 'Organisational structure'),
  mechanism: t('运行机制', 'Operating mechanism'),
  measures: t('保障措施', 'Supporting measures'),
  schedule: t('进度安排', 'Schedule'),
};
