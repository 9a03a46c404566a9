/**
 * Checks the starter data: schemas, references, and, where the documents are at hand, that every raw token stands on
 * its cited line (no-break spaces read as spaces).
 *
 *   node scripts/check-seeds.ts [--documents DIR] [--seeds DIR]   (default documents: ../shared/sources)
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { normaliseLine } from '#shared/lib/text.ts';
import { packFolders, readSeeds } from '#main/services/seeding/seed-files.ts';
import type { Seeds } from '#main/services/seeding/seeds.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { documents: { type: 'string' }, seeds: { type: 'string' } } });
const documents = path.resolve(values.documents ?? path.join(root, '../shared/sources'));

function tokenProblems(seeds: Seeds): string[] {
  const problems: string[] = [];
  for (const source of seeds.sources) {
    if (source.file === null) continue;
    const lines = fs.readFileSync(path.join(documents, source.file), 'utf8').split('\n').map(normaliseLine);
    for (const { where, citation } of seeds.citations.filter((entry) => entry.citation.sourceId === source.id)) {
      const line = citation.line === null ? undefined : lines[citation.line - 1];
      for (const raw of citation.raw) {
        if (line?.includes(normaliseLine(raw)) !== true)
          problems.push(`${where}: "${raw}" does not stand on line ${citation.line} of ${source.file}`);
      }
    }
  }
  return problems;
}

const folder = path.resolve(values.seeds ?? path.join(root, 'seeds'));
const seeds = readSeeds(folder, packFolders(folder));
const problems = [...seeds.problems];
if (fs.existsSync(documents)) problems.push(...tokenProblems(seeds));
else console.error(`documents not found at ${documents}: tokens not checked`);
for (const problem of problems) console.error(problem);
console.log(
  `${seeds.records.length} records, ${seeds.facts.length} facts, ${seeds.citations.length} citations, ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
