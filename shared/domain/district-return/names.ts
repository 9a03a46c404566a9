import type { FullBilingual } from '#shared/lib/language.ts';
import type { ListPart, SinglePart } from './inputs.ts';

/** An input by its place among the inputs, with the words a reader knows it by. */
export interface InputName {
  id: string;
  name: FullBilingual;
}

export const partNames: Record<ListPart | SinglePart | 'ramp', FullBilingual> = {
  oneOff: { zh: '一次性扶持', en: 'One-off support' },
  yearly: { zh: '按年扶持', en: 'Yearly support' },
  space: { zh: '免费空间', en: 'Space free of rent' },
  land: { zh: '土地价格折让', en: 'Land price discount' },
  revenue: { zh: '地方财力', en: 'Local fiscal revenue' },
  ramp: { zh: '达产曲线', en: 'Ramp-up curve' },
  jobs: { zh: '达产岗位数', en: 'Jobs at full scale' },
  horizon: { zh: '测算期', en: 'Horizon' },
  discountRate: { zh: '贴现率', en: 'Discount rate' },
};

export const figureNames: Record<ListPart, Record<string, FullBilingual>> = {
  oneOff: { amount: { zh: '金额', en: 'amount' } },
  yearly: { amount: { zh: '每年金额', en: 'amount a year' }, years: { zh: '年数', en: 'number of years' } },
  space: { area: { zh: '面积', en: 'area' }, rent: { zh: '租金', en: 'rent' }, years: { zh: '年数', en: 'number of years' } },
  land: { amount: { zh: '折让金额', en: 'amount of the discount' } },
  revenue: {
    base: { zh: '达产年税基', en: 'yearly tax base at full scale' },
    rate: { zh: '税率', en: 'tax rate' },
    share: { zh: '区级留成比例', en: "district's share" },
  },
};

interface RowPlace {
  part: ListPart;
  at: number;
  name: string;
}
/** A row by its own name, else by its number. */
const rowName = ({ part, at, name }: RowPlace): FullBilingual => {
  const own = partNames[part];
  return name === '' ? { zh: `${own.zh}${at + 1}`, en: `${own.en} ${at + 1}` } : { zh: `${own.zh}“${name}”`, en: `${own.en} “${name}”` };
};

export const partName = (part: keyof typeof partNames): InputName => ({ id: part, name: partNames[part] });

export function figureName(row: RowPlace, key: string): InputName {
  const [of, figure] = [rowName(row), figureNames[row.part][key] ?? { zh: key, en: key }];
  return { id: `${row.part}.${row.at}.${key}`, name: { zh: `${of.zh}：${figure.zh}`, en: `${of.en}: ${figure.en}` } };
}
