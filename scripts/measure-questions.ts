/**
 * Measures the answers to the labelled questions on the starter data and prints precision of facts and of states.
 *
 *   node scripts/measure-questions.ts [--misses tuned|held-out|all]
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadQuestions } from '#main/services/questions/load-questions.ts';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { openStore } from '#main/store/open-store.ts';
import { figuresOf, judgeQuestion, labelledQuestions, type JudgedQuestion } from '../tests/shared/domain/question/measure.ts';

const { values } = parseArgs({ options: { misses: { type: 'string' } } });
/** The day the labels hold for: what is due for review depends on it. */
const today = '2026-09-01';

function judgeAll(): JudgedQuestion[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-measure-'));
  try {
    const store = openStore(folder, { waitMs: 0 });
    seedStore(store.db, path.resolve(import.meta.dirname, '../seeds'));
    const model = loadQuestions(store.db, 'public', today);
    store.close();
    return labelledQuestions.map((label) => judgeQuestion(label, model));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function report(name: string, judged: readonly JudgedQuestion[]): void {
  const { questions, ...shares } = figuresOf(judged);
  console.log(`\n${name}: ${questions} questions`);
  for (const [figure, value] of Object.entries(shares)) console.log(`  ${figure.padEnd(20)}${value.toFixed(3)}`);
}

function printMisses(judged: readonly JudgedQuestion[]): void {
  for (const { label, answer, wrongFacts, missed } of judged) {
    if (label.state === answer.state && wrongFacts.length === 0 && missed.length === 0) continue;
    console.log(`\n${label.id} ${label.text}`);
    console.log(
      `  ${answer.state}${label.state === answer.state ? '' : `, labelled ${label.state}`} · ${answer.parts.map((part) => `${part.theme}@${part.subjectId ?? '-'}=${part.state}`).join(' ')}`,
    );
    if (wrongFacts.length > 0) console.log(`  beside the point: ${wrongFacts.join(' ')}`);
    if (missed.length > 0) console.log(`  missed: ${missed.join(' ')}`);
  }
}

const judged = judgeAll();
const tuned = judged.filter(({ label }) => !label.heldOut);
const heldOut = judged.filter(({ label }) => label.heldOut);
report('tuned on', tuned);
report('held out', heldOut);
if (values.misses !== undefined) printMisses(values.misses === 'tuned' ? tuned : values.misses === 'held-out' ? heldOut : judged);
