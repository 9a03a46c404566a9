import { normalise } from '#shared/lib/text.ts';
import type { Truth } from '#shared/domain/match/match.ts';

/** Awards that Part I (2) of the standard names one by one, as words a text about them contains. */
const awards: readonly string[] = [
  '美国国家科学奖章',
  'national medal of science',
  '美国国家技术创新奖章',
  'national medal of technology',
  '法国全国科研中心科研奖章',
  'cnrs gold medal',
  'cnrs silver medal',
  'cnrs bronze medal',
  '英国皇家金质奖章',
  '科普利奖章',
  'copley medal',
  '图灵奖',
  'turing award',
  '菲尔兹奖',
  'fields medal',
  '沃尔夫数学奖',
  'wolf prize in mathematics',
  '阿贝尔奖',
  'abel prize',
  '拉斯克奖',
  'lasker award',
  'lasker prize',
  '克拉福德奖',
  'crafoord prize',
  '日本国际奖',
  'japan prize',
  '京都奖',
  'kyoto prize',
  '邵逸夫奖',
  'shaw prize',
];
const nobelFields = ['物理', 'physics', '化学', 'chemistry', '生理', '医学', 'physiology', 'medicine', '经济', 'economic'];
const academies = ['科学院', '工程院', 'academy of sciences', 'academy of science', 'academy of engineering'];
const membership = ['院士', 'academician', 'fellow', 'elected member'];
/** Words that turn an award or membership into something less. */
const doubts = [
  '提名',
  '候选',
  '入围',
  '评委',
  '团队',
  '学生',
  'nomin',
  'candidate',
  'finalist',
  'shortlist',
  'jury',
  'team',
  'student',
  'postdoc',
];

const holds = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** Whether an honour is one that makes Category A by itself: named awards, and academicians of national academies. */
export function isNamedHonour(honour: string): boolean {
  const text = normalise(honour);
  if (holds(text, doubts)) return false;
  if (holds(text, awards)) return true;
  if (holds(text, ['诺贝尔', 'nobel'])) return holds(text, nobelFields);
  return holds(text, academies) && holds(text, membership);
}

/** True by a named honour or by the officer's word; the standard names further achievements, so honours alone never make it false. */
export function achievementTruth(honours: readonly string[] | undefined, achievement: boolean | undefined): Truth {
  if (achievement === true || (honours ?? []).some(isNamedHonour)) return 'true';
  return achievement === false ? 'false' : 'unknown';
}

const namesOf = {
  nobel: (text: string): boolean => holds(text, ['诺贝尔', 'nobel']) && holds(text, nobelFields),
  academician: (text: string): boolean => (holds(text, academies) && holds(text, membership)) || holds(text, ['院士', 'academician']),
};

/** Whether the honours hold one of a kind; a text that makes it less, such as a nomination, leaves it open. */
export function honourTruth(honours: readonly string[] | undefined, kind: keyof typeof namesOf): Truth {
  if (honours === undefined) return 'unknown';
  const named = honours.map(normalise).filter(namesOf[kind]);
  if (named.some((text) => !holds(text, doubts))) return 'true';
  return named.length > 0 ? 'unknown' : 'false';
}
