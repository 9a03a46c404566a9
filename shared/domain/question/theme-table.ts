import { peopleAndOfferThemes, type Theme } from './theme.ts';

const lists: Theme[] = [
  {
    id: 'parks',
    name: { zh: '园区', en: 'Parks' },
    words: /(?:哪些|哪个|哪几个|有什么|有无|有没有)(?:特色|产业|工业)?(?:园区|园|开发区|基地)|(?:which|what) (?:industrial |specialised |other )?(?:parks?|zones?|sites?|bases?)(?: already)?(?: hosts?)?|\bparks? (?:for|that (?:host|focus))\b|\bare there (?:any )?parks\b/g,
    attributes: ['focus-sector', 'pillar-industries', 'industry-clusters', 'role', 'positioning'],
    answers: 'parks',
    holders: { kinds: ['park'] },
    silences: ['industries', 'companies'],
  },
  {
    id: 'institutions',
    name: { zh: '机构', en: 'Institutions' },
    words: /(?:哪些|哪个|有什么|有没有)?(?:科研机构|研发机构|研究机构|机构|高校|大学|研究院所?|实验室|概念验证中心|创新联合体)|\binstitut(?:ions?|es?)\b|\buniversit(?:y|ies)\b|\blaborator(?:y|ies)\b|\blabs?\b|\bresearch (?:centres?|centers?|bodies)\b|\bproof-of-concept cent(?:re|er)s?\b|\bconsorti(?:a|um)\b/g,
    attributes: ['technology', 'field', 'aim', 'application-areas', 'role', 'location', 'resident-institutions'],
    answers: 'institutions',
    holders: { kinds: ['institution'] },
    silences: ['school'],
  },
  {
    id: 'companies',
    name: { zh: '企业', en: 'Companies' },
    words: /(?:哪些|哪几家|什么|有没有)(?:外资|龙头|知名|同行|上下游|跨国)?(?:企业|公司|厂商)(?!可以|能|适用|有资格)|邻居|产业链|供应商|客户|\b(?:which|what) (?:companies|firms|enterprises|multinationals|suppliers)\b|\bneighbou?rs\b|\bsuppliers\b|\bcustomers\b|\bindustry chain\b|\bwho is (?:already )?there\b/g,
    attributes: ['role', 'milestone', 'focus-sector', 'members', 'parties-attracted', 'resident-firms'],
    answers: 'companies',
    holders: { kinds: ['institution'], classes: ['company'] },
  },
  {
    id: 'projects',
    name: { zh: '项目', en: 'Projects' },
    words: /(?:哪些|有什么|什么)(?:签约|落地|重点)?项目|\b(?:which|what) (?:signed |current )?projects\b/g,
    attributes: ['technology', 'stage', 'milestone', 'field', 'items'],
    answers: 'projects',
    holders: { kinds: ['project'] },
  },
];

const firmCount: Theme = {
  id: 'firm-count',
  name: { zh: '企业数量', en: 'Number of firms' },
  words: /多少家?(?:企业|公司)|几家(?:企业|公司)|企业数量?|入驻企业|\bhow many (?:resident |tenant )?(?:companies|firms|enterprises|tenants|businesses)\b|\bnumber of (?:companies|firms)\b|\bresident (?:firms|companies)\b/g,
  attributes: ['resident-firms', 'above-scale-firms', 'parties-attracted', 'sector-firms', 'member-firms'],
  answers: 'facts',
  holders: { kinds: ['park', 'district'] },
  numeric: true,
  silences: ['companies'],
};

