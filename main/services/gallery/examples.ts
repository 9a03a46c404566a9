import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { SectionId } from '#shared/domain/packet/draft.ts';
import { languageSchema, type FullBilingual, type Language } from '#shared/lib/language.ts';

/** A block of the pages with where its example is found. */
export interface Example {
  id: string;
  name: FullBilingual;
  /** What it is for, in a sentence. */
  text: FullBilingual;
  section: SectionId;
  /** Parks that the store knows more of in this than of those that match best. */
  parkIds?: readonly string[];
  /** The blocks of the section that are the example; empty where the store has nothing for it. */
  pick: (blocks: Block[]) => Block[];
}

const all = (blocks: Block[]): Block[] => blocks;
const first =
  (most: number) =>
  (blocks: Block[]): Block[] =>
    blocks.slice(0, most);
const ofType =
  (...types: Block['type'][]) =>
  (blocks: Block[]): Block[] =>
    blocks.filter((block) => types.includes(block.type)).slice(0, 1);
const withId =
  (...ids: string[]) =>
  (blocks: Block[]): Block[] =>
    blocks.filter((block) => ids.includes(block.id));
/** A heading with what stands under it, up to the next heading of its level. */
const firstUnderHeading = (blocks: Block[]): Block[] => {
  const from = blocks.findIndex((block) => block.type === 'heading' && block.level === 2);
  const after = blocks.findIndex((block, index) => index > from && block.type === 'heading' && block.level === 2);
  return from === -1 ? [] : blocks.slice(from, after === -1 ? undefined : after);
};
const isOfficers = (block: Block): boolean => 'tone' in block && block.tone === 'officer';
/** The district with most figures. */
const fullestDistrict = (blocks: Block[]): Block[] =>
  blocks
    .filter((block) => block.type === 'district')
    .toSorted((a, b) => b.figures.length - a.figures.length)
    .slice(0, 1);
/** The clause that has an official wording, else the one told at most length. */
const fullestClause = (blocks: Block[]): Block[] =>
  blocks
    .filter((block) => block.type === 'clause')
    .toSorted(
      (a, b) => Number(b.wording !== undefined) - Number(a.wording !== undefined) || JSON.stringify(b).length - JSON.stringify(a).length,
    )
    .slice(0, 1);

