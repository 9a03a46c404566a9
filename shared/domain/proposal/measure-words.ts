import type { UnitId } from '#shared/domain/unit/unit.ts';

/** Nouns that a count in English stands before, by the unit they mean. Plurals are tried with and without their ending. */
const english: Partial<Record<UnitId, string>> = {
  firm: 'company companies firm firms enterprise enterprises giant giants flower flowers unicorn unicorns startups',
  project: 'project projects',
  institution:
    'institution institutions organization organizations organisation organisations laboratory laboratories college colleges university universities carrier carriers agency agencies headquarters incubator incubators platform platforms institute institutes',
  centre: 'center centers centre centres',
  place:
    'area areas zone zones park parks node nodes pole poles belt belts bay bays corridor corridors block blocks district districts base bases',
  sector: 'industry industries sector sectors field fields',
  person: 'people persons talents talent researchers engineers employees staff residents professionals',
  article: 'article articles',
  policy: 'policies measure measures',
  meeting: 'conference conferences meeting meetings',
  event: 'event events session sessions forum forums roadshow roadshows',
  patent: 'patent patents',
  country: 'country countries',
  city: 'city cities',
  item: 'item items capability capabilities part parts aspect aspects step steps task tasks heading headings dimension dimensions',
  kind: 'kind kinds type types category categories class classes',
  stage: 'stage stages phase phases',
  month: 'month months',
  year: 'year years',
  day: 'day days',
  hour: 'hour hours',
  edition: 'edition session auction',
  job: 'job jobs',
};

/** Measure words and nouns that follow a count in Chinese, the longest first when read. */
const chinese: readonly (readonly [string, UnitId])[] = [
  ['人次', 'person-time'],
  ['个工作日', 'workday'],
  ['工作日', 'workday'],
  ['个百分点', 'percentage-point'],
  ['个月', 'month'],
  ['小时', 'hour'],
  ['平方公里', 'km2'],
  ['万平方米', 'm2'],
  ['平方米', 'm2'],
  ['㎡', 'm2'],
  ['亩', 'mu'],
  ['公顷', 'm2'],
  ['英寸', 'inch'],
  ['千瓦时', 'kwh'],
  ['吨', 'tonne'],
  ['美元', 'usd'],
  ['元', 'yuan'],
  ['个国家', 'country'],
  ['国家', 'country'],
  ['国', 'country'],
  ['城市', 'city'],
  ['个分园', 'place'],
  ['分园', 'place'],
  ['园', 'place'],
  ['区县', 'district-unit'],
  ['个区', 'district-unit'],
  ['区', 'district-unit'],
  ['创业机构', 'institution'],
  ['机构', 'institution'],
  ['企业', 'firm'],
  ['个重点项目', 'project'],
  ['个合作项目', 'project'],
  ['个项目', 'project'],
  ['项目', 'project'],
  ['个就业岗位', 'job'],
  ['个岗位', 'job'],
  ['大领域', 'sector'],
  ['领域', 'sector'],
  ['大产业', 'sector'],
  ['产业', 'sector'],
  ['基地', 'base'],
  ['中心', 'centre'],
  ['集群', 'group'],
  ['主团', 'group'],
  ['分团', 'group'],
  ['岗位', 'job'],
  ['层', 'kind'],
  ['类', 'kind'],
  ['种', 'kind'],
  ['届', 'edition'],
  ['场', 'event'],
  ['次', 'times'],
  ['倍', 'times'],
  ['家', 'firm'],
  ['名', 'person'],
  ['人', 'person'],
  ['件', 'patent'],
  ['条', 'policy'],
  ['项', 'item'],
  ['大', 'item'],
  ['个', 'item'],
  ['年', 'year'],
  ['天', 'day'],
];

const englishByNoun = new Map<string, UnitId>(
  Object.entries(english).flatMap(([unit, nouns]) => nouns.split(' ').map((noun) => [noun, unit as UnitId] as const)),
);

/** The unit a noun phrase after an English count means: `approved projects` is `project`; null where none of ours. */
export function unitOfPhrase(phrase: string): { unit: UnitId; length: number } | null {
  for (const word of phrase.matchAll(/[\p{L}-]+/gu)) {
    if (/^(?:in|of|by|for|with|to|from|on|at|the|a|is|are|was|were|have|has|had|will|that|which)$/i.test(word[0])) return null;
    const unit = englishByNoun.get(word[0].toLowerCase().replace(/^-+/, ''));
    if (unit !== undefined) return { unit, length: word.index + word[0].length };
    if (word.index > 60) return null;
  }
  return null;
}

/** The unit that a Chinese count is followed by, with the characters it takes; null where none. */
export function unitOfMeasure(rest: string): { unit: UnitId; length: number } | null {
  const text = rest.trimStart();
  const blank = rest.length - text.length;
  const entry = chinese.find(([word]) => text.startsWith(word));
  return entry === undefined ? null : { unit: entry[1], length: blank + entry[0].length };
}
