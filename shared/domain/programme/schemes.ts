import type { FullBilingual } from '#shared/lib/language.ts';
import type { ProgrammePage } from './programme-page.ts';

/** A scheme, measure or programme of the documents by its number, with the page that is more than its list of records. */
export interface Scheme {
  number: number;
  name: FullBilingual;
  page: ProgrammePage | 'measures' | 'map' | null;
  /** What the document leaves out, so that nobody looks for it; null where it says enough. */
  gap: FullBilingual | null;
}

const scheme = (
  name: [zh: string, en: string],
  page: Scheme['page'] = null,
  gap: [zh: string, en: string] | null = null,
): Omit<Scheme, 'number'> => ({
  name: { zh: name[0], en: name[1] },
  page,
  gap: gap === null ? null : { zh: gap[0], en: gap[1] },
});

/** All of them, in the order of the documents; the number of each is its place. */
export const schemes: readonly Scheme[] = [
  scheme(['科技成果转移转化示范区三年行动', 'Demonstration zone action plan'], null, [
    '计划期2018—2020年已结束，不作现行政策',
    'The plan ended in 2020; it is not current policy',
  ]),
  scheme(['闵行2017年工业指标', 'Minhang industrial indicators 2017'], 'measures', [
    '占比的基数原文未载，与产值不合，列入冲突',
    'The base of the share is not given and does not fit the output; it stands as a conflict',
  ]),
  scheme(['两带与一湾九节点', 'Two belts; one bend with nine nodes'], 'map'),
  scheme(['九个功能片区', 'Nine functional areas'], 'map'),
  scheme(['大虹桥四类服务业', 'Four service industries of Greater Hongqiao']),
  scheme(['高校技术转移机构', 'University technology-transfer agencies'], null, ['原文未列机构名单', 'The source lists no names']),
  scheme(['大零号湾', 'Zero Bay'], null, ['数字未注明时点，待补', 'The figures carry no date; to be dated']),
  scheme(['医疗机器人与人工智能研究院', 'Medical robotics and AI institutes']),
  scheme(['军民融合', 'Civil-military integration'], null, ['内部资料，不进对外材料', 'Internal; kept out of what leaves the office']),
  scheme(['合作伙伴类型', 'Types of partner']),
  scheme(['全球技术转移网络', 'Global technology transfer network']),
  scheme(['三个市级平台', 'Three city platforms']),
  scheme(['上海科技成果信息库', 'Shanghai achievement information base'], null, [
    '原文只有名称与用途',
    'The source gives its name and purpose only',
  ]),
  scheme(['先行先试改革', 'Pilot reforms']),
  scheme(['转化引导基金与领导小组', 'Transformation fund and leading group'], 'funds'),
  scheme(['成果转化率', 'Conversion rate'], 'measures', ['原文有公式，无目标与实测值', 'A formula without target or measured value']),
  scheme(['产业增长模型', 'Growth model'], 'measures', ['系数原文未给，须录入', 'The coefficients are not given and must be entered']),
  scheme(['四项目标指标', 'Four measures with targets'], 'measures', [
    '无实测值；2025年目标已到期',
    'No measured values; the 2025 target is past',
  ]),
  scheme(['五大示范领域', 'Five demonstration areas']),
  scheme(['科创中心主阵地与北转型', 'Main front and Northern Transformation']),
  scheme(['吴淞材料实验室', 'Wusong Materials Laboratory']),
  scheme(['概念验证链', 'Proof-of-concept chain'], 'proof-of-concept'),
  scheme(['概念验证中心', 'Proof-of-concept centres'], 'proof-of-concept', [
    '首批七家，原文点名不全',
    'Seven in the first batch, not all named',
  ]),
  scheme(['概念验证中心管理办法', 'Measures for proof-of-concept centres'], 'proof-of-concept', [
    '只知名称，正文待补',
    'Known by name only; text needed',
  ]),
  scheme(['先投后股试点批次', 'Invest-first pilot batches'], 'invest-first'),
  scheme(['进入转股的企业', 'Firms entering shareholding'], 'invest-first', ['转股时间原文未载', 'The date of shareholding is not given']),
  scheme(['与北京低碳院的拨投联动', 'Allocation and investment with NICE'], 'invest-first'),
  scheme(['先租后股、先服务后股', 'Lease-first and service-first'], 'invest-first', [
    '只有做法，无金额与条件',
    'The practice only, no amounts or conditions',
  ]),
  scheme(['五维项目评估', 'Five-dimension assessment'], 'assessment', ['原文有五个维度，无评分标准', 'Five dimensions, no scoring scale']),
  scheme(['创新联合体备案', 'Innovation-consortium filing'], 'consortium', [
    '备案条件正文未见，待补',
    'The conditions themselves are not quoted; text needed',
  ]),
  scheme(['联合体实例', 'Consortia at work'], 'consortium'),
  scheme(['科创30条与人才新政25条', '30 Articles and 25 Talent Policies'], 'talent', [
    '只知名称，条款待补',
    'Known by name; clauses to be filled',
  ]),
  scheme(['一湾两极五园', 'One bay, two poles, five parks'], 'map'),
  scheme(['六大产业与未来产业', 'Six industries and future industries'], null, ['六大产业原文未列名', 'The six industries are not named']),
  scheme(['生物医药与钢铁电商', 'Biomedicine and steel e-commerce']),
  scheme(['合成生物与一核两翼', 'Synthetic biology; one core, two wings'], 'map', [
    '新增载体只说“数万平方米”',
    'New space is given as “tens of thousands of m²” only',
  ]),
  scheme(['各区科创标签', 'District labels']),
  scheme(['差异化定位', 'Differentiated positioning']),
  scheme(['春申计划与产业基金', 'Chunshen plan and industrial funds'], 'talent'),
  scheme(['长三角点线面廊', 'Delta network: point, line, plane, corridor'], 'map'),
  scheme(['G60科创走廊', 'G60 corridor'], 'map'),
  scheme(['合作中的难题', 'Challenges of cooperation']),
  scheme(['一区二十二园', 'One zone, 22 parks'], 'map', ['2014年口径，园名未全列', 'As of 2014; not all parks are named']),
  scheme(['张江2014年主要指标', 'Zhangjiang totals 2014'], null, ['1—11月，不含新增四园', 'January to November, four new parks left out']),
  scheme(['九类机构统计', 'Nine counts of institutions']),
  scheme(['三个优化、三个体系', 'Three optimisations, three systems'], null, ['历史做法，不作现行政策', 'Historical, not current policy']),
  scheme(['紫竹高新区2014年', 'Zizhu 2014']),
  scheme(['紫竹2014年活动', 'Zizhu events 2014'], 'events'),
  scheme(['各区结构转型', 'District restructuring 2014']),
  scheme(['“四新”经济', '“Four new” economy']),
  scheme(['三个一口与知识产权局', 'Three single windows; IP bureau'], 'commitments'),
  scheme(['临港、桃浦、北斗、虹桥', 'Lin-gang, Taopu, Beidou, Hongqiao'], 'map'),
  scheme(['合作模式库', 'Ways of cooperation']),
  scheme(['消息的两个日期', 'Two dates of a news item'], 'events', [
    '页面日期与事实时点分开记',
    'Page date and date of the fact are kept apart',
  ]),
  scheme(['松江产业转型基金', 'Songjiang transformation fund'], 'funds', [
    '评估指标与指数数值原文未载',
    'Neither indicators nor index values are given',
  ]),
  scheme(['张江诺贝尔湖集聚区', 'Zhangjiang Nobel Lake cluster'], 'funds'),
  scheme(['外国人才许可与通道', 'Permits and path for foreign talent'], 'talent', [
    '“2018下半年将实施”一句已过期',
    '“To be implemented in late 2018” is out of date',
  ]),
  scheme(['外地可比做法', 'Practice elsewhere'], 'talent', ['仅供内部比较', 'For internal comparison only']),
  scheme(['虹桥四区三功能', 'Hongqiao: four districts, three functions'], 'map'),
  scheme(['工博会2016获奖', 'CIIF 2016 awards'], 'events'),
  scheme(['传媒座谈会', 'Media leaders’ meeting'], 'events', [
    '约三十个数字均未注出处，按媒体口径',
    'Some thirty figures, none sourced; held as media',
  ]),
  scheme(['第二届进博会', 'Second CIIE'], 'events'),
  scheme(['金山生活服务配套', 'Living and service in Jinshan'], 'commitments'),
  scheme(['小蓝开发区推介签约', 'Xiaolan signing event'], 'events', ['意向与签约分开计数', 'Intents and signings are counted apart']),
  scheme(['一企一策与签约即落地', 'One firm, one policy; sign and land'], 'commitments', [
    '承诺无日期，须录入',
    'The commitments carry no dates; to be entered',
  ]),
  scheme(['闵行综合指标', 'Minhang score sheet'], null, ['多数百分数缺基数或年份', 'Most percentages lack a base or a year']),
  scheme(['四位一体模式', 'Four-part model']),
].map((entry, index) => ({ number: index + 1, ...entry }));

export const schemeOf = (number: number): Scheme | null => schemes[number - 1] ?? null;

/** Where a scheme is at home in the window. */
export const schemeHome = (number: number): string => `/programmes/${number}`;
/** The page that shows more than its records; null where the records are all. */
export const schemePage = ({ page }: Scheme): string | null =>
  page === null ? null : page === 'measures' || page === 'map' ? `/${page}` : `/programmes/${page}`;
