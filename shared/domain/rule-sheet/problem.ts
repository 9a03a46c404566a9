import type { FullBilingual } from '#shared/lib/language.ts';

/** Text in both languages as it is typed; empty means none. */
export interface Words {
  zh: string;
  en: string;
}
export const noWords: Words = { zh: '', en: '' };

/** What has to be mended, at its cell. `row` null: a field of the clause itself. */
export interface Problem {
  row: string | null;
  cell: string;
  text: FullBilingual;
}

/** What has to be mended, by kind; each says what to do. */
export const mend = {
  needed: { zh: '请填写。', en: 'Fill this in.' },
  bothLanguages: { zh: '中英文要么都写，要么都不写。', en: 'Write it in both languages, or in neither.' },
  number: { zh: '请写数字，如 500000 或 12.5。', en: 'Write a number, as 500000 or 12.5.' },
  plainNumber: { zh: '请写不带正负号的数字，最多 16 位。', en: 'Write a number without a sign, of 16 characters at most.' },
  step: { zh: '步长须大于 0。', en: 'The step is larger than 0.' },
  range: { zh: '至少写一端。', en: 'Write one end at least.' },
  order: { zh: '下限大于上限，请对调。', en: 'The lower end is above the upper one: exchange the two.' },
  date: { zh: '请写成 2027、2027-Q2、2027-04 或 2027-04-15。', en: 'Write it as 2027, 2027-Q2, 2027-04 or 2027-04-15.' },
  day: { zh: '请写日历上有的日期，如 2027-04-15、2027-04 或 2027。', en: 'Write a date of the calendar, as 2027-04-15, 2027-04 or 2027.' },
  values: { zh: '至少选一个值。', en: 'Choose one value at least.' },
  field: { zh: '规则没有这个对象，请从列表里选。', en: 'Rules know no such subject: choose one of the list.' },
  topic: { zh: '请写明要询问什么。', en: 'Say what is to be asked.' },
  comparison: { zh: '这个对象不能这样比较，请另选。', en: 'This subject is not compared so: choose another comparison.' },
  country: { zh: '请写两个大写字母的国家代码，如 DE。', en: 'Write the country as two capital letters, as DE.' },
  emptyGroup: { zh: '这一组还是空的：加一行，或删去这一组。', en: 'This group is empty: add a row or remove the group.' },
  onePart: { zh: '下面只能有一行；多行请先放进一组。', en: 'This takes one row only: put several into a group first.' },
  place: { zh: '缩进过深，上一行不能包含它。', en: 'Indented too far: the row above cannot hold it.' },
  root: { zh: '最外层只能有一行；多行请放进一组。', en: 'One row stands at the margin: put several into a group.' },
  bands: { zh: '各档上限要逐档升高，只有最后一档留空。', en: 'Each band ends higher than the one before; only the last is left open.' },
  noBands: { zh: '至少要有一档。', en: 'It takes one band at least.' },
  validity: { zh: '结束早于开始，请对调。', en: 'It ends before it begins: exchange the two.' },
  citation: { zh: '请选来源与条目，并写下原文字句。', en: 'Choose a source and an item, and give the literal words.' },
  input: { zh: '名称与问题都要写中英文。', en: 'Write the name and the question, each in both languages.' },
  capId: { zh: '请给共享上限一个名字。', en: 'Give the shared limit a name.' },
} satisfies Record<string, FullBilingual>;