const figures: Theme[] = [
  {
    id: 'output',
    name: { zh: '产值', en: 'Output' },
    words: /产值|\boutput\b|\bproduction value\b/g,
    attributes: ['industrial-output', 'above-scale-output', 'emerging-industry-output', 'output-growth'],
    answers: 'facts',
    holders: places(),
    numeric: true,
  },
  {
    id: 'tax',
    name: { zh: '税收', en: 'Tax revenue' },
    words: /税收|税额|\btax (?:revenues?|income|take)\b|\btaxes paid\b/g,
    attributes: ['industrial-tax', 'industrial-tax-growth', 'tax-expected'],
    answers: 'facts',
    holders: places(),
    numeric: true,
    silences: ['revenue'],
  },
  {
    id: 'revenue',
    name: { zh: '收入与利润', en: 'Revenue and profit' },
    words: /营收|营业收入|总收入|收入|净利润|利润|\brevenues?\b|\bprofits?\b|\bturnover\b|\bsales\b/g,
    attributes: ['total-revenue', 'business-revenue', 'net-profit', 'net-margin', 'revenue-growth', 'profit-growth'],
    answers: 'facts',
    holders: places(),
    numeric: true,
  },
  {
    id: 'foreign-capital',
    name: { zh: '外资', en: 'Foreign capital' },
    words: /外资|\bforeign (?:capital|investment|direct investment)\b|\bfdi\b/g,
    attributes: ['foreign-capital', 'regional-headquarters', 'investor-firms'],
    answers: 'facts',
    holders: places(),
    numeric: true,
  },
  {
    id: 'patents',
    name: { zh: '专利', en: 'Patents' },
    words: /专利|\bpatents?\b/g,
    attributes: ['patents', 'invention-patents', 'invention-share'],
    answers: 'facts',
    holders: places(),
    numeric: true,
  },
  {
    id: 'growth',
    name: { zh: '增速', en: 'Growth' },
    words: /增速|增长|\bgrow(?:th|n|ing|s)?\b/g,
    attributes: ['output-growth', 'revenue-growth', 'industrial-tax-growth', 'lead-industry-growth', 'resident-firms-growth', 'annual-growth', 'export-growth', 'profit-growth'],
    answers: 'facts',
    holders: places(),
    numeric: true,
  },
  {
    id: 'declared',
    name: { zh: '申报项目', en: 'Projects declared' },
    words: /申报(?:了)?(?:项目|多少)?|\bdeclared\b|\bapplied\b|\bapplications\b/g,
    attributes: ['projects-declared', 'projects-declared-total', 'entries-declared'],
    answers: 'facts',
    numeric: true,
    silences: ['projects'],
  },
  {
    id: 'approved',
    name: { zh: '立项项目', en: 'Projects approved' },
    words: /立项(?:了)?(?:项目|多少)?|\bapproved\b/g,
    attributes: ['projects-approved', 'projects-approved-total', 'selection-rate'],
    answers: 'facts',
    numeric: true,
    silences: ['projects'],
  },
];

function places(): NonNullable<Theme['holders']> {
  return { kinds: ['park', 'district'] };
}

const events: Theme[] = [
  {
    id: 'attendance',
    name: { zh: '参会人数', en: 'Attendance' },
    words: /参会(?:人数|人员)?|到会|参加人数|\battend(?:ed|ance|ees)?\b|\bvisitors?\b/g,
    attributes: ['attendance', 'firms-attending', 'daily-visits'],
    answers: 'facts',
    numeric: true,
  },
  {
    id: 'exhibitors',
    name: { zh: '参展', en: 'Exhibitors' },
    words: /参展(?:商|企业|国家)?|展览|\bexhibitors?\b|\bexhibits?\b/g,
    attributes: ['exhibitors', 'entries-declared', 'exhibitor-countries', 'exhibition-area', 'countries-confirmed'],
    answers: 'facts',
    numeric: true,
  },
];