export const examples: readonly Example[] = [
  {
    id: 'cover',
    name: { zh: '封面', en: 'Cover' },
    text: { zh: '代号、需求、所推园区的位置', en: 'Code name, wishes and where the parks lie' },
    section: 'cover',
    pick: all,
  },
  {
    id: 'summary',
    name: { zh: '要点', en: 'Summary' },
    text: { zh: '三至六个数字，四句答复', en: 'Three to six figures and four answers' },
    section: 'summary',
    pick: all,
  },
  {
    id: 'why-here',
    name: { zh: '为什么是这里', en: 'Why here' },
    text: { zh: '逐园写理由，注明来源', en: 'Reasons park by park, with sources' },
    section: 'why-here',
    pick: first(6),
  },
  {
    id: 'comparison',
    name: { zh: '选址比较', en: 'Sites side by side' },
    text: { zh: '同口径并排，空白写明原因', en: 'Like for like; a blank says why' },
    section: 'comparison',
    pick: ofType('compare'),
  },
  {
    id: 'park-sheet',
    name: { zh: '园区页', en: 'Park sheet' },
    text: { zh: '事实、时点、等级与图', en: 'Facts, dates, grades and charts' },
    section: 'parks',
    pick: firstUnderHeading,
  },
  {
    id: 'district-card',
    name: { zh: '区卡片', en: 'District card' },
    text: { zh: '位置、定位、数字、产业', en: 'Place, position, figures and industries' },
    section: 'districts',
    pick: fullestDistrict,
  },
  {
    id: 'trend',
    name: { zh: '数字与走势', en: 'Figures with trend' },
    text: { zh: '同口径至少三个时点才画', en: 'Drawn from three dates of one measure at least' },
    section: 'districts',
    pick: ofType('chart'),
  },
  {
    id: 'neighbours',
    name: { zh: '产业邻居', en: 'Chain neighbours' },
    text: { zh: '同业机构与项目', en: 'Institutions and projects of the trade' },
    section: 'neighbours',
    pick: first(2),
  },
  {
    id: 'clause-table',
    name: { zh: '条款一览', en: 'Clause table' },
    text: { zh: '判断与金额区间', en: 'Verdicts and ranges' },
    section: 'incentives',
    pick: ofType('clause-table'),
  },
  {
    id: 'combination',
    name: { zh: '合计测算', en: 'Combined total' },
    text: { zh: '可同享的条款之和与限制', en: 'What may be had together, and its limits' },
    section: 'incentives',
    pick: ofType('combination'),
  },
  {
    id: 'clause',
    name: { zh: '条款详情', en: 'Clause in full' },
    text: { zh: '条件、依据与官方原文', en: 'Conditions, basis and official wording' },
    section: 'incentives',
    pick: fullestClause,
  },
  {
    id: 'talent-path',
    name: { zh: '人才通道', en: 'Talent path' },
    text: { zh: '从签证到永久居留', en: 'From visa to permanent residence' },
    section: 'talent',
    pick: ofType('path'),
  },
  {
    id: 'programme',
    name: { zh: '计划页', en: 'Programme page' },
    text: { zh: '目的、数据、步骤、参与方', en: 'Purpose, figures, steps and parties' },
    section: 'programmes',
    pick: firstUnderHeading,
  },
  {
    id: 'set-up',
    name: { zh: '落地步骤与时间表', en: 'Set-up steps and calendar' },
    text: { zh: '次序、已知日期、不知道的', en: 'The order, the known dates, what is not known' },
    section: 'set-up',
    pick: withId('set-up-steps', 'set-up-calendar', 'set-up-gap'),
  },
  {
    id: 'living',
    name: { zh: '生活配套', en: 'Living conditions' },
    text: { zh: '来源写了什么，没写什么', en: 'What the sources tell and what not' },
    section: 'living',
    parkIds: ['jinshui-lake', 'hongqiao-cbd'],
    pick: (blocks) => blocks.filter((block) => block.type !== 'picture').slice(0, 6),
  },
  {
    id: 'picture',
    name: { zh: '图片', en: 'Picture' },
    text: { zh: '带说明，低于 150 dpi 会提醒', en: 'With a caption; below 150 dpi preflight warns' },
    section: 'living',
    pick: ofType('picture'),
  },
  {
    id: 'questions',
    name: { zh: '问答清单', en: 'Questions and answers' },
    text: { zh: '逐条答复，不知道就写不知道', en: 'Answered one by one; unknown said plainly' },
    section: 'questions',
    pick: all,
  },
  {
    id: 'gaps',
    name: { zh: '尚不清楚的事', en: 'Risks and honest gaps' },
    text: { zh: '没有来源的、来源不一的', en: 'What has no source, and where sources differ' },
    section: 'gaps',
    pick: all,
  },
  {
    id: 'next-steps',
    name: { zh: '下一步', en: 'Next steps' },
    text: { zh: '步骤与先要回答的问题', en: 'Steps and what to answer first' },
    section: 'next-steps',
    pick: (blocks) => blocks.filter((block) => !isOfficers(block)),
  },
  {
    id: 'officer',
    name: { zh: '招商人员的话', en: 'Officer’s text' },
    text: { zh: '与来源的说法分开', en: 'Set apart from the sources' },
    section: 'next-steps',
    pick: (blocks) => blocks.filter(isOfficers),
  },
  {
    id: 'contact',
    name: { zh: '联系人与二维码', en: 'Contact with QR' },
    text: { zh: '取自设置', en: 'From the settings' },
    section: 'contact',
    pick: all,
  },
  {
    id: 'history',
    name: { zh: '数据变更', en: 'Change history' },
    text: { zh: '哪些值更新过，何时', en: 'Which values were renewed, and when' },
    section: 'history',
    pick: all,
  },
  {
    id: 'sources',
    name: { zh: '来源', en: 'Sources appendix' },
    text: { zh: '文件、行、日期、等级', en: 'Document, line, date and grade' },
    section: 'sources',
    pick: all,
  },
];

const mostSources = 16;

const cited: Record<Language, string> = {
  zh: '正文里的标记引到这里的来源，来源再引回正文。',
  en: 'Marks in the text lead to the sources here, and each source leads back.',
};

/** A line that cites every source shown, so that the ways there and back are part of the example. */
const citing = (count: number, languages: Local): Block => ({
  type: 'paragraph',
  id: 'citing',
  tone: 'body',
  text: Object.fromEntries(
    languageSchema.options
      .filter((language) => languages[language] !== undefined)
      .map((language) => [language, { text: cited[language], marks: Array.from({ length: count }, (_unused, index) => index + 1) }]),
  ),
});

/** One example as a document of its own; null where the store has nothing to show. */
export function exampleDocument({ section: id, pick, name }: Example, whole: DocumentValue): DocumentValue | null {
  const found = whole.sections.find((section) => section.id === id);
  const blocks = pick(found?.blocks ?? []);
  if (found === undefined || blocks.length === 0) return null;
  const title = Object.fromEntries(
    Object.keys(found.title).map((language) => [language, { text: language === 'zh' ? name.zh : name.en, marks: [] }]),
  );
  const isList = blocks.some((block) => block.type === 'sources');
  const sources = isList ? whole.sources.slice(0, mostSources) : whole.sources;
  const { figures: _figures, ...value } = whole;
  return {
    ...value,
    // No contents, and no page on its side.
    template: 'rfi',
    sections: [{ ...found, title, blocks: isList ? [citing(sources.length, found.title), ...blocks] : blocks }],
    sources,
  };
}
