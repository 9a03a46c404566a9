import { normalise } from '#shared/lib/text.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { LabelEntry, NameEntry } from './question-model.ts';

const zhEndings = /(?:新区|区|县|市)$/;
const enEndings = / (?:district|new area|county|municipality)$/;

/** District names are said without their ending: 闵行, Minhang. */
function shortDistrict(name: string): string[] {
  const short = name.replace(zhEndings, '').replace(enEndings, '');
  return short === name || short.length < 2 ? [] : [short];
}

/** Words that other people write for an industry of the store, by its id. */
const industryWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'industry-medical-robotics': ['medical robots', 'medical robot', 'surgical robots', 'surgical robotics', '手术机器人'],
    'industry-robotics': ['robotics', 'robots', '机器人', '智能制造', 'intelligent manufacturing'],
    'industry-biomedicine': ['biomedical', 'biopharma', 'pharmaceuticals', 'pharmaceutical', 'life sciences', 'biotech', '医药'],
    'industry-medical-devices': ['medical device', 'medtech', 'medical technology'],
    'industry-integrated-circuits': ['semiconductors', 'semiconductor', 'chips', '半导体', '芯片'],
    'industry-artificial-intelligence': ['ai'],
    'industry-automotive': ['automotive', 'vehicles', 'cars', 'connected vehicles', '汽车', '新能源汽车', '智能网联'],
    'industry-energy-storage': ['batteries', 'battery', '电池'],
    'industry-satellite-navigation': ['beidou', 'satellite navigation', '北斗'],
    'industry-drones': ['drone'],
    'industry-steel': ['steel'],
    'industry-low-carbon': ['carbon neutrality', 'environmental technology', '碳中和', '节能环保'],
    'industry-culture-and-creativity': ['cultural and creative', '文创'],
  }),
);

function namesOf(record: ParkfolioRecord): string[] {
  const own = [record.name.zh, record.name.en, ...record.aliases.map((alias) => alias.name)].filter((name) => name !== null).map(normalise);
  const short = record.kind === 'district' ? own.flatMap(shortDistrict) : [];
  const bare = own.flatMap((name) => [
    name.replace(/[（(].*?[)）]/gu, '').trim(),
    name.replace(/["“”]/gu, ''),
    name.replace(/^(?:上海市?|shanghai |the )(?=.{4})/u, ''),
  ]);
  const words = industryWords.get(record.id) ?? [];
  return [...new Set([...own, ...short, ...bare, ...words])].filter((name) => name.length >= 2);
}

/** Names longest first, so that a look-alike never takes a part of a longer name. */
export function indexNames(records: readonly ParkfolioRecord[]): NameEntry[] {
  const bearers = new Map<string, string[]>();
  for (const record of records) {
    for (const name of namesOf(record)) bearers.set(name, [...(bearers.get(name) ?? []), record.id]);
  }
  return [...bearers]
    .map(([name, recordIds]) => ({ name, recordIds }))
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
}

const wordCharacter = /[a-z0-9]/;

/** Where a name stands in a normalised text as a whole word, or -1. Chinese needs no blanks around it. */
export function findName(text: string, name: string): number {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + name.length);
    const cutsBefore = wordCharacter.test(name.charAt(0)) && wordCharacter.test(before);
    const cutsAfter = wordCharacter.test(name.charAt(name.length - 1)) && wordCharacter.test(after);
    if (!cutsBefore && !cutsAfter) return at;
  }
  return -1;
}

/** A label of an attribute long enough to be meant as one: "fund size", never "form". */
const telling = (label: string): boolean => (/^[\x20-\x7e’]+$/.test(label) ? /[ -]/.test(label) : label.length >= 3);

/** Labels of attributes in both languages, longest first. */
export const indexLabels = (attributes: readonly Attribute[]): LabelEntry[] =>
  attributes
    .flatMap((attribute) =>
      [attribute.name.zh, attribute.name.en].map((label) => ({ label: normalise(label).replace(/^number of /, ''), attribute })),
    )
    .filter(({ label }) => telling(label))
    .sort((a, b) => b.label.length - a.label.length || (a.label < b.label ? -1 : 1));
