import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import { criteria, type Criterion } from '#shared/domain/match/match.ts';
import { byRank } from '#shared/domain/match/rank-parks.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { SectionContext } from '../section.ts';
import { criterionNames } from './criterion-names.ts';
import { investorName } from './investor-words.ts';
import { outOfHundred } from './reasons.ts';

interface Scored {
  name: FullBilingual;
  score: number | null;
}

/** From this confidence on, the order is told without a warning. */
const sureFrom = 0.6;

function first({ snapshot }: SectionContext): FullBilingual | null {
  const names = new Map(snapshot.parks.map(({ record }) => [record.id, shownName(record)]));
  const ranked = [...snapshot.match.parks].sort(byRank);
  const [best] = ranked;
  const name = names.get(best?.id ?? '');
  if (best === undefined || name === undefined) return null;
  const [score, confidence] = [outOfHundred(best.score), outOfHundred(best.confidence)];
  const rest = joinNames(ranked.slice(1).flatMap(({ id }) => names.get(id) ?? []));
  const then = rest.zh === '' ? { zh: '', en: '' } : { zh: `其后依次是${rest.zh}。`, en: ` Then ${rest.en}.` };
  const doubt =
    best.confidence >= sureFrom
      ? { zh: '', en: '' }
      : { zh: '未知的项还多，次序可能改变。', en: ' Much is not known yet; the order may change.' };
  return {
    zh: `${name.zh}：得分 ${score}，把握 ${confidence}。${then.zh}${doubt.zh}`,
    en: `${name.en}: score ${score}, confidence ${confidence}.${then.en}${doubt.en}`,
  };
}

const scoresOf = (criterion: Criterion, { snapshot }: SectionContext): Scored[] =>
  snapshot.parks.map(({ record }) => ({
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
function unknownForAll(context: SectionContext): FullBilingual | null {
  const open = criteria.filter((criterion) => scoresOf(criterion, context).every(({ score }) => score === null));
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
    { term: { zh: '都不清楚', en: 'Known of none' }, text: unknownForAll(context) },
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
