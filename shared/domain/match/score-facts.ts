import type { FullBilingual, Language } from '#shared/lib/language.ts';
import { normalise } from '#shared/lib/text.ts';
import type { Topic } from '#shared/domain/fact/attribute.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { mentions, needName, type Need, withArticle } from './need-words.ts';
import type { ScorePart } from './match.ts';
import type { MatchModel } from './match-model.ts';

/** A part of a park's score before it is weighed. */
export type Part = Omit<ScorePart, 'criterion' | 'weight'>;

export const notKnown = (because: FullBilingual, ask: FullBilingual[] = [], facts: readonly Fact[] = []): Part => ({
  score: null,
  because,
  facts: facts.map(({ id }) => id),
  ...(ask.length === 0 ? {} : { ask }),
});
export const known = (score: number, because: FullBilingual, facts: readonly Fact[] = []): Part => ({
  score,
  because,
  facts: facts.map(({ id }) => id),
});

/** A record's facts by topic, superseded ones left out; a loaded model is not changed, so its lists are sorted once. */
const topicsOf = new WeakMap<readonly Fact[], Map<Topic, Fact[]>>();
function byTopic(facts: readonly Fact[], model: Pick<MatchModel, 'attributes'>): Map<Topic, Fact[]> {
  const known = topicsOf.get(facts);
  if (known !== undefined) return known;
  const topics = new Map<Topic, Fact[]>();
  for (const fact of facts) {
    const topic = fact.supersededBy === null ? model.attributes.get(fact.attributeId)?.topic : undefined;
    if (topic === undefined) continue;
    const group = topics.get(topic);
    if (group === undefined) topics.set(topic, [fact]);
    else group.push(fact);
  }
  topicsOf.set(facts, topics);
  return topics;
}

const none: readonly Fact[] = [];
export function factsOfTopic(id: string, topic: Topic, model: MatchModel): readonly Fact[] {
  const facts = model.facts.get(id);
  return facts === undefined ? none : (byTopic(facts, model).get(topic) ?? none);
}

/** Characters up to which a quote goes on with a further sentence; a sentence is never cut. */
const longest = { zh: 60, en: 160 } satisfies Record<Language, number>;
const sentenceEnds = { zh: /(?<=[。！？；])/, en: /(?<=[.!?;])\s+/ } satisfies Record<Language, RegExp>;
function quoteIn(fact: Fact, language: Language): string {
  const { text } = formatFact(fact, language);
  if (text.length <= longest[language]) return text;
  const [first = text, ...more] = text.split(sentenceEnds[language]);
  const between = language === 'en' ? ' ' : '';
  let said = first;
  for (const sentence of more) {
    if (said.length + between.length + sentence.length > longest[language]) break;
    said += between + sentence;
  }
  return said.replace(/[。；.;]$/, '');
}
/** Quotes by fact: a fact stands in the reasons of several parts, and in every match anew. */
const quotes = new WeakMap<Fact, FullBilingual>();
/** What a fact says, in whole sentences, few enough to stand in a reason. */
export function quote(fact: Fact): FullBilingual {
  let said = quotes.get(fact);
  if (said === undefined) quotes.set(fact, (said = { zh: quoteIn(fact, 'zh'), en: quoteIn(fact, 'en') }));
  return said;
}

export function joinQuotes(facts: readonly Fact[], most = 3): FullBilingual {
  let [zh, en] = ['', ''];
  for (const fact of facts.slice(0, most)) {
    const said = quote(fact);
    [zh, en] = zh === '' ? [said.zh, said.en] : [`${zh}、${said.zh}`, `${en}; ${said.en}`];
  }
  return { zh, en };
}

const texts = new WeakMap<Fact, string>();
function textOf(fact: Fact): string {
  const read = texts.get(fact) ?? normalise(`${fact.value.text?.zh ?? ''} ${fact.value.text?.en ?? ''}`);
  texts.set(fact, read);
  return read;
}

/** Which kinds of need a fact speaks of: the same facts are searched for the same kinds in every match. */
const told = new WeakMap<Fact, Map<string, boolean>>();
function tells(fact: Fact, need: Need): boolean {
  if (need.kind === null) return mentions(textOf(fact), need);
  let known = told.get(fact);
  if (known === undefined) told.set(fact, (known = new Map<string, boolean>()));
  let found = known.get(need.kind.id);
  if (found === undefined) known.set(need.kind.id, (found = mentions(textOf(fact), need)));
  return found;
}

/** Needs that the facts speak of, each with the facts, and those they leave open. A need not spoken of is open, never refused. */
export function readMentions(needs: readonly Need[], facts: readonly Fact[]): { met: { need: Need; facts: Fact[] }[]; open: Need[] } {
  const found = needs.map((need) => ({ need, facts: facts.filter((fact) => tells(fact, need)) }));
  return {
    met: found.filter((entry) => entry.facts.length > 0),
    open: found.filter((entry) => entry.facts.length === 0).map(({ need }) => need),
  };
}

const listed = (needs: readonly Need[]): string => needs.map((need) => needName(need).zh).join('、');
const listedEn = (needs: readonly Need[]): string => needs.map((need) => needName(need).en).join(', ');

export function askFor(needs: readonly Need[]): FullBilingual {
  const names = needs.map((need) => withArticle(needName(need).en));
  const en = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
  return { zh: `园区有没有${listed(needs)}？`, en: `Does the park have ${en}?` };
}

/** A part made of needs: full marks for what is mentioned, and open for the rest. */
export function needsPart(needs: readonly Need[], facts: readonly Fact[]): Part {
  const { met, open } = readMentions(needs, facts);
  const ask = open.length === 0 ? [] : [askFor(open)];
  if (met.length === 0) {
    return notKnown({ zh: `来源未提到：${listed(open)}`, en: `The sources do not mention: ${listedEn(open)}` }, ask, facts);
  }
  const cited = [...new Set(met.flatMap((entry) => entry.facts))];
  const said = joinQuotes(cited);
  const rest = open.length === 0 ? { zh: '', en: '' } : { zh: `；未提到${listed(open)}`, en: `; not mentioned: ${listedEn(open)}` };
  return {
    ...known(1, { zh: `来源写有：${said.zh}${rest.zh}`, en: `On record: ${said.en}${rest.en}` }, cited),
    ...(open.length === 0 ? {} : { known: met.length / needs.length, ask }),
  };
}
