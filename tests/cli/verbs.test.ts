import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, seededFolder, sha256Of, temporaryFolder } from '../support/core.ts';
import { runCli, type CliRun } from '../support/command-line.ts';

const data = seededFolder();
const heronFile = path.join(root, 'seeds/samples/heron.json');
const cli = (...args: string[]): Promise<CliRun> => runCli(...args, '--data', data);

async function answered(...args: string[]): Promise<Record<string, unknown>> {
  const run = await cli(...args);
  expect([run.code, run.answer['ok']], run.stderr).toEqual([0, true]);
  return run.answer;
}
const anyText: unknown = expect.any(String);
const anyNumber: unknown = expect.any(Number);
const anything: unknown = expect.anything();
const anyList: unknown = expect.any(Array);
const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const holding = (shape: object): unknown => expect.objectContaining(shape);
const factShape = {
  id: anyText,
  entity: { id: anyText, kind: anyText, nameZh: anything, nameEn: anything },
  attribute: anyText,
  value: holding({ number: 400, min: null, max: null, text: null, base: '400' }),
  qualifier: 'over',
  unit: 'project',
  scale: 1,
  currency: null,
  baseNote: null,
  asOf: { from: null, to: null, precision: 'unknown' },
  certainty: 'stated',
  grade: 'media',
  sensitivity: 'public',
  source: holding({ file: like(/^000_.*\.txt$/), line: 30, title: anyText, publishedOn: null }),
  rawToken: anyText,
};
const keysOfFact = [
  'id',
  'entity',
  'attribute',
  'value',
  'qualifier',
  'unit',
  'scale',
  'currency',
  'baseNote',
  'asOf',
  'certainty',
  'grade',
  'sensitivity',
  'source',
  'rawToken',
];
type Rows = Record<string, unknown>[];
const rows = (value: unknown): Rows => value as Rows;

describe('status', () => {
  it('answers version, schema, store, integrity and counts', async () => {
    expect(await answered('status')).toMatchObject({
      app: anyText,
      schema: anyNumber,
      store: path.join(data, 'parkfolio.sqlite'),
      integrity: 'ok',
      counts: Object.fromEntries(
        ['park', 'incentive', 'project', 'talentPolicy', 'institution', 'district', 'fact', 'source'].map((kind) => [kind, anyNumber]),
      ),
    });
  });

  it('makes, migrates and seeds a store at first use', async () => {
    const folder = path.join(temporaryFolder(), '新 data');
    const { code, answer } = await runCli('status', '--data', folder);
    expect([code, answer['counts']]).toEqual([0, (await answered('status'))['counts']]);
    expect(fs.existsSync(path.join(folder, 'parkfolio.sqlite'))).toBe(true);
  });
});

describe('facts', () => {
  it('of an entity carry every key of the contract', async () => {
    const facts = rows((await answered('facts', '--entity', '零号湾'))['facts']);
    expect(facts.map((fact) => fact['attribute'])).toContain('startup-projects');
    expect(facts.find((fact) => fact['attribute'] === 'startup-projects')).toMatchObject(factShape);
    for (const fact of facts) expect(Object.keys(fact)).toEqual(expect.arrayContaining(keysOfFact));
  });

  it('of a source come from that source alone, by id, by file and by the head of its name', async () => {
    const all = rows((await answered('facts'))['facts']);
    const fileOf = (fact: Rows[number]): string => (fact['source'] as { file: string }).file;
    const file = all.map(fileOf).find((name) => name.startsWith('002')) ?? '';
    const own = all.filter((fact) => fileOf(fact) === file);
    expect(own.length).toBeGreaterThan(10);
    for (const name of ['002', file]) expect(rows((await answered('facts', '--source', name))['facts'])).toEqual(own);
  });

  it('are no answer for an entity that is not there', async () => {
    expect((await answered('facts', '--entity', 'Atlantis'))['facts']).toEqual([]);
  });
});

describe('search', () => {
  it('answers query, time and hits', async () => {
    const answer = await answered('search', '零号湾', '--limit', '3');
    expect(answer).toMatchObject({ query: '零号湾', tookMs: anyNumber });
    const hits = rows(answer['hits']);
    expect(hits[0]).toMatchObject({
      kind: 'park',
      id: 'zero-bay',
      nameZh: '零号湾',
      nameEn: 'Zero Bay',
      matched: 'name',
      snippet: anyText,
    });
    expect(hits.length).toBeLessThanOrEqual(3);
  });

  it('keeps to a register', async () => {
    expect(rows((await answered('search', '闵行', '--kind', 'incentive'))['hits']).every((hit) => hit['kind'] === 'incentive')).toBe(true);
  });
});

