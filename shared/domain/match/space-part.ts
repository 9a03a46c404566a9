import { Exact } from '#shared/lib/decimal.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { rangeWords } from '#shared/domain/investor/profile-words.ts';
import type { MatchModel } from './match-model.ts';
import { factsOfTopic, joinQuotes, known, notKnown, readMentions, askFor, type Part } from './score-facts.ts';
import { needName, type Need } from './need-words.ts';

type Fit = 'fits' | 'too-small' | 'unknown';
interface Area {
  fit: Fit;
  facts: Fact[];
  because: FullBilingual;
}

/** The least and the most that a printed figure can mean; `null` is open. */
function boundsOf({ value, qualifier, scale }: Fact): { low: Exact | null; high: Exact | null } {
  const [low, high] = [value.min ?? value.number, value.max ?? value.number].map((end) =>
    end === null ? null : new Exact(end).times(scale),
  );
  const [least = null, most = null] = [low, high];
  if (qualifier === 'over' || qualifier === 'at-least') return { low: least, high: null };
  if (qualifier === 'at-most') return { low: null, high: most };
  return { low: least, high: most };
}

const words = {
  m2: { what: { zh: '建筑面积', en: 'Floor space' } },
  mu: { what: { zh: '用地', en: 'Land' } },
} as const;
const fits: Record<Fit, FullBilingual> = {
  fits: { zh: '容得下，可供部分待确认', en: 'large enough; what is free must be confirmed' },
  'too-small': { zh: '不够', en: 'too small' },
  unknown: { zh: '够不够不能判断', en: 'cannot tell whether enough' },
};

/** Whether what is wanted fits into what the sources give; each bound keeps its meaning: "over 500" is never "too small" for 600. */
function areaOf(wanted: InvestorProfile['landMu'], unit: 'm2' | 'mu', given: readonly Fact[]): Area | null {
  const need = wanted?.min ?? wanted?.max;
  if (need === undefined) return null;
  const { what } = words[unit];
  const facts = given.filter((fact) => fact.unit === unit && fact.polarity === 'actual');
  const size = rangeWords({ min: need, max: need }, { unit, currency: null });
  const isLeast = wanted?.min !== undefined && wanted.max !== wanted.min;
  const asked = {
    zh: `${what.zh}${isLeast ? '至少' : ''}需${size?.zh}`,
    en: `${what.en} wanted ${isLeast ? 'at least ' : ''}${size?.en}`,
  };
  if (facts.length === 0)
    return {
      fit: 'unknown',
      facts,
      because: { zh: `${asked.zh}，园区可供面积未知`, en: `${asked.en}; what the park offers is not known` },
    };
  const bounds = facts.map(boundsOf);
  const fit: Fit = bounds.some(({ low }) => low?.gte(need) === true)
    ? 'fits'
    : bounds.every(({ high }) => high?.lt(need) === true)
      ? 'too-small'
      : 'unknown';
  const said = joinQuotes(facts);
  return {
    fit,
    facts,
    because: { zh: `${asked.zh}，来源写有${said.zh}：${fits[fit].zh}`, en: `${asked.en}, on record ${said.en}: ${fits[fit].en}` },
  };
}

const askArea: FullBilingual = { zh: '园区现在可供的面积或用地是多少？', en: 'How much space or land is free in the park now?' };

/** Room and premises: areas compared with what is wanted, and installations looked for in everything the park is said to have. */
export function spacePart(
  parkId: string,
  { profile, needs }: { profile: InvestorProfile; needs: readonly Need[] },
  model: MatchModel,
): Part {
  const premises = needs.filter(({ kind }) => kind?.place === 'premises');
  const given = factsOfTopic(parkId, 'space', model);
  const areas = [areaOf(profile.floorAreaM2, 'm2', given), areaOf(profile.landMu, 'mu', given)].filter((area) => area !== null);
  if (areas.length === 0 && premises.length === 0)
    return notKnown(
      { zh: '面积与厂房要求未知', en: 'The space and premises wanted are not known' },
      given.some((fact) => (fact.unit === 'm2' || fact.unit === 'mu') && fact.polarity === 'actual') ? [] : [askArea],
    );
  const texts =
    premises.length === 0 ? [] : (model.facts.get(parkId) ?? []).filter((fact) => fact.supersededBy === null && fact.value.text !== null);
  const { met, open } = readMentions(premises, texts);
  const settled = areas.filter(({ fit }) => fit !== 'unknown');
  const cited = [...new Set([...areas.flatMap(({ facts }) => facts), ...met.flatMap(({ facts }) => facts)])];
  const said = met.map(({ need, facts }) => ({
    zh: `${needName(need).zh}：来源写有${joinQuotes(facts, 1).zh}`,
    en: `${needName(need).en}: on record, ${joinQuotes(facts, 1).en}`,
  }));
  const lacking =
    open.length === 0
      ? []
      : [
          {
            zh: `未提到${open.map((need) => needName(need).zh).join('、')}`,
            en: `not mentioned: ${open.map((need) => needName(need).en).join(', ')}`,
          },
        ];
  const reasons = [...areas.map(({ because }) => because), ...said, ...lacking];
  const because = { zh: reasons.map(({ zh }) => zh).join('；'), en: reasons.map(({ en }) => en).join('; ') };
  const ask = [...(areas.some(({ fit }) => fit !== 'too-small') ? [askArea] : []), ...(open.length === 0 ? [] : [askFor(open)])];
  const answered = settled.length + met.length;
  if (answered === 0) return notKnown(because, ask, cited);
  const good = settled.filter(({ fit }) => fit === 'fits').length + met.length;
  const share = answered / (areas.length + premises.length);
  return { ...known(good / answered, because, cited), ...(share === 1 ? {} : { known: share }), ...(ask.length === 0 ? {} : { ask }) };
}
