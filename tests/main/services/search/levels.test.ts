import { expect, it } from 'vitest';
import { saveFact } from '#main/services/editing/save-fact.ts';
import { saveRecord } from '#main/services/editing/save-record.ts';
import { find } from '#main/services/search/find.ts';
import { today } from '../../../support/core.ts';
import { newDesk, recordInput } from '../editing/desk-support.ts';

it('shows the level of what is found: of the text where it has one of its own, else of the thing', () => {
  const desk = newDesk();
  const { id } = saveRecord(desk, recordInput({ name: { zh: '凤栖湾智造园', en: null }, sensitivity: 'partner' }));
  saveFact(desk, {
    recordId: 'zizhu',
    attributeId: 'history',
    replaces: null,
    entered: { words: { zh: '密谈中的鲲鹏二期扩建', en: null } },
    asOf: null,
    polarity: 'actual',
    baseNote: null,
    note: null,
    sensitivity: 'internal',
    source: { note: true },
  });
  const hits = (text: string): unknown[] =>
    find(desk.db, text, { filter: {}, limit: 3, today }).hits.map((hit) => [hit.id, hit.matched, hit.sensitivity]);
  expect(hits('凤栖湾')).toEqual([[id, 'name', 'partner']]);
  expect(hits('鲲鹏二期')).toEqual([['zizhu', 'fact', 'internal']]);
  expect(hits('紫竹国家高新技术产业开发区')[0]).toEqual(['zizhu', 'name', 'public']);
});
