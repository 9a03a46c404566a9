import { describe, expect, it } from 'vitest';
import { documentValue } from '#main/documents/value/document-value.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import type { Block, CompareBlock } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { heron, seededStore, today } from '../../../support/core.ts';

const { db } = seededStore();
const six = ['hongqiao-cbd', 'zizhu', 'jinshui-lake', 'jinshan-iz', 'zhangjiang-nobel-lake-cluster', 'zero-bay'];
const unknownPark = 'greater-wujiaochang';
const many = db
  .prepare(
    "SELECT id FROM record WHERE kind = 'park' AND in_shanghai = 1 AND status = 'live' AND sensitivity = 'public' ORDER BY id LIMIT 20",
  )
  .pluck()
  .all() as string[]; // One text column.

function snapshotOf(parkIds: string[], template: PacketDraft['template']): PacketSnapshot {
  const draft = startDraft({
    investorId: 'i',
    template,
    language: 'zh-en',
    audience: 'public',
    parkIds,
    watermark: null,
    asOf: null,
  });
  return takeSnapshot(db, { draft, profile: heron(), today, applicationVersion: 'test' });
}
const blocksOf = <T extends Block['type']>(value: DocumentValue, type: T): Extract<Block, { type: T }>[] =>
  value.sections.flatMap((section) => section.blocks).filter((block): block is Extract<Block, { type: T }> => block.type === type);
const rowsOf = (table: CompareBlock | undefined) => (table?.groups ?? []).flatMap((group) => group.rows);
const rowOf = (table: CompareBlock | undefined, label: string) => rowsOf(table).find((row) => row.label.en?.text === label);
const listOf = (value: DocumentValue, id: string) => blocksOf(value, 'list').find((list) => list.id === id);

describe('one row an attribute', () => {
  const value = documentValue(snapshotOf(six, 'comparison'), 'v');
  const [table] = blocksOf(value, 'compare');
  const cell = (label: string, park: string) => {
    const at = table?.columns.findIndex(({ name }) => name.zh?.text === park) ?? -1;
    return rowOf(table, label)?.cells[at];
  };

  it('no subject stands twice', () => {
    const labels = rowsOf(table).map((row) => row.label.en?.text);
    expect(labels).toEqual([...new Set(labels)]);
    expect(labels).toEqual(expect.arrayContaining(['District', 'Level', 'Focus sectors']));
  });

  it('what a source states stands with its mark; what the record holds has none, and the row says so', () => {
    expect(cell('Level', '紫竹国家高新技术产业开发区')?.value.zh).toEqual({ text: '国家高新技术产业开发区', marks: [expect.any(Number)] });
    expect(cell('Level', '金水湖产业社区')?.value.zh).toEqual({ text: '片区', marks: [] });
    expect(rowOf(table, 'Level')?.detail.zh?.text).toBe('无来源标记的为本册分类');
    const focus = cell('Focus sectors', '虹桥商务区');
    expect(focus?.value.zh?.text).toBe('优先现代服务业与科技创新产业');
    expect([focus?.note.zh?.text, focus?.note.zh?.marks.length]).toEqual([expect.stringContaining('归入：会展、总部经济、生产性服务'), 1]);
  });

  it('of many industries a cell names four and counts the rest, none that its source names itself; a date or that none is given stands under each', () => {
    const words = (park: string) => {
      const found = cell('Focus sectors', park);
      return [found?.note.zh?.text, found?.note.en?.text];
    };
    expect(words('紫竹国家高新技术产业开发区')).toEqual([
      expect.stringMatching(/；归入：[^、]+(?:、[^、]+){3}等 \d+ 类$/),
      expect.stringMatching(/; comes under: .+ and \d+ more$/),
    ]);
    const cells = rowOf(table, 'Focus sectors')?.cells.filter(({ kind }) => kind !== 'blank') ?? [];
    for (const { note } of cells) expect(note.zh?.text).toMatch(/ · [ABCD]/);
    const [alone] = blocksOf(documentValue(snapshotOf(['north-shanghai-biomedical-park'], 'comparison'), 'v'), 'compare');
    const own = rowOf(alone, 'Focus sectors')?.cells[0];
    expect([own?.value.zh?.text, own?.note.zh?.text]).toEqual(['生物医药', '时点未载 · B']);
  });

  it('a park of several districts names them wherever its district stands', () => {
    const four = '闵行区、长宁区、青浦区、嘉定区';
    expect(cell('District', '虹桥商务区')?.value.zh).toEqual({ text: four, marks: [expect.any(Number)] });
    expect(table?.columns.map(({ detail }) => detail.zh?.text)).toContain(four);
    const pitch = documentValue(snapshotOf(['hongqiao-cbd'], 'pitch'), 'v');
    const [cover] = blocksOf(pitch, 'cover');
    expect(cover?.places.map(({ district }) => district.zh?.text)).toEqual([four]);
    expect(cover?.tiles.filter(({ offered }) => offered).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['minhang', 'changning', 'qingpu', 'jiading']),
    );
    const around = blocksOf(pitch, 'heading').find(({ id }) => id === 'hongqiao-cbd-around');
    expect(around?.text.zh?.text).toBe(`虹桥商务区及${four}`);
  });

  it('calls strong what reaches 60 and weak what is below 50, and leaves out the rest', () => {
    const points = blocksOf(value, 'list').filter((list) => list.id.endsWith('-points-list'));
    const told = points.flatMap((list) => list.items.map((item, at) => [list.terms?.[at]?.en?.text, item.en?.text ?? ''] as const));
    const scores = (term: string): number[] =>
      told.flatMap(([own, text]) => (own === term ? (/ (\d+):/.exec(text)?.slice(1) ?? []) : [])).map(Number);
    expect(Math.min(...scores('Strongest'))).toBeGreaterThanOrEqual(60);
    expect(Math.max(...scores('Weakest'))).toBeLessThan(50);
    expect(told).toContainEqual(['Weakest', 'No known part is below 50.']);
  });
});

