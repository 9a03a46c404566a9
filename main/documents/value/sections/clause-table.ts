import { shownName } from '#shared/domain/match/match-model.ts';
import type { ClauseTableBlock } from '#shared/domain/packet/block.ts';
import type { PacketClause } from '#shared/domain/packet/snapshot.ts';
import type { SectionContext } from '../section.ts';
import { rangeBar, rangeText } from './amount-words.ts';
import { openAmount, verdictWords } from './clauses.ts';

const least = 3;
const most = 60;

/** Where the bars of a currency end: one scale for all that are paid in it. */
function scaleEnds(entries: readonly PacketClause[]): Map<string, number> {
  const ends = new Map<string, number>();
  for (const { match } of entries)
    if (match.amount !== null) ends.set(match.amount.currency, Math.max(ends.get(match.amount.currency) ?? 0, Number(match.amount.high)));
  return ends;
}

/** The clauses told below at a glance, with verdict and range; a few need no table. */
export function clauseTable(entries: readonly PacketClause[], { write }: SectionContext): ClauseTableBlock[] {
  if (entries.length < least) return [];
  const shown = entries.slice(0, most);
  const ends = scaleEnds(shown);
  const left = entries.length - shown.length;
  const rows = shown.map((entry): ClauseTableBlock['rows'][number] => {
    const { clause, match, incentive } = entry;
    const { amount } = match;
    const open = openAmount(entry);
    return {
      name: write.say(clause.name, [write.mark(entry.source, { grade: entry.grade, asOf: clause.validity })]),
      incentive: write.say(shownName(incentive)),
      verdict: match.verdict,
      verdictText: write.say(verdictWords[match.verdict]),
      amount:
        amount === null ? null : { text: write.say(rangeText(amount)), ...rangeBar(amount), scaleEnd: ends.get(amount.currency) ?? 0 },
      amountNote: amount !== null || open === null ? {} : write.say(open),
    };
  });
  // Where no clause speaks of money, a column of dashes would only take room.
  const withAmounts = rows.some((row) => row.amount !== null || Object.keys(row.amountNote).length > 0);
  const dash = withAmounts && rows.some((row) => row.amount === null && Object.keys(row.amountNote).length === 0);
  const notes = [
    dash ? { zh: '“–”：条款没有写金额，不等于零。', en: '“–”: the clause gives no amount; it does not mean zero.' } : null,
    ends.size > 0 ? { zh: '色条左端为零，同一币种用同一比例。', en: 'Bars begin at zero; those of one currency share one scale.' } : null,
    left > 0 ? { zh: `另有 ${left} 项未列。`, en: `${left} more are not listed.` } : null,
  ].filter((note) => note !== null);
  return [
    {
      type: 'clause-table',
      id: 'incentives-overview',
      title: write.say({ zh: `以下 ${entries.length} 项条款一览`, en: `The ${entries.length} clauses below at a glance` }),
      columns: {
        clause: write.say({ zh: '条款', en: 'Clause' }),
        policy: write.say({ zh: '所属政策', en: 'Policy' }),
        verdict: write.say({ zh: '判断', en: 'Verdict' }),
        amount: withAmounts ? write.say({ zh: '金额', en: 'Amount' }) : null,
      },
      rows,
      note:
        notes.length === 0 ? null : write.say({ zh: notes.map((note) => note.zh).join(''), en: notes.map((note) => note.en).join(' ') }),
    },
  ];
}
