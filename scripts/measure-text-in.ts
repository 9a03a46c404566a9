/**
 * Measures what reading a text proposes against the facts of the starter data, document by document. The cues of the
 * attributes come from the facts of the other documents only; the names are those of the registers.
 *
 *   node scripts/measure-text-in.ts [--documents DIR]   (default: ../shared/sources)
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packFolders, readSeeds } from '#main/services/seeding/seed-files.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { attributeCues } from '#shared/domain/proposal/guess-attribute.ts';
import { proposeFacts } from '#shared/domain/proposal/propose.ts';
import type { Proposal } from '#shared/domain/proposal/proposal.ts';
import { indexNames } from '#shared/domain/question/name-index.ts';
import { normaliseLine } from '#shared/lib/text.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { documents: { type: 'string' }, misses: { type: 'boolean' }, about: { type: 'boolean' } } });
const documents = path.resolve(values.documents ?? path.join(root, '../shared/sources'));
const seedsDir = path.join(root, 'seeds');
const seeds = readSeeds(seedsDir, packFolders(seedsDir));
const names = indexNames(seeds.records);

const isFigure = ({ value }: Fact): boolean => value.number !== null || value.min !== null || value.max !== null;
const digitsOf = (text: string): string => text.replace(/[,，\s]/g, '');

/** A proposal states a fact's figure when it stands on its line inside or around the words the fact cites. */
const states = (proposal: Proposal, fact: Fact, text: string): boolean =>
  proposal.line === fact.citation.line &&
  fact.citation.raw.some((raw) => {
    const at = text.indexOf(normaliseLine(raw));
    return at !== -1 && proposal.from < at + raw.length && proposal.to > at && digitsOf(proposal.value) !== '';
  });

/** What an officer who pastes the document would say it is about: the record most of its facts speak of. */
function mainRecord(sourceId: string): string | null {
  const counts = Map.groupBy(
    seeds.facts.filter((fact) => fact.citation.sourceId === sourceId),
    (fact) => fact.recordId,
  );
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

interface Count {
  facts: number;
  found: number;
  record: number;
  recordAmong: number;
  attribute: number;
  attributeAmong: number;
  proposals: number;
  right: number;
}
const total: Count = { facts: 0, found: 0, record: 0, recordAmong: 0, attribute: 0, attributeAmong: 0, proposals: 0, right: 0 };
const share = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(2));
const row = (name: string, count: Count): string =>
  `| ${name} | ${count.facts} | ${share(count.found, count.facts)} | ${count.proposals} | ${share(count.right, count.proposals)} | ${share(count.record, count.found)} / ${share(count.recordAmong, count.found)} | ${share(count.attribute, count.found)} / ${share(count.attributeAmong, count.found)} |`;

console.log('| document | figures in the seeds | recall | proposals | precision | record first / among | attribute first / among |');
console.log('|---|---|---|---|---|---|---|');
for (const source of seeds.sources.filter((candidate) => candidate.file !== null)) {
  const lines = fs
    .readFileSync(path.join(documents, source.file ?? ''), 'utf8')
    .split('\n')
    .map(normaliseLine);
  const others = seeds.facts.filter((fact) => fact.citation.sourceId !== source.id);
  const { proposals } = proposeFacts(lines, source.publishedOn, {
    names,
    cues: attributeCues(seeds.attributes, others),
    about: values.about === true ? mainRecord(source.id) : null,
  });
  const figures = proposals.filter((proposal) => proposal.kind === 'figure');
  const facts = seeds.facts.filter((fact) => fact.citation.sourceId === source.id && isFigure(fact) && fact.certainty === 'stated');
  const count: Count = {
    facts: facts.length,
    found: 0,
    record: 0,
    recordAmong: 0,
    attribute: 0,
    attributeAmong: 0,
    proposals: figures.length,
    right: 0,
  };
  for (const fact of facts) {
    const text = lines[(fact.citation.line ?? 1) - 1] ?? '';
    const hits = figures.filter((proposal) => states(proposal, fact, text));
    if (hits.length === 0) {
      if (values.misses === true) console.error(`missed ${fact.id} ${JSON.stringify(fact.citation.raw)}`);
      continue;
    }
    count.found += 1;
    if (hits.some((hit) => hit.recordIds[0] === fact.recordId)) count.record += 1;
    if (hits.some((hit) => hit.recordIds.includes(fact.recordId))) count.recordAmong += 1;
    if (hits.some((hit) => hit.attributeIds[0] === fact.attributeId)) count.attribute += 1;
    if (hits.some((hit) => hit.attributeIds.includes(fact.attributeId))) count.attributeAmong += 1;
  }
  const all = seeds.facts.filter((fact) => fact.citation.sourceId === source.id);
  count.right = figures.filter((proposal) => all.some((fact) => states(proposal, fact, lines[(fact.citation.line ?? 1) - 1] ?? ''))).length;
  if (values.misses === true)
    for (const proposal of figures)
      if (!all.some((fact) => states(proposal, fact, lines[(fact.citation.line ?? 1) - 1] ?? '')))
        console.error(`extra ${source.id}:${proposal.line} ${JSON.stringify(proposal.value)} in ${proposal.sentence.slice(0, 90)}`);
  for (const key of Object.keys(total) as (keyof Count)[]) total[key] += count[key];
  console.log(row(source.id, count));
}
console.log(row('all', total));
