import type { FullBilingual } from '#shared/lib/language.ts';
import type { DocumentLabel } from '#shared/domain/packet/document.ts';

/** Fixed words of the pages. */
export const documentLabels: Record<DocumentLabel, FullBilingual> = {
  contents: { zh: '目录', en: 'Contents' },
  page: { zh: '第 {n} 页', en: 'Page {n}' },
  of: { zh: '共 {n} 页', en: 'of {n}' },
  sources: { zh: '来源', en: 'Sources' },
  estimate: { zh: '测算参考，不构成承诺', en: 'Estimate, not a commitment' },
  figure: { zh: '图', en: 'Figure' },
  table: { zh: '表', en: 'Table' },
  asOf: { zh: '时点', en: 'As of' },
  grade: { zh: '证据等级', en: 'Grade' },
  published: { zh: '刊发', en: 'Published' },
  line: { zh: '行', en: 'line' },
  missing: { zh: '暂无此语言', en: 'not in this language yet' },
  version: { zh: '定稿', en: 'Frozen version' },
  dataAsOf: { zh: '数据截至', en: 'Data as of' },
  preparedFor: { zh: '呈送', en: 'Prepared for' },
  backToText: { zh: '见第 {n} 页', en: 'cited on page {n}' },
  conditions: { zh: '条件', en: 'Conditions' },
  ask: { zh: '还要问', en: 'Still to ask' },
  amount: { zh: '金额', en: 'Amount' },
  window: { zh: '申报时间', en: 'Window' },
  office: { zh: '受理机构', en: 'Office' },
  basis: { zh: '依据', en: 'Legal basis' },
  source: { zh: '来源', en: 'Source' },
  assumptions: { zh: '假设', en: 'Assumptions' },
};
