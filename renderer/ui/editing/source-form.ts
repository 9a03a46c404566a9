import type { Citation } from '#shared/domain/fact/fact.ts';
import { officeNoteId } from '#shared/domain/source/source.ts';
import type { NewSource, SourceChoice } from '#shared/domain/editing/source-input.ts';

export type SourceKind = 'note' | 'known' | 'new';

/** Where a statement stands, as its form holds it. */
export interface SourceForm {
  kind: SourceKind;
  sourceId: string | null;
  segmentId: string | null;
  line: number | null;
  title: string;
  language: 'zh' | 'en';
  publisher: string;
  publishedOn: string;
  grade: 'law' | 'official' | 'media';
  raw: string;
}

export const startSource: SourceForm = {
  kind: 'known',
  sourceId: null,
  segmentId: null,
  line: null,
  title: '',
  language: 'zh',
  publisher: '',
  publishedOn: '',
  grade: 'official',
  raw: '',
};

/** The form for a newer statement of what stands here: an officer's own note is followed by another. */
export function sourceLike({ sourceId, segmentId, line }: Pick<Citation, 'sourceId' | 'segmentId' | 'line'>): SourceForm {
  return sourceId === officeNoteId ? { ...startSource, kind: 'note' } : { ...startSource, sourceId, segmentId, line };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Where it stands, as it is sent; null while something needed is missing. */
export function sourceOf(form: SourceForm): SourceChoice | null {
  const raw = orNull(form.raw);
  const words = raw === null ? {} : { raw: [raw] };
  if (form.kind === 'note') return { note: true };
  if (form.kind === 'known') {
    if (form.sourceId === null || form.segmentId === null) return null;
    return { sourceId: form.sourceId, segmentId: form.segmentId, line: form.line, ...words };
  }
  const title = orNull(form.title);
  if (title === null) return null;
  const publisher = orNull(form.publisher);
  const inLanguage = (text: string): NewSource['title'] => (form.language === 'zh' ? { zh: text, en: null } : { zh: null, en: text });
  return {
    newSource: {
      title: inLanguage(title),
      language: form.language,
      publisher: publisher === null ? null : inLanguage(publisher),
      publishedOn: orNull(form.publishedOn),
      grade: form.grade,
    },
    ...words,
  };
}
