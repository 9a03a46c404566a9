import type { FullBilingual } from '#shared/lib/language.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';

/** What a question asks of its subject, and where the store keeps the answer. */
export interface Theme {
  id: string;
  name: FullBilingual;
  /** Matched in the normalised question, names taken out. */
  words: RegExp;
  /** Attributes that answer it, best first. */
  attributes: readonly string[];
  /** `facts` of a record; or a list of records; or the clauses of incentives. */
  answers: 'facts' | 'parks' | 'institutions' | 'companies' | 'projects' | 'clauses';
  /** Records that answer when the question names none. */
  holders?: { kinds: readonly RecordKind[]; classes?: readonly string[] };
  /** True where only a figure answers. */
  numeric?: boolean;
  /** The attribute whose own label the question uses; where it has facts, they alone answer. */
  exact?: string;
  /** Only facts whose text holds one of these. */
  mentions?: readonly string[];
  /** Themes that this one makes into mere description: "visas for engineers" asks nothing of talent. */
  silences?: readonly string[];
}

const talentHolders = (...classes: string[]): NonNullable<Theme['holders']> => ({ kinds: ['talentPolicy'], classes });
const places: NonNullable<Theme['holders']> = { kinds: ['park', 'district'] };

const people: Theme[] = [
  {
    id: 'permanent-residence',
    name: { zh: '永久居留', en: 'Permanent residence' },
    words: /永久居留|永居|绿卡|permanent residen\w+|green cards?/g,
    attributes: ['criteria', 'pathway', 'rule', 'stays-open'],
    answers: 'facts',
    holders: talentHolders('residence'),
    silences: ['talent', 'conditions', 'approval-time'],
  },
  {
    id: 'visa',
    name: { zh: '签证', en: 'Visas' },
    words: /签证|\bvisas?\b/g,
    attributes: ['visa-term', 'eligibility', 'scope', 'benefit', 'criteria'],
    answers: 'facts',
    holders: talentHolders('visa'),
    silences: ['talent', 'conditions'],
  },
  {
    id: 'permit',
    name: { zh: '工作许可与居留', en: 'Work and residence permits' },
    words: /工作许可|就业许可|居留许可|居留证件?|\b(?:work|residence) permits?\b|\bpermits?\b/g,
    attributes: ['rule', 'office', 'replaces', 'effective', 'paperwork-cut', 'approval-cut', 'criteria'],
    answers: 'facts',
    holders: talentHolders('permit', 'residence'),
    silences: ['talent', 'conditions'],
  },
  {
    id: 'family',
    name: { zh: '家属', en: 'Families' },
    words: /家属|配偶|子女|孩子|家人|家庭|\bfamil(?:y|ies)\b|\bspouses?\b|\bchildren\b|\bdependants?\b|\bdependents?\b/g,
    attributes: ['family-terms'],
    answers: 'facts',
    holders: { kinds: ['talentPolicy'] },
    silences: ['talent'],
  },
  {
    id: 'talent',
    name: { zh: '人才', en: 'Talent and workforce' },
    words: /人才|招聘|招工|用工|劳动力|工程师|\btalents?\b|\bworkforce\b|\brecruit\w*|\bhir(?:e|ing)\b|\bengineers?\b|\bskilled\b|\blabou?r\b/g,
    attributes: ['people-trained', 'people-trained-yearly', 'jobs', 'talent-training', 'skill-certificates', 'tier-scope', 'benefit', 'tier-count', 'team'],
    answers: 'facts',
    holders: { kinds: ['talentPolicy'] },
  },
];

const tiers: Theme = {
  id: 'tiers',
  name: { zh: '人才分层', en: 'Tiers of talent' },
  words: /分层|分类|分级|几类|哪几类|\btiers?\b|\bcategor(?:y|ies)\b|\bclasses of\b/g,
  attributes: ['tier-count', 'components', 'tier-scope', 'rule'],
  answers: 'facts',
  holders: talentHolders('tier'),
  silences: ['talent'],
};