it('show answers a record with its facts and ties', async () => {
  const answer = await answered('show', 'park', 'zero-bay');
  expect(answer).toMatchObject({
    record: { kind: 'park', id: 'zero-bay', nameZh: '零号湾', nameEn: 'Zero Bay' },
    facts: anyList,
    relations: anyList,
  });
  for (const fact of rows(answer['facts'])) expect(Object.keys(fact)).toEqual(expect.arrayContaining(keysOfFact));
  const out = rows(answer['relations']).filter((relation) => 'to' in relation);
  expect(out.length).toBeGreaterThan(0);
  for (const relation of out) expect(relation).toMatchObject({ type: anyText, to: { kind: anyText, id: anyText } });
});

it('match answers parks, clauses, people and questions', async () => {
  const answer = await answered('match', '--investor', heronFile);
  const [park] = rows(answer['parks']);
  expect(park).toMatchObject({ id: anyText, nameZh: anyText, nameEn: anyText, score: anyNumber, confidence: anyNumber });
  for (const part of rows(park?.['parts']))
    expect(Object.keys(part)).toEqual(expect.arrayContaining(['criterion', 'weight', 'score', 'because', 'facts']));
  for (const clause of rows(answer['clauses'])) {
    expect(Object.keys(clause)).toEqual(
      expect.arrayContaining(['id', 'incentiveId', 'nameZh', 'nameEn', 'verdict', 'amount', 'trace', 'ask', 'flags']),
    );
    expect(['fits', 'does-not-fit', 'cannot-tell']).toContain(clause['verdict']);
    for (const step of rows(clause['trace']))
      expect([Object.keys(step), step['result']]).toEqual([
        expect.arrayContaining(['condition', 'result', 'answer', 'cites']),
        like(/^(true|false|unknown)$/),
      ]);
  }
  expect(rows(answer['talent']).map((person) => Object.keys(person))).toEqual([
    expect.arrayContaining(['role', 'verdict', 'tier', 'ask', 'path']),
    anything,
  ]);
  for (const question of answer['ask'] as unknown[]) expect(question).toEqual(anyText);
});

describe('packet', () => {
  it('writes the file and answers its pages, size, hash, version, findings and checks', async () => {
    const out = path.join(temporaryFolder(), '苍鹭.pdf');
    const answer = await answered('packet', '--investor', heronFile, '--template', 'one-pager', '--lang', 'en', '--out', out);
    expect(answer).toMatchObject({
      file: out,
      pages: 1,
      bytes: fs.statSync(out).size,
      sha256: sha256Of(out),
      version: like(/^v-/),
      elapsedMs: anyNumber,
      sources: anyNumber,
    });
    for (const finding of rows(answer['preflight']))
      expect(finding).toEqual({ severity: like(/^(warn|info)$/), code: anyText, message: anyText, where: anyText });
    for (const check of rows(answer['checks'])) expect(check).toEqual({ name: anyText, ok: true, detail: anyText });
    expect(rows(answer['checks']).map((check) => check['name'])).toEqual(
      expect.arrayContaining(['fonts-embedded', 'pages', 'overflow', 'lines']),
    );
  });

  it('that preflight blocks is refused, whatever is waved through', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'emoji.json');
    fs.writeFileSync(file, JSON.stringify({ codeName: '苍鹭😀' }));
    const { code, answer } = await cli(
      'packet',
      '--investor',
      file,
      '--template',
      'one-pager',
      '--lang',
      'zh',
      '--allow-warnings',
      '--out',
      path.join(folder, 'a.pdf'),
    );
    expect([code, answer]).toEqual([2, { ok: false, error: holding({ code: 'preflight-blocked' }) }]);
    expect(fs.readdirSync(folder)).toEqual(['emoji.json']);
  });

  const bad: [string, string | Buffer, string, string][] = [
    ['broken JSON', '{"codeName":', 'invalid-investor', '(file)'],
    ['a wrong property', '{"codeName":"x","investment":{"min":2,"max":1,"currency":"CNY"}}', 'invalid-investor', 'investment.min'],
    ['an unknown property', '{"codeName":"x","__proto__":1}', 'invalid-investor', '__proto__'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'invalid-investor', '--investor'],
    ['more than a megabyte', `{"codeName":"${'x'.repeat(1_000_001)}"}`, 'invalid-investor', '--investor'],
    ['nothing', '', 'invalid-investor', '(file)'],
  ];
  it.each(bad)('of an investor file with %s leaves no file', async (_what, content, errorCode, where) => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'investor.json');
    fs.writeFileSync(file, content);
    const { code, answer } = await cli('packet', '--investor', file, '--out', path.join(folder, 'a.pdf'));
    expect([code, answer]).toEqual([2, { ok: false, error: { code: errorCode, where, message: like(/\p{Script=Han}/u) } }]);
    expect(fs.readdirSync(folder)).toEqual(['investor.json']);
  });

  it('into a folder that is not there is refused', async () => {
    const out = path.join(temporaryFolder(), 'none', 'a.pdf');
    const { code, answer } = await cli('packet', '--investor', heronFile, '--template', 'one-pager', '--lang', 'zh', '--out', out);
    expect([code, answer]).toMatchObject([2, { ok: false, error: { code: 'export-failed', where: out } }]);
  });
});

