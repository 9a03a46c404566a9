import { places, type Theme } from './theme.ts';

/** What is asked of the nature of a thing: its industries, dates, steps, people and plans. */
export const characterThemes: Theme[] = [
  {
    id: 'industries',
    name: { zh: '产业', en: 'Industries' },
    words:
      /主导产业|支柱产业|重点产业|产业方向|先导产业|什么产业|哪些产业|哪些行业|\b(?:focus|pillar|lead|leading|key|main) (?:sectors?|industr(?:y|ies))\b|\b(?:which|what) (?:sectors?|industr(?:y|ies))\b|\bfocus(?:es)? on\b/g,
    attributes: ['focus-sector', 'pillar-industries', 'lead-industry', 'industry-clusters', 'key-industries', 'field', 'key-initiative'],
    answers: 'facts',
    holders: places,
  },
  {
    id: 'set-up-time',
    name: { zh: '公司设立时间', en: 'Time to set up a company' },
    words:
      /(?:公司|企业|工商)(?:注册|登记|设立)[^，。？]{0,6}|注册(?:一家)?公司[^，。？]{0,6}|设立公司|\b(?:company|business) (?:registration|set-?up|formation|licen[cs]e)\b|\bset(?:ting)? up a (?:company|subsidiary)\b|\bincorporat\w+|\bregister (?:a|our) company\b/g,
    attributes: ['registration-time'],
    answers: 'facts',
    holders: places,
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
    words:
      /审批(?:时间|时限|提速|周期)|\bapproval times?\b|\bhow (?:long|fast|much faster)(?: \w+){0,4} approvals?\b|\bapprovals? (?:take|cut)\b/g,
    attributes: ['approval-cut', 'selection-period'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'talentPolicy', 'programme'] },
    numeric: true,
  },
  {
    id: 'steps',
    name: { zh: '流程', en: 'Steps' },
    words:
      /路径|通道|流程|步骤|程序|环节|如何(?:办理|申请|备案)|怎么(?:办理|申请|备案)|\bsteps?\b|\bpath(?:way)?\b|\broute\b|\bprocedures?\b|\bprocess\b|\bstages?\b|\bhow (?:do|can) (?:we|i) (?:apply|file|register)\b|\bheadings?\b/g,
    attributes: ['pathway', 'process', 'process-stages', 'plan-headings', 'items', 'stage', 'office'],
    answers: 'facts',
    holders: { kinds: ['incentive', 'talentPolicy', 'programme'] },
  },
  {
    id: 'history',
    name: { zh: '时间与历史', en: 'Dates and history' },
    words:
      /何时|什么时候|哪一?年|历史|成立时间|起源|\bwhen (?:was|were|did|does|is|will)\b|\bhistory\b|\bfounded\b|\bestablished\b|\bsince when\b|\bwhat year\b/g,
    attributes: [
      'founded',
      'started',
      'completed',
      'effective',
      'issued',
      'event-date',
      'plan-period',
      'founding',
      'history',
      'milestone',
      'status',
    ],
    answers: 'facts',
  },
  {
    id: 'lead',
    name: { zh: '牵头', en: 'Who leads' },
    words:
      /牵头|领衔|谁领导|谁(?:发布|批复|授予|部署)|由谁(?:发布|批复|授予|部署)|主办|署名|\bwho (?:issued|granted|leads?|heads?|hosts?|organi[sz]es?|led)\b|\bled by\b|\bhosted by\b/g,
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
    words:
      /联系人|联系电话|联系方式|电话|邮箱|\bcontact (?:person|details)\b|\bphones?\b|\btelephone\b|\be-?mail\b|\bwhom? (?:do|can|should) we (?:call|contact)\b/g,
    attributes: [],
    answers: 'facts',
    silences: ['office', 'location'],
  },
];
