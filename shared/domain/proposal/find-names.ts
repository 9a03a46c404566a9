import { normaliseKeepingLength } from '#shared/lib/text.ts';
import type { NameEntry } from '#shared/domain/question/question-model.ts';
import type { NameSpan } from './proposal.ts';

const wordCharacter = /[a-z0-9]/;

/** Names of the store in one line, the longest first, none inside another. @param names longest first, normalised. */
export function findKnownNames(text: string, line: number, names: readonly NameEntry[]): NameSpan[] {
  const lower = normaliseKeepingLength(text);
  const spans: NameSpan[] = [];
  for (const { name, recordIds } of names) {
    for (let at = lower.indexOf(name); at !== -1; at = lower.indexOf(name, at + name.length)) {
      const to = at + name.length;
      const cuts =
        (wordCharacter.test(name.charAt(0)) && wordCharacter.test(lower.charAt(at - 1))) ||
        (wordCharacter.test(name.charAt(name.length - 1)) && wordCharacter.test(lower.charAt(to)));
      if (!cuts && !spans.some((span) => at < span.to && to > span.from))
        spans.push({ line, from: at, to, raw: text.slice(at, to), recordIds: [...recordIds] });
    }
  }
  return spans.sort((a, b) => a.from - b.from);
}

const zhEnding =
  '(?:产业园|科技园|高新区|开发区|工业区|园区|研究院|研究所|研究中心|实验室|大学|学院|医院|有限公司|集团|创新中心|服务中心|基金|联合体|孵化器|示范区|新城|小镇)';
const zhName = new RegExp(`[\\p{Script=Han}A-Za-z0-9·（）()-]{2,16}?${zhEnding}`, 'gu');
const enName =
  /(?:[A-Z][\p{L}’'-]+(?:[ -](?:of|for|and|the|[A-Z][\p{L}’'-]*))*)[ -](?:Park|Zone|University|Institute|Laboratory|Lab|Centre|Center|Hospital|Company|Group|Co\., Ltd\.|Base|Town|Bay|District|Consortium|Fund|Hub)\b/gu;

/** Words that no name goes on over: what follows them is where the name begins. */
const notOfName =
  /.*(?:通过|加快|努力|成为|入驻|夯实|推进|建设|打造|聚焦|支持|作为|进入|位于|形成|依托|实现|以及|获批|落户|引进|设立|成立|签约|其中|包括|和|与|在|为|是|的|等|了|将|对|由|到|及|从|向)/u;
/** A kind of place or body without a name of its own. */
const onlyKind = new RegExp(
  `^(?:国家|市级|区级|省级|全国|高科技|科技|产业|国际|创新|多个|一批|该|本|各|[一二三四五六七八九十两]+[个家大]?)*${zhEnding}$`,
  'u',
);

/** Stretches that read like the name of a place or body and are none that the store knows. */
export function findNewNames(text: string, line: number, known: readonly NameSpan[]): NameSpan[] {
  return [...text.matchAll(zhName), ...text.matchAll(enName)]
    .map((match) => {
      const cut = notOfName.exec(match[0])?.[0].length ?? 0;
      const from = match.index + cut;
      return { line, from, to: match.index + match[0].length, raw: match[0].slice(cut), recordIds: [] };
    })
    .filter(({ raw }) => !onlyKind.test(raw))
    .filter((span) => !known.some((other) => span.from < other.to && span.to > other.from))
    .sort((a, b) => a.from - b.from);
}
