import type { FullBilingual } from '#shared/lib/language.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { costPart } from './cost-part.ts';
import { placesOf, type MatchIndex } from './match-index.ts';
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

const askFocus = t('园区的主导产业是什么？', 'What does the park focus on?');
const askNeighbours = t('园区及周边有哪些同业企业和机构？', 'Which firms and institutions of the industry are in and near the park?');
const askLiving = t('园区有哪些住房、学校、医疗等生活配套？', 'What housing, schools and medical care does the park have?');

/** Where nothing is known of either side, the park is asked too: the investor's answer alone would not do. */
function sectorPart(park: ParkfolioRecord, { sectors, index }: ParkQuestion, model: MatchModel): Part {
  const { names, closeness } = index.focusOf(park.id);
  if (sectors.industries.size === 0) return notKnown(sectorNotKnown, names === null ? [askFocus] : []);
  if (names === null) return notKnown(t('园区的主导产业未知', 'The park’s focus is not known'), [askFocus]);
  const facts = factsOfTopic(park.id, 'industry', model);
  if (closeness >= 0.5) return known(closeness, t(`主导产业吻合：${names.zh}`, `Focus agrees: ${names.en}`), facts);
  if (closeness > 0) return known(closeness, t(`主导产业只是相近：${names.zh}`, `Focus is only related: ${names.en}`), facts);
  return known(0, t(`主导产业是${names.zh}`, `Focus is on ${names.en}`), facts);
}

/** Parts that rest on a list alone: parks that stand in the same places share list and part. */
const partsOfLists = new WeakMap<readonly object[], Part>();
function ofList<T extends object>(list: readonly T[], make: (list: readonly T[]) => Part): Part {
  let part = partsOfLists.get(list);
  if (part === undefined) partsOfLists.set(list, (part = make(list)));
  return part;
}
const firstFacts = (records: readonly ParkfolioRecord[], model: MatchModel): Fact[] =>
  records.flatMap((record) => (model.facts.get(record.id) ?? []).slice(0, 1));

/** Between a count and names: where fewer are named than counted, they are examples. */
const leadTo = (named: number, counted: readonly object[]): FullBilingual =>
  counted.length > named ? t('，如', ', such as') : t('：', ':');

function neighboursPart(places: readonly string[], { sectors, index }: ParkQuestion, model: MatchModel): Part {
  if (sectors.industries.size === 0) return notKnown(sectorNotKnown, index.actorsIn(places).length === 0 ? [askNeighbours] : []);
  return ofList(index.neighboursIn(places), (found) => {
    if (found.length === 0)
      return notKnown(t('来源没有提到同业机构或项目', 'The sources tell of no institution or project in this industry here'), [
        askNeighbours,
      ]);
    const names = joinNames(found.slice(0, 4).map(shownName));
    const { zh, en } = leadTo(4, found);
    const because = t(`同业 ${found.length} 个${zh}${names.zh}`, `${found.length} in the industry${en} ${names.en}`);
    return known(Math.min(1, found.length / 4), because, firstFacts(found, model));
  });
}

function livingPart(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): Part {
  const needs = question.needs.filter(({ kind }) => kind === null || kind.place === 'living');
  const facts = factsOfTopic(park.id, 'living', model);
  if (needs.length === 0) return notKnown(t('生活配套需求未知', 'Living needs are not known'), facts.length === 0 ? [askLiving] : []);
  return needsPart(needs, facts);
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

const talentPart = (places: readonly string[], { index }: ParkQuestion, model: MatchModel): Part =>
  ofList(index.talentPoliciesIn(places), (policies) => {
    if (policies.length === 0)
      return notKnown(t('所在区的人才政策未知', 'Talent policies of the district are not known'), [
        t('所在区有哪些人才政策？', 'Which talent policies does the district have?'),
      ]);
    const names = joinNames(policies.map(shownName));
    return known(1, t(`所在区有：${names.zh}`, `The district has: ${names.en}`), firstFacts(policies, model));
  });

/** True for a park of no one district that lies in several. */
const liesInSeveral = (park: ParkfolioRecord, places: readonly string[], { records }: MatchModel): boolean =>
  park.districtId === null && places.filter((id) => records.get(id)?.kind === 'district').length > 1;

const severalDistricts = notKnown(
  t(
    '园区跨几个区，条款须按项目落在哪个区来判断',
    'The park lies in several districts: which clauses hold depends on the one the project settles in',
  ),
  [t('项目落在园区的哪个区？', 'In which district of the park will the project settle?')],
);

function programmesPart(park: ParkfolioRecord, places: readonly string[], { index }: ParkQuestion, model: MatchModel): Part {
  const clauses = index.clausesIn(places);
  if (clauses.length === 0 && liesInSeveral(park, places, model)) return severalDistricts;
  return ofList(clauses, (here) => {
    if (here.length === 0)
      return notKnown(t('所在区没有可判断的条款', 'No clause of the district can be judged'), [
        t('所在区有哪些适用的扶持条款？', 'Which clauses of support apply in the district?'),
      ]);
    const names = joinNames(here.slice(0, 3).map((clause) => clause.name));
    const { zh, en } = leadTo(3, here);
    const because = t(
      `相关条款 ${here.length} 项${zh}${names.zh}`,
      `${here.length} ${here.length === 1 ? 'clause' : 'clauses'} to look at${en} ${names.en}`,
    );
    return known(Math.min(1, here.length / 5), because);
  });
}

/** Scores one park. A part that is not known lowers the confidence and leaves the score to the others. */
export function scorePark(park: ParkfolioRecord, question: ParkQuestion, model: MatchModel): ParkMatch {
  const places = placesOf(park, model);
  const scored: Record<Criterion, Part> = {
    sector: sectorPart(park, question, model),
    neighbours: neighboursPart(places, question, model),
    space: spacePart(park.id, question, model),
    cost: costPart(park.id, question.index.prices, model),
    talent: talentPart(places, question, model),
    transport: transportPart(park, question, model),
    living: livingPart(park, question, model),
    programmes: programmesPart(park, places, question, model),
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
