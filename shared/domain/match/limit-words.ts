import type { FullBilingual } from '#shared/lib/language.ts';
import type { Limit } from './combination.ts';

/** Which clause or cap it is that limits. `nameOf` gives a clause's own name. */
export function limitWords(limit: Limit, nameOf: (clauseId: string) => FullBilingual): FullBilingual {
  if (limit.kind === 'adds-nothing') return { zh: '不增加合计', en: 'adds nothing to the total' };
  if (limit.kind === 'cap' || limit.kind === 'firm-cap') {
    const what = limit.kind === 'cap' ? { zh: '共同上限', en: 'shared cap' } : { zh: '每家企业的上限', en: 'cap per firm' };
    return limit.text === null ? what : { zh: `${what.zh}：${limit.text.zh}`, en: `${what.en}: ${limit.text.en}` };
  }
  const { zh, en } = nameOf(limit.id);
  return limit.kind === 'group'
    ? { zh: `与“${zh}”同组，只能取一项`, en: `same group as “${en}”; only one of them may be had` }
    : { zh: `不能与“${zh}”同时享受`, en: `may not be had together with “${en}”` };
}