describe('what is wrong with a command line', () => {
  it.each<[string[], string, string]>([
    [[], 'invalid-arguments', '(verb)'],
    [['frobnicate'], 'invalid-arguments', '(verb)'],
    [['constructor'], 'invalid-arguments', '(verb)'],
    [['__proto__'], 'invalid-arguments', '(verb)'],
    [['status', '--nonsense'], 'invalid-arguments', '(command line)'],
    [['status', '--out', 'x'], 'invalid-arguments', '--out'],
    [['search'], 'invalid-arguments', 'TEXT'],
    [['search', 'x', '--limit', 'many'], 'invalid-arguments', '--limit'],
    [['search', 'x', '--limit', '0'], 'invalid-arguments', '--limit'],
    [['search', 'x', '--kind', 'planet'], 'invalid-arguments', '--kind'],
    [['show', 'planet', 'x'], 'invalid-arguments', 'KIND'],
    [['show', 'park', 'none'], 'not-found', 'ID'],
    [['show', 'incentive', 'zero-bay'], 'not-found', 'ID'],
    [['facts', '--source', '999'], 'invalid-arguments', '--source'],
    [['match'], 'invalid-arguments', '--investor'],
    [['match', '--investor', '/none.json'], 'invalid-investor', '--investor'],
    [['match', '--investor', root], 'invalid-investor', '--investor'],
    [['packet', '--investor', heronFile], 'invalid-arguments', '--out'],
    [['packet', '--investor', heronFile, '--out', 'x.pdf', '--template', 'brochure'], 'invalid-arguments', '--template'],
    [['packet', '--investor', heronFile, '--out', 'x.pdf', '--lang', 'de'], 'invalid-arguments', '--lang'],
    [['packet', '--investor', heronFile, '--out', 'x.pdf', '--parks', 'none'], 'invalid-arguments', '--parks'],
    [['packet', '--investor', heronFile, '--out', 'x.pdf', '--as-of', '2026-02-30'], 'invalid-arguments', '--as-of'],
    [['packet', '--investor', heronFile, '--out', 'x.pdf', '--audience', 'everyone'], 'invalid-arguments', '--audience'],
    [['backup'], 'invalid-arguments', '--out'],
    [['backup', '--out', '/none/at/all.sqlite'], 'invalid-input', '/none/at'],
  ])('%j: exit 2 and one document that says so', async (args, errorCode, where) => {
    const { code, answer } = await cli(...args);
    expect([code, answer]).toEqual([2, { ok: false, error: holding({ code: errorCode, where }) }]);
  });

  it('words too many are refused rather than passed over', async () => {
    for (const args of [
      ['status', 'now'],
      ['show', 'park', 'zero-bay', 'more'],
      ['facts', 'zero-bay'],
    ])
      expect((await cli(...args)).code).toBe(2);
  });
});

describe('backup and check', () => {
  it('answer file, size, hash and rows', async () => {
    const out = path.join(temporaryFolder(), 'copy.sqlite');
    expect(await answered('backup', '--out', out)).toMatchObject({
      file: out,
      bytes: fs.statSync(out).size,
      sha256: sha256Of(out),
      rows: anyNumber,
    });
    expect(await answered('check')).toMatchObject({
      file: path.join(data, 'parkfolio.sqlite'),
      bytes: anyNumber,
      sha256: like(/^[0-9a-f]{64}$/),
      rows: anyNumber,
    });
  });
});
