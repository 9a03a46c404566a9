import { normalise } from '#shared/lib/text.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { askCloser } from '#shared/domain/investor/field-words.ts';
import { joinNames, kinship, shownName, type MatchModel, type SectorReading } from '#shared/domain/match/match-model.ts';
import { given, same, settle, unknown, type Answer } from './answer.ts';
import type { RuleContext } from './context.ts';
import type { RuleField } from './rule.ts';

interface DistrictName {
  id: string;
  shown: FullBilingual;
  names: string[];
}

/** Districts of a loaded model under the names they are compared by; a model is not changed after loading. */
const districtNames = new WeakMap<MatchModel['records'], DistrictName[]>();
function districtsOf(records: MatchModel['records']): DistrictName[] {
  const known = districtNames.get(records);
  if (known !== undefined) return known;
  const districts: DistrictName[] = [];
  for (const record of records.values()) {
    if (record.kind !== 'district') continue;
    districts.push({
      id: record.id,
      shown: shownName(record),
      names: [record.id, record.name.zh, record.name.en].flatMap((name) => (name === null ? [] : [normalise(name)])),
    });
  }
  districtNames.set(records, districts);
  return districts;
}

/** Lists of words under the spelling they are compared by, blanks left out: the same lists meet thousands of conditions. */
const spellings = new WeakMap<readonly string[], string[]>();
function spelled(words: readonly string[]): string[] {
  const known = spellings.get(words);
  if (known !== undefined) return known;
  const list = words.map((word) => normalise(word).trim()).filter((word) => word !== '');
  spellings.set(words, list);
  return list;
}

/** Sectors by the store's own names, then the words nothing answers to as the investor wrote them. */
const sectorNames = new WeakMap<SectorReading, FullBilingual>();
function sectorsGiven(sectors: SectorReading, model: RuleContext['model']): FullBilingual {
  let names = sectorNames.get(sectors);
  if (names === undefined) {
    const known = [...sectors.industries].flatMap((id) => model.records.get(id) ?? []).map(shownName);
    names = joinNames([...known, ...sectors.unknown.map(same)]);
    sectorNames.set(sectors, names);
  }
  return names;
}

function sectorAnswer(values: readonly string[], { profile, sectors, model }: RuleContext): Answer {
  if (profile.sectors === undefined || profile.sectors.length === 0) return unknown();
  const answer = sectorsGiven(sectors, model);
  let wider = false;
  for (const industry of sectors.industries) {
    for (const value of values) {
      const tie = kinship(value, industry, model);
      if (tie === 'same' || tie === 'narrower') return settle(true, answer);
      wider ||= tie === 'wider';
    }
  }
  return wider || sectors.unknown.length > 0 ? { ...unknown(answer), closer: askCloser('sectors', answer) } : settle(false, answer);
}

function districtAnswer(values: readonly string[], { districts, model }: RuleContext): Answer {
  if (districts === null) return unknown({ zh: '取决于选址', en: 'depends on the site chosen' });
  const names = [...districts].flatMap((id) => model.records.get(id) ?? []).map(shownName);
  return settle(
    values.some((value) => districts.has(value)),
    joinNames(names),
  );
}

/** A blank entry says nothing: it holds no condition, and a list of blanks only is not known. */
function listAnswer(field: 'needs' | 'qualifications', values: readonly string[], { profile }: RuleContext): Answer {
  const list = profile[field];
  if (list === undefined) return unknown();
  const own = spelled(list);
  if (own.length === 0) return list.length === 0 ? settle(false, given(field, profile)) : unknown();
  const held = spelled(values).some((value) => own.some((entry) => entry.includes(value) || value.includes(entry)));
  return settle(held, given(field, profile));
}

function registeredAnswer(values: readonly string[], { profile, model }: RuleContext): Answer {
  if (profile.registeredDistrict === undefined) return unknown();
  if (profile.registeredDistrict === null) return settle(values.includes('none'), { zh: '未在上海注册', en: 'not registered in Shanghai' });
  const registered = normalise(profile.registeredDistrict).trim();
  if (registered === '') return unknown();
  const district = districtsOf(model.records).find(({ names }) => names.some((name) => name.startsWith(registered)));
  if (district !== undefined) return settle(values.includes(district.id), district.shown);
  const answer = same(profile.registeredDistrict);
  return { ...unknown(answer), closer: askCloser('registeredDistrict', answer) };
}

/** Whether what the profile says in words is among the values. */
export function answerWords(field: RuleField, values: readonly string[], context: RuleContext): Answer {
  const { profile } = context;
  switch (field) {
    case 'sectors':
      return sectorAnswer(values, context);
    case 'parkDistrict':
      return districtAnswer(values, context);
    case 'needs':
    case 'qualifications':
      return listAnswer(field, values, context);
    case 'projectKind':
    case 'homeCountry':
      return profile[field] === undefined ? unknown() : settle(values.includes(profile[field]), given(field, profile));
    case 'registeredDistrict':
      return registeredAnswer(values, context);
    default:
      return unknown();
  }
}
