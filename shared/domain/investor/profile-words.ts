import type { FullBilingual } from '#shared/lib/language.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { isDay, parseAsOf } from '#shared/lib/date.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import { readNeeds } from '#shared/domain/match/need-words.ts';
import { projectKindNames, type InvestorProfile } from './investor.ts';

interface Range {
  min?: number | undefined;
  max?: number | undefined;
}
/** Fields of a profile that words can show by themselves. */
const wordedFields = [
  'homeCountry',
  'projectKind',
  'needs',
  'qualifications',
  'start',
  'investment',
  'annualRevenue',
  'landMu',
  'floorAreaM2',
  'headcount',
  'rdSharePercent',
  'foundedYear',
] as const;
export type WordedField = (typeof wordedFields)[number];
export const isWordedField = (field: string): field is WordedField => wordedFields.some((worded) => worded === field);

const t = (zh: string, en: string): FullBilingual => ({ zh, en });

/** A range in words, formatted as facts are; null when neither end is known. */
export function rangeWords({ min, max }: Range, as: Pick<Fact, 'unit' | 'currency'>): FullBilingual | null {
  if (min === undefined && max === undefined) return null;
  const text = (end: number | undefined): string | null => (end === undefined ? null : new Exact(end).toFixed());
  const exact = min !== undefined && min === max;
  const shown = {
    value: { number: exact ? text(min) : null, min: exact ? null : text(min), max: exact ? null : text(max), text: null, base: null },
    qualifier: exact ? ('exact' as const) : ('range' as const),
    scale: '1',
    ...as,
  };
  return t(formatFact(shown, 'zh').text, formatFact(shown, 'en').text);
}

/** Made at the first use, since most starts of the application never need them. */
let regions: Record<'zh' | 'en', Intl.DisplayNames> | null = null;
/** A country or region of ISO 3166-1 by its names; a code that no country has stays as it is. */
export function countryWords(code: string): FullBilingual {
  regions ??= { zh: new Intl.DisplayNames('zh-Hans', { type: 'region' }), en: new Intl.DisplayNames('en-GB', { type: 'region' }) };
  return t(regions.zh.of(code) ?? code, regions.en.of(code) ?? code);
}

/** `2027`, `2027-Q2`, `2027-04` or a day in words; anything else as it was given. */
export function startWords(start: string): FullBilingual {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(start);
  if (quarter !== null) return t(`${quarter[1]}年第${'一二三四'[Number(quarter[2]) - 1] ?? ''}季度`, `Q${quarter[2]} ${quarter[1]}`);
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(start) && !isDay(start)) return t(start, start);
  const asOf = parseAsOf(start);
  return t(formatAsOf(asOf, 'zh'), formatAsOf(asOf, 'en'));
}

/** More names than these make no line; how many there are is said instead. */
const mostListed = 12;
/** Names in one line. */
export function listed(names: readonly FullBilingual[]): FullBilingual {
  const shown = names.slice(0, mostListed);
  const line = t(shown.map(({ zh }) => zh).join('、'), shown.map(({ en }) => en).join(', '));
  const rest = names.length - shown.length;
  return rest === 0 ? line : t(`${line.zh}等 ${names.length} 项`, `${line.en} and ${rest} more`);
}

/** Needs by their own names, so that a text keeps to its language; null where none is named. */
function needWords(needs: readonly string[]): FullBilingual | null {
  const names = readNeeds(needs).map(({ kind, text }) => kind?.name ?? t(text, text));
  return names.length === 0 ? null : listed(names);
}

function qualificationWords(qualifications: readonly string[]): FullBilingual | null {
  const named = qualifications.filter((entry) => entry.trim() !== '').map((entry) => t(entry, entry));
  return named.length === 0 ? null : listed(named);
}

const unitOf = { landMu: 'mu', floorAreaM2: 'm2', headcount: 'person' } as const;

/** What a profile says of a field, in both languages and never as a code; null where it says nothing. */
export function profileWords(field: WordedField, profile: Omit<InvestorProfile, 'codeName'>): FullBilingual | null {
  switch (field) {
    case 'homeCountry':
      return profile.homeCountry === undefined ? null : countryWords(profile.homeCountry);
    case 'projectKind':
      return profile.projectKind === undefined ? null : projectKindNames[profile.projectKind];
    case 'needs':
      return needWords(profile.needs ?? []);
    case 'qualifications':
      return qualificationWords(profile.qualifications ?? []);
    case 'start':
      return profile.start === undefined ? null : startWords(profile.start);
    case 'investment':
    case 'annualRevenue':
      return rangeWords(profile[field] ?? {}, { unit: 'yuan', currency: profile[field]?.currency ?? null });
    case 'landMu':
    case 'floorAreaM2':
    case 'headcount':
      return rangeWords(profile[field] ?? {}, { unit: unitOf[field], currency: null });
    case 'rdSharePercent':
      return rangeWords({ min: profile.rdSharePercent, max: profile.rdSharePercent }, { unit: 'percent', currency: null });
    case 'foundedYear':
      return profile.foundedYear === undefined ? null : t(`${profile.foundedYear}年`, String(profile.foundedYear));
  }
}
