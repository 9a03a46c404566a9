import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRecord, listAllRecords } from '#main/repos/record-repo.ts';
import { discloseRecord } from '#main/services/editing/archive-record.ts';
import { saveRecord } from '#main/services/editing/save-record.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import { loadQuestions } from '#main/services/questions/load-questions.ts';
import { recordInputSchema, type RecordInput } from '#shared/domain/editing/record-input.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { secretNames } from '#shared/domain/record/code-name.ts';
import { sensitivities, type Sensitivity } from '#shared/domain/record/record.ts';
import { normalise } from '#shared/lib/text.ts';
import { heron, testClock, today } from '../../../support/core.ts';
import { addFact, contents, newDesk, undo } from '../editing/desk-support.ts';

const desk = newDesk();
const { db } = desk;

/** Everything a reader could see of a value: all of it but the ids. */
const shownOf = (value: unknown): string =>
  normalise(
    JSON.stringify(value, (key, entry: unknown) =>
      /^(?:id|from|to|inputs|values)$|Ids?$/.test(key) ? null : entry instanceof Map ? [...entry.values()] : entry,
    ),
  );

function snapshotText(audience: Sensitivity, parkIds: string[] = []): string {
  const draft = startDraft({ investorId: 'i', template: 'pitch', language: 'zh-en', audience, parkIds, watermark: null, asOf: null });
  return shownOf(takeSnapshot(db, { draft, profile: heron(), today: testClock.today(), applicationVersion: 'test' }));
}
function giveCodeName(id: string, code: string) {
  const record = findRecord(db, id);
  if (record === null) throw new Error(`no record ${id}`);
  const { nameIsLabel: _label, ...form } = record;
  const aliases: RecordInput['aliases'] = [...record.aliases, { name: code, language: 'zh', origin: 'code' }];
  return saveRecord(desk, recordInputSchema.parse({ ...form, aliases }));
}

describe('a record with a code name', () => {
  it('is that name alone in a packet for others and its own inside the office, until it is disclosed', () => {
    const before = contents(db);
    const fact = addFact(desk, {
      attributeId: 'positioning',
      entered: { words: { zh: '依托零号湾与 ZERO BAY 打造', en: 'Around Zero Bay' } },
    });
    const coded = giveCodeName('zero-bay', '代号青鸟');
    for (const audience of ['public', 'partner'] as const) {
      const text = snapshotText(audience, ['zero-bay']);
      expect([text.includes('代号青鸟'), text.includes('零号湾'), /zero bay/i.test(text)]).toEqual([true, false, false]);
    }
    expect(snapshotText('internal', ['zero-bay'])).toContain('零号湾');
    const disclosed = discloseRecord(desk, { id: 'zero-bay', reason: '签约公告' });
    expect(snapshotText('public', ['zero-bay'])).toContain('零号湾');
    expect(findRecord(db, 'zero-bay')?.aliases).toContainEqual({ name: '代号青鸟', language: 'zh', origin: 'former' });
    for (const saved of [disclosed, coded, fact]) undo(desk, saved);
    expect(contents(db)).toEqual(before);
  });

  it('never shows its own name in what others get, whichever record it is', () => {
    const named = listAllRecords(db).filter((record) => record.kind !== 'industry');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...named.map((record) => record.id)), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...sensitivities),
        (ids, audience) => {
          const saved = ids.map((id, index) => giveCodeName(id, `代号${'甲乙丙丁戊己庚辛'[index] ?? '壬'}`));
          const text = snapshotText(audience);
          const model = loadQuestions(db, audience, today);
          const answers = shownOf([model.records, model.facts, model.clauses]);
          for (const id of ids) {
            const record = findRecord(db, id);
            const names =
              record === null ? [] : secretNames(record).filter((name) => [...name].length > 3 || /\p{Script=Han}{2}/u.test(name));
            if (audience === 'internal') continue;
            for (const name of names)
              expect([id, name, text.includes(normalise(name)), answers.includes(normalise(name))]).toEqual([id, name, false, false]);
          }
          for (const one of saved.toReversed()) undo(desk, one);
        },
      ),
      { seed: 20260901, numRuns: 5 },
    );
  });

  it('that has none to disclose is told so', () => {
    expect(() => discloseRecord(desk, { id: 'zero-bay' })).toThrow(expect.objectContaining({ code: 'refused' }));
  });
});
