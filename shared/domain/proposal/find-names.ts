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

/** Stretches that read like the name of a place or body and are none that the store knows. */
export function findNewNames(text: string, line: number, known: readonly NameSpan[]): NameSpan[] {
  return [...text.matchAll(zhName), ...text.matchAll(enName)]
    .map((match) => ({ line, from: match.index, to: match.index + match[0].length, raw: match[0], recordIds: [] }))
    .filter((span) => !known.some((other) => span.from < other.to && span.to > other.from))
    .sort((a, b) => a.from - b.from);
}
