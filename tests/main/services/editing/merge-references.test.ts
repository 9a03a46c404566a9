import { beforeEach, describe, expect, it } from 'vitest';
import { insertInvestor } from '#main/repos/investor-repo.ts';
import { insertLead } from '#main/repos/lead-repo.ts';
import { findPacket, insertPacket, updateDraft } from '#main/repos/packet-repo.ts';
import { listTours } from '#main/repos/tour-repo.ts';
import { listRefs } from '#main/repos/record-repo.ts';
import { mergedInto } from '#main/repos/record-ties-repo.ts';
import type { Desk } from '#main/services/editing/desk.ts';
import { mergeRecord } from '#main/services/editing/merge-record.ts';
import { leadToPacket, leadViews } from '#main/services/leads/office-leads.ts';
import { saveCommitment } from '#main/services/ledger/save-commitment.ts';
import { saveOwnTemplate } from '#main/services/library/own-templates.ts';
import { saveEntry } from '#main/services/programmes/save-entry.ts';
import { saveTour } from '#main/services/tours/edit-tours.ts';
import type { Database } from '#main/store/database.ts';
import type { LeadEntry } from '#shared/domain/lead/lead.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import { commitmentInput } from '../ledger/ledger-support.ts';
import { newDesk, undo } from './desk-support.ts';

const at = '2026-09-01T02:00:00.000Z';
const [from, into] = ['zero-bay', 'zizhu'];
let desk: Desk;
beforeEach(() => {
  desk = newDesk();
});
const merge = () => mergeRecord(desk, { fromId: from, intoId: into, reason: '同一园区' });

/** Every column that the schema says refers to a record. */
const references = (db: Database): { table: string; column: string }[] =>
  db
    .prepare<[], { table: string; column: string }>(
      `SELECT t.name AS "table", k."from" AS "column" FROM sqlite_schema t, pragma_foreign_key_list(t.name) k
       WHERE t.type = 'table' AND k."table" = 'record' ORDER BY 1, 2`,
    )
    .all();
const namedIn = (db: Database): Record<string, number> =>
  Object.fromEntries(
    references(db).map(({ table, column }) => [
      `${table}.${column}`,
      Number(db.prepare<[string], number>(`SELECT count(*) FROM "${table}" WHERE "${column}" = ?`).pluck().get(from)),
    ]),
  );

