import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { listFacts } from '#main/repos/fact-repo.ts';
import { listAllRecords } from '#main/repos/record-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import { understand } from '#main/services/editing/read-value.ts';
import { saveFact } from '#main/services/editing/save-fact.ts';
import { saveRecord } from '#main/services/editing/save-record.ts';
import { saveSource } from '#main/services/editing/save-source.ts';
import { asOfText, enteredOf, factInputOf, replacing, startFact, type FactForm } from '#renderer/features/registers/editing/fact-form.ts';
import { formOf, inputOf, startForm } from '#renderer/features/registers/editing/record-form.ts';
import {
  documentFormOf,
  documentInputOf,
  documentProblems,
  startDocument,
  startItem,
} from '#renderer/features/sources/source-document-form.ts';
import { parseAsOf } from '#shared/lib/date.ts';
import { factInputSchema } from '#shared/domain/editing/fact-input.ts';
import { recordInputSchema } from '#shared/domain/editing/record-input.ts';
import { sourceInputSchema } from '#shared/domain/editing/source-input.ts';
import { formatFact, type PrintedValue } from '#shared/domain/fact/format-fact.ts';
import type { RecordDetail } from '#shared/domain/record/record-view.ts';
import { contents, newDesk } from '../main/services/editing/desk-support.ts';

const desk = newDesk();
const { db } = desk;
const facts = listFacts(db);
const nothingMore: Omit<RecordDetail, 'record'> = {
  district: null,
  parent: null,
  children: [],
  validity: null,
  facts: [],
  relations: [],
  processes: [],
  formulas: [],
  clauses: [],
  conflicts: [],
};

describe('the form of a record', () => {
  it('opened and saved untouched asks the store for nothing, whatever the record', () => {
    const before = contents(db);
    const records = listAllRecords(db).filter((record) => record.kind !== 'district');
    expect(records.length).toBeGreaterThan(300);
    for (const record of records) {
      const input = recordInputSchema.parse(inputOf(formOf({ record, ...nothingMore }), record.kind, record.id));
      expect([record.id, saveRecord(desk, input).changeId]).toEqual([record.id, null]);
    }
    expect(contents(db)).toEqual(before);
  });

  it('keeps the years of a district’s name and the district it went into', () => {
    const record = listAllRecords(db).find(({ kind }) => kind === 'district');
    if (record === undefined) throw new Error('the starter data has no district');
    const successor = { id: 'pudong', kind: 'district' as const, name: { zh: '浦东新区', en: 'Pudong' } };
    const form = formOf({ record, ...nothingMore, validity: { from: '1993-01-01', to: null, successor } });
    expect(inputOf(form, 'district', record.id)?.validity).toEqual({ from: '1993-01-01', to: null, successorId: 'pudong' });
    expect(inputOf({ ...form, validFrom: ' ', successorId: null }, 'district', record.id)?.validity).toBeNull();
  });

  it('is not sent without a name; blanks are no name, and empty rows of other names are left out', () => {
    const form = startForm('park');
    expect([inputOf(form, 'park', null), inputOf({ ...form, nameZh: '  ' }, 'park', null)]).toEqual([null, null]);
    const aliases = [
      { name: '', language: 'zh', origin: 'office' },
      { name: ' 苍鹭 ', language: 'zh', origin: 'code' },
    ] as const;
    const input = inputOf({ ...form, nameEn: ' Heron Works ', aliases: [...aliases], reason: ' ' }, 'park', null);
    expect(input).toMatchObject({ name: { zh: null, en: 'Heron Works' }, aliases: [{ name: '苍鹭', language: 'zh', origin: 'code' }] });
    expect(Object.keys(input ?? {}).filter((key) => ['reason', 'keepFormerName', 'validity'].includes(key))).toEqual([]);
    expect(recordInputSchema.safeParse(input).success).toBe(true);
  });
});

/** What a figure says, whatever scale it is written in. */
const says = (value: PrintedValue): unknown => [
  value.value.base,
  value.qualifier,
  value.unit,
  value.currency,
  formatFact(value, 'zh').text,
];

