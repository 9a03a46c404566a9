/**
 * Measures the fair-competition check on the labelled phrases and prints precision and recall; with `--seeds` also
 * every finding in the starter data's clauses and facts.
 *
 *   node scripts/measure-law.ts [--seeds] [--misses tuned|held-out|all]
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSeeds } from '#main/services/seeding/seed-files.ts';
import { checkLaw } from '#shared/domain/law/check-law.ts';
import { lawKinds } from '#shared/domain/law/law-kind.ts';
import { count, judged, type Count, type Judged } from '../tests/shared/domain/law/measure-phrases.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { seeds: { type: 'boolean', default: false }, misses: { type: 'string' } } });

const share = (part: number, rest: number): string => (part + rest === 0 ? '   -  ' : (part / (part + rest)).toFixed(3).padStart(6));
const line = (name: string, { right, extra, missed }: Count): string =>
  `${name.padEnd(22)} precision ${share(right, extra)}  recall ${share(right, missed)}  right ${right}, extra ${extra}, missed ${missed}`;

function report(name: string, part: readonly Judged[]): void {
  const clean = part.filter(({ kinds }) => kinds.length === 0);
  const flagged = clean.filter(({ found }) => found.size > 0).length;
  console.log(
    `\n${name}: ${part.length} phrases, ${clean.length} clean (${clean.filter(({ nearMiss }) => nearMiss).length} near misses), ${flagged} clean ones flagged`,
  );
  for (const kind of lawKinds) console.log(line(kind, count(part, [kind])));
  console.log(line('overall', count(part, lawKinds)));
}

function showMisses(part: readonly Judged[]): void {
  for (const { id, text, kinds, found } of part) {
    if (kinds.length === found.size && kinds.every((kind) => found.has(kind))) continue;
    console.log(`${id} wanted [${kinds.join(' ')}] found [${[...found].join(' ')}] ${text}`);
  }
}

function showSeeds(): void {
  const seeds = readSeeds(path.join(root, 'seeds'));
  const firmNames = seeds.records
    .filter((record) => record.kind === 'institution' && record.class === 'company')
    .flatMap(({ name }) => [name.zh, name.en])
    .filter((name) => name !== null);
  const texts = [
    ...seeds.clauses.flatMap(({ id, name, summary, object, window }) =>
      [name, summary, object, window].flatMap((said) => [said?.zh, said?.en]).map((text) => ({ where: `clause ${id}`, text })),
    ),
    ...seeds.facts.flatMap(({ id, value, note }) =>
      [value.text?.zh, value.text?.en, note?.zh, note?.en].map((text) => ({ where: `fact ${id}`, text })),
    ),
  ].flatMap(({ where, text }) => (typeof text === 'string' ? [{ where, text }] : []));
  const found = texts.flatMap(({ where, text }) => checkLaw(text, { firmNames }).map((finding) => ({ where, text, finding })));
  console.log(`\nseeds: ${texts.length} texts, ${found.length} findings`);
  for (const { where, text, finding } of found) console.log(`${where} ${finding.ruleId} "${finding.words}" in: ${text}`);
}

const tuned = judged.filter(({ heldOut }) => !heldOut);
const heldOut = judged.filter(({ heldOut }) => heldOut);
report('tuned', tuned);
for (const [set, part] of Map.groupBy(heldOut, ({ id }) => id.charAt(0))) report(`held out, set ${set}`, part);
report('all', judged);
if (values.misses !== undefined) showMisses(values.misses === 'tuned' ? tuned : values.misses === 'held-out' ? heldOut : judged);
if (values.seeds) showSeeds();
