import type { Day } from '#shared/lib/date.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';

/** A value as text that is the same for equal values, whatever the order of their keys; a key without a value is left out. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(
          Object.entries(entry)
            .filter(([, part]) => part !== undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : entry,
  );
}

/** A clause without the ways of writing that say the same. */
export function tidyClause(clause: Clause): Clause {
  const { group, stacksWith, excludes, cap, version, ...rest } = clause;
  return {
    ...rest,
    ...(group === null || group === undefined ? {} : { group }),
    ...(stacksWith === null || stacksWith === undefined ? {} : { stacksWith }),
    ...(excludes === undefined || excludes.length === 0 ? {} : { excludes }),
    ...(cap === null || cap === undefined ? {} : { cap }),
    ...(version === undefined ? {} : { version }),
  };
}

/** The parts that verdicts and amounts are worked out from; the rest is words. */
const judged = ({
  incentiveId,
  offer,
  status,
  conditions,
  amount,
  validity,
  group,
  stacksWith,
  excludes,
  cap,
  version,
}: Clause): unknown => ({
  incentiveId,
  offer,
  status,
  conditions,
  amount,
  validity,
  group,
  stacksWith,
  excludes,
  cap,
  until: version?.effectiveTo ?? null,
});

/** What a change does: nothing, words only, or the rule itself, which takes a version of its own. */
export function changeOf(before: Clause, after: Clause): 'none' | 'words' | 'rule' {
  const [old, own] = [tidyClause(before), tidyClause(after)];
  if (canonical(judged(old)) !== canonical(judged(own))) return 'rule';
  return canonical({ ...old, id: '', version: null }) === canonical({ ...own, id: '', version: null }) ? 'none' : 'words';
}

/** All versions of one clause, the newest last. */
export function lineOf(clauses: readonly Clause[], id: string): Clause[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const next = new Map(clauses.flatMap((clause) => (clause.version?.supersedes ? [[clause.version.supersedes, clause] as const] : [])));
  const own = byId.get(id);
  if (own === undefined) return [];
  const line = [own];
  for (
    let old = byId.get(own.version?.supersedes ?? '');
    old !== undefined && !line.includes(old);
    old = byId.get(old.version?.supersedes ?? '')
  )
    line.unshift(old);
  for (let newer = next.get(own.id); newer !== undefined && !line.includes(newer); newer = next.get(newer.id)) line.push(newer);
  return line;
}

/** An id of the line that is not taken: `id-v2`, `id-v3`, … */
export function versionId(line: readonly Clause[], number: number, taken: ReadonlySet<string>): string {
  const stem = (line[0]?.id ?? 'clause').replace(/-v\d+$/, '');
  let count = number;
  while (taken.has(`${stem}-v${count}`)) count += 1;
  return `${stem}-v${count}`;
}

/**
 * The first day of the next version: the day given, or with null the day from which the old one counts, which the new one
 * then replaces altogether. Null: that one counts from ever. A day before the old one began would leave both in force.
 */
export function beginOf(old: Clause, from: Day | null): { from: Day | null } | 'too-early' {
  const began = old.version?.effectiveFrom ?? null;
  if (from === null) return { from: began };
  return began !== null && from < began ? 'too-early' : { from };
}
