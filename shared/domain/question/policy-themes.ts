import type { Theme } from './theme.ts';

const talentHolders = (...classes: string[]): NonNullable<Theme['holders']> => ({ kinds: ['talentPolicy'], classes });

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
    words:
      /人才|招聘|招工|用工|劳动力|工程师|\btalents?\b|\bworkforce\b|\brecruit\w*|\bhir(?:e|ing)\b|\bengineers?\b|\bskilled\b|\blabou?r\b/g,
    attributes: [
      'people-trained',
      'people-trained-yearly',
      'jobs',
      'talent-training',
      'skill-certificates',
      'tier-scope',
      'benefit',
      'tier-count',
      'team',
    ],
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
    words:
      /所得税(?:优惠)?|税率|高新技术企业(?=.*(?:税|认定|条件))|加计扣除|\b(?:corporate |enterprise )?income tax\b|\btax rates?\b|\bextra deduction\b|\br&d (?:tax )?deduction\b/g,
    attributes: ['rule', 'criteria', 'scope'],
    answers: 'facts',
    holders: { kinds: ['incentive'], classes: ['tax'] },
    silences: ['support', 'conditions', 'tax'],
  },
  {
    id: 'support',
    name: { zh: '扶持', en: 'Support' },
    words:
      /扶持|支持|补贴|补助|资助|优惠|奖励|政策|激励|\bsupports?\b|\bincentives?\b|\bsubsid\w+|\bgrants?\b|\bpolic(?:y|ies)\b|\bfunding\b|\btax (?:breaks?|relief|rewards?|holidays?)\b/g,
    attributes: ['form', 'purpose', 'support-kinds', 'items', 'benefit', 'services'],
    answers: 'clauses',
    holders: { kinds: ['incentive'] },
  },
  {
    id: 'amount',
    name: { zh: '金额', en: 'Amounts' },
    words:
      /金额|额度|多少钱|多少资金|上限|资金规模|(?:最高|最多)(?=.*(?:元|补|资|贴))|总额|how much(?: (?:money|funding|support|subsidy|aid))?|how (?:large|big) is (?=.*\bfund)|基金规模|\bamounts?\b|\bmaximum\b/g,
    attributes: ['support-amount', 'fund-size', 'annual-funding', 'support-amount-total', 'investment', 'transaction-value'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'programme'] },
    numeric: true,
    silences: ['support'],
  },
  {
    id: 'office',
    name: { zh: '受理与决定机构', en: 'Who decides' },
    words:
      /谁(?:来)?(?:审批|决定|批准|受理|评审|负责)|(?:哪个|什么|由哪)(?:部门|机构|单位)(?:审批|决定|批准|受理|负责|管)?|受理(?:部门|机构|窗口)?|主管部门|审批部门|找谁办?|\bwho (?:decides?|approves?|reviews?|handles?|administers?|is responsible|runs)\b(?: on)?|\bwhich (?:office|authority|department|government body)\b|\bwhere (?:do we|to|can we) apply\b/g,
    attributes: ['office', 'lead', 'governance', 'issuer', 'process'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'talentPolicy'] },
  },
  {
    id: 'conditions',
    name: { zh: '条件', en: 'Conditions' },
    words:
      /申报条件|适用对象|条件|门槛|资格|谁可以|哪些企业可以|\beligib\w+|\bqualif\w+|\bconditions?\b|\brequirements?\b|哪些人|哪类人|\bwho (?:can|may|could) (?:apply|get|have|use|file|build|receive|obtain)\b|\bwho (?:belongs|counts)\b/g,
    attributes: ['eligibility', 'criteria', 'tier-scope', 'financing-threshold', 'scope'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'talentPolicy'] },
    silences: ['support'],
  },
  {
    id: 'window',
    name: { zh: '申报时间', en: 'Window' },
    words:
      /申报时间|截止|何时(?:可以)?申报|什么时候(?:可以)?申报|(?:何时|什么时候)(?:开放|受理|可以备案|备案)|全年(?:开放)?|\bdeadlines?\b|\bwhen can we (?:apply|file)\b|\bapplication (?:window|period)\b|\ball year\b/g,
    attributes: ['window'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'talentPolicy', 'programme'] },
    silences: ['support', 'history'],
  },
];

/** What is asked of people, support and rules. */
export const policyThemes: readonly Theme[] = [tiers, ...people, ...offers];