describe('the form of a newer value', () => {
  const figures = facts.filter((fact) => fact.value.text === null);

  it('reads back the figure it was opened with, for every figure of the starter data', () => {
    expect(figures.length).toBeGreaterThan(200);
    const misread = figures.filter((fact) => {
      const entered = enteredOf(replacing(fact));
      const understood = entered === null ? null : understand(entered, fact.attributeId);
      return !(understood?.ok === true && isDeepStrictEqual(says(understood.value), says(fact)));
    });
    expect(misread.map((fact) => [fact.id, replacing(fact).figure.text])).toEqual([]);
  });

  it('keeps words, time, nature, base and level', () => {
    for (const fact of facts) {
      const form = replacing(fact);
      const sent = factInputOf(form, { recordId: fact.recordId, replaces: fact.id, note: fact.note });
      if ('missing' in sent) throw new Error(`${fact.id} lacks ${sent.missing.join(', ')}`);
      const { input } = sent;
      expect(factInputSchema.safeParse(input).success).toBe(true);
      expect([input.attributeId, input.polarity, input.sensitivity, input.baseNote, input.note]).toEqual([
        fact.attributeId,
        fact.polarity,
        fact.sensitivity,
        fact.baseNote,
        fact.note,
      ]);
      if (fact.value.text !== null) expect(input.entered).toEqual({ words: { zh: fact.value.text.zh, en: fact.value.text.en } });
      expect(parseAsOf(input.asOf)).toEqual(fact.asOf);
    }
  });

  it('sent untouched for an officer’s own note writes nothing', () => {
    const form: FactForm = { ...startFact('internal', 'note'), attributeId: 'resident-firms', figure: { text: '约350家' }, asOf: '2025' };
    const first = factInputOf(form, { recordId: 'zero-bay', replaces: null, note: null });
    if ('missing' in first) throw new Error('the form is whole');
    const { id } = saveFact(desk, first.input);
    const written = listFacts(db).find((fact) => fact.id === id);
    if (written === undefined) throw new Error('the fact was not written');
    const again = replacing(written);
    expect(again.source.kind).toBe('note');
    const sent = factInputOf(again, { recordId: 'zero-bay', replaces: id, note: written.note });
    expect('input' in sent && saveFact(desk, sent.input)).toEqual({ id, changeId: null });
  });

  it('says all that is missing at once', () => {
    expect(factInputOf(startFact('public', 'known'), { recordId: 'zero-bay', replaces: null, note: null })).toEqual({
      missing: ['attribute', 'value', 'source'],
    });
    const wordless: FactForm = { ...startFact('public', 'note'), attributeId: 'position', mode: 'words', wordsZh: ' ' };
    expect(factInputOf(wordless, { recordId: 'zero-bay', replaces: null, note: null })).toEqual({ missing: ['value'] });
  });

  it.each(['2017', '2014-11', '2024-06-11', '2018-01-01/2020-12-31', null])('writes the time %j as it was typed', (text) => {
    expect(asOfText(parseAsOf(text))).toBe(text);
  });
});

describe('the form of a source document', () => {
  it('opened and saved untouched asks the store for nothing, whatever the document', () => {
    const before = contents(db);
    const sources = listSources(db).filter(({ id }) => id !== 'office-note');
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      const input = sourceInputSchema.parse(documentInputOf(documentFormOf(source), source.id));
      expect([source.id, saveSource(desk, input).changeId]).toEqual([source.id, null]);
    }
    expect(contents(db)).toEqual(before);
  });

  it('names every place that is to be mended, and is not sent', () => {
    const item = { ...startItem('a'), lineFrom: 9, lineTo: 3, publishedOn: '11/6/2024' };
    const form = { ...startDocument, publishedOn: '2024-02-30', items: [item] };
    expect(documentProblems(form)).toEqual({
      title: 'title',
      publishedOn: 'day',
      'segments.0.title': 'title',
      'segments.0.publishedOn': 'day',
      'segments.0.lineTo': 'lines',
    });
    expect(documentInputOf(form, null)).toBeNull();
  });

  it('without items sends the document as one', () => {
    const input = documentInputOf({ ...startDocument, titleZh: '电话纪要' }, null);
    expect(input).toMatchObject({ id: null, title: { zh: '电话纪要', en: null }, segments: [] });
    expect(sourceInputSchema.safeParse(input).success).toBe(true);
  });
});
