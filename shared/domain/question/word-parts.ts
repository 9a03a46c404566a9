import type { FullBilingual, Language } from '#shared/lib/language.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { formatAsOf, formatDate, formatFact } from '#shared/domain/fact/format-fact.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { DistrictYears, QuestionModel } from './question-model.ts';
import type { Weakness, Weighed } from './weigh-fact.ts';

const weaknessWords: Record<Weakness, FullBilingual> = {
  stale: { zh: '已过复核期', en: 'due for review' },
  undated: { zh: '时点未载', en: 'date not given' },
  disputed: { zh: '来源不一致', en: 'sources disagree' },
  unsure: { zh: '推算或含义不明', en: 'derived or ambiguous' },
  plan: { zh: '目标或预测', en: 'target or forecast' },
};

const both = (make: (language: Language) => string): FullBilingual => ({ zh: make('zh'), en: make('en') });
export const joinText = (texts: readonly FullBilingual[]): FullBilingual => ({
  zh: texts.map((text) => text.zh).join(''),
  en: texts.map((text) => text.en).join(' '),
});

/** Value, as-of date and what weakens it: 超过400个（时点未载）. */
function factWords({ fact, weaknesses }: Weighed, model: QuestionModel, language: Language): string {
  const label = model.attributes.get(fact.attributeId)?.name[language] ?? fact.attributeId;
  const remarks = [
    ...(fact.asOf.from === null && !weaknesses.includes('undated') ? [] : fact.asOf.from === null ? [] : [formatAsOf(fact.asOf, language)]),
    ...weaknesses.map((weakness) => weaknessWords[weakness][language]),
  ];
  const value = formatFact(fact, language).text;
  const remark = remarks.length === 0 ? '' : language === 'zh' ? `（${remarks.join('，')}）` : ` (${remarks.join(', ')})`;
  return language === 'zh' ? `${label} ${value}${remark}` : `${label}: ${value}${remark}`;
}

/** One sentence a record: its name, then its facts. */
export function wordFacts(facts: readonly Weighed[], model: QuestionModel): FullBilingual[] {
  const groups = Map.groupBy(facts, ({ fact }) => fact.recordId);
  return [...groups].map(([recordId, own]) => {
    const record = model.records.get(recordId);
    const name = record === undefined ? { zh: recordId, en: recordId } : shownName(record);
    return both((language) => {
      const list = own.map((entry) => factWords(entry, model, language));
      return language === 'zh' ? `${name.zh}：${list.join('；')}。` : `${name.en} – ${list.join('; ')}.`;
    });
  });
}

/** Notes of the conflicts the facts stand in, each once. */
export function wordDisputes(facts: readonly Weighed[], model: QuestionModel): FullBilingual[] {
  const notes = new Map(
    facts.flatMap(({ fact }) =>
      model.disputes.has(fact.id) ? [[model.disputes.get(fact.id)?.zh ?? '', model.disputes.get(fact.id)]] : [],
    ) as [string, FullBilingual][],
  );
  return [...notes.values()].map((note) => ({
    zh: `来源不一致：${note.zh.replace(/。$/, '')}。`,
    en: `The sources disagree: ${note.en.replace(/\.$/, '')}.`,
  }));
}

export const wordRecords = (records: readonly ParkfolioRecord[]): FullBilingual => joinNames(records.map(shownName));

const clauseStatus: Record<Clause['status'], FullBilingual> = {
  'in-force': { zh: '', en: '' },
  unknown: { zh: '是否有效未载', en: 'whether in force is not stated' },
  'text-needed': { zh: '仅知名称，正文待补', en: 'known by name only' },
  ended: { zh: '已结束', en: 'ended' },
};

/** Clauses by name with their state; never an amount the source does not print. */
export function wordClauses(clauses: readonly Clause[], model: QuestionModel): FullBilingual {
  return both((language) => {
    const items = clauses.map((clause) => {
      const incentive = model.records.get(clause.incentiveId);
      const owner = incentive === undefined ? '' : shownName(incentive)[language];
      const status = clauseStatus[clause.status][language];
      const named = owner === clause.name[language] || owner === '' || clause.name[language].includes(owner);
      const place = named ? '' : language === 'zh' ? `${owner}·` : `${owner}: `;
      return `${place}${clause.name[language]}${status === '' ? '' : language === 'zh' ? `（${status}）` : ` (${status})`}`;
    });
    return language === 'zh' ? `来源写有：${items.join('；')}。` : `The sources name: ${items.join('; ')}.`;
  });
}

/** Who decides on the clauses, and which of them name nobody. */
export function wordOffices(clauses: readonly Clause[]): FullBilingual {
  const named = clauses.filter((clause) => clause.office !== null);
  const open = clauses.filter((clause) => clause.office === null);
  return both((language) => {
    const said = named.map((clause) => {
      const office = clause.office?.[language] ?? clause.office?.zh ?? clause.office?.en ?? '';
      return language === 'zh' ? `${clause.name.zh}：${office}` : `${clause.name.en}: ${office}`;
    });
    const list = open.map((clause) => clause.name[language]).join(language === 'zh' ? '、' : ', ');
    const known = said.length === 0 ? '' : language === 'zh' ? `受理与决定：${said.join('；')}。` : `Office: ${said.join('; ')}.`;
    const unknown = open.length === 0 ? '' : language === 'zh' ? `受理机构未载：${list}。` : `No office is named for: ${list}.`;
    return `${known}${known !== '' && unknown !== '' && language === 'en' ? ' ' : ''}${unknown}`;
  });
}

/** A district that is no more, and what took its place. */
export function wordFormer(record: ParkfolioRecord, years: DistrictYears, model: QuestionModel): FullBilingual {
  const successor = years.successorId === null ? undefined : model.records.get(years.successorId);
  const name = shownName(record);
  const next = successor === undefined ? null : shownName(successor);
  return both((language) => {
    const until = years.to === null ? '' : formatDate(years.to, language);
    if (language === 'zh')
      return `${name.zh}${until === '' ? '已不再设立' : `自${until}起不再设立`}${next === null ? '' : `，现属${next.zh}`}；以下只适用于其存续年份。`;
    return `${name.en} no longer exists${until === '' ? '' : ` as of ${until}`}${next === null ? '' : `; it is part of ${next.en} today`}; what follows holds for its own years only.`;
  });
}
