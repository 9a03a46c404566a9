import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '#main/handlers/core.ts';
import { parseInvestor } from '#main/services/investor/parse-investor.ts';
import { answerRows } from '#main/services/questions/answer-sheet.ts';
import { readSheet } from '#main/services/questions/read-sheet.ts';
import { saveAnswers } from '#main/services/questions/save-answers.ts';
import { sensitivities } from '#shared/domain/record/record.ts';
import { sheetLimits, type SheetQuestion, type SheetReading } from '#shared/domain/question/sheet.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { bothLanguages, factAnswer } from './answers.ts';
import { oneOf, type CommandLine } from './arguments.ts';

function readFile(file: string, option: string, mostBytes: number): Buffer {
  try {
    if (fs.statSync(file).size <= mostBytes) return fs.readFileSync(file);
  } catch {
    throw new UserError('invalid-arguments', `读不到文件：${file}。The file cannot be read: ${file}.`, { where: option });
  }
  throw new UserError('invalid-arguments', `文件太大：${file}。The file is too large: ${file}.`, { where: option });
}

interface Asked {
  questions: SheetQuestion[];
  read: Omit<SheetReading, 'questions'> | null;
}

/** Questions of `--questions FILE`, or those the profile of `--investor FILE` holds. */
async function questionsOf(line: CommandLine): Promise<Asked> {
  const { questions: sheet, investor } = line.options;
  if ((sheet === undefined) === (investor === undefined)) {
    throw new UserError('invalid-arguments', '请给出 --questions 或 --investor 之一。Give either --questions or --investor.', {
      where: '--questions',
    });
  }
  if (sheet !== undefined) {
    const { questions, ...read } = await readSheet(path.basename(sheet), readFile(sheet, '--questions', sheetLimits.bytes));
    return { questions, read };
  }
  const profile = parseInvestor(readFile(investor ?? '', '--investor', 1_000_000).toString('utf8'));
  return { questions: (profile.questions ?? []).map((text, at) => ({ row: at + 1, text })), read: null };
}

/** `answer --questions FILE | --investor FILE [--audience A] [--out F.xlsx]` */
export async function answerVerb(core: Core, line: CommandLine) {
  const { questions, read } = await questionsOf(line);
  const scope = { audience: oneOf('audience', line.options['audience'] ?? 'public', sensitivities), today: core.clock.today() };
  const rows = answerRows(core.store.db, questions, scope);
  const out = line.options['out'];
  const saved = out === undefined ? null : await saveAnswers(core.store.db, questions, { ...scope, target: path.resolve(out) });
  return {
    ...(read === null ? {} : { sheet: read.sheet, header: read.header, leftOut: read.leftOut.map((text) => text.zh) }),
    summary: Object.fromEntries(
      (['answered', 'partly', 'not-known'] as const).map((state) => [state, rows.filter((row) => row.answer.state === state).length]),
    ),
    answers: rows.map(({ row, question, answer, facts, owners }) => ({
      row,
      question,
      state: answer.state,
      ...bothLanguages('text', answer.text, 'zh'),
      because: answer.because.map(({ words, to, id }) => ({ words, to, id })),
      records: answer.recordIds,
      clauses: answer.clauseIds,
      facts: facts.flatMap((view) => {
        const owner = owners.find((record) => record.id === view.fact.recordId);
        return owner === undefined ? [] : [{ ...factAnswer(view, owner), score: answer.scores[view.fact.id] }];
      }),
    })),
    ...(saved === null ? {} : { file: out, bytes: saved.bytes, sha256: saved.sha256, rows: rows.length }),
  };
}
