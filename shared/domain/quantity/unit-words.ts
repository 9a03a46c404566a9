import { unitIds, units, type UnitId } from '#shared/domain/unit/unit.ts';

/** Spellings beside the unit's own names, without blanks. */
const spellings: Partial<Record<UnitId, string[]>> = {
  firm: ['企业', '家企业', '个企业', '公司', '家公司', '户', '户企业', 'company', 'companies', 'enterprise', 'enterprises'],
  institution: ['机构', '家机构', '个机构', '所', '所高校', '所学校', 'organisations', 'organizations'],
  project: ['项目', '个项目', '项目个数'],
  person: ['名', '位', '个人', '人员', '名员工', '员工', '名人才', '名学生', '人左右', 'persons', 'employees', 'employee', 'staff', 'ppl'],
  job: ['岗位', '个岗位', '就业岗位', '个就业岗位'],
  patent: ['专利', '件专利', '项专利'],
  country: ['国', '个国家'],
  city: ['个城市'],
  'district-unit': ['个区'],
  centre: ['个中心', 'center', 'centers'],
  base: ['个基地'],
  place: ['个园区', '个分园'],
  policy: ['条政策', '项政策'],
  service: ['项服务'],
  certificate: ['项证书', '个证书'],
  event: ['场活动', '场次'],
  'person-time': ['人次数'],
  percent: ['percent', 'percentage', 'pct', '百分数'],
  'percentage-point': ['百分点', 'pp', 'ppt', 'ppts', 'pps', 'percentagepoint', 'percentagepoints', '个点'],
  'percent-per-year': ['%每年', '%peryear', '%p.a.', '%pa', '%/a'],
  year: ['yr', 'yrs', '周年', '年期'],
  month: ['月数', 'mths', 'mth'],
  day: ['日', '自然日', '个自然日'],
  workday: ['工作日', '天工作日', 'workdays', 'workday', 'businessdays', 'businessday', 'workingdays', 'workingday'],
  hour: ['个小时', '时', 'hrs', 'hr', 'h'],
  m2: ['m2', '平米', '平方', '平', '方', 'sqm', 'sq.m', 'sq.m.', 'squaremetres', 'squaremeters', 'squaremetre', 'squaremeter', '平方公尺'],
  km2: ['km2', '平方千米', 'sqkm', 'sq.km', 'sq.km.', 'squarekilometres', 'squarekilometers', 'squarekilometre', 'squarekilometer'],
  ha: ['顷', 'hectare', 'hectares', '公顷地'],
  mu: ['亩地', 'mou'],
  inch: ['寸', '吋', 'in', 'inches'],
  kwh: ['度', '度电', '千瓦小时'],
  tonne: ['tonne', 'tonnes', 'tons', 'ton', '公吨'],
};

const squeeze = (words: string): string => words.replace(/[\s·]/g, '');

function table(): Map<string, UnitId[]> {
  const found = new Map<string, UnitId[]>();
  const add = (word: string, id: UnitId): void => {
    const key = squeeze(word.normalize('NFKC').toLowerCase());
    const ids = found.get(key) ?? [];
    if (key !== '' && !ids.includes(id)) found.set(key, [...ids, id]);
  };
  for (const id of unitIds) {
    if (units[id].dimension === 'money') continue;
    add(units[id].name.zh, id);
    for (const form of units[id].name.en.split('|')) add(form, id);
    for (const word of spellings[id] ?? []) add(word, id);
  }
  return found;
}
const known = table();

const rent = /^(?:元|rmb|cny|yuan|¥)?(?:\/|每|per)?(?:m2|平方米|平米|平方|平|sqm|sq\.?m\.?)(?:\/|每|per|a)?(天|日|day|d|月|month|mo)$/;

/** The rent a unit's words name, such as 元/㎡/天; the yuan may stand before the number. */
function rentUnit(key: string): UnitId | null {
  const period = rent.exec(key)?.[1];
  if (period === undefined) return null;
  return ['天', '日', 'day', 'd'].includes(period) ? 'yuan-per-m2-day' : 'yuan-per-m2-month';
}

/** The units that words may mean: none for unknown words, several for 家 and 个. Money is not among them, rents are. */
export function unitsOf(words: string): UnitId[] {
  const key = squeeze(words);
  const rents = rentUnit(key);
  return rents === null ? (known.get(key) ?? []) : [rents];
}

/** True where `unit` is what the words begin, such as % for “% / 年” and 元 for a rent. */
export const beginsUnit = (words: string, unit: UnitId): boolean =>
  words !== '' && squeeze(units[unit].name.zh.normalize('NFKC')).startsWith(`${squeeze(words)}/`);
