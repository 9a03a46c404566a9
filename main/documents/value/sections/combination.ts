import type { FullBilingual } from '#shared/lib/language.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';
import { combineByPlace, type PlaceTotal } from '#shared/domain/match/combine-by-place.ts';
import type { Combination, Combined } from '#shared/domain/match/combination.ts';
import { limitWords } from '#shared/domain/match/limit-words.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import type { Block, CombinationBlock, CombinationTotal } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketClause, PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { documentLabels } from '../labels.ts';
import type { SectionContext } from '../section.ts';
import { rangeBar, rangeText } from './amount-words.ts';

type ById = ReadonlyMap<string, PacketClause>;
const nameIn =
  (byId: ById) =>
  (id: string): FullBilingual =>
    byId.get(id)?.clause.name ?? { zh: id, en: id };
const quoted = (id: string, byId: ById): FullBilingual => {
  const { zh, en } = nameIn(byId)(id);
  return { zh: `“${zh}”`, en: `“${en}”` };
};

const distinct = (texts: readonly FullBilingual[]): FullBilingual[] => [...new Map(texts.map((text) => [text.zh, text])).values()];

interface TotalOf {
  combination: Combination;
  currency: Currency;
  label: FullBilingual;
}

function totalOf({ combination, currency, label }: TotalOf, byId: ById, { write }: SectionContext): CombinationTotal {
  const amounts = combination.chosen.flatMap((id) => {
    const entry = byId.get(id);
    return entry === undefined || entry.match.amount === null ? [] : [{ entry, amount: entry.match.amount }];
  });
  return {
    label: write.say(label),
    amount: { text: write.say(rangeText({ ...combination, currency })), ...rangeBar(combination) },
    chosen: amounts.map(({ entry, amount }) => {
      const [{ name }, range] = [entry.clause, rangeText(amount)];
      const marks = [write.mark(entry.source, { grade: entry.grade, asOf: entry.clause.validity })];
      return write.say({ zh: `${name.zh}：${range.zh}`, en: `${name.en}: ${range.en}` }, marks);
    }),
    limits: combination.capped.map((limit) => write.say(limitWords(limit, nameIn(byId)))),
    leftOut: combination.leftOut.map(({ id, limits }) => {
      const name = nameIn(byId)(id);
      const why = limits.map((limit) => limitWords(limit, nameIn(byId)));
      return write.say({
        zh: `${name.zh}：${why.map((text) => text.zh).join('；')}`,
        en: `${name.en}: ${why.map((text) => text.en).join('; ')}`,
      });
    }),
    assumptions: distinct(amounts.flatMap(({ amount }) => amount.assumptions)).map((text) => write.say(text)),
  };
}

const labels = {
  certain: { zh: '只计符合的条款', en: 'From the clauses that fit' },
  possible: { zh: '加上尚不能判断的条款', en: 'With those that cannot be told yet' },
} satisfies Record<string, FullBilingual>;

/** Both totals of each currency; one alone where the other would be empty or say the same. An assumption is said once. */
function totals({ totals: found }: Combined, byId: ById, context: SectionContext): CombinationTotal[] {
  const said = new Set<string>();
  const isNew = (line: Local): boolean => {
    const key = JSON.stringify(line);
    if (said.has(key)) return false;
    said.add(key);
    return true;
  };
  return found
    .flatMap(({ currency, certain, possible }) => {
      const same = certain.chosen.join(' ') === possible.chosen.join(' ');
      const shown = [
        { combination: certain, currency, label: labels.certain },
        ...(same ? [] : [{ combination: possible, currency, label: labels.possible }]),
      ];
      return shown.filter(({ combination }) => combination.chosen.length > 0);
    })
    .map((entry) => totalOf(entry, byId, context))
    .map((total) => ({ ...total, assumptions: total.assumptions.filter(isNew) }));
}

function notes(combined: Combined, byId: ById): FullBilingual[] {
  const without = combined.withoutAmount.length;
  const proven = combined.totals.every(({ certain, possible }) => certain.provenBest && possible.provenBest);
  const clashes = new Map([...combined.clashes.certain, ...combined.clashes.possible].map((pair) => [pair.join(' '), pair]));
  return [
    ...(without === 0
      ? []
      : [
          {
            zh: `另有 ${without} 项条款没有可核对的金额，不在合计里，也不是零。`,
            en: `${without} more ${without === 1 ? 'clause has' : 'clauses have'} no amount that can be checked: in no total, and not zero.`,
          },
        ]),
    ...[...clashes.values()].map(([a, b]) => ({
      zh: `${quoted(a, byId).zh}与${quoted(b, byId).zh}币种不同，又不能同时享受：两个合计不能都取。`,
      en: `${quoted(a, byId).en} and ${quoted(b, byId).en} are in different currencies and may not be had together: one of the two totals then falls.`,
    })),
    ...(proven ? [] : [{ zh: '这一组合合法可行，未必最优。', en: 'This choice is lawful and perhaps not the best.' }]),
  ];
}

type Placed = PacketClause & { districtId: string | null };

function places({ parks, clauses }: PacketSnapshot): PlaceTotal<Placed>[] {
  const entries = clauses.map((entry): Placed => ({ ...entry, districtId: entry.district?.id ?? null }));
  return combineByPlace(
    entries,
    parks.flatMap(({ district }) => district?.id ?? []),
  );
}

function blockOf({ districtId, entries, combined }: PlaceTotal<Placed>, context: SectionContext): CombinationBlock[] {
  const { snapshot, write } = context;
  const byId = new Map(entries.map((entry) => [entry.clause.id, entry]));
  const found = totals(combined, byId, context);
  if (found.length === 0) return [];
  const district = districtId === null ? null : snapshot.parks.find((park) => park.district?.id === districtId)?.district;
  const place = district === null || district === undefined ? null : shownName(district);
  return [
    {
      type: 'combination',
      id: `combination-${districtId ?? 'all'}`,
      title: write.say({
        zh: `${place === null ? '' : `若落在${place.zh}：`}可以同时享受的合计`,
        en: place === null ? 'Best lawful combination' : `In ${place.en}: best lawful combination`,
      }),
      totals: found,
      notes: notes(combined, byId).map((text) => write.say(text)),
      estimate: write.say(documentLabels.estimate),
    },
  ];
}

/** What may lawfully be had together, place by place; where no clause has a figure this is said, and is not zero. */
export function combinationBlocks(context: SectionContext): Block[] {
  const { snapshot, write } = context;
  const blocks = places(snapshot).flatMap((place) => blockOf(place, context));
  if (blocks.length > 0 || snapshot.draft.template === 'one-pager') return blocks;
  const text = {
    zh: '本册条款都没有可核对的金额，因此没有合计；没有合计不等于零。',
    en: 'No clause of this packet has an amount that can be checked, so there is no total; that does not mean zero.',
  };
  return [{ type: 'note', id: 'no-total', tone: 'gap', text: write.say(text) }];
}
