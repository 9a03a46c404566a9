import { utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { bareQuestion } from '#main/services/questions/question-column.ts';
import { readSheet } from '#main/services/questions/read-sheet.ts';
import { UserError } from '#shared/ipc/reply.ts';

type Row = (string | number | null)[];
const bytesOf = (sheets: Record<string, Row[] | WorkSheet>, hidden: string[] = []): Uint8Array => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, Array.isArray(rows) ? utils.aoa_to_sheet(rows) : rows, name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
  // The library answers an ArrayBuffer for this type.
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusal = async (work: Promise<unknown>): Promise<UserError> => {
  const error: unknown = await work.catch((fault: unknown) => fault);
  if (!(error instanceof UserError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  return error;
};

describe('a workbook', () => {
  test('gives the questions under their heading with the rows they stand in', async () => {
    const bytes = bytesOf({
      信息需求: [
        ['投资方问题清单', null, null],
        [null, null, null],
        ['序号', '问题', '答复期限'],
        [1, '哪些园区有医疗机器人？', '9月10日'],
        [2, null, null],
        [3, 'Q3. How long are visas?', '9月10日'],
      ],
    });
    expect(await readSheet('rfi.xlsx', bytes)).toEqual({
      fileName: 'rfi.xlsx',
      sheet: '信息需求',
      header: '问题',
      questions: [
        { row: 4, text: '哪些园区有医疗机器人？' },
        { row: 6, text: 'How long are visas?' },
      ],
      leftOut: [],
    });
  });

  test('without a heading takes the widest text column', async () => {
    const bytes = bytesOf({
      Sheet1: [
        ['A', 'Where is the rent for cleanrooms in Zero Bay?'],
        ['B', '零号湾的租金是多少？'],
      ],
    });
    const reading = await readSheet('x.xlsx', bytes);
    expect([reading.header, reading.questions.map(({ text }) => text)]).toEqual([
      null,
      ['Where is the rent for cleanrooms in Zero Bay?', '零号湾的租金是多少？'],
    ]);
  });

  test('leaves hidden sheets out and names them, and takes the sheet with most text', async () => {
    const bytes = bytesOf(
      {
        说明: [['请填写']],
        Questions: [['Question'], ['What is there?'], ['Who decides?']],
        secret: [['Question'], ['What must nobody see?'], ['a'], ['b'], ['c']],
      },
      ['secret'],
    );
    const reading = await readSheet('x.xlsx', bytes);
    expect([reading.sheet, reading.questions.length, reading.leftOut]).toEqual([
      'Questions',
      2,
      [
        { zh: '隐藏的工作表未读：secret。', en: 'Hidden sheets left out: secret.' },
        { zh: '其他工作表未读：说明。', en: 'Other sheets left out: 说明.' },
      ],
    ]);
  });

  test('never evaluates a formula: the stored value is read, one without is nothing', async () => {
    const sheet = utils.aoa_to_sheet([['Question'], ['stored']]);
    sheet['A3'] = { t: 's', f: '"com"&"puted"', v: 'kept value' };
    sheet['!ref'] = 'A1:A3';
    const reading = await readSheet('x.xlsx', bytesOf({ S: sheet }));
    expect(reading.questions.map(({ text }) => text)).toEqual(['stored', 'kept value']);
  });

  test('of more than 2,000 rows is refused', async () => {
    const rows = [['Question'], ...Array.from({ length: 2001 }, (_, at) => [`What is ${at}?`])];
    expect((await refusal(readSheet('x.xlsx', bytesOf({ S: rows })))).message).toContain('2000');
  });

  test('cut off, or a zip of something else, is refused with what to do', async () => {
    const whole = bytesOf({ S: [['Question'], ['What?']] });
    for (const bytes of [whole.slice(0, whole.length - 40), utf8('PK\u0003\u0004 nothing')]) {
      const { code, where, message } = await refusal(readSheet('x.xlsx', bytes));
      expect([code, where, message.includes('另存为 .xlsx')]).toEqual(['invalid-input', 'file', true]);
    }
  });

  test('that says it unpacks to more than 80 MB is refused before it is unpacked', async () => {
    const bytes = bytesOf({ S: [['Question'], ['What?']] });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 <= bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 90_000_000, true);
    expect((await refusal(readSheet('x.xlsx', bytes))).message).toContain('too large');
  });
});

describe('other files', () => {
  test('plain text is a question a line, numbers and bullets taken off', async () => {
    const { questions } = await readSheet('q.txt', utf8('1. What is there?\r\n\r\n- 谁决定？\n(3) 多久？\n'));
    expect(questions).toEqual([
      { row: 1, text: 'What is there?' },
      { row: 3, text: '谁决定？' },
      { row: 4, text: '多久？' },
    ]);
  });

  test('CSV keeps quoted separators, quotes and line ends', async () => {
    const { questions, header } = await readSheet('q.csv', utf8('\ufeffNo,Question\n1,"Parks, and ""zones""\nof Minhang?"\n2,谁决定？\n'));
    expect([header, questions]).toEqual([
      'Question',
      [
        { row: 2, text: 'Parks, and "zones" of Minhang?' },
        { row: 3, text: '谁决定？' },
      ],
    ]);
  });

  test('GB 18030, as Excel in China saves CSV, is read', async () => {
    const bytes = Uint8Array.from([0xce, 0xca, 0xcc, 0xe2, 0x0a, 0xcb, 0xad, 0xbe, 0xf6, 0xb6, 0xa8, 0xa3, 0xbf]);
    expect((await readSheet('q.csv', bytes)).questions).toEqual([{ row: 2, text: '谁决定？' }]);
  });

  test.each([
    ['empty.xlsx', new Uint8Array(), '空的'],
    ['old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '.xls'],
    ['list.pdf', utf8('%PDF-1.7'), 'PDF'],
    ['picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), '文本'],
    ['numbers.csv', utf8('1,2\n3,4\n'), '没有'],
    ['large.txt', new Uint8Array(10_000_001).fill(97), '10 MB'],
    ['long.txt', utf8(`What ${'x'.repeat(2100)}?`), '2000'],
  ])('%s is refused with a message that helps', async (name, bytes, says) => {
    const { code, message } = await refusal(readSheet(name, bytes));
    expect([code, message.includes(says)]).toEqual(['invalid-input', true]);
  });
});

test.each([
  ['1. 谁决定？', '谁决定？'],
  ['问题3：谁决定？', '谁决定？'],
  ['Q12) Who?', 'Who?'],
  ['25 New Talent Policies?', '25 New Talent Policies?'],
  ['2024年的产值？', '2024年的产值？'],
])('%s is read as %s', (text, bare) => {
  expect(bareQuestion(text)).toBe(bare);
});