const character: Theme[] = [
  {
    id: 'industries',
    name: { zh: '产业', en: 'Industries' },
    words: /主导产业|支柱产业|重点产业|产业方向|先导产业|什么产业|哪些产业|哪些行业|\b(?:focus|pillar|lead|leading|key|main) (?:sectors?|industr(?:y|ies))\b|\b(?:which|what) (?:sectors?|industr(?:y|ies))\b|\bfocus(?:es)? on\b/g,
    attributes: ['focus-sector', 'pillar-industries', 'lead-industry', 'industry-clusters', 'key-industries', 'field', 'key-initiative'],
    answers: 'facts',
    holders: places(),
  },
  {
    id: 'set-up-time',
    name: { zh: '公司设立时间', en: 'Time to set up a company' },
    words: /(?:公司|企业|工商)(?:注册|登记|设立)[^，。？]{0,6}|注册(?:一家)?公司[^，。？]{0,6}|设立公司|\b(?:company|business) (?:registration|set-?up|formation|licen[cs]e)\b|\bset(?:ting)? up a (?:company|subsidiary)\b|\bincorporat\w+|\bregister (?:a|our) company\b/g,
    attributes: ['registration-time'],
    answers: 'facts',
    holders: places(),
  },
  {
    id: 'customs',
    name: { zh: '通关', en: 'Customs clearance' },
    words: /通关|清关|海关|\bcustoms\b|\bclearance\b/g,
    attributes: ['customs-time'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'programme', 'park', 'district'] },
    silences: ['support'],
  },
  {
    id: 'approval-time',
    name: { zh: '审批时间', en: 'Time of approval' },
    words: /审批(?:时间|时限|提速|周期)|\bapproval times?\b|\bhow (?:long|fast|much faster)(?: \w+){0,4} approvals?\b|\bapprovals? (?:take|cut)\b/g,
    attributes: ['approval-cut', 'selection-period'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'talentPolicy', 'programme'] },
    numeric: true,
  },
  {
    id: 'steps',
    name: { zh: '流程', en: 'Steps' },
    words: /路径|通道|流程|步骤|程序|环节|如何(?:办理|申请|备案)|怎么(?:办理|申请|备案)|\bsteps?\b|\bpath(?:way)?\b|\broute\b|\bprocedures?\b|\bprocess\b|\bstages?\b|\bhow (?:do|can) (?:we|i) (?:apply|file|register)\b|\bheadings?\b/g,
    attributes: ['pathway', 'process', 'process-stages', 'plan-headings', 'items', 'stage', 'office'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'talentPolicy', 'programme'] },
  },
  {
    id: 'history',
    name: { zh: '时间与历史', en: 'Dates and history' },
    words: /何时|什么时候|哪一?年|历史|成立时间|起源|\bwhen (?:was|were|did|does|is|will)\b|\bhistory\b|\bfounded\b|\bestablished\b|\bsince when\b|\bwhat year\b/g,
    attributes: ['founded', 'started', 'completed', 'effective', 'issued', 'event-date', 'plan-period', 'founding', 'history', 'milestone', 'status'],
    answers: 'facts',
  },
  {
    id: 'lead',
    name: { zh: '牵头', en: 'Who leads' },
    words: /牵头|领衔|谁领导|谁(?:发布|批复|授予|部署)|由谁(?:发布|批复|授予|部署)|主办|署名|\bwho (?:issued|granted|leads?|heads?|hosts?|organi[sz]es?|led)\b|\bled by\b|\bhosted by\b/g,
    attributes: ['lead', 'hosts', 'issuer', 'governance'],
    answers: 'facts',
  },
  {
    id: 'partners',
    name: { zh: '合作与成员', en: 'Partners and members' },
    words: /合作方|合作伙伴|合作|成员(?:单位)?|共建|\bpartners?\b|\bcooperat\w+|\bcollaborat\w+|\bmembers?\b|\btakes? part\b/g,
    attributes: ['partners', 'members', 'cooperation', 'participants', 'ownership'],
    answers: 'facts',
    silences: ['institutions'],
  },
  {
    id: 'batch',
    name: { zh: '批次', en: 'Batch' },
    words: /第?几批|哪一批|\bwhich batch\b/g,
    attributes: ['batch', 'edition'],
    answers: 'facts',
  },
  {
    id: 'positioning',
    name: { zh: '定位', en: 'Positioning' },
    words: /(?:功能|产业)?定位|角色|\bpositioning\b|\bknown for\b|\brole of\b/g,
    attributes: ['positioning', 'role', 'label', 'focus-sector', 'aim'],
    answers: 'facts',
    silences: ['industries'],
  },
  {
    id: 'plan',
    name: { zh: '规划与进展', en: 'Plans and progress' },
    words: /规划|目标|进展|现状|状态|\bplans?\b|\baims?\b|\btargets?\b|\bprogress\b|\bstatus\b|\bstill open\b/g,
    attributes: ['aim', 'status', 'stage', 'plan-period', 'target', 'milestone', 'stays-open'],
    answers: 'facts',
  },
  {
    id: 'level',
    name: { zh: '级别与称号', en: 'Level and titles' },
    words: /级别|国家级|市级|称号|\blevel\b|\bnational[- ]level\b|\btitles?\b/g,
    attributes: ['level', 'title'],
    answers: 'facts',
  },
  {
    id: 'contact',
    name: { zh: '联系方式', en: 'Contact' },
    words: /联系人|联系电话|联系方式|电话|邮箱|\bcontact (?:person|details)\b|\bphones?\b|\btelephone\b|\be-?mail\b|\bwhom? (?:do|can|should) we (?:call|contact)\b/g,
    attributes: [],
    answers: 'facts',
    silences: ['office', 'location'],
  },
];

/** Questions for a list, looked for before names: 哪些创新联合体 asks for records of a class, not for the policy of that name. */
export const listWords: readonly { theme: Theme; words: RegExp }[] = lists.map((theme) => ({
  theme,
  words:
    theme.id === 'institutions'
      ? /(?:哪些|哪几个|哪几家|有什么)(?:科研机构|研发机构|研究机构|机构|高校|大学|研究院所?|实验室|概念验证中心|创新联合体)|\b(?:which|what) (?:institutions|institutes|universities|laboratories|labs|research centres|proof-of-concept centres|(?:innovation )?consortia)\b/g
      : theme.words,
}));

/** Themes in the order in which their words are looked for; an earlier one takes the words. */
export const themes: readonly Theme[] = [firmCount, ...peopleAndOfferThemes, ...lists, ...figures, ...events, ...character];

/** Words that say the investor has no building yet: offers of space, money and service before one is owned. */
export const earlyWords =
  /before (?:we |they )?(?:own|owning|build|building|buy|having)[^,.?;]*|without (?:owning |our own )?a? ?(?:factory|plant)|建(?:成|有|好)?(?:自有|自己的)?(?:工厂|厂房?)(?:之)?前|(?:还|尚)?没有(?:自己的|自有)?(?:厂房|工厂)|\bearly[- ]stage\b|\bstart-?ups?\b|初创|孵化期|早期/g;
