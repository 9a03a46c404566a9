import type { FullBilingual } from '#shared/lib/language.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { parseAsOf } from '#shared/lib/date.ts';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { projectKindNames, type InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import { readNeeds } from '#shared/domain/match/need-words.ts';

/** More names than these make no line; how many there are is said instead. */
const mostListed = 12;
function listed(names: FullBilingual[]): FullBilingual {
  if (names.length <= mostListed) return joinNames(names);
  const [shown, rest] = [joinNames(names.slice(0, mostListed)), names.length - mostListed];
  return { zh: `${shown.zh}等 ${names.length} 项`, en: `${shown.en} and ${rest} more` };
}

type Range = { min?: number | undefined; max?: number | undefined };

/** A range in words, formatted as facts are; null when neither end is known. */
export function rangeWords(range: Range | undefined, as: Pick<Fact, 'unit' | 'currency'>): FullBilingual | null {
  if (range === undefined || (range.min === undefined && range.max === undefined)) return null;
  const text = (end: number | undefined): string | null => (end === undefined ? null : new Exact(end).toFixed());
  const [min, max] = [text(range.min), text(range.max)];
  const exact = min !== null && min === max;
  const shown: Pick<Fact, 'value' | 'qualifier' | 'unit' | 'scale' | 'currency'> = {
    value: { number: exact ? min : null, min: exact ? null : min, max: exact ? null : max, text: null, base: null },
    qualifier: exact ? 'exact' : 'range',
    scale: '1',
    ...as,
  };
  return { zh: formatFact(shown, 'zh').text, en: formatFact(shown, 'en').text };
}

/** Needs by their own names, so that a page keeps to its language; a need of no known kind stands as the investor wrote it. */
export function needWords({ needs }: Pick<InvestorProfile, 'needs'>): FullBilingual | null {
  const names = readNeeds(needs ?? []).map((need) => need.kind?.name ?? { zh: need.text, en: need.text });
  return names.length === 0 ? null : listed(names);
}

/** `2027`, `2027-Q2`, `2027-04` or a day, as the page says it. */
export function startWords(start: string): FullBilingual {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(start);
  if (quarter !== null)
    return { zh: `${quarter[1]}年第${'一二三四'[Number(quarter[2]) - 1] ?? ''}季度`, en: `Q${quarter[2]} ${quarter[1]}` };
  const asOf = parseAsOf(start);
  return asOf.from === null ? { zh: start, en: start } : { zh: formatAsOf(asOf, 'zh'), en: formatAsOf(asOf, 'en') };
}

/** The sectors by the store's names, then words nothing answers to as the investor wrote them. */
export function sectorWords(snapshot: PacketSnapshot): FullBilingual | null {
  const names = snapshot.sectors.map(shownName);
  const rest = snapshot.match.unknownSectors.map((word) => ({ zh: word, en: word }));
  return names.length + rest.length === 0 ? null : listed([...names, ...rest]);
}

/** What the investor wants, as label and words, each only where it is known. */
export function wishes(snapshot: PacketSnapshot): { label: FullBilingual; words: FullBilingual }[] {
  const { profile } = snapshot;
  const rows: { label: FullBilingual; words: FullBilingual | null }[] = [
    { label: { zh: '项目', en: 'Project' }, words: profile.projectKind === undefined ? null : projectKindNames[profile.projectKind] },
    {
      label: { zh: '投资', en: 'Investment' },
      words:
        profile.investment === undefined ? null : rangeWords(profile.investment, { unit: 'yuan', currency: profile.investment.currency }),
    },
    { label: { zh: '用地', en: 'Land' }, words: rangeWords(profile.landMu, { unit: 'mu', currency: null }) },
    { label: { zh: '建筑面积', en: 'Floor area' }, words: rangeWords(profile.floorAreaM2, { unit: 'm2', currency: null }) },
    { label: { zh: '人数', en: 'Headcount' }, words: rangeWords(profile.headcount, { unit: 'person', currency: null }) },
    {
      label: { zh: '需要', en: 'Needs' },
      words: needWords(profile),
    },
    { label: { zh: '启动', en: 'Start' }, words: profile.start === undefined ? null : startWords(profile.start) },
  ];
  return rows.flatMap((row) => (row.words === null ? [] : [{ label: row.label, words: row.words }]));
}

/** The code name, or the real name once it is disclosed. */
export function investorName(profile: Pick<InvestorProfile, 'codeName' | 'name' | 'disclosed'>): FullBilingual {
  if (profile.disclosed !== true) return { zh: profile.codeName, en: profile.codeName };
  return { zh: profile.name?.zh ?? profile.name?.en ?? profile.codeName, en: profile.name?.en ?? profile.name?.zh ?? profile.codeName };
}
