import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EnteredValue } from '#shared/domain/editing/fact-input.ts';
import type { Polarity, Proposal } from '#shared/domain/proposal/proposal.ts';
import type { AcceptedFact, NamedRecord, ReviewedText } from '#shared/domain/proposal/text-input.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { AcceptedText, TextReading } from '#shared/ipc/contracts/text-contract.ts';
import { asApiError, type ApiError, type Client } from '../../api/client.ts';
import { sendDocument, type DocumentFile } from './send-document.ts';

export type Decision = 'open' | 'accepted' | 'dropped';

/** A proposal as the officer has it by now. */
export interface Review {
  decision: Decision;
  record: RecordRef | null;
  attributeId: string | null;
  entered: EnteredValue & { text: string };
  asOf: string | null;
  polarity: Polarity;
}

export interface DocumentForm {
  title: string;
  publisher: string;
  publishedOn: string;
  grade: 'law' | 'official' | 'media';
  language: 'zh' | 'en';
  sensitivity: Sensitivity;
}

export interface TextState {
  text: string;
  /** The file that was read in place of a pasted text; it can be read again. */
  file: { fileId: string; name: string } | null;
  /** The record the text is about, as the officer says. */
  about: RecordRef | null;
  document: DocumentForm;
  reading: TextReading | null;
  reviews: Record<string, Review>;
  /** Records of the text that the store does not have yet, by their key. */
  newRecords: Record<string, NamedRecord>;
  selected: string | null;
  busy: 'reading' | 'saving' | null;
  error: ApiError | null;
  saved: AcceptedText | null;
}

export interface TextDesk {
  readonly store: StoreApi<TextState>;
  set(state: Partial<Pick<TextState, 'text' | 'about' | 'selected'>>): void;
  setDocument(form: Partial<DocumentForm>): void;
  /** Reads the pasted text, or the file once more. */
  read(): Promise<void>;
  /** Reads a file. */
  take(file: DocumentFile): Promise<void>;
  review(id: string, review: Partial<Review>): void;
  /** Decides on the selected proposal and goes on to the next open one. */
  decide(id: string, decision: Decision): void;
  /** A record the text names becomes one of the store when all is saved. */
  addRecord(record: Omit<NamedRecord, 'key'>): RecordRef;
  save(): Promise<void>;
  clear(): void;
}

/** A pasted text of more characters than this comes to the core in parts, as a file does. */
const longestCall = 200_000;

const startForm: DocumentForm = { title: '', publisher: '', publishedOn: '', grade: 'media', language: 'zh', sensitivity: 'public' };
export const startText: TextState = {
  text: '',
  file: null,
  about: null,
  document: startForm,
  reading: null,
  reviews: {},
  newRecords: {},
  selected: null,
  busy: null,
  error: null,
  saved: null,
};

function startReview(proposal: Proposal, reading: TextReading): Review {
  const record = reading.records.find((ref) => ref.id === proposal.recordIds[0]) ?? null;
  return {
    decision: 'open',
    record,
    attributeId: proposal.attributeIds[0] ?? null,
    entered: { text: proposal.entered, ...(proposal.unit === null ? {} : { unit: proposal.unit }) },
    asOf: proposal.asOf,
    polarity: proposal.polarity,
  };
}

/** What keeps an accepted proposal from being a fact; none when it can be saved. */
export const missingParts = (review: Review): ('record' | 'attribute' | 'value')[] => [
  ...(review.record === null ? (['record'] as const) : []),
  ...(review.attributeId === null ? (['attribute'] as const) : []),
  ...(review.entered.text.trim() === '' ? (['value'] as const) : []),
];

