import { unitIds } from '#shared/domain/unit/unit.ts';
import type { Seeds } from './seeds.ts';

function repeated(what: string, ids: string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size).map((id) => `${what} "${id}" stands twice`);
}

/** Every reference of the starter data that leads nowhere, every id that stands twice, every value that says nothing. */
export function seedProblems(seeds: Seeds): string[] {
  const records = new Map(seeds.records.map((record) => [record.id, record]));
  const attributes = new Set(seeds.attributes.map((attribute) => attribute.id));
  const facts = new Set(seeds.facts.map((fact) => fact.id));
  const segments = new Map(seeds.sources.flatMap((source) => source.segments.map((segment) => [segment.id, { source, segment }] as const)));
  const problems = [
    ...repeated(
      'record',
      seeds.records.map((record) => record.id),
    ),
    ...repeated(
      'fact',
      seeds.facts.map((fact) => fact.id),
    ),
    ...repeated(
      'attribute',
      seeds.attributes.map((attribute) => attribute.id),
    ),
    ...repeated(
      'clause',
      seeds.clauses.map((clause) => clause.id),
    ),
  ];
  const need = (where: string, id: string | null): void => {
    if (id !== null && !records.has(id)) problems.push(`${where}: no record "${id}"`);
  };
  for (const record of seeds.records) {
    need(`record ${record.id}`, record.districtId);
    need(`record ${record.id}`, record.parentId);
  }
  for (const fact of seeds.facts) {
    const where = `fact ${fact.id}`;
    need(where, fact.recordId);
    if (!attributes.has(fact.attributeId)) problems.push(`${where}: no attribute "${fact.attributeId}"`);
    if (fact.unit !== null && !unitIds.some((id) => id === fact.unit)) problems.push(`${where}: no unit "${fact.unit}"`);
    for (const input of fact.inputs) if (!facts.has(input)) problems.push(`${where}: no input fact "${input}"`);
    const { number, min, max, text } = fact.value;
    if (number === null && min === null && max === null && text === null) problems.push(`${where}: says nothing`);
    if (number !== null && fact.unit === null) problems.push(`${where}: a number without a unit`);
    if (fact.certainty === 'derived' && number !== null && fact.inputs.length === 0 && fact.note === null)
      problems.push(`${where}: derived from nothing`);
  }
  for (const tie of seeds.relations) {
    need(`relation from ${tie.from}`, tie.from);
    need(`relation to ${tie.to}`, tie.to);
  }
  for (const entry of [...seeds.processes, ...seeds.formulas]) need(entry.id, entry.recordId);
  for (const clause of seeds.clauses) {
    need(`clause ${clause.id}`, clause.incentiveId);
    if (!['incentive', 'talentPolicy'].includes(records.get(clause.incentiveId)?.kind ?? ''))
      problems.push(`clause ${clause.id}: "${clause.incentiveId}" is neither incentive nor talent policy`);
  }
  for (const conflict of seeds.conflicts)
    for (const id of conflict.factIds) if (!facts.has(id)) problems.push(`conflict ${conflict.id}: no fact "${id}"`);
  for (const district of seeds.districts) {
    need('districts.json', district.id);
    need('districts.json', district.successor);
  }
  for (const { where, citation } of seeds.citations) {
    const place = segments.get(citation.segmentId);
    if (place?.source.id !== citation.sourceId)
      problems.push(`${where}: no segment "${citation.segmentId}" in source ${citation.sourceId}`);
    else if (citation.line !== null && (citation.line < place.segment.lineFrom || citation.line > place.segment.lineTo)) {
      problems.push(`${where}: line ${citation.line} lies outside segment ${citation.segmentId}`);
    }
  }
  return problems;
}
