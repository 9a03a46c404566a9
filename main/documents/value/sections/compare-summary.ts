import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import { criteria, type Criterion, type ParkMatch } from '#shared/domain/match/match.ts';
import { standings, type Standing } from '#shared/domain/match/rank-parks.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { SectionContext } from '../section.ts';
import { byStanding } from './comparison-rows.ts';
import { unknownForAll } from './comparison-scores.ts';
import { criterionNames } from './criterion-names.ts';
import { investorName } from './investor-words.ts';
import { outOfHundred } from './reasons.ts';

interface Scored {
  name: FullBilingual;
  score: number | null;
}

/** From this confidence on, the order is told without a warning. */
const sureFrom = 0.6;

/** One place with those that share it. */
interface Place {
  names: FullBilingual;
  joint: boolean;
  /** Score and confidence of a park behind the first that scores more than it: what is known of it is less. */
  despite: FullBilingual | null;
}

/** Places in their order, each with all parks that share it; parks of which nothing is known have none. */
function placesOf({ snapshot }: SectionContext): { best: ParkMatch | undefined; places: Place[]; open: FullBilingual[] } {
  const names = new Map(snapshot.parks.map(({ record }) => [record.id, shownName(record)]));
  const order = standings(snapshot.match.parks);
  const groups = Map.groupBy(
    order.filter(({ place }) => place !== null),
    ({ place }) => place,
  );
  const named = (group: Standing[]): FullBilingual[] => group.flatMap(({ id }) => names.get(id) ?? []);
  const matches = new Map(snapshot.match.parks.map((match) => [match.id, match]));
  const best = matches.get(order[0]?.id ?? '');
  const despite = ([standing]: Standing[]): FullBilingual | null => {
    const match = matches.get(standing?.id ?? '');
    if (best === undefined || match === undefined || match.score <= best.score) return null;
    const [score, confidence] = [outOfHundred(match.score), outOfHundred(match.confidence)];
    return { zh: `得分 ${score}，把握 ${confidence}`, en: `score ${score}, confidence ${confidence}` };
  };
  return {
    best,
    places: [...groups.values()].map((group) => ({
      names: joinNames(named(group)),
      joint: group.length > 1,
      despite: despite(group),
    })),
    open: named(order.filter(({ place }) => place === null)),
  };
}

/** Places behind the first; where one has a remark, semicolons keep them apart. */
function thenWords(places: readonly Place[]): FullBilingual {
  if (places.length === 0) return { zh: '', en: '' };
  const told = places.map(({ names, joint, despite }) => {
    const remarks = [...(joint ? [{ zh: '并列', en: 'joint' }] : []), ...(despite === null ? [] : [despite])];
    if (remarks.length === 0) return { ...names, remarked: false };
    const [zh, en] = [remarks.map((remark) => remark.zh).join('，'), remarks.map((remark) => remark.en).join(', ')];
    return { zh: `${names.zh}（${zh}）`, en: `${names.en} (${en})`, remarked: true };
  });
  const remarked = told.some((place) => place.remarked);
  const zh = told.map((place) => place.zh).join(remarked ? '；' : '、');
  const en = told.map((place) => place.en).join(remarked ? '; ' : ', ');
  return { zh: `${places.length === 1 ? '其后是' : '其后依次是'}${zh}。`, en: ` Then ${en}.` };
}

function first(context: SectionContext): FullBilingual | null {
  const { best, places, open } = placesOf(context);
  const [top, ...rest] = places;
  const names = joinNames(open);
  const left =
    open.length === 0 ? { zh: '', en: '' } : { zh: `各项都未知，不排序：${names.zh}。`, en: ` No part is known, so no rank: ${names.en}.` };
  if (best === undefined || top === undefined) return open.length === 0 ? null : { zh: left.zh, en: left.en.trim() };
  const [score, confidence] = [outOfHundred(best.score), outOfHundred(best.confidence)];
  const then = thenWords(rest);
  const doubt =
    best.confidence >= sureFrom
      ? { zh: '', en: '' }
      : { zh: '未知的项还多，次序可能改变。', en: ' Much is not known yet; the order may change.' };
  const joint = top.joint ? { zh: '并列', en: ' (joint)' } : { zh: '', en: '' };
  return {
    zh: `${top.names.zh}${joint.zh}：得分 ${score}，把握 ${confidence}。${then.zh}${left.zh}${doubt.zh}`,
    en: `${top.names.en}${joint.en}: score ${score}, confidence ${confidence}.${then.en}${left.en}${doubt.en}`,
  };
}

