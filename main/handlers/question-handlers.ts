import { answerRows } from '#main/services/questions/answer-sheet.ts';
import { readSheet } from '#main/services/questions/read-sheet.ts';
import { saveAnswers } from '#main/services/questions/save-answers.ts';
import type { questionContract } from '#shared/ipc/contracts/question-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** The investor's own questions: read, answered, sent back. */
export function questionHandlers(core: Core): Pick<Handlers, keyof typeof questionContract> {
  const { store, clock } = core;
  return {
    'question.answer': ({ questions, audience }) => answerRows(store.db, questions, { audience, today: clock.today() }),
    'question.readSheet': (input) =>
      readSheet(input.name, 'text' in input ? new TextEncoder().encode(input.text) : Buffer.from(input.base64, 'base64')),
    'question.export': async ({ name, questions, audience }) =>
      saveAnswers(store.db, questions, { audience, today: clock.today(), target: await core.window.saveFile(`${name}.xlsx`) }),
  };
}