describe('many parks', () => {
  const snapshot = snapshotOf(many, 'pitch');
  const value = documentValue(snapshot, 'v');
  const tables = blocksOf(value, 'compare');

  it('stand in the order of rank over all tables; equals share a rank, and what is not known has none', () => {
    const ranks = tables.flatMap((table) => (rowOf(table, 'Rank')?.cells ?? []).map((cell) => cell.value.en?.text));
    expect(ranks.slice(0, 8)).toEqual(['1st', '2nd', 'joint 3rd', 'joint 3rd', 'joint 3rd', 'joint 3rd', '7th', 'joint 8th']);
    expect(ranks.slice(-2)).toEqual(['–', '–']);
    const scores = tables.flatMap((table) => (rowOf(table, 'Score')?.cells ?? []).map((cell) => cell.kind));
    expect(scores.slice(-3)).toEqual(['figure', 'blank', 'blank']);
  });

  it('a park of which nothing is known says why it has no fit chart', () => {
    const ids = (type: 'note' | 'chart') => blocksOf(value, type).map(({ id }) => id);
    expect(snapshot.match.parks.find(({ id }) => id === unknownPark)?.confidence).toBe(0);
    expect(ids('note')).toContain(`${unknownPark}-no-fit`);
    expect(ids('chart')).not.toContain(`${unknownPark}-fit`);
    expect(ids('note').filter((id) => id.endsWith('-no-fit'))).toHaveLength(2);
  });

  it('the note names once what the weights name and no row shows', () => {
    expect(rowsOf(tables[0]).map((row) => row.label.en?.text)).not.toContain('Space');
    expect(tables.map(({ note }) => note?.en?.text.includes('Space, Cost, Living: no source tells enough to score'))).toEqual([
      true,
      ...tables.slice(1).map(() => undefined),
    ]);
  });

  it('no flag stands on a row that is empty in its table', () => {
    const flagged = tables.flatMap((table) => rowsOf(table).filter(({ flags }) => flags.length > 0));
    expect(flagged.length).toBeGreaterThan(2);
    for (const row of flagged) expect(row.cells.filter(({ kind }) => kind !== 'blank').length).toBeGreaterThan(1);
  });

  it('a programme counts districts and parks apart', () => {
    const parties = listOf(value, 'zhangjiang-demo-zone-parties');
    const told = parties?.terms?.map((term, at) => [term.zh?.text, parties.items[at]?.zh?.text]);
    expect(told).toContainEqual(['覆盖行政区', expect.stringMatching(/等 17 个$/)]);
    expect(told).toContainEqual(['覆盖园区', '紫竹国家高新技术产业开发区']);
  });

  it('a comparison tells by which rule subjects are left out, and why a park that scores more comes later', () => {
    const value = documentValue(snapshotOf(six, 'comparison'), 'v');
    const [table] = blocksOf(value, 'compare');
    const facts = (table?.groups ?? []).slice(2).flatMap((group) => group.rows);
    expect(facts).toHaveLength(24);
    expect(table?.note?.zh?.text).toMatch(/事实至多列 24 项，有记载的园区多的在先；另有 \d+ 项未列。$/);
    const first = listOf(value, 'answers')?.items[0];
    expect(first?.zh?.text).toContain('；上海金山工业区（得分 88，把握 50）；');
    expect(first?.en?.text).toContain('; Shanghai Jinshan Industrial Zone (score 88, confidence 50); ');
    expect(first?.zh?.text.match(/得分/g)).toHaveLength(2);
  });

  it('a comparison says joint in its summary too', () => {
    const joint = snapshot.match.parks.filter(({ score, confidence }) => score === 0.571 && confidence === 0.7).slice(0, 2);
    const ids = [...joint.map(({ id }) => id), 'jinshui-lake', unknownPark];
    const answers = listOf(documentValue(snapshotOf(ids, 'comparison'), 'v'), 'answers');
    const [first] = answers?.items ?? [];
    expect(first?.zh?.text).toMatch(/^金水湖产业社区：得分 83，把握 60。其后是.+、.+（并列）。各项都未知，不排序：.+。/);
    expect(first?.en?.text).toMatch(/ Then .+, .+ \(joint\)\. No part is known, so no rank: /);
  });
});