/** Makes a row of each table speak of the record, where none does so far. */
function nameEverywhere({ db }: Desk): void {
  const session = { kind: 'session' as const, title: '对接会', buyersMet: 3, leads: null, note: null };
  saveEntry(desk, { id: null, recordId: from, onDay: '2026-03-01', body: session });
  saveCommitment(desk, commitmentInput(listRefs(db, 'project')[0]?.id ?? ''));
  db.exec(`INSERT OR IGNORE INTO record_scheme VALUES ('${from}', 1); INSERT OR IGNORE INTO alias VALUES ('${from}', '零湾', 'zh', 'office');
    INSERT OR IGNORE INTO district_validity VALUES ('${from}', '2015', NULL, NULL)`);
  for (const { table, column } of references(db)) {
    if (namedIn(db)[`${table}.${column}`] !== 0) continue;
    const key = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk = 1').pluck().get(table) ?? 'none';
    db.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE "${key}" = (SELECT max("${key}") FROM "${table}" WHERE "${key}" <> ?)`).run(
      from,
      from,
    );
  }
}

describe('after a merge', () => {
  it('no row that the schema ties to a record is left with the one that went, but the years of its own name', () => {
    nameEverywhere(desk);
    const before = namedIn(desk.db);
    expect(Object.entries(before).filter(([, rows]) => rows === 0)).toEqual([]);
    merge();
    const left = Object.entries(namedIn(desk.db)).filter(([, rows]) => rows > 0);
    expect(left).toEqual([['district_validity.record_id', 1]]);
    expect(desk.db.pragma('foreign_key_check')).toEqual([]);
  });

  const draft = (more: Partial<PacketDraft> = {}): PacketDraft => {
    const start = startDraft({
      investorId: 'investor-1',
      template: 'pitch',
      language: 'zh',
      audience: 'public',
      parkIds: ['maqiao-ai', from, into],
      watermark: null,
      asOf: null,
      ...more,
    });
    return {
      ...start,
      sections: start.sections.map((section) => (section.id === 'parks' ? { ...section, options: { leftOut: [from] } } : section)),
    };
  };
  const tour = { id: 'own-tour', group: 'scheme' as const, name: { zh: '导览', en: 'Tour' }, shown: true };
  const stop = (recordId: string, zh = '') => ({ recordId, factIds: [], words: { zh, en: '' } });
  function writeMentions(): void {
    const profile = { codeName: '苍鹭' };
    insertInvestor(desk.db, { id: 'investor-1', profile, createdAt: at, updatedAt: at });
    insertPacket(desk.db, { id: 'packet-1', draft: draft(), at });
    saveTour(desk, { ...tour, stops: [stop('minhang'), stop(from, '先看这里'), stop(into)] });
    saveOwnTemplate(desk, { name: '常用', draft: draft(), profile });
  }

  /** What was frozen, logged, handed over or taken from a document stays as it was. */
  const asItWas = /^(?:change|search_|packet_version|packet_export|brief_|lead|visitor_picks|stand_copy|source|segment)/;
  /** Columns of text that still have the id in their JSON. */
  const mentions = (db: Database): string[] =>
    db
      .prepare<[], { name: string; column: string }>(
        `SELECT t.name, c.name AS "column" FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.type = 'TEXT'`,
      )
      .all()
      .filter(({ name }) => !asItWas.test(name))
      .flatMap(({ name, column }) =>
        Number(db.prepare<[string], number>(`SELECT count(*) FROM "${name}" WHERE instr("${column}", ?) > 0`).pluck().get(`"${from}"`)) > 0
          ? [`${name}.${column}`]
          : [],
      );

  it('drafts, tours and templates name the one that stays, once', () => {
    writeMentions();
    expect(mentions(desk.db)).toEqual(['packet.draft', 'own_template.content', 'tour.content']);
    const merged = merge();
    expect(mentions(desk.db)).toEqual([]);
    expect(findPacket(desk.db, 'packet-1')?.draft.parkIds).toEqual(['maqiao-ai', into]);
    expect(listTours(desk.db).find(({ id }) => id === tour.id)?.stops).toEqual([stop('minhang'), stop(into, '先看这里')]);
    undo(desk, merged);
    expect(findPacket(desk.db, 'packet-1')?.draft).toEqual(draft());
    expect(listTours(desk.db).find(({ id }) => id === tour.id)?.stops.length).toBe(3);
  });

  it('a draft that was written on since keeps what was written when the merge is undone', () => {
    writeMentions();
    const merged = merge();
    const written = draft({ parkIds: [into], watermark: '样张' });
    updateDraft(desk.db, { id: 'packet-1', draft: written, at });
    undo(desk, merged);
    expect(findPacket(desk.db, 'packet-1')?.draft).toEqual(written);
    expect(mentions(desk.db)).toContain('tour.content');
  });

  const lead: LeadEntry = {
    id: 'lead-1',
    kind: 'lead',
    number: 1,
    at,
    copyId: 'TEST22',
    receipt: 'TEST22-0001',
    name: '果珍李柰',
    organisation: '苍鹭生物',
    phone: '13800000000',
    email: '',
    wish: '',
    language: 'zh',
    pickIds: [from, into],
    viewedIds: [from],
    code: 'K7M4',
    consent: 'x',
    purpose: 'x',
    deleteOn: '2026-11-30',
    photo: null,
  };

  it('what visitors of the stand picked leads to the one that stays, through one merge after another', () => {
    insertLead(desk.db, { entry: lead, sha256: 'a', importedAt: at, followUpOn: null });
    const merged = merge();
    const again = mergeRecord(desk, { fromId: into, intoId: 'maqiao-ai', reason: '同一园区' });
    expect([from, into, 'maqiao-ai'].map((id) => mergedInto(desk.db, id))).toEqual(['maqiao-ai', 'maqiao-ai', 'maqiao-ai']);
    const [view] = leadViews(desk.db, '2026-09-01');
    expect([view?.picks.map(({ id }) => id), view?.viewed.map(({ id }) => id)]).toEqual([['maqiao-ai'], ['maqiao-ai']]);
    const { packetId } = leadToPacket(desk.db, { id: 'lead-1', template: 'one-pager', language: 'zh', at });
    expect(findPacket(desk.db, packetId)?.draft.parkIds).toEqual(['maqiao-ai']);
    undo(desk, again);
    undo(desk, merged);
    expect(leadViews(desk.db, '2026-09-01')[0]?.picks.map(({ id }) => id)).toEqual([from, into]);
  });
});
