import { places, type Theme } from './theme.ts';

/** Looked for before everything else: 多少家企业 asks for a number, not for a list. */
export const firmCount: Theme = {
  id: 'firm-count',
  name: { zh: '企业数量', en: 'Number of firms' },
  words:
    /多少家?(?:企业|公司)|几家(?:企业|公司)|企业数量?|入驻企业|\bhow many (?:resident |tenant )?(?:companies|firms|enterprises|tenants|businesses)\b|\bnumber of (?:companies|firms)\b|\bresident (?:firms|companies)\b/g,
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
    holders: places,
    numeric: true,
  },
  {
    id: 'tax',
    name: { zh: '税收', en: 'Tax revenue' },
    words: /税收|税额|\btax (?:revenues?|income|take)\b|\btaxes paid\b/g,
    attributes: ['industrial-tax', 'industrial-tax-growth', 'tax-expected'],
    answers: 'facts',
    holders: places,
    numeric: true,
    silences: ['revenue'],
  },
  {
    id: 'revenue',
    name: { zh: '收入与利润', en: 'Revenue and profit' },
    words: /营收|营业收入|总收入|收入|净利润|利润|\brevenues?\b|\bprofits?\b|\bturnover\b|\bsales\b/g,
    attributes: ['total-revenue', 'business-revenue', 'net-profit', 'net-margin', 'revenue-growth', 'profit-growth'],
    answers: 'facts',
    holders: places,
    numeric: true,
  },
  {
    id: 'foreign-capital',
    name: { zh: '外资', en: 'Foreign capital' },
    words: /外资|\bforeign (?:capital|investment|direct investment)\b|\bfdi\b/g,
    attributes: ['foreign-capital', 'regional-headquarters', 'investor-firms'],
    answers: 'facts',
    holders: places,
    numeric: true,
  },
  {
    id: 'patents',
    name: { zh: '专利', en: 'Patents' },
    words: /专利|\bpatents?\b/g,
    attributes: ['patents', 'invention-patents', 'invention-share'],
    answers: 'facts',
    holders: places,
    numeric: true,
  },
  {
    id: 'growth',
    name: { zh: '增速', en: 'Growth' },
    words: /增速|增长|\bgrow(?:th|n|ing|s)?\b/g,
    attributes: [
      'output-growth',
      'revenue-growth',
      'industrial-tax-growth',
      'lead-industry-growth',
      'resident-firms-growth',
      'annual-growth',
      'export-growth',
      'profit-growth',
    ],
    answers: 'facts',
    holders: places,
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

/** What is asked for as a figure. */
export const figureThemes: readonly Theme[] = [...figures, ...events];
