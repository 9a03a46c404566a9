import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { SheetQuestion, SheetReading } from '#shared/domain/question/sheet.ts';
import type { AnsweredRow } from '#shared/ipc/contracts/question-contract.ts';
import { asApiError, type ApiError, type Client } from '../../api/client.ts';
import { readFile, type ReadFile } from '../../api/file-base64.ts';

/** Questions a call answers at most. */
const pageSize = 50;

export interface QuestionState {
  /** The paste box, a question a line. */
  text: string;
  audience: Sensitivity;
  /** What was read of a file; null while the questions come from the box. */
  reading: SheetReading | null;
  rows: AnsweredRow[];
  /** How many questions there are while they are being answered. */
  asking: number | null;
  error: ApiError | null;
  tooLarge: boolean;
  saved: string | null;
}

export interface QuestionSheet {
  readonly store: StoreApi<QuestionState>;
  setText(text: string): void;
  setAudience(audience: Sensitivity): Promise<void>;
  /** Answers what stands in the box. */
  ask(): Promise<void>;
  /** Reads a file and answers it. */
  take(file: ReadFile): Promise<void>;
  save(name: string): Promise<void>;
  clear(): void;
}

const start: QuestionState = {
  text: '',
  audience: 'public',
  reading: null,
  rows: [],
  asking: null,
  error: null,
  tooLarge: false,
  saved: null,
};

/** The lines of the box as questions; the row is the line. */
export const linesOf = (text: string): SheetQuestion[] =>
  text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ row: at + 1, text: line.trim().slice(0, 2000) }]));

/** One sheet of questions at a time; it outlives the page that shows it. */
export function createQuestionSheet(client: Client): QuestionSheet {
  const store = createStore<QuestionState>(() => start);
  const put = (state: Partial<QuestionState>): void => store.setState(state);
  let run = 0;

  async function answer(questions: SheetQuestion[]): Promise<void> {
    run += 1;
    const own = run;
    put({ rows: [], asking: questions.length, error: null, saved: null });
    try {
      for (let at = 0; at < questions.length; at += pageSize) {
        const page = await client.call('question.answer', {
          questions: questions.slice(at, at + pageSize),
          audience: store.getState().audience,
        });
        // A newer question list has taken over.
        if (own !== run) return;
        put({ rows: [...store.getState().rows, ...page] });
      }
      put({ asking: null });
    } catch (error) {
      if (own === run) put({ asking: null, error: asApiError(error) });
    }
  }

  const questionsNow = (): SheetQuestion[] => store.getState().reading?.questions ?? linesOf(store.getState().text);

  return {
    store,
    setText: (text) => put({ text, reading: null }),
    setAudience: async (audience) => {
      put({ audience });
      if (store.getState().rows.length > 0) await answer(questionsNow());
    },
    ask: () => answer(questionsNow()),
    take: async (file) => {
      put({ error: null, tooLarge: false, saved: null });
      try {
        const input = await readFile(file, 'questions');
        if (input === null) return put({ tooLarge: true });
        const reading = await client.call('question.readSheet', input);
        put({ reading, text: reading.questions.map(({ text }) => text).join('\n') });
        await answer(reading.questions);
      } catch (error) {
        put({ error: asApiError(error) });
      }
    },
    save: async (name) => {
      const { rows, audience } = store.getState();
      try {
        const saved = await client.call('question.export', {
          name,
          audience,
          questions: rows.map(({ row, question }) => ({ row, text: question })),
        });
        put({ error: null, saved: saved.file });
      } catch (error) {
        put({ error: asApiError(error) });
      }
    },
    clear: () => {
      run += 1;
      store.setState({ ...start, audience: store.getState().audience }, true);
    },
  };
}
