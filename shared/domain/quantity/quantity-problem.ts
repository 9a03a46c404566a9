import { units, type UnitId } from '#shared/domain/unit/unit.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { QuantityProblem, QuantityProblemCode } from './quantity.ts';

/** Stops the reading of one text; turned into a problem by `readQuantity`, and seen by nobody else. */
export class UnreadableQuantity extends Error {
  override readonly name = 'UnreadableQuantity';
  readonly problem: QuantityProblem;

  constructor(code: QuantityProblemCode, part = '', choices: UnitId[] = []) {
    super(code);
    this.problem = { code, message: messages[code](part, choices), choices };
  }
}

const listed = (choices: UnitId[], language: 'zh' | 'en'): string =>
  choices
    .slice(0, 6)
    .map((id) =>
      language === 'zh' ? `${units[id].name.zh}（${units[id].name.en.split('|')[0]}）` : (units[id].name.en.split('|')[1] ?? id),
    )
    .join(language === 'zh' ? '、' : ', ');

/** What is wrong and how to write it instead. */
const messages: Record<QuantityProblemCode, (part: string, choices: UnitId[]) => FullBilingual> = {
  empty: () => ({ zh: '没有填数量，请填写数字和单位，如 12.5万㎡', en: 'There is no figure; write number and unit, e.g. 12.5万㎡' }),
  'too-long': () => ({ zh: '文字太长，请只填一个数量', en: 'The text is too long; write one figure alone' }),
  'not-a-number': (part) => ({
    zh: `“${part}”里读不出数字，请写成 800亩、3亿元、8% 这样`,
    en: `There is no number to read in “${part}”; write it as 800 mu, USD 30m or 8%`,
  }),
  vague: (part) => ({
    zh: `“${part}”没有确定的数，请写数字，如 超过100家`,
    en: `“${part}” is no definite number; write one, e.g. over 100 firms`,
  }),
  'strictly-less': (part) => ({
    zh: `“${part}”只说小于，请写“不超过”（含本数）或“近”`,
    en: `“${part}” says only less than; write “at most” (the number included) or “nearly”`,
  }),
  'two-qualifiers': (part) => ({
    zh: `“${part}”有两种说法，请只留一种（约、超过、近、至少、至多）`,
    en: `“${part}” qualifies the number twice; keep one of about, over, nearly, at least, at most`,
  }),
  'qualified-range': (part) => ({
    zh: `“${part}”是区间，请去掉区间以外的“约、超过、以上”等字`,
    en: `“${part}” is a range; leave out about, over and the like beside it`,
  }),
  'range-order': (part) => ({
    zh: `“${part}”的前一数不小于后一数，请把小数写在前面，并写全单位`,
    en: `In “${part}” the first number is not below the second; write the smaller first, each with its unit`,
  }),
  'range-units': (part) => ({
    zh: `“${part}”两端的单位不同，请写成同一单位`,
    en: `The ends of “${part}” have different units; write both in one unit`,
  }),
  separators: (part) => ({
    zh: `“${part}”里的逗号或小数点不清楚，请写成 1,234.5 或 1234.5`,
    en: `The commas or points in “${part}” are unclear; write 1,234.5 or 1234.5`,
  }),
  'ambiguous-number': (part) => ({
    zh: `“${part}”可以读成两个数，请用阿拉伯数字写全，如 35000 或 3.5万`,
    en: `“${part}” can be read as two numbers; write it in full, e.g. 35,000`,
  }),
  'ambiguous-m': (part) => ({
    zh: `“${part}”里的 m 可以是百万也可以是米，请写 million 或 m²，或加币种`,
    en: `The m in “${part}” may be million or metre; write million or m², or name the currency`,
  }),
  date: (part) => ({
    zh: `“${part}”像日期，不是数量；日期请填在数据时点`,
    en: `“${part}” looks like a date, not a figure; a date belongs in the as-of field`,
  }),
  'no-unit': (part) => ({
    zh: `“${part}”没有单位，请写上单位，如 家、人、亩、平方米、亿元、%`,
    en: `“${part}” has no unit; write one, e.g. firms, people, mu, m², RMB, %`,
  }),
  'which-unit': (part, choices) => ({
    zh: `“${part}”可以指：${listed(choices, 'zh')}；请选定或写明数的是什么`,
    en: `“${part}” may count ${listed(choices, 'en')}; choose one or name what is counted`,
  }),
  'unknown-unit': (part) => ({
    zh: `不认识单位“${part}”，请换成 家、个、人、亩、公顷、平方米、元、% 等`,
    en: `The unit “${part}” is not known; use firms, people, mu, ha, m², RMB, % or the like`,
  }),
  'wrong-kind': (part, choices) => ({
    zh: `这里要的是${listed(choices, 'zh')}，写的是“${part}”；请核对单位`,
    en: `This field takes ${listed(choices, 'en')}, the text says “${part}”; check the unit`,
  }),
  'unknown-currency': (part) => ({
    zh: `只收人民币、美元、欧元，“${part}”请先折算并注明`,
    en: `Only CNY, USD and EUR are kept; convert “${part}” first and say so in a note`,
  }),
  'two-currencies': (part) => ({
    zh: `“${part}”写了两种货币，请只留一种`,
    en: `“${part}” names two currencies; keep one`,
  }),
  several: (part) => ({
    zh: `“${part}”里不止一个数量，请分开填写`,
    en: `There is more than one figure in “${part}”; write them apart`,
  }),
};
