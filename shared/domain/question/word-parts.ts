import { flagWords, lawToCheck } from '#shared/domain/fact/flag-words.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { formatAsOf, formatDate, formatFact } from '#shared/domain/fact/format-fact.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { LineBasis, Said } from './answer.ts';
import type { DistrictYears, QuestionModel } from './question-model.ts';
import type { Weakness, Weighed } from './weigh-fact.ts';

const weaknessWords: Record<Weakness, FullBilingual> = {
  stale: flagWords.stale,
  undated: { zh: '时点未载', en: 'date not given' },
  disputed: flagWords.conflict,
  unsure: { zh: '推算或含义不明', en: 'derived or ambiguous' },
  plan: { zh: '目标或预测', en: 'target or forecast' },
};

const both = (make: (language: Language) => string): FullBilingual => ({ zh: make('zh'), en: make('en') });
export const joinText = (texts: readonly FullBilingual[]): FullBilingual => ({
  zh: texts.map((text) => text.zh).join(''),
  en: texts.map((text) => text.en).join(' '),
});

/** A line that rests on no source. */
export const noBasis: LineBasis = { factIds: [], clauseIds: [], citations: [] };

/** Value, as-of date and what weakens it: 超过400个（时点未载）. */
function factWords({ fact, weaknesses }: Weighed, language: Language): string {
  const remarks = [
    ...(fact.asOf.from === null ? [] : [formatAsOf(fact.asOf, language)]),
    ...weaknesses.map((weakness) => (weakness === 'stale' && fact.grade === 'law' ? lawToCheck : weaknessWords[weakness])[language]),
  ];
  const value = formatFact(fact, language).text;
  if (remarks.length === 0) return value;
  return language === 'zh' ? `${value}（${remarks.join('，')}）` : `${value} (${remarks.join(', ')})`;
}

/** Facts of one kind behind their label, said once: 家属待遇：…；…. */
function kindWords(facts: readonly Weighed[], model: QuestionModel, language: Language): string {
  const id = facts[0]?.fact.attributeId ?? '';
  const label = model.attributes.get(id)?.name[language] ?? id;
  const values = facts.map((entry) => factWords(entry, language));
  return language === 'zh' ? `${label}：${values.join('；')}` : `${label}: ${values.join('; ')}`;
}

/** One sentence a record: its name, then its facts kind by kind. */
export function wordFacts(facts: readonly Weighed[], model: QuestionModel): Said[] {
  const groups = Map.groupBy(facts, ({ fact }) => fact.recordId);
  return [...groups].map(([recordId, own]) => {
    const record = model.records.get(recordId);
    const name = record === undefined ? { zh: recordId, en: recordId } : shownName(record);
    const kinds = [...Map.groupBy(own, ({ fact }) => fact.attributeId).values()];
    const text = both((language) => {
      const list = kinds.map((kind) => kindWords(kind, model, language));
      return language === 'zh' ? `${name.zh}——${list.join('；')}。` : `${name.en} – ${list.join('; ')}.`;
    });
    return { text, ...noBasis, factIds: own.map(({ fact }) => fact.id) };
  });
}

/** Notes of the conflicts the facts stand in, each once, with the facts it speaks of. */
export function wordDisputes(facts: readonly Weighed[], model: QuestionModel): Said[] {
  const disputed = facts.flatMap(({ fact }) => {
    const note = model.disputes.get(fact.id);
    return note === undefined ? [] : [{ note, id: fact.id }];
  });
  return [...Map.groupBy(disputed, ({ note }) => note.zh).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const text = {
      zh: `存疑：${first.note.zh.replace(/。$/, '')}。`,
      en: `In doubt: ${first.note.en.replace(/\.$/, '')}.`,
    };
    return [{ text, ...noBasis, factIds: group.map(({ id }) => id) }];
  });
}

export const wordRecords = (records: readonly ParkfolioRecord[]): FullBilingual => joinNames(records.map(shownName));

const clauseStatus: Record<Clause['status'], FullBilingual> = {
  'in-force': { zh: '', en: '' },
  unknown: { zh: '是否有效未载', en: 'whether in force is not stated' },
  'text-needed': { zh: '仅知名称，正文待补', en: 'known by name only' },
  ended: { zh: '已结束', en: 'ended' },
};

/** Between what something is part of and its own name, never at the head of a line. */
const dotted = '\u{a0}· ';

/** A clause named after what it is part of: 先租后股·空间支持. Colons are for what a sentence says of it. */
const clauseName = ({ name }: Clause): FullBilingual => ({ zh: name.zh.replaceAll('：', '·'), en: name.en.replaceAll(': ', dotted) });

/** Clauses by name with their state; never an amount the source does not print. */
export function wordClauses(clauses: readonly Clause[], model: QuestionModel): Said {
  const text = both((language) => {
    const items = clauses.map((clause) => {
      const incentive = model.records.get(clause.incentiveId);
      const owner = incentive === undefined ? '' : shownName(incentive)[language];
      const status = clauseStatus[clause.status][language];
      const named = owner === clause.name[language] || owner === '' || clause.name[language].includes(owner);
      const place = named ? '' : `${owner}${language === 'zh' ? '·' : dotted}`;
      return `${place}${clauseName(clause)[language]}${status === '' ? '' : language === 'zh' ? `（${status}）` : ` (${status})`}`;
    });
    return language === 'zh' ? `来源写有：${items.join('；')}。` : `The sources name: ${items.join('; ')}.`;
  });
  return { text, ...noBasis, clauseIds: clauses.map(({ id }) => id) };
}

/** Who decides on the clauses, and which of them name nobody. */
export function wordOffices(clauses: readonly Clause[]): Said {
  const named = clauses.filter((clause) => clause.office !== null);
  const open = joinNames(clauses.filter((clause) => clause.office === null).map(clauseName));
  const text = both((language) => {
    const said = named.map((clause) => {
      const office = clause.office?.[language] ?? clause.office?.zh ?? clause.office?.en ?? '';
      const name = clauseName(clause)[language];
      return language === 'zh' ? `${name}（${office}）` : `${name} (${office})`;
    });
    const list = open[language];
    const known = said.length === 0 ? '' : language === 'zh' ? `受理与决定：${said.join('；')}。` : `Office: ${said.join('; ')}.`;
    const unknown = list === '' ? '' : language === 'zh' ? `受理机构未载：${list}。` : `No office is named for: ${list}.`;
    return `${known}${known !== '' && unknown !== '' && language === 'en' ? ' ' : ''}${unknown}`;
  });
  return { text, ...noBasis, clauseIds: clauses.map(({ id }) => id) };
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
