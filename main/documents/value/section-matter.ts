import type { Block } from '#shared/domain/packet/block.ts';
import type { DraftSection } from '#shared/domain/packet/draft.ts';
import type { SectionOptions } from '#shared/domain/packet/section-options.ts';
import type { PacketRecord, PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { byWeight } from './sections/fact-rows.ts';

type Keep = (id: string) => boolean;

const withoutFacts = (records: PacketRecord[], keep: Keep): PacketRecord[] =>
  records.map((owner) => ({ ...owner, facts: owner.facts.filter(({ fact }) => keep(fact.id)) }));

function kept(snapshot: PacketSnapshot, keep: Keep): PacketSnapshot {
  const records = (list: PacketRecord[]): PacketRecord[] =>
    withoutFacts(
      list.filter(({ record }) => keep(record.id)),
      keep,
    );
  const parks = records(snapshot.parks);
  return {
    ...snapshot,
    parks,
    match: { ...snapshot.match, parks: snapshot.match.parks.filter(({ id }) => keep(id)) },
    districts: withoutFacts(snapshot.districts, keep),
    neighbours: snapshot.neighbours.map((entry) => ({ ...entry, records: records(entry.records) })),
    clauses: snapshot.clauses.filter(({ clause }) => keep(clause.id)),
    talentPolicies: records(snapshot.talentPolicies),
    programmes: records(snapshot.programmes),
  };
}

/** The first so many of each list that the section shows, in the order in which it shows them. */
function capped(snapshot: PacketSnapshot, { id }: DraftSection, most: number): PacketSnapshot {
  switch (id) {
    case 'parks':
      return { ...snapshot, parks: snapshot.parks.map((park) => ({ ...park, facts: byWeight(park.facts).slice(0, most) })) };
    case 'neighbours':
      return { ...snapshot, neighbours: snapshot.neighbours.map((entry) => ({ ...entry, records: entry.records.slice(0, most) })) };
    case 'incentives':
      return { ...snapshot, clauses: snapshot.clauses.filter(({ talent }) => !talent).slice(0, most) };
    case 'talent':
      return {
        ...snapshot,
        talentPolicies: snapshot.talentPolicies.slice(0, most),
        clauses: snapshot.clauses.filter(({ talent }) => talent).slice(0, most),
      };
    case 'programmes':
      return { ...snapshot, programmes: snapshot.programmes.slice(0, most) };
    default:
      return snapshot;
  }
}

/** What a section is written from: the snapshot without what the officer left out of it, and no more of it than was asked for. */
export function sectionMatter(snapshot: PacketSnapshot, section: DraftSection): PacketSnapshot {
  const { most, leftOut = [] } = section.options ?? {};
  const out = new Set(leftOut);
  const rest = out.size === 0 ? snapshot : kept(snapshot, (id) => !out.has(id));
  return most === undefined ? rest : capped(rest, section, most);
}

/** Verdict, range and assumptions stay: an estimate never stands without what it rests on. */
const bareClause = (block: Block): Block => {
  if (block.type !== 'clause') return block;
  const { changes: _changes, wording: _wording, ...rest } = block;
  return { ...rest, conditions: [] };
};

/** The blocks of a section without what the officer switched off. */
export function shownBlocks(blocks: Block[], { charts = true, details = true }: SectionOptions): Block[] {
  const drawn = charts ? blocks : blocks.filter((block) => block.type !== 'chart');
  return details ? drawn : drawn.map(bareClause);
}
