import type { FullBilingual } from '#shared/lib/language.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';

/** What a question asks of its subject, and where the store keeps the answer. */
export interface Theme {
  id: string;
  name: FullBilingual;
  /** Matched in the normalised question, names taken out. */
  words: RegExp;
  /** Attributes that answer it, best first. */
  attributes: readonly string[];
  /** `facts` of a record; or a list of records; or the clauses of incentives. */
  answers: 'facts' | 'parks' | 'institutions' | 'companies' | 'projects' | 'clauses';
  /** Records that answer when the question names none. */
  holders?: { kinds: readonly RecordKind[]; classes?: readonly string[] };
  /** True where only a figure answers. */
  numeric?: boolean;
  /** The attribute whose own label the question uses; where it has facts, they alone answer. */
  exact?: string;
  /** Only facts whose text holds one of these. */
  mentions?: readonly string[];
  /** Themes that this one makes into mere description: "visas for engineers" asks nothing of talent. */
  silences?: readonly string[];
}

/** Records that stand for places. */
export const places: NonNullable<Theme['holders']> = { kinds: ['park', 'district'] };
