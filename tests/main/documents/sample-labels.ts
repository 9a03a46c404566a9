import type { DocumentLabel } from '#shared/domain/packet/document.ts';
import type { Local } from '#shared/domain/packet/line.ts';

const words: Record<DocumentLabel, [zh: string, en: string]> = {
  contents: ['目录', 'Contents'],
  page: ['第 {n} 页', 'Page {n}'],
  of: ['共 {n} 页', 'of {n}'],
  sources: ['来源', 'Sources'],
  estimate: ['测算参考，不构成承诺', 'Estimate, not a commitment'],
  figure: ['图', 'Figure'],
  table: ['表', 'Table'],
  asOf: ['数据时点', 'As of'],
  grade: ['等级', 'Grade'],
  published: ['发布', 'Published'],
  line: ['行', 'Line'],
  missing: ['暂无译文', 'No translation yet'],
  version: ['版本', 'Version'],
  dataAsOf: ['数据截至', 'Data as of'],
  preparedFor: ['呈送', 'Prepared for'],
  backToText: ['见第 {n} 页', 'cited on page {n}'],
  conditions: ['条件', 'Conditions'],
  ask: ['还需确认', 'Still to ask'],
  amount: ['金额区间', 'Amount range'],
  window: ['申报窗口', 'Window'],
  office: ['受理部门', 'Office'],
  basis: ['依据', 'Legal basis'],
  source: ['来源', 'Source'],
  assumptions: ['测算假设', 'Assumptions'],
  phone: ['电话', 'Telephone'],
  wording: ['官方原文', 'Official wording'],
  change: ['什么会改变判断', 'What would change this'],
  chosen: ['计入条款', 'Clauses in it'],
  limits: ['限制', 'Limited by'],
  leftOut: ['未计入', 'Not in it'],
};

export function sampleLabels(pick: (zh: string, en: string) => Local): Record<DocumentLabel, Local> {
  const entries = Object.entries(words) as [DocumentLabel, [string, string]][];
  // Built from the same keys.
  return Object.fromEntries(entries.map(([key, [zh, en]]) => [key, pick(zh, en)])) as Record<DocumentLabel, Local>;
}
