import type { SourceInput } from '#shared/domain/editing/source-input.ts';
import type { Source } from '#shared/domain/source/source.ts';
import { daySchema } from '#shared/lib/date.ts';
import type { Bilingual } from '#shared/lib/language.ts';

/** An item of a document as its form holds it; `key` tells rows apart while they have no id. */
export interface ItemForm {
  key: string;
  id: string | null;
  titleZh: string;
  titleEn: string;
  lineFrom: number;
  lineTo: number;
  publishedOn: string;
  publisherZh: string;
  publisherEn: string;
}

/** A source document as its form holds it; empty texts are "none". */
export interface DocumentForm {
  titleZh: string;
  titleEn: string;
  language: SourceInput['language'];
  publisherZh: string;
  publisherEn: string;
  publishedOn: string;
  grade: SourceInput['grade'];
  weight: SourceInput['weight'];
  noteZh: string;
  noteEn: string;
  items: ItemForm[];
  reason: string;
}

export const startDocument: DocumentForm = {
  titleZh: '',
  titleEn: '',
  language: 'zh',
  publisherZh: '',
  publisherEn: '',
  publishedOn: '',
  grade: 'official',
  weight: 'medium',
  noteZh: '',
  noteEn: '',
  items: [],
  reason: '',
};

/** An empty item at the end of a document; on paper every item is line 1. */
export const startItem = (key: string): ItemForm => ({
  key,
  id: null,
  titleZh: '',
  titleEn: '',
  lineFrom: 1,
  lineTo: 1,
  publishedOn: '',
  publisherZh: '',
  publisherEn: '',
});

export const documentFormOf = (source: Source): DocumentForm => ({
  titleZh: source.title.zh ?? '',
  titleEn: source.title.en ?? '',
  language: source.language,
  publisherZh: source.publisher?.zh ?? '',
  publisherEn: source.publisher?.en ?? '',
  publishedOn: source.publishedOn ?? '',
  grade: source.grade,
  weight: source.weight,
  noteZh: source.note?.zh ?? '',
  noteEn: source.note?.en ?? '',
  items: source.segments.map((segment) => ({
    key: segment.id,
    id: segment.id,
    titleZh: segment.title.zh ?? '',
    titleEn: segment.title.en ?? '',
    lineFrom: segment.lineFrom,
    lineTo: segment.lineTo,
    publishedOn: segment.publishedOn ?? '',
    publisherZh: segment.publisher?.zh ?? '',
    publisherEn: segment.publisher?.en ?? '',
  })),
  reason: '',
});

/** Lines say where an item stands only in documents that are kept as text. */
export const hasLines = (source: Pick<Source, 'file' | 'segments'> | null): boolean =>
  source !== null && (source.file !== null || source.segments.some((segment) => segment.lineTo > 1));

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** A text in one language at least; null where there is none. */
function pair(zhText: string, enText: string): SourceInput['title'] | null {
  const [zh, en]: [Bilingual['zh'], Bilingual['en']] = [orNull(zhText), orNull(enText)];
  if (zh !== null) return { zh, en };
  return en === null ? null : { zh, en };
}

export type DocumentProblem = 'title' | 'day' | 'lines';

const isDay = (text: string): boolean => text.trim() === '' || daySchema.safeParse(text.trim()).success;

/** What is to be mended before it can be sent, by the property of the input. */
export function documentProblems(form: DocumentForm): Record<string, DocumentProblem> {
  const problems: Record<string, DocumentProblem> = {};
  if (pair(form.titleZh, form.titleEn) === null) problems['title'] = 'title';
  if (!isDay(form.publishedOn)) problems['publishedOn'] = 'day';
  for (const [index, item] of form.items.entries()) {
    const where = `segments.${index}`;
    if (pair(item.titleZh, item.titleEn) === null) problems[`${where}.title`] = 'title';
    if (!isDay(item.publishedOn)) problems[`${where}.publishedOn`] = 'day';
    if (item.lineTo < item.lineFrom) problems[`${where}.lineTo`] = 'lines';
  }
  return problems;
}

function segmentOf(item: ItemForm): SourceInput['segments'] {
  const title = pair(item.titleZh, item.titleEn);
  if (title === null) return [];
  const { id, lineFrom, lineTo } = item;
  return [{ id, title, lineFrom, lineTo, publishedOn: orNull(item.publishedOn), publisher: pair(item.publisherZh, item.publisherEn) }];
}

/** What is sent; null while something is to be mended. */
export function documentInputOf(form: DocumentForm, id: string | null): SourceInput | null {
  const title = pair(form.titleZh, form.titleEn);
  if (title === null || Object.keys(documentProblems(form)).length > 0) return null;
  const reason = orNull(form.reason);
  return {
    id,
    title,
    language: form.language,
    publisher: pair(form.publisherZh, form.publisherEn),
    publishedOn: orNull(form.publishedOn),
    grade: form.grade,
    weight: form.weight,
    note: pair(form.noteZh, form.noteEn),
    segments: form.items.flatMap(segmentOf),
    ...(reason === null ? {} : { reason }),
  };
}
