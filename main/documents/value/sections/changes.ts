import type { FullBilingual } from '#shared/lib/language.ts';
import type { RuleFlip, Truth } from '#shared/domain/match/match.ts';
import type { ClauseBlock } from '#shared/domain/packet/block.ts';
import type { PacketClause } from '#shared/domain/packet/snapshot.ts';
import type { SectionContext } from '../section.ts';

const most = 2;
const outcomes: Record<Truth, FullBilingual> = {
  true: { zh: '符合', en: 'it fits' },
  false: { zh: '不符合', en: 'it does not fit' },
  unknown: { zh: '尚不能判断', en: 'cannot tell yet' },
};

const anyFails: FullBilingual = { zh: '以上任何一项不成立，则不符合', en: 'if any one of these does not hold, it does not fit' };

/** What would make the clause fit first, then what is still open, then what holds today. */
const weight = ({ result, from }: RuleFlip): number => (result === 'true' ? 0 : 2) + (from === 'unknown' ? 0 : 1);

/** The single answers that would change a verdict, the most telling first; a policy known by name only has none. */
export function changes({ match }: PacketClause, { snapshot, write }: SectionContext): Pick<ClauseBlock, 'changes'> {
  if (match.textNeeded || snapshot.draft.template === 'one-pager') return {};
  const flips = match.flips ?? [];
  // Where every condition decides by itself, one sentence says as much as all of them.
  if (
    match.verdict === 'fits' &&
    flips.length > 1 &&
    flips.length === match.trace.length &&
    flips.every(({ result }) => result === 'false')
  )
    return { changes: [write.say(anyFails)] };
  const told = [...flips].sort((a, b) => weight(a) - weight(b)).slice(0, most);
  if (told.length === 0) return {};
  return {
    changes: told.map(({ text, to, result }) =>
      write.say({
        zh: `若“${text.zh}”${to === 'true' ? '成立' : '不成立'}，则${outcomes[result].zh}`,
        en: `if “${text.en}” ${to === 'true' ? 'holds' : 'does not hold'}, ${outcomes[result].en}`,
      }),
    ),
  };
}
