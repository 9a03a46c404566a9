import type { FullBilingual } from '#shared/lib/language.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { costPart } from './cost-part.ts';
import { neighboursOf, placesOf, type MatchIndex } from './match-index.ts';
import { criteria, type Criterion, type ParkMatch, type ScorePart } from './match.ts';
import { joinNames, shownName, type MatchModel, type SectorReading } from './match-model.ts';
import type { Need } from './need-words.ts';
import { weigh } from './rank-parks.ts';
import { factsOfTopic, joinQuotes, known, needsPart, notKnown, type Part } from './score-facts.ts';
import { spacePart } from './space-part.ts';

export interface ParkQuestion {
  profile: InvestorProfile;
  sectors: SectorReading;
  needs: readonly Need[];
  weights: Record<Criterion, number>;
  index: MatchIndex;
}
const t = (zh: string, en: string): FullBilingual => ({ zh, en });
const sectorNotKnown = t('投资方的行业未知', 'The investor’s sector is not known');

function sectorPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  if (question.sectors.industries.size === 0) return notKnown(sectorNotKnown);
  const focus = [...(model.focus.get(park.id) ?? [])].flatMap((id) => model.records.get(id) ?? []);
  if (focus.length === 0)
    return notKnown(t('园区的主导产业未知', 'The park’s focus is not known'), [
      t('园区的主导产业是什么？', 'What does the park focus on?'),
    ]);
  const score = question.index.closeness(park.id);
  const names = joinNames(focus.map(shownName));
  const facts = factsOfTopic(park.id, 'industry', model);
  if (score >= 0.5) return known(score, t(`主导产业吻合：${names.zh}`, `Focus agrees: ${names.en}`), facts);
  if (score > 0) return known(score, t(`主导产业相近：${names.zh}`, `Focus is close: ${names.en}`), facts);
  return known(0, t(`主导产业是${names.zh}`, `Focus is on ${names.en}`), facts);
}

function neighboursPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  if (question.sectors.industries.size === 0) return notKnown(sectorNotKnown);
  const found = neighboursOf(park, question.index, model);
  if (found.length === 0)
    return notKnown(t('本库没有同业机构或项目的记载', 'The store tells of no institution or project in this industry here'), [
      t('园区及周边有哪些同业企业和机构？', 'Which firms and institutions of the industry are in and near the park?'),
    ]);
  const names = joinNames(found.slice(0, 4).map(shownName));
  const facts = found.flatMap((record) => (model.facts.get(record.id) ?? []).slice(0, 1));
  return known(
    Math.min(1, found.length / 4),
    t(`同业 ${found.length} 个：${names.zh}`, `${found.length} in the industry: ${names.en}`),
    facts,
  );
}

function livingPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  const needs = question.needs.filter(({ kind }) => kind === null || kind.place === 'living');
  if (needs.length === 0) return notKnown(t('生活配套需求未知', 'Living needs are not known'));
  return needsPart(needs, factsOfTopic(park.id, 'living', model));
}

/** Without a need of its own, an investor is served by what is on record; with one, by what answers it. */
function transportPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  const needs = question.needs.filter(({ kind }) => kind?.place === 'transport');
  const facts = factsOfTopic(park.id, 'transport', model);
  if (needs.length > 0) return needsPart(needs, facts);
  const said = joinQuotes(facts);
  return facts.length === 0
    ? notKnown(t('交通条件未知', 'Transport is not known'), [t('到地铁、高铁、机场各多远？', 'How far are metro, railway and airport?')])
    : known(1, t(`来源写有：${said.zh}`, `On record: ${said.en}`), facts);
}

function talentPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  const policies = question.index.talentPoliciesIn(placesOf(park, model));
  if (policies.length === 0)
    return notKnown(t('所在区的人才政策未知', 'Talent policies of the district are not known'), [
      t('所在区有哪些人才政策？', 'Which talent policies does the district have?'),
    ]);
  const names = joinNames(policies.map(shownName));
  return known(
    1,
    t(`所在区有：${names.zh}`, `The district has: ${names.en}`),
    policies.flatMap((record) => (model.facts.get(record.id) ?? []).slice(0, 1)),
  );
}

function programmesPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  const here = question.index.clausesIn(placesOf(park, model));
  if (here.length === 0)
    return notKnown(t('所在区没有可判断的条款', 'No clause of the district can be judged'), [
      t('所在区有哪些适用的扶持条款？', 'Which clauses of support apply in the district?'),
    ]);
  const names = joinNames(here.slice(0, 3).map((clause) => clause.name));
  return known(
    Math.min(1, here.length / 5),
    t(`相关条款 ${here.length} 项：${names.zh}`, `${here.length} clauses to look at: ${names.en}`),
  );
}

/** Scores one park. A part that is not known lowers the confidence and leaves the score to the others. */
export function scorePark(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): ParkMatch {
  const scored: Record<Criterion, Part> = {
    sector: sectorPart(park, question, model),
    neighbours: neighboursPart(park, question, model),
    space: spacePart(park.id, question, model),
    cost: costPart(park.id, question.index.prices, model),
    talent: talentPart(park, question, model),
    transport: transportPart(park, question, model),
    living: livingPart(park, question, model),
    programmes: programmesPart(park, question, model),
  };
  const parts = criteria.map((criterion): ScorePart => ({ criterion, weight: question.weights[criterion], ...scored[criterion] }));
  return {
    id: park.id,
    name: park.name,
    districtId: park.districtId,
    ...weigh(parts),
    factCount: model.facts.get(park.id)?.length ?? 0,
    parts,
  };
}
