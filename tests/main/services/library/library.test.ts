import { beforeEach, describe, expect, it } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { listLibrary, listOwnTemplates } from '#main/repos/library-repo.ts';
import { undoChange } from '#main/services/changes/change.ts';
import { ownTemplateOrThrow, removeOwnTemplate, saveOwnTemplate } from '#main/services/library/own-templates.ts';
import { removeLibraryItem, saveLibraryItem, type LibraryDesk } from '#main/services/library/save-item.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import { isOverdue, type LibraryInput } from '#shared/domain/packet/library.ts';
import { heron, seededStore, testClock, today, treeAssets } from '../../../support/core.ts';

let desk: LibraryDesk;
beforeEach(() => {
  desk = { db: seededStore().db, clock: testClock };
});
const who = { at: '2026-09-01T03:00:00.000Z', by: '周敏' };
const item: LibraryInput = {
  title: '交通说明',
  owner: '周敏',
  reviewBy: '2026-08-31',
  text: { zh: { blocks: [{ type: 'paragraph', runs: [{ text: '地铁直达', bold: true }] }] }, en: '' },
};
const draft = (zh = ''): PacketDraft => {
  const start = startDraft({
    investorId: 'i',
    template: 'pitch',
    language: 'zh',
    audience: 'public',
    parkIds: [],
    watermark: '稿',
    asOf: null,
  });
  return {
    ...start,
    sections: start.sections.map((section) => (section.id === 'summary' ? { ...section, words: { zh, en: '' } } : section)),
  };
};

describe('the library', () => {
  it('keeps an item with owner and review date; changes and removals are taken back', () => {
    const { id } = saveLibraryItem(desk, { id: null, item });
    expect(listLibrary(desk.db)).toEqual([{ ...item, id, updatedAt: testClock.now() }]);
    const changed = saveLibraryItem(desk, { id, item: { ...item, title: '轨道交通' } });
    const removed = removeLibraryItem(desk, id);
    expect(listLibrary(desk.db)).toEqual([]);
    undoChange(desk.db, removed.changeId ?? '', who);
    undoChange(desk.db, changed.changeId ?? '', who);
    expect(listLibrary(desk.db).map(({ title }) => title)).toEqual(['交通说明']);
  });

  it('names an item that is gone', () => {
    expect(() => removeLibraryItem(desk, 'words-x')).toThrow(expect.objectContaining({ code: 'not-found', where: 'words-x' }));
  });

  it.each([
    ['2026-08-31', true],
    ['2026-09-01', false],
  ])('an item to be looked at by %s is overdue on the first of September: %s', (reviewBy, overdue) => {
    expect(isOverdue({ reviewBy }, today)).toBe(overdue);
  });

  it('says in preflight where words of an overdue item stand', () => {
    const { id } = saveLibraryItem(desk, { id: null, item });
    const start = draft('地铁直达');
    const used = {
      ...start,
      sections: start.sections.map((section) => (section.id === 'summary' ? { ...section, libraryIds: [id] } : section)),
    };
    const { findings } = preparePacket(
      desk.db,
      { draft: used, profile: heron(), today, applicationVersion: 't' },
      createGlyphs(treeAssets.fontsDir),
    );
    expect(findings.filter(({ code }) => code === 'library-overdue').map(({ severity, where }) => [severity, where])).toEqual([
      ['warn', 'summary'],
    ]);
  });
});

describe('a template of the office’s own', () => {
  it('keeps sections, options and words, and nothing of the one investor', () => {
    const { id } = saveOwnTemplate(desk, { name: '生物医药', draft: draft('苍鹭您好'), profile: heron({ codeName: '苍鹭' }) });
    const template = ownTemplateOrThrow(desk, id);
    expect(template.sections.find((section) => section.id === 'summary')?.words).toEqual({ zh: '', en: '' });
    expect(Object.keys(template).toSorted()).toEqual(['audience', 'id', 'language', 'name', 'sections', 'template', 'updatedAt']);
  });

  it('of the same name takes the place of the older one, which undo brings back', () => {
    const profile = heron({ codeName: '苍鹭' });
    const first = saveOwnTemplate(desk, { name: '生物医药', draft: draft('一'), profile });
    const second = saveOwnTemplate(desk, { name: '生物医药', draft: draft('二'), profile });
    const words = (): unknown =>
      listOwnTemplates(desk.db).map(({ sections }) => sections.find((section) => section.id === 'summary')?.words.zh);
    expect([second.id, words()]).toEqual([first.id, ['二']]);
    undoChange(desk.db, second.changeId ?? '', who);
    expect(words()).toEqual(['一']);
    removeOwnTemplate(desk, first.id);
    expect(words()).toEqual([]);
  });
});
