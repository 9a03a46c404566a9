import { describe, expect, test } from 'vitest';
import { loadQuestions } from '#main/services/questions/load-questions.ts';
import { answerQuestion } from '#shared/domain/question/answer-question.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { seededStore, today } from '../../../support/core.ts';
import { figuresOf, judgeQuestion, labelledQuestions } from './measure.ts';

const { db } = seededStore();
const model = loadQuestions(db, 'public', today);
const facts = new Map([...model.facts.values()].flat().map((fact) => [fact.id, fact]));
const ask = (question: string) => answerQuestion(question, model);

test('a clause stands behind what it is part of with a dot, its office in brackets; a colon only opens a list', () => {
  const { text } = ask('What support exists before we own a factory, and who decides on it?');
  expect(text.zh).toContain('来源写有：先租后股·空间支持');
  expect(text.zh).toMatch(/受理与决定：五维评估与提升（[^：]+）/);
  expect(text.zh).not.toMatch(/：[^；。：]*：/);
  expect(text.en).toContain('Lease first followed by share holding\u{a0}· Lease first');
});

test('of a question that nothing was read from the answer says that it is not known, and no more', () => {
  expect(ask('Is there flour?').text).toEqual({
    zh: '我们还没有可引用的来源，尚不清楚。',
    en: 'Not known yet: we have no source to cite.',
  });
});

describe('the labelled questions', () => {
  const judged = labelledQuestions.map((label) => judgeQuestion(label, model));
  test('are many, in both languages, of every state, with traps', () => {
    expect(labelledQuestions.length).toBeGreaterThanOrEqual(60);
    expect(new Set(labelledQuestions.map(({ text }) => text)).size).toBe(labelledQuestions.length);
    for (const state of ['answered', 'partly', 'not-known'])
      expect(labelledQuestions.filter((label) => label.state === state).length).toBeGreaterThan(15);
    expect(labelledQuestions.filter((label) => label.trap !== undefined).length).toBeGreaterThan(12);
  });
  test('name facts that the store holds', () => {
    expect(labelledQuestions.flatMap(({ must }) => must).filter((id) => !facts.has(id))).toEqual([]);
  });
  test('are answered no worse than the floors', () => {
    const figures = figuresOf(judged);
    expect(figures.factPrecision).toBeGreaterThan(0.94);
    expect(figures.recall).toBeGreaterThan(0.93);
    expect(figures.states).toBeGreaterThan(0.87);
    expect(figures.answeredPrecision).toBeGreaterThan(0.85);
    expect(figures.notKnownPrecision).toBeGreaterThan(0.8);
  });
  test('of which nothing is known never get a fact for an answer', () => {
    const invented = judged.filter(({ label, answer }) => label.state === 'not-known' && answer.state === 'answered');
    expect(invented.map(({ label }) => label.text)).toEqual([]);
  });
  test('cite only facts of the store, and print each with its own value', () => {
    for (const { answer } of judged) {
      for (const id of answer.factIds) {
        const fact = facts.get(id);
        if (fact === undefined) throw new Error(`no fact ${id}`);
        expect(answer.text.zh).toContain(formatFact(fact, 'zh').text);
        expect(answer.text.en).toContain(formatFact(fact, 'en').text);
      }
    }
  });
  test('print no amount where nothing is known', () => {
    const unknown = judged.filter(({ label, answer }) => label.state === 'not-known' && answer.state === 'not-known');
    expect(unknown.length).toBeGreaterThan(20);
    expect(unknown.flatMap(({ answer }) => answer.text.zh.match(/\d+(?:\.\d+)?(?:万|亿|家|元|平方米)/g) ?? [])).toEqual([]);
  });
});

describe('what weakens a fact lessens the answer and is said', () => {
  test.each([
    ['紫竹高新区有多少家企业？', '数据较旧', 'old data'],
    ['零号湾有多少个创业项目？', '时点未载', 'date not given'],
    ['闵行区2017年工业总产值是多少？', '存疑：', 'In doubt:'],
    ['What was the industrial output of Minhang in 2023?', '2023年的数据未载', 'Nothing is stated for 2023'],
    ['How many firms are in Zizhu?', '按“紫竹国家高新技术产业开发区”理解', 'is read as Zizhu Hi-Tech Park'],
    ['What did Chongming County do for sustainable development?', '现属崇明区', 'part of Chongming District today'],
  ])('%s', (question, zh, en) => {
    const { state, text } = ask(question);
    expect([state, text.zh.includes(zh), text.en.includes(en)]).toEqual(['partly', true, true]);
  });
  test('a stated, undisputed fact that cannot age answers in full', () => {
    const { state, factIds, because } = ask("When did the unified foreigner's work permit take effect?");
    expect([state, factIds]).toEqual(['answered', ['004-011-09']]);
    expect(because.map(({ to }) => to)).toContain('theme');
  });
});

describe('traps', () => {
  test.each([
    '漕河泾开发区有多少家企业？',
    'How many companies are in Caohejing Hi-Tech Park?',
    '张江药谷有多少家企业？',
    '卢湾区有什么扶持政策？',
    '闸北区现在有什么扶持政策？',
    'How long does company registration take in Pudong?',
    'How many swimming pools does Zizhu Hi-Tech Park have?',
  ])('%s is not known, and no fact stands in', (question) => {
    const { state, factIds, clauseIds } = ask(question);
    expect([state, factIds, clauseIds]).toEqual(['not-known', [], []]);
  });
  test('a district that is no more keeps the facts of its years', () => {
    const { state, factIds, text } = ask('闸北区2014年的产业定位是什么？');
    expect([state, factIds.includes('003-081-16'), text.zh.includes('2015年11月4日')]).toEqual(['partly', true, true]);
  });
  test.each([
    '',
    '   ',
    '？',
    '=1+1',
    '__proto__',
    'constructor',
    '\u0000',
    '𠮷'.repeat(500),
    'a'.repeat(2000),
    '多少'.repeat(900),
    '((((',
    '[[[',
  ])('%j is no question, and harms nothing', (question) => {
    expect(ask(question).state).toBe('not-known');
  });
});

test('every word read says where it leads, and every fact how well it fits', () => {
  const { because, scores, factIds } = ask('紫竹高新区有多少家企业？');
  expect(because.map(({ words, to, id }) => [words, to, id])).toEqual([
    ['紫竹高新区', 'record', 'zizhu'],
    ['多少家企业', 'theme', 'firm-count'],
  ]);
  expect(Object.keys(scores)).toEqual(factIds);
  for (const score of Object.values(scores)) expect(score).toBeGreaterThan(0);
});

test('the same question is answered the same way', () => {
  expect(ask(labelledQuestions[0]?.text ?? '')).toEqual(ask(labelledQuestions[0]?.text ?? ''));
});
