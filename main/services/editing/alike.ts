import { listRefs } from '#main/repos/record-repo.ts';
import type { Database } from '#main/store/database.ts';
import { normalise } from '#shared/lib/text.ts';
import type { Bilingual } from '#shared/lib/language.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';

/** Letters and digits alone: blanks, hyphens and brackets make no other name. */
const bare = (name: string): string => normalise(name).replace(/[^\p{L}\p{N}]/gu, '');

const mostShown = 8;

/** Records of the register whose name is the same, or begins or ends with the other, in either language. */
export function findAlike(db: Database, { kind, id, name }: { kind: RecordKind; id: string | null; name: Bilingual }): RecordRef[] {
  const close = (a: string | null, b: string | null): boolean => {
    const [left, right] = [bare(a ?? ''), bare(b ?? '')];
    const [short, long] = left.length < right.length ? [left, right] : [right, left];
    return short.length >= 2 && (short === long || (short.length * 2 > long.length && (long.startsWith(short) || long.endsWith(short))));
  };
  return listRefs(db, kind)
    .filter((ref) => ref.id !== id && (close(ref.name.zh, name.zh) || close(ref.name.en, name.en)))
    .slice(0, mostShown);
}