const offers: Theme[] = [
  {
    id: 'rent',
    name: { zh: '租金与价格', en: 'Rent and prices' },
    words: /租金|地价|房价|价格|单价|物业费|电价|水价|\brents?\b|\brental\b|\bprices?\b|\bcosts?\b|\btariffs?\b|\bfees?\b/g,
    attributes: [],
    answers: 'facts',
    numeric: true,
    silences: ['space', 'utilities', 'housing'],
  },
  {
    id: 'income-tax',
    name: { zh: '所得税', en: 'Income tax' },
    words: /所得税(?:优惠)?|税率|高新技术企业(?=.*(?:税|认定|条件))|加计扣除|\b(?:corporate |enterprise )?income tax\b|\btax rates?\b|\bextra deduction\b|\br&d (?:tax )?deduction\b/g,
    attributes: ['rule', 'criteria', 'scope'],
    answers: 'facts',
    holders: { kinds: ['incentive'], classes: ['tax'] },
    silences: ['support', 'conditions', 'tax'],
  },
  {
    id: 'support',
    name: { zh: '扶持', en: 'Support' },
    words: /扶持|支持|补贴|补助|资助|优惠|奖励|政策|激励|\bsupports?\b|\bincentives?\b|\bsubsid\w+|\bgrants?\b|\bpolic(?:y|ies)\b|\bfunding\b|\btax (?:breaks?|relief|rewards?|holidays?)\b/g,
    attributes: ['form', 'purpose', 'support-kinds', 'items', 'benefit', 'services'],
    answers: 'clauses',
    holders: { kinds: ['incentive'] },
  },
  {
    id: 'amount',
    name: { zh: '金额', en: 'Amounts' },
    words: /金额|额度|多少钱|多少资金|上限|资金规模|(?:最高|最多)(?=.*(?:元|补|资|贴))|总额|how much(?: (?:money|funding|support|subsidy|aid))?|how (?:large|big) is (?=.*\bfund)|基金规模|\bamounts?\b|\bmaximum\b/g,
    attributes: ['support-amount', 'fund-size', 'annual-funding', 'support-amount-total', 'investment', 'transaction-value'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'programme'] },
    numeric: true,
    silences: ['support'],
  },
  {
    id: 'office',
    name: { zh: '受理与决定机构', en: 'Who decides' },
    words: /谁(?:来)?(?:审批|决定|批准|受理|评审|负责)|(?:哪个|什么|由哪)(?:部门|机构|单位)(?:审批|决定|批准|受理|负责|管)?|受理(?:部门|机构|窗口)?|主管部门|审批部门|找谁办?|\bwho (?:decides?|approves?|reviews?|handles?|administers?|is responsible|runs)\b(?: on)?|\bwhich (?:office|authority|department|government body)\b|\bwhere (?:do we|to|can we) apply\b/g,
    attributes: ['office', 'lead', 'governance', 'issuer', 'process'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'talentPolicy'] },
  },
  {
    id: 'conditions',
    name: { zh: '条件', en: 'Conditions' },
    words: /申报条件|适用对象|条件|门槛|资格|谁可以|哪些企业可以|\beligib\w+|\bqualif\w+|\bconditions?\b|\brequirements?\b|哪些人|哪类人|\bwho (?:can|may|could) (?:apply|get|have|use|file|build|receive|obtain)\b|\bwho (?:belongs|counts)\b/g,
    attributes: ['eligibility', 'criteria', 'tier-scope', 'financing-threshold', 'scope'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'talentPolicy'] },
    silences: ['support'],
  },
  {
    id: 'window',
    name: { zh: '申报时间', en: 'Window' },
    words: /申报时间|截止|何时(?:可以)?申报|什么时候(?:可以)?申报|(?:何时|什么时候)(?:开放|受理|可以备案|备案)|全年(?:开放)?|\bdeadlines?\b|\bwhen can we (?:apply|file)\b|\bapplication (?:window|period)\b|\ball year\b/g,
    attributes: ['window'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'talentPolicy', 'programme'] },
    silences: ['support', 'history'],
  },
];

