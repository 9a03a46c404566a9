import fs from 'node:fs';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { answerRows, answerSheet } from '#main/services/questions/answer-sheet.ts';
import { saveAnswers } from '#main/services/questions/save-answers.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { heron, seededStore, sha256Of, temporaryFolder, today } from '../../../support/core.ts';

const { db } = seededStore();
const questions = [...(heron().questions ?? []).map((text, at) => ({ row: at + 3, text })), { row: 6, text: '=零号湾的租金是多少？' }];
const scope = { audience: 'public' as const, today };

describe('the sample investor on the starter data', () => {
  const rows = answerRows(db, questions, scope);

  test('gets each question answered with facts and their sources, and the rent not', () => {
    expect(rows.map(({ answer, facts }) => [answer.state, facts.length > 0])).toEqual([
      ['partly', true],
      ['partly', true],
      ['partly', true],
      ['not-known', false],
    ]);
    for (const { facts, answer } of rows) expect(facts.map(({ fact }) => fact.id)).toEqual(answer.factIds);
  });

  test('is told what is missing in so many words', () => {
    const [parks, support, visas, rent] = rows.map(({ answer }) => answer.text.en);
    expect(parks).toContain('No source names parks of medical robotics itself');
    expect(parks).toContain('Medical Robotics Institute');
    expect(support).toContain('No office is named for: Lease first, shareholding later');
    expect(visas).toMatch(/5–10.years \(2018, old data\)/);
    expect(visas).toContain('(1 Sep 2013, text in force to be checked)');
    expect(visas).not.toMatch(/2013, old data/);
    expect(visas).toContain('Spouse and minor children enjoy the same terms');
    expect(rent).toContain('not known; we have no source to cite');
  });
});

describe('the sheet that goes back', () => {
  test('keeps the rows in order and says state, answers, sources and facts', async () => {
    const target = path.join(temporaryFolder(), 'answers.xlsx');
    const saved = await saveAnswers(db, questions.toReversed(), { ...scope, target });
    expect(saved).toEqual({ file: target, bytes: fs.statSync(target).size, sha256: sha256Of(target) });
    const book = read(fs.readFileSync(target));
    const [head, ...body] = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, defval: '' });
    expect(head).toEqual(['行 Row', '问题 Question', '状态 State', '答复（中文）', 'Answer (English)', '来源 Sources', '事实 Facts']);
    expect(body.map(([row, question, state]) => [row, question, state])).toEqual([
      ['3', questions[0]?.text, '◐ 部分答复 / partly answered'],
      ['4', questions[1]?.text, '◐ 部分答复 / partly answered'],
      ['5', questions[2]?.text, '◐ 部分答复 / partly answered'],
      ['6', "'=零号湾的租金是多少？", '– 尚不清楚 / not known yet'],
    ]);
    expect(body[2]?.[5]).toMatch(/\[1\] .*行 11 line · 发布 published .* · 数据时点 as of 2018 · C 媒体 media/);
    expect(body[2]?.[6]).toContain('人才签证：签证期限 5–10年 | Talent visa: Visa term 5–10');
  });

  test('is the same bytes for the same store', () => {
    expect(answerSheet(answerRows(db, questions, scope))).toEqual(answerSheet(answerRows(db, questions, scope)));
  });

  test('is not written when nobody chose a place, and a folder that is missing is said', async () => {
    expect(await saveAnswers(db, questions, { ...scope, target: null })).toEqual({ file: null, bytes: 0, sha256: '' });
    const error: unknown = await saveAnswers(db, questions, { ...scope, target: '/nowhere/at/all.xlsx' }).catch((fault: unknown) => fault);
    expect(error instanceof UserError && [error.code, error.where]).toEqual(['export-failed', '/nowhere/at/all.xlsx']);
  });
});

describe('the audience', () => {
  const asked = [{ row: 1, text: '小蓝经开区有多少标准厂房？' }];
  test('public never sees what is internal: not in words, facts or names', () => {
    const [row] = answerRows(db, asked, scope);
    expect([row?.answer.state, row?.facts, row?.owners]).toEqual(['not-known', [], []]);
    expect(JSON.stringify(row?.answer)).not.toContain('xiaolan');
  });
  test('internal sees it', () => {
    const [row] = answerRows(db, asked, { audience: 'internal', today });
    expect(row?.facts.map(({ fact }) => fact.id)).toEqual(['004-035-06']);
  });
});
