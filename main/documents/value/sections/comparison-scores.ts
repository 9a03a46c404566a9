import { criteria, type Criterion } from '#shared/domain/match/match.ts';
import { sharesOf, standings } from '#shared/domain/match/rank-parks.ts';
import type { CompareCell, CompareRow } from '#shared/domain/packet/block.ts';
import type { PacketRecord, PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { SectionContext } from '../section.ts';
import { blankCell, shareCell, textCell } from './compare-cells.ts';
import type { RowMaker } from './comparison-rows.ts';
import { criterionNames } from './criterion-names.ts';
import { isKnown, matchOf } from './reasons.ts';
import { percentOf, usedWeights } from './weights.ts';

const outside = { zh: '不参与匹配', en: 'not part of the match' };
const unscored = { zh: '各项都未知，不计分', en: 'no part is known, so no score' };
const unranked = { zh: '各项都未知，不排序', en: 'no part is known, so no rank' };

/** Parts that no source tells of for any of the parks. */
export const unknownForAll = ({ match }: PacketSnapshot): Criterion[] =>
  match.parks.length === 0
    ? []
    : criteria.filter((criterion) =>
        match.parks.every(({ parts }) => !parts.some((part) => part.criterion === criterion && isKnown(part))),
      );

/** 1st, 2nd, 3rd, 4th, 11th. */
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (place: number): string => `${place}${endings[ordinals.select(place)] ?? 'th'}`;

/** The place of each park; parks that score the same share it, and a park of which nothing is known has none. */
function rankCell({ snapshot, write }: SectionContext): (park: PacketRecord) => CompareCell {
  const found = new Map(standings(snapshot.match.parks).map((standing) => [standing.id, standing]));
  return (park) => {
    const standing = found.get(park.record.id);
    if (standing === undefined) return blankCell(outside, write);
    const { place, joint } = standing;
    if (place === null) return blankCell(unranked, write);
    const words = { zh: `${joint ? '并列' : ''}第 ${place}`, en: `${joint ? 'joint ' : ''}${ordinal(place)}` };
    return { ...textCell(write.say(words)), kind: 'figure' };
  };
}

/** Parts of the score under the weights in use. A pitch leaves out what is known for none; a comparison says so in each cell. */
export function scoreRows(row: RowMaker, context: SectionContext): CompareRow[] {
  const { snapshot, write } = context;
  const weights = usedWeights(snapshot);
  const shares = weights === null ? null : sharesOf(weights);
  const notMatched = blankCell(outside, write);
  const score = (park: PacketRecord): CompareCell => {
    const match = matchOf(park, context);
    if (match === undefined) return notMatched;
    return match.confidence === 0 ? blankCell(unscored, write) : shareCell(match.score, write);
  };
  const confidence = (park: PacketRecord): CompareCell => {
    const match = matchOf(park, context);
    return match === undefined ? notMatched : shareCell(match.confidence, write);
  };
  const part = (criterion: Criterion) => (park: PacketRecord) => {
    const found = matchOf(park, context)?.parts.find((candidate) => candidate.criterion === criterion);
    if (found === undefined) return notMatched;
    return isKnown(found) ? shareCell(found.score, write) : blankCell(found.because, write);
  };
  const left = snapshot.draft.template === 'comparison' ? [] : unknownForAll(snapshot);
  return [
    row({ zh: '排序', en: 'Rank' }, rankCell(context)),
    row({ zh: '综合得分', en: 'Score' }, score),
    row({ zh: '把握', en: 'Confidence' }, confidence),
    ...criteria
      .filter((criterion) => !left.includes(criterion))
      .map((criterion) => {
        const percent = shares === null ? '–' : percentOf(shares[criterion]);
        return row(criterionNames[criterion], part(criterion), { detail: write.say({ zh: `权重 ${percent}`, en: `weight ${percent}` }) });
      }),
  ];
}