const scoresOf = (criterion: Criterion, { snapshot }: SectionContext): Scored[] =>
  byStanding(snapshot).map(({ record }) => ({
    name: shownName(record),
    score: snapshot.match.parks.find(({ id }) => id === record.id)?.parts.find((part) => part.criterion === criterion)?.score ?? null,
  }));

/** The part in which the parks lie furthest apart, as far as it is known of two at least. */
function apart(context: SectionContext): FullBilingual | null {
  const spreads = criteria.map((criterion) => {
    const known = scoresOf(criterion, context).flatMap(({ name, score }) => (score === null ? [] : [{ name, score }]));
    const scores = known.map(({ score }) => score);
    return { criterion, known, spread: known.length < 2 ? 0 : Math.max(...scores) - Math.min(...scores) };
  });
  const [widest] = spreads.sort((a, b) => b.spread - a.spread);
  if (widest === undefined || widest.spread === 0) return null;
  const name = criterionNames[widest.criterion];
  const told = joinNames(
    widest.known.map(({ name: park, score }) => ({ zh: `${park.zh} ${outOfHundred(score)}`, en: `${park.en} ${outOfHundred(score)}` })),
  );
  return { zh: `${name.zh}：${told.zh}。`, en: `${name.en}: ${told.en}.` };
}

/** Parts that no source tells of for any of the parks. */
function knownOfNone({ snapshot }: SectionContext): FullBilingual | null {
  const open = unknownForAll(snapshot);
  const names = joinNames(open.map((criterion) => criterionNames[criterion]));
  return open.length === 0 ? null : { zh: `${names.zh}。`, en: `${names.en}.` };
}

/** Which park comes first and how surely, where they differ most, what is known of none. */
export function compareSummary(context: SectionContext): Block[] {
  const { snapshot, write } = context;
  const [name, count] = [investorName(snapshot.profile), snapshot.parks.length];
  const head =
    count === 1
      ? { zh: `为${name.zh}逐项列出一个园区`, en: `One park for ${name.en}, subject by subject` }
      : { zh: `为${name.zh}并列 ${count} 个园区，同一事项放在一行`, en: `${count} parks side by side for ${name.en}, like for like` };
  const lead: FullBilingual = {
    zh: `${head.zh}：空白写明原因，每个数字注明来源和时点。`,
    en: `${head.en}: blanks with their reason, every figure with its source and date.`,
  };
  const lines: { term: FullBilingual; text: FullBilingual | null }[] = [
    { term: count === 1 ? { zh: '总评', en: 'In all' } : { zh: '排在最前', en: 'Ranked first' }, text: first(context) },
    { term: { zh: '差别最大', en: 'Furthest apart' }, text: apart(context) },
    { term: { zh: '都不清楚', en: 'Not known for any' }, text: knownOfNone(context) },
    { term: { zh: '先回答', en: 'Answer first' }, text: snapshot.match.ask[0]?.text ?? null },
  ];
  const found = lines.flatMap(({ term, text }) => (text === null ? [] : [{ term, text }]));
  return [
    { type: 'paragraph', id: 'lead', tone: 'lead', text: write.say(lead) },
    {
      type: 'list',
      id: 'answers',
      ordered: false,
      terms: found.map(({ term }) => write.say(term)),
      items: found.map(({ text }) => write.say(text)),
    },
  ];
}
