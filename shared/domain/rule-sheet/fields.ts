import type { FullBilingual } from '#shared/lib/language.ts';
import type { AmountField } from '#shared/domain/amount/amount.ts';
import type { RuleField } from '#shared/domain/rule/rule.ts';

/** Comparisons as the rule language names them. */
export const comparisons = ['in', 'is', 'at-least', 'at-most', 'between', 'before', 'after'] as const;
export type Comparison = (typeof comparisons)[number];
export const comparisonNames: Record<Comparison, FullBilingual> = {
  in: { zh: '属于', en: 'is one of' },
  is: { zh: '是', en: 'is' },
  'at-least': { zh: '不少于', en: 'is at least' },
  'at-most': { zh: '不超过', en: 'is at most' },
  between: { zh: '介于', en: 'is between' },
  before: { zh: '早于', en: 'is before' },
  after: { zh: '晚于', en: 'is after' },
};

type FieldKind = 'words' | 'figure' | 'date';
/** Where the values of a field are chosen from; `free` is typed. */
export type Choices = 'industry' | 'district' | 'project-kind' | 'country' | 'free';
interface SheetField {
  kind: FieldKind;
  name: FullBilingual;
  unit: FullBilingual | null;
  choices: Choices;
}
type OwnField = Exclude<RuleField, `question:${string}`>;

const words = (zh: string, en: string, choices: Choices = 'free'): SheetField => ({ kind: 'words', name: { zh, en }, unit: null, choices });
const figure = (name: FullBilingual, unit: FullBilingual | null): SheetField => ({ kind: 'figure', name, unit, choices: 'free' });
const yuan: FullBilingual = { zh: '元', en: 'RMB' };

/** Everything an investor's card answers, under the names the sheet shows. Money is compared in yuan only. */
export const sheetFields: Record<OwnField, SheetField> = {
  sectors: words('行业', 'industry', 'industry'),
  projectKind: words('项目类型', 'kind of project', 'project-kind'),
  registeredDistrict: words('注册地', 'district of registration', 'district'),
  parkDistrict: words('选址所在区', 'district of the site', 'district'),
  qualifications: words('资质', 'qualification'),
  needs: words('配套需求', 'need'),
  homeCountry: words('母国', 'home country', 'country'),
  investment: figure({ zh: '投资额', en: 'investment' }, yuan),
  annualRevenue: figure({ zh: '年营业收入', en: 'annual revenue' }, yuan),
  rdSharePercent: figure({ zh: '研发投入占比', en: 'share of research and development' }, { zh: '%', en: '%' }),
  foundedYear: figure({ zh: '成立年份', en: 'year of founding' }, null),
  landMu: figure({ zh: '用地面积', en: 'land' }, { zh: '亩', en: 'mu' }),
  floorAreaM2: figure({ zh: '建筑面积', en: 'floor area' }, { zh: '平方米', en: 'm²' }),
  headcount: figure({ zh: '人数', en: 'headcount' }, { zh: '人', en: 'people' }),
  start: { kind: 'date', name: { zh: '启动时间', en: 'start' }, unit: null, choices: 'free' },
};
// The record is written out above; its keys are the own fields.
export const ownFields = Object.keys(sheetFields) as OwnField[];
const isOwn = (field: string): field is OwnField => Object.hasOwn(sheetFields, field);

const questionPrefix = 'question:';
export const isQuestion = (field: string): boolean => field.startsWith(questionPrefix);
/** What a `question:` field asks about. */
export const topicOf = (field: string): string => field.slice(questionPrefix.length);
export const questionField = (topic: string): string => `${questionPrefix}${topic}`;

/** A field of the sheet; a question an officer asks takes any comparison. Null: the language has no such field. */
export function fieldOf(field: string): SheetField | null {
  if (isOwn(field)) return sheetFields[field];
  return isQuestion(field)
    ? { kind: 'words', name: { zh: `询问“${topicOf(field)}”`, en: `answer to “${topicOf(field)}”` }, unit: null, choices: 'free' }
    : null;
}

const byKind: Record<FieldKind, readonly Comparison[]> = {
  words: ['in', 'is'],
  figure: ['at-least', 'at-most', 'between'],
  date: ['before', 'after'],
};
/** The comparisons a field takes; none where the language has no such field. */
export const comparisonsOf = (field: string): readonly Comparison[] =>
  isQuestion(field) ? comparisons : byKind[fieldOf(field)?.kind ?? 'words'];

type OwnAmountField = Exclude<AmountField, `question:${string}`>;
export const moneyFields: readonly OwnAmountField[] = ['investment', 'annualRevenue'];
export const countFields: readonly OwnAmountField[] = ['headcount', 'landMu', 'floorAreaM2'];
