import { describe, expect, it } from 'vitest';
import { listClauses, listClausesOf } from '#main/repos/clause-repo.ts';
import { listConflicts } from '#main/repos/conflict-repo.ts';
import { listAttributes, listFacts, listFactsOfRecord, listFactsOfSource } from '#main/repos/fact-repo.ts';
import { archiveInvestor, findInvestor, insertInvestor, listInvestors, updateInvestor } from '#main/repos/investor-repo.ts';
import { archivePacket, findPacket, insertPacket, listPackets, updateDraft } from '#main/repos/packet-repo.ts';
import { findRecord, listAllRecords } from '#main/repos/record-repo.ts';
import { listFormulasOf, listProcessesOf, listRelations, listRelationsOf } from '#main/repos/relation-repo.ts';
import { readSettings, writeSettings } from '#main/repos/setting-repo.ts';
import { listSourceRows, listSources } from '#main/repos/source-repo.ts';
import { packFolders, readSeeds } from '#main/services/seeding/seed-files.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { startSettings } from '#shared/domain/settings/settings.ts';
import { heron, openTestStore, seededStore, temporaryFolder, treeAssets } from '../../support/core.ts';

const seeds = readSeeds(treeAssets.seedsDir, packFolders(treeAssets.seedsDir));
const { db } = seededStore();
const byId = <T extends { id: string }>(list: readonly T[]): T[] => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const sortedIds = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();

describe('the store gives back what the starter data put in', () => {
  it('sources with their items', () => {
    expect(byId(listSources(db))).toEqual(byId(seeds.sources));
  });
  it('attributes', () => {
    expect(byId(listAttributes(db))).toEqual(byId(seeds.attributes));
  });
  it('records with their other names', () => {
    const plain = (record: (typeof seeds.records)[number]) => ({
      ...record,
      aliases: record.aliases.map((alias) => `${alias.language} ${alias.name} ${alias.origin}`).toSorted(),
      schemes: record.schemes.toSorted((a, b) => a - b),
    });
    expect(byId(listAllRecords(db)).map(plain)).toEqual(byId(seeds.records).map(plain));
  });
  it('facts, exact to the digit', () => {
    const plain = (fact: (typeof seeds.facts)[number]) => ({ ...fact, inputs: fact.inputs.toSorted() });
    expect(byId(listFacts(db)).map(plain)).toEqual(byId(seeds.facts).map(plain));
  });
  it('clauses with their conditions', () => {
    expect(byId(listClauses(db))).toEqual(byId(seeds.clauses));
  });
  it('conflicts', () => {
    const plain = (conflict: (typeof seeds.conflicts)[number]) => ({ ...conflict, factIds: sortedIds(conflict.factIds) });
    expect(byId(listConflicts(db)).map(plain)).toEqual(byId(seeds.conflicts).map(plain));
  });
  it('relations', () => {
    expect(listRelations(db)).toEqual(seeds.relations);
  });
  it('processes and formulas', () => {
    expect(byId(sortedIds(seeds.processes.map((process) => process.recordId)).flatMap((id) => listProcessesOf(db, id)))).toEqual(
      byId(seeds.processes),
    );
    expect(byId(sortedIds(seeds.formulas.map((formula) => formula.recordId)).flatMap((id) => listFormulasOf(db, id)))).toEqual(
      byId(seeds.formulas),
    );
  });
});

describe('a part of the store', () => {
  it('is cut by record and by source without loss', () => {
    expect(seeds.records.flatMap((record) => listFactsOfRecord(db, record.id)).length).toBe(seeds.facts.length);
    expect(seeds.sources.flatMap((source) => listFactsOfSource(db, source.id)).length).toBe(seeds.facts.length);
    expect(seeds.records.flatMap((record) => listClausesOf(db, record.id)).length).toBe(seeds.clauses.length);
  });
  it('tells the ties of a record from both ends', () => {
    expect(listRelationsOf(db, 'zero-bay').every((tie) => tie.from === 'zero-bay' || tie.to === 'zero-bay')).toBe(true);
    expect(listRelationsOf(db, 'zero-bay').length).toBe(
      seeds.relations.filter((tie) => tie.from === 'zero-bay' || tie.to === 'zero-bay').length,
    );
  });
  it('counts facts and records of each source', () => {
    for (const row of listSourceRows(db)) {
      const own = seeds.facts.filter((fact) => fact.citation.sourceId === row.id);
      expect([row.id, row.facts, row.records]).toEqual([row.id, own.length, new Set(own.map((fact) => fact.recordId)).size]);
    }
  });
  it('is nothing where there is nothing', () => {
    expect([findRecord(db, 'none'), listFactsOfRecord(db, 'none'), listClausesOf(db, 'none')]).toEqual([null, [], []]);
  });
});

describe('what an officer writes', () => {
  const { db: own } = openTestStore(temporaryFolder());
  const investor = { id: 'i-1', profile: heron(), createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
  const draft = startDraft({
    investorId: 'i-1',
    template: 'pitch',
    language: 'zh',
    audience: 'public',
    parkIds: [],
    watermark: null,
    asOf: null,
  });

  it('is kept: an investor is stored, changed, archived and taken back', () => {
    insertInvestor(own, investor);
    expect(findInvestor(own, 'i-1')).toEqual(investor);
    const profile = { codeName: '白鹭', notes: '内部' };
    expect(updateInvestor(own, { id: 'i-1', profile, updatedAt: '2026-02-01T00:00:00.000Z' })).toBe(true);
    expect(listInvestors(own)).toEqual([{ ...investor, profile, updatedAt: '2026-02-01T00:00:00.000Z' }]);
    expect(archiveInvestor(own, 'i-1', '2026-03-01T00:00:00.000Z')).toBe(true);
    expect([listInvestors(own), findInvestor(own, 'i-1')?.profile]).toEqual([[], profile]);
    expect(archiveInvestor(own, 'i-1', null)).toBe(true);
    expect(listInvestors(own).length).toBe(1);
    expect([updateInvestor(own, { id: 'none', profile, updatedAt: '' }), archiveInvestor(own, 'none', '')]).toEqual([false, false]);
  });

  it('is kept: a packet with its draft and the code name as it is today', () => {
    insertPacket(own, { id: 'p-1', draft, at: '2026-01-02T00:00:00.000Z' });
    expect(findPacket(own, 'p-1')).toEqual({
      id: 'p-1',
      draft,
      investorCodeName: '白鹭',
      createdAt: '2026-01-02T00:00:00.000Z',
      updatedAt: '2026-01-02T00:00:00.000Z',
      exports: [],
    });
    expect(updateDraft(own, { id: 'p-1', draft: { ...draft, watermark: '讨论稿' }, at: '2026-01-03T00:00:00.000Z' })).toBe(true);
    expect(listPackets(own).map((packet) => [packet.draft.watermark, packet.updatedAt])).toEqual([['讨论稿', '2026-01-03T00:00:00.000Z']]);
    archivePacket(own, 'p-1', '2026-01-04T00:00:00.000Z');
    expect([listPackets(own), findPacket(own, 'p-1')?.id]).toEqual([[], 'p-1']);
  });

  it('is kept: settings, which start empty', () => {
    expect(readSettings(own)).toEqual(startSettings);
    const settings = { ...startSettings, theme: 'dark' as const, office: { ...startSettings.office, nameZh: '招商办' } };
    writeSettings(own, startSettings);
    writeSettings(own, settings);
    expect(readSettings(own)).toEqual(settings);
  });
});
