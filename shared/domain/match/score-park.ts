import type { FullBilingual } from '#shared/lib/language.ts';
import { normalise } from '#shared/lib/text.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Topic } from '#shared/domain/fact/attribute.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { neighboursOf, placesOf, type MatchIndex } from './match-index.ts';
import { startWeights, type Criterion, type ParkMatch, type ScorePart } from './match.ts';
import { joinNames, shownName, type MatchModel, type SectorReading } from './match-model.ts';

export interface ParkQuestion {
  profile: InvestorProfile;
  sectors: SectorReading;
  weights: Record<Criterion, number>;
  index: MatchIndex;
}
type Part = Omit<ScorePart, 'criterion' | 'weight'>;

const notKnown = (zh: string, en: string): Part => ({ score: null, because: { zh, en }, facts: [] });
const known = (score: number, because: FullBilingual, facts: Fact[] = []): Part => ({
  score,
  because,
  facts: facts.map((fact) => fact.id),
});

const ofTopic = (id: string, topic: Topic, model: MatchModel): Fact[] =>
  (model.facts.get(id) ?? []).filter((fact) => fact.supersededBy === null && model.attributes.get(fact.attributeId)?.topic === topic);

function sectorPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  if (question.sectors.industries.size === 0) return notKnown('投资方的行业未知', 'The investor’s sector is not known');
  const focus = [...(model.focus.get(park.id) ?? [])].flatMap((id) => model.records.get(id) ?? []);
  if (focus.length === 0) return notKnown('园区的主导产业未知', 'The park’s focus is not known');
  const score = question.index.closeness(park.id);
  const names = joinNames(focus.map(shownName));
  const facts = ofTopic(park.id, 'industry', model);
  if (score >= 0.5) return known(score, { zh: `主导产业吻合：${names.zh}`, en: `Focus agrees: ${names.en}` }, facts);
  if (score > 0) return known(score, { zh: `主导产业相近：${names.zh}`, en: `Focus is close: ${names.en}` }, facts);
  return known(0, { zh: `主导产业是${names.zh}`, en: `Focus is on ${names.en}` }, facts);
}

function neighboursPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  if (question.sectors.industries.size === 0) return notKnown('投资方的行业未知', 'The investor’s sector is not known');
  const found = neighboursOf(park, question.index, model);
  if (found.length === 0)
    return notKnown('本库没有同业机构或项目的记载', 'The store tells of no institution or project in this industry here');
  const names = joinNames(found.slice(0, 4).map(shownName));
  const facts = found.flatMap((record) => (model.facts.get(record.id) ?? []).slice(0, 1));
  return known(
    Math.min(1, found.length / 4),
    { zh: `同业 ${found.length} 个：${names.zh}`, en: `${found.length} in the industry: ${names.en}` },
    facts,
  );
}

function topicPart(park: ParkfolioRecord, topic: Topic, model: MatchModel, words: { have: FullBilingual; none: FullBilingual }): Part {
  const facts = ofTopic(park.id, topic, model);
  return facts.length === 0 ? { score: null, because: words.none, facts: [] } : known(1, words.have, facts);
}

function spacePart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  const facts = ofTopic(park.id, 'space', model).filter((fact) => fact.unit === 'm2' || fact.unit === 'mu');
  if (question.profile.floorAreaM2 === undefined && question.profile.landMu === undefined)
    return notKnown('面积需求未知', 'The space wanted is not known');
  if (facts.length === 0) return notKnown('可供面积未知', 'The space on offer is not known');
  return known(1, { zh: '来源写有载体面积，可供部分待确认', en: 'A source gives space; what is free must be confirmed' }, facts);
}

function livingPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  const facts = ofTopic(park.id, 'living', model);
  const needs = (question.profile.needs ?? []).filter((need) => need.trim() !== '');
  if (needs.length === 0) return notKnown('生活配套需求未知', 'Living needs are not known');
  if (facts.length === 0) return notKnown('生活配套情况未知', 'Living conditions are not known');
  const texts = facts.map((fact) => normalise(`${fact.value.text?.zh ?? ''} ${fact.value.text?.en ?? ''}`));
  const met = needs.filter((need) => {
    const word = normalise(need);
    return texts.some((text) => text.includes(word));
  });
  if (met.length === 0)
    return { ...notKnown('来源未提到所需配套', 'The sources do not mention what is asked for'), facts: facts.map((fact) => fact.id) };
  return known(met.length / needs.length, { zh: `提到：${met.join('、')}`, en: `Mentioned: ${met.join(', ')}` }, facts);
}

function talentPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  const policies = question.index.talentPoliciesIn(placesOf(park, model));
  if (policies.length === 0) return notKnown('所在区的人才政策未知', 'Talent policies of the district are not known');
  const names = joinNames(policies.map(shownName));
  return known(
    1,
    { zh: `所在区有：${names.zh}`, en: `The district has: ${names.en}` },
    policies.flatMap((record) => (model.facts.get(record.id) ?? []).slice(0, 1)),
  );
}

function programmesPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  const here = question.index.clausesIn(placesOf(park, model));
  if (here.length === 0) return notKnown('所在区没有可判断的条款', 'No clause of the district can be judged');
  const names = joinNames(here.slice(0, 3).map((clause) => clause.name));
  return known(Math.min(1, here.length / 5), {
    zh: `相关条款 ${here.length} 项：${names.zh}`,
    en: `${here.length} clauses to look at: ${names.en}`,
  });
}

/** Scores one park. A part that is not known lowers the confidence and leaves the score to the others. */
export function scorePark(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): ParkMatch {
  const parts: Record<Criterion, Part> = {
    sector: sectorPart(park, question, model),
    neighbours: neighboursPart(park, question, model),
    space: spacePart(park, question, model),
    cost: notKnown('租金与成本未知', 'Rents and costs are not known'),
    talent: talentPart(park, question, model),
    transport: topicPart(park, 'transport', model, {
      have: { zh: '来源写有交通条件', en: 'A source tells of transport' },
      none: { zh: '交通条件未知', en: 'Transport is not known' },
    }),
    living: livingPart(park, question, model),
    programmes: programmesPart(park, question, model),
  };
  const scored = (Object.keys(startWeights) as Criterion[]).map((criterion): ScorePart => ({
    criterion,
    weight: question.weights[criterion],
    ...parts[criterion],
  }));
  const answered = scored.filter((part) => part.score !== null);
  const weight = answered.reduce((sum, part) => sum + part.weight, 0);
  const total = scored.reduce((sum, part) => sum + part.weight, 0);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    id: park.id,
    name: park.name,
    districtId: park.districtId,
    score: weight === 0 ? 0 : round(answered.reduce((sum, part) => sum + part.weight * (part.score ?? 0), 0) / weight),
    confidence: total === 0 ? 0 : round(weight / total),
    factCount: model.facts.get(park.id)?.length ?? 0,
    parts: scored,
  };
}
