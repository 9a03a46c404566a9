import path from 'node:path';
import { readSeeds } from '#main/services/seeding/seed-files.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Where the source documents lie on a machine that has them; they are not part of the product. */
export const documents = path.resolve(root, '../shared/sources');
export const seeds = readSeeds(path.join(root, 'seeds'));
const records = new Map(seeds.records.map((entry) => [entry.id, entry]));

/** @throws Error when the starter data has no such record. */
export function record(id: string): ParkfolioRecord {
  const found = records.get(id);
  if (found === undefined) throw new Error(`no record "${id}"`);
  return found;
}

/** The one fact of a record that carries this attribute and figure. @throws Error when there is none or more than one. */
export function figure(recordId: string, attributeId: string, number: string): Fact {
  const found = seeds.facts.filter(
    (fact) => fact.recordId === recordId && fact.attributeId === attributeId && fact.value.number === number,
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} facts say ${recordId} ${attributeId} ${number}`);
  return only;
}