const land: Theme[] = [
  {
    id: 'space',
    name: { zh: '空间与面积', en: 'Space and area' },
    words: /面积|厂房|土地|用地|空间|楼宇|载体|办公室|洁净(?:室|车间)|\bareas?\b|\bfloor ?space\b|\bspace\b|\bland\b|\bplants?\b|\bfactor(?:y|ies)\b|\bworkshops?\b|\boffices?\b|\bcleanrooms?\b/g,
    attributes: ['area', 'floor-area', 'factory-area', 'carrier-space', 'land-turned', 'space-supply', 'carriers'],
    answers: 'facts',
    holders: places,
  },
  {
    id: 'transport',
    name: { zh: '交通', en: 'Transport' },
    words: /交通|地铁|机场|高铁|轨道|公交|道路|\btransport\w*|\bmetro\b|\bsubway\b|\bairports?\b|\brail(?:way)?\b|\broads?\b|\bcommut\w+/g,
    attributes: ['transport'],
    answers: 'facts',
    holders: places,
  },
  {
    id: 'location',
    name: { zh: '位置', en: 'Location' },
    words: /位于(?:哪|何处)|位置|地址|在哪(?:里|儿|个区)?|哪个区|\bwhere (?:is|are|exactly|in shanghai|does|will)\b|\blocated\b|\blocation\b|\baddress\b/g,
    attributes: ['location', 'pilot-places'],
    answers: 'facts',
    silences: ['visa'],
  },
  {
    id: 'utilities',
    name: { zh: '水电气与能源', en: 'Utilities' },
    words: /供电|供水|供热|蒸汽|天然气|用电|电力|能耗|污水|排污|\bpower supply\b|\belectricity\b|\bwater supply\b|\bnatural gas\b|\bsteam\b|\butilities\b|\bwaste ?water\b|\bsewage\b|\bheat(?:ing)?\b/g,
    attributes: ['annual-power-supply', 'annual-heat-supply'],
    answers: 'facts',
    holders: places,
    silences: ['space'],
  },
  {
    id: 'housing',
    name: { zh: '住房', en: 'Housing' },
    words: /人才公寓|公寓|住房|宿舍|租房|居住|\bhousing\b|\bapartments?\b|\bflats?\b|\baccommodation\b|\bdormitor\w+|\bhomes?\b/g,
    attributes: ['housing'],
    answers: 'facts',
    holders: { kinds: ['park', 'district', 'talentPolicy'] },
    silences: ['talent', 'space'],
  },
  {
    id: 'school',
    name: { zh: '学校', en: 'Schools' },
    words: /国际学校|双语学校|学校|入学|上学|就学|教育|\bschools?\b|\bkindergartens?\b|\beducation\b/g,
    attributes: ['education', 'family-terms'],
    answers: 'facts',
    holders: { kinds: ['park', 'district', 'talentPolicy'] },
    silences: ['family'],
  },
  {
    id: 'medical',
    name: { zh: '医疗', en: 'Medical care' },
    words: /医疗(?:配套|服务|保障)?|就医|看病|医院|\bmedical (?:care|services?)\b|\bhealth ?care\b|\bhospitals?\b|\bclinics?\b|\bdoctors?\b/g,
    attributes: ['medical-service'],
    answers: 'facts',
    holders: { kinds: ['park', 'district', 'incentive'] },
  },
  {
    id: 'living',
    name: { zh: '生活配套', en: 'Living' },
    words: /生活配套|配套设施|商业|购物|餐饮|酒店|健身|\bshop(?:s|ping)\b|\brestaurants?\b|\bhotels?\b|\bamenities\b|\bliving conditions\b|\bleisure\b/g,
    attributes: ['retail-and-leisure', 'business-hospitality', 'facilities', 'housing', 'education', 'medical-service'],
    answers: 'facts',
    holders: places,
  },
];

/** After the other words for space and money, which say what is to be large. */
const size: Theme = {
  id: 'size',
  name: { zh: '规模', en: 'Size' },
  words: /规模(?:多大)?|多大|\bhow (?:large|big) (?:is|was|are)\b|\bsize\b/g,
  attributes: ['area', 'floor-area', 'fund-size', 'annual-funding', 'exhibition-area', 'resident-firms'],
  answers: 'facts',
  numeric: true,
};

export const peopleAndOfferThemes: readonly Theme[] = [tiers, ...people, ...offers, ...land, size];
