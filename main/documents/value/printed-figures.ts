import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { PrintedFigure } from '#shared/domain/packet/outputs/printed-figure.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';

/** Every record whose facts a packet may cite, by id. */
function recordsOf(snapshot: PacketSnapshot): Map<string, RecordRef> {
  const neighbours = snapshot.neighbours.flatMap(({ records }) => records);
  const all = [...snapshot.parks, ...snapshot.districts, ...neighbours, ...snapshot.talentPolicies, ...snapshot.programmes];
  const refs = all.map(({ record }): RecordRef => ({ id: record.id, kind: record.kind, name: record.name }));
  const filing = snapshot.filing === null ? [] : [snapshot.filing.record];
  const chips = (snapshot.chips ?? []).map(({ record }) => record);
  return new Map([...chips, ...filing, ...snapshot.clauses.map(({ incentive }) => incentive), ...refs].map((ref) => [ref.id, ref]));
}

/** The facts a document cites, for tables and attached data. A fact whose record the snapshot does not hold is left out. */
export function printedFigures(snapshot: PacketSnapshot, cited: readonly { view: FactView; source: number }[]): PrintedFigure[] {
  const records = recordsOf(snapshot);
  return cited.flatMap(({ view: { fact, attribute }, source }): PrintedFigure[] => {
    const record = records.get(fact.recordId);
    if (record === undefined) return [];
    const { value, qualifier, unit, scale, currency, baseNote, asOf, polarity, certainty, grade } = fact;
    const text = { zh: formatFact(fact, 'zh').text, en: formatFact(fact, 'en').text };
    const told = { value, qualifier, unit, scale, currency, baseNote, asOf, polarity, certainty, grade };
    return [{ factId: fact.id, record, attribute: { id: attribute.id, name: attribute.name }, text, ...told, source }];
  });
}
