import type { ExceptionKind } from '#shared/domain/desk/desk.ts';
import type { TargetState } from '#shared/domain/measure/targets.ts';
import type { FullBilingual } from '#shared/lib/language.ts';

const t = (zh: string, en: string): FullBilingual => ({ zh, en });

/** The sections of a brief in the order in which a manager reads them. */
export const briefSections = {
  'new-projects': t('新项目', 'New projects'),
  progress: t('新进展', 'New progress'),
  problems: t('新问题', 'New problems'),
  targets: t('目标与实际', 'Targets against actuals'),
  batches: t('项目批次', 'Batches'),
  exceptions: t('例外事项', 'Exceptions'),
  'in-hand': t('在手项目', 'Projects in hand'),
  issued: t('发出的推介包', 'Packets issued'),
  sources: t('来源', 'Sources'),
} as const;
export type BriefSectionId = keyof typeof briefSections;

export const zhNumerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

export const exceptionNames: Record<ExceptionKind, FullBilingual> = {
  stalled: t('停滞', 'Stalled'),
  overdue: t('承诺逾期', 'Commitments overdue'),
  'target-overdue': t('目标逾期', 'Targets overdue'),
  conflicting: t('数据冲突', 'Conflicting data'),
  stale: t('数据过期', 'Facts past review'),
  undated: t('阶段时点未载', 'Stage without a date'),
};

export const targetStates: Record<TargetState, FullBilingual> = {
  met: t('已达到', 'met'),
  'under-way': t('未到期', 'under way'),
  missed: t('到期未达到', 'missed'),
  'cannot-tell': t('无法判断', 'cannot tell'),
  missing: t('缺实际值', 'actual missing'),
  overdue: t('已到期，缺实际值', 'past due, actual missing'),
};

export const words = {
  project: t('项目', 'Project'),
  district: t('行政区', 'District'),
  stage: t('阶段', 'Stage'),
  from: t('原阶段', 'Before'),
  date: t('时点', 'Date'),
  said: t('来源说法', 'In the source’s words'),
  problem: t('问题', 'Problem'),
  since: t('自', 'Since'),
  days: t('天数', 'Days'),
  commitment: t('承诺', 'Commitment'),
  due: t('期限', 'Due'),
  measure: t('指标', 'Measure'),
  target: t('目标', 'Target'),
  actual: t('实际', 'Actual'),
  state: t('状态', 'State'),
  batch: t('批次', 'Batch'),
  declared: t('申报', 'Declared'),
  approved: t('立项', 'Approved'),
  rate: t('入选率', 'Selected'),
  support: t('支持金额', 'Support'),
  holding: t('进入持股', 'In share-holding'),
  exception: t('例外', 'Exception'),
  record: t('记录', 'Record'),
  text: t('说明', 'What'),
  count: t('数目', 'Number'),
  intents: t('意向', 'Intents'),
  signings: t('签约及以后', 'Signed and beyond'),
  others: t('其他阶段', 'Other stages'),
  recipient: t('给谁', 'For'),
  template: t('模板', 'Template'),
  audience: t('读者', 'Audience'),
  exported: t('导出日期', 'Written on'),
  notGiven: t('未注明', 'not given'),
  none: t('–', '–'),
} as const;

export const lines = {
  noneNew: t('期内没有登记到新项目。', 'No new project is dated within the period.'),
  noneMoved: t('期内没有登记到新进展。', 'No progress is dated within the period.'),
  noneWrong: t('期内没有新出现的问题。', 'No new problem arose within the period.'),
  noTargets: t('库中没有带数值的目标。', 'The store holds no target with a figure.'),
  noBatches: t('库中没有项目批次。', 'The store holds no batches.'),
  noExceptions: t('没有例外事项。', 'There are no exceptions.'),
  noIssues: t('期内没有导出推介包。', 'No packet was written within the period.'),
  maybe: t('时点粗略，可能在期内：', 'Dated too roughly to tell; perhaps within the period:'),
  apart: t('意向与签约分别计数，不相加。', 'Intents and signings are counted apart and never added.'),
  sectorsOverlap: t('一个项目可属几个产业，各行不相加。', 'A project may be of several sectors; the rows do not add up.'),
  bounds: t('“超过”“近”等是界限，合计与占比照界限给出。', '“Over” and “nearly” are bounds; totals and shares keep them.'),
  asPacket: t('数字与推介包同源同式。', 'Figures are those of the packets, formatted alike.'),
} as const;

/** The way back from a source, which names the first page alone. */
export const firstCited = t('首见第 {n} 页', 'first cited on page {n}');

export const templateWords: Record<string, FullBilingual> = {
  pitch: t('推介册', 'Pitch'),
  'one-pager': t('单页', 'One-pager'),
  comparison: t('选址比较', 'Comparison'),
  rfi: t('答复清单', 'RFI answers'),
};
export const audienceWords = {
  public: t('公开', 'public'),
  partner: t('合作方', 'partners'),
  internal: t('内部', 'internal'),
} as const;
