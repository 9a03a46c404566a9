import { normalise } from '#shared/lib/text.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { PieceIndex, QuestionModel } from './question-model.ts';

/** A record named in other words than its name has: "the medical device consortium in Baoshan". */
export interface NearName {
  record: ParkfolioRecord;
  /** Pieces of the question that are pieces of the name. */
  pieces: string[];
  score: number;
}

const empty = new Set(['the', 'and', 'for', 'with', 'from', 'its', 'are', 'not']);

/** Latin words and pairs of Chinese characters. */
export function piecesOf(text: string): string[] {
  const latin = [...text.matchAll(/[a-z0-9][a-z0-9&-]{2,}/g)]
    .map((match) => match[0].replace(/(?<=[a-z]{3})s$/, ''))
    .filter((word) => !empty.has(word));
  const han = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1] ?? '');
  return [...new Set([...latin, ...han])];
}

export function indexPieces(records: readonly ParkfolioRecord[]): PieceIndex {
  const names = records
    .filter((record) => record.kind !== 'industry')
    .flatMap((record) =>
      [record.name.zh, record.name.en, ...record.aliases.map((alias) => alias.name)].flatMap((name) =>
        name === null ? [] : [{ recordId: record.id, pieces: piecesOf(normalise(name)) }],
      ),
    );
  const bearers = new Map<string, Set<string>>();
  for (const { recordId, pieces } of names) for (const piece of pieces) bearers.set(piece, (bearers.get(piece) ?? new Set()).add(recordId));
  return { names, rarity: new Map([...bearers].map(([piece, ids]) => [piece, Math.log(Math.max(2, records.length) / ids.size)])) };
}

/** Share of a name's weight that the question has to hold, and the least weight that tells one record from all others. */
const enough = 0.72;
const leastWeight = 8;
/** Another record as near as this leaves the reading in doubt. */
const rival = 0.6;

/** The one record that the question's words are nearest to; null when none is near, or two are alike. */
export function nearName(question: string, model: Pick<QuestionModel, 'pieces' | 'records'>): NearName | null {
  const asked = new Set(piecesOf(question));
  const weight = (pieces: string[]): number => pieces.reduce((sum, piece) => sum + (model.pieces.rarity.get(piece) ?? 0), 0);
  const best = new Map<string, { pieces: string[]; score: number; weight: number }>();
  for (const { recordId, pieces } of model.pieces.names) {
    const held = pieces.filter((piece) => asked.has(piece));
    if (held.length < 2) continue;
    const score = weight(held) / weight(pieces);
    if (score > (best.get(recordId)?.score ?? rival)) best.set(recordId, { pieces: held, score, weight: weight(held) });
  }
  const [first, second] = [...best].sort(([, a], [, b]) => b.weight - a.weight || b.score - a.score);
  if (first === undefined || first[1].score < enough || first[1].weight < leastWeight) return null;
  if (second !== undefined && second[1].weight > first[1].weight * 0.9 && second[1].score >= enough) return null;
  const record = model.records.get(first[0]);
  return record === undefined ? null : { record, pieces: first[1].pieces, score: first[1].score };
}
