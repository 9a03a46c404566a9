import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { listClauses } from '#main/repos/clause-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import { runChange } from '#main/services/changes/change.ts';
import { otherListFile, type OtherListRequest } from '#main/services/exchange/other-list-file.ts';
import { seededStore } from '../../../support/core.ts';

const request: OtherListRequest = { list: 'source', format: 'xlsx', language: 'zh', audience: 'internal', today: '2026-11-22' };
const { db } = seededStore();

const rowsOf = (bytes: Uint8Array): string[][] => {
  const [sheet] = Object.values(read(bytes, { type: 'array' }).Sheets);
  return sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
};
const jsonOf = (list: OtherListRequest['list'], audience: OtherListRequest['audience']): Record<string, string>[] => {
  const { bytes } = otherListFile(db, { ...request, list, audience, format: 'json' });
  // The file was written by the function above.
  return (JSON.parse(new TextDecoder().decode(bytes)) as { rows: Record<string, string>[] }).rows;
};

describe('lists beside the registers', () => {
  it('hand out every item of every source with its dates, grade and count of facts', () => {
    const { bytes, rows } = otherListFile(db, request);
    const items = listSources(db).flatMap(({ segments }) => segments);
    const [head, ...lines] = rowsOf(bytes);
    expect(rows).toBe(items.length);
    expect(lines.map(([id]) => id)).toEqual(items.map(({ id }) => id));
    expect(head?.slice(0, 5)).toEqual(['编号', '文件或条目', '发布者', '发布日期', '证据等级']);
    const facts = lines.reduce((sum, line) => sum + Number(line.at(-1)), 0);
    expect(facts).toBe(
      db.prepare('SELECT count(*) FROM fact f JOIN record r ON r.id = f.record_id WHERE f.superseded_by IS NULL').pluck().get(),
    );
  });

  it('hand out every clause with its source, line, grade and as-of date, in either language', () => {
    const { bytes, rows } = otherListFile(db, { ...request, list: 'clause', language: 'en', format: 'csv' });
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(rows).toBe(listClauses(db).length);
    expect(lines[0]).toContain('Id,Clause,Incentive,Status');
    const [clause] = jsonOf('clause', 'internal');
    expect(clause?.['source']).not.toBe('');
    expect(clause?.['grade']).toMatch(/^[A-D] /);
    expect(clause?.['asOf']).not.toBe('');
  });

  it('leave out what the reader may not see', () => {
    const [clause] = listClauses(db);
    const [source] = jsonOf('source', 'public');
    if (clause === undefined || source === undefined) throw new Error('the starter data are empty');
    const note = { at: '2026-11-22T08:00:00.000Z', by: '张敏', command: 'test', summary: { zh: '', en: '' }, reason: null };
    runChange(db, note, (journal) => {
      journal.update('record', { id: clause.incentiveId }, { sensitivity: 'internal' });
      for (const id of db
        .prepare<[string], string>('SELECT id FROM fact WHERE segment_id = ?')
        .pluck()
        .all(source['id'] ?? ''))
        journal.update('fact', { id }, { sensitivity: 'partner' });
    });
    expect(jsonOf('clause', 'partner').map(({ id }) => id)).not.toContain(clause.id);
    expect(jsonOf('clause', 'internal').map(({ id }) => id)).toContain(clause.id);
    expect(jsonOf('source', 'public').map(({ id }) => id)).not.toContain(source['id']);
    expect(jsonOf('source', 'partner').map(({ id }) => id)).toContain(source['id']);
  });
});
