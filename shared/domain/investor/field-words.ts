import type { FullBilingual } from '#shared/lib/language.ts';

export interface FieldWords {
  name: FullBilingual;
  /** The one question that asks for the field, whatever condition waits for it. */
  ask: FullBilingual;
}
const words = (name: readonly [string, string], ask: readonly [string, string]): FieldWords => ({
  name: { zh: name[0], en: name[1] },
  ask: { zh: ask[0], en: ask[1] },
});

/** Names and questions of everything that a condition reads of an investor, and of the site chosen. */
export const fieldWords = {
  sectors: words(['行业', 'sector'], ['投资方做什么行业、什么产品？', 'What is the investor’s industry and product?']),
  projectKind: words(
    ['项目类型', 'kind of project'],
    ['项目是制造、研发、总部、服务还是孵化？', 'Is the project manufacturing, research, headquarters, services or incubation?'],
  ),
  parkDistrict: words(['选址', 'site'], ['项目打算落在哪个区、哪个园区？', 'In which district and park is the project to settle?']),
  registeredDistrict: words(
    ['注册地', 'place of registration'],
    ['在上海是否已有注册主体，注册在哪个区？', 'Is there a registered entity in Shanghai, and in which district?'],
  ),
  qualifications: words(
    ['资质', 'qualifications'],
    ['有哪些资质，例如高新技术企业、专精特新？', 'Which qualifications are held, such as high-tech enterprise?'],
  ),
  needs: words(['需求', 'needs'], ['对厂房、住房、学校等有什么要求？', 'What is needed in premises, housing, schools?']),
  homeCountry: words(
    ['来源国家或地区', 'home country'],
    ['投资方来自哪个国家或地区？', 'Which country or region does the investor come from?'],
  ),
  investment: words(['投资额', 'investment'], ['计划投资多少？', 'How much is to be invested?']),
  annualRevenue: words(['年营业收入', 'annual revenue'], ['年营业收入是多少？', 'What is the annual revenue?']),
  rdSharePercent: words(['研发费用占比', 'R&D share'], ['研发费用占营业收入多少？', 'What share of revenue goes into R&D?']),
  foundedYear: words(['成立年份', 'founding year'], ['企业哪一年成立？', 'When was the firm founded?']),
  landMu: words(['用地', 'land'], ['需要多大的建筑面积或用地？', 'How much floor space or land is needed?']),
  floorAreaM2: words(['建筑面积', 'floor area'], ['需要多大的建筑面积或用地？', 'How much floor space or land is needed?']),
  headcount: words(['人数', 'headcount'], ['计划用工多少人？', 'How many people will work there?']),
  start: words(['启动时间', 'start'], ['计划何时启动？', 'When is the project to start?']),
  people: words(['外籍人员', 'foreign staff'], ['哪些外籍人员会来上海工作？', 'Which foreign staff will come to work in Shanghai?']),
} as const satisfies Record<string, FieldWords>;
export type AskedField = keyof typeof fieldWords;
export const isAskedField = (field: string): field is AskedField => Object.hasOwn(fieldWords, field);

/** What is known of the field does not decide: the question takes up from there and never asks it anew. */
export const askCloser = (field: AskedField, known: FullBilingual): FullBilingual => {
  const { name } = fieldWords[field];
  return {
    zh: `${name.zh}现填“${known.zh}”，能否更确切？`,
    en: `The ${name.en} is given as “${known.en}”: can it be said more exactly?`,
  };
};