/** The proposal after this one that is still open, from the top again at the end. */
export function nextOpen(state: Pick<TextState, 'reading' | 'reviews'>, after: string): string | null {
  const ids = state.reading?.proposals.map(({ id }) => id) ?? [];
  const at = ids.indexOf(after);
  return [...ids.slice(at + 1), ...ids.slice(0, at)].find((id) => state.reviews[id]?.decision === 'open') ?? null;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const inLanguage = (text: string, language: 'zh' | 'en'): { zh: string; en: null } | { zh: null; en: string } =>
  language === 'zh' ? { zh: text.trim(), en: null } : { zh: null, en: text.trim() };

/** The reviewed text as it is sent: what was accepted and the new records it needs. */
export function reviewedText({ document, reading, reviews, newRecords }: TextState): ReviewedText {
  const proposals = reading?.proposals ?? [];
  const facts = proposals.flatMap((proposal): AcceptedFact[] => {
    const review = reviews[proposal.id];
    if (review?.decision !== 'accepted' || review.record === null || review.attributeId === null) return [];
    const { record, attributeId, asOf, polarity } = review;
    const entered: EnteredValue = proposal.kind === 'date' ? { words: inLanguage(review.entered.text, document.language) } : review.entered;
    return [
      { line: proposal.line, raw: proposal.raw, recordId: record.id, attributeId, entered, asOf, polarity, baseNote: null, note: null },
    ];
  });
  const publisher = orNull(document.publisher);
  return {
    document: {
      title: inLanguage(document.title, document.language),
      language: document.language,
      publisher: publisher === null ? null : inLanguage(publisher, document.language),
      publishedOn: orNull(document.publishedOn),
      grade: document.grade,
    },
    lines: reading?.lines ?? [],
    sensitivity: document.sensitivity,
    newRecords: Object.values(newRecords).filter((record) => facts.some((fact) => fact.recordId === record.key)),
    facts,
  };
}

/** One text at a time; it outlives the page that shows it, so that looking something up loses nothing. */
export function createTextDesk(client: Client): TextDesk {
  const store = createStore<TextState>(() => startText);
  const put = (state: Partial<TextState>): void => store.setState(state);

  /** `bring` answers what is read: the text itself or a file that has come whole. */
  async function propose(bring: () => Promise<{ text: string } | { fileId: string }>): Promise<void> {
    put({ busy: 'reading', error: null, saved: null });
    try {
      const input = await bring();
      const { about, document } = store.getState();
      const reading = await client.call('text.propose', { ...input, about: about?.id ?? null, publishedOn: orNull(document.publishedOn) });
      const { guess } = reading;
      put({
        reading,
        reviews: Object.fromEntries(reading.proposals.map((proposal) => [proposal.id, startReview(proposal, reading)])),
        newRecords: {},
        selected: reading.proposals[0]?.id ?? null,
        document: {
          ...document,
          language: guess.language,
          title: document.title || (guess.title[guess.language] ?? ''),
          publishedOn: document.publishedOn || (guess.publishedOn ?? ''),
        },
        busy: null,
      });
    } catch (error) {
      put({ busy: null, error: asApiError(error) });
    }
  }

  const review = (id: string, change: Partial<Review>): void => {
    const { reviews } = store.getState();
    const before = reviews[id];
    if (before !== undefined) put({ reviews: { ...reviews, [id]: { ...before, ...change } } });
  };

  return {
    store,
    // What is pasted takes the place of a file.
    set: (state) => put(state.text === undefined ? state : { ...state, file: null }),
    setDocument: (form) => put({ document: { ...store.getState().document, ...form } }),
    read: () => {
      const { text, file } = store.getState();
      return propose(async () => {
        if (file !== null) return { fileId: file.fileId };
        if (text.length <= longestCall) return { text };
        const pasted = new Blob([text]);
        return { fileId: await sendDocument(client, { name: '', size: pasted.size, slice: (from, to) => pasted.slice(from, to) }) };
      });
    },
    take: (file) =>
      propose(async () => {
        const fileId = await sendDocument(client, file);
        put({ file: { fileId, name: file.name }, text: '' });
        return { fileId };
      }),
    review,
    decide: (id, decision) => {
      review(id, { decision });
      put({ selected: nextOpen(store.getState(), id) ?? id });
    },
    addRecord: (record) => {
      const { newRecords } = store.getState();
      const key = `new-${Object.keys(newRecords).length + 1}`;
      put({ newRecords: { ...newRecords, [key]: { ...record, key } } });
      return { id: key, kind: record.kind, name: record.name };
    },
    save: async () => {
      put({ busy: 'saving', error: null });
      try {
        const saved = await client.call('text.accept', reviewedText(store.getState()));
        store.setState({ ...startText, saved }, true);
      } catch (error) {
        put({ busy: null, error: asApiError(error) });
      }
    },
    clear: () => store.setState(startText, true),
  };
}
