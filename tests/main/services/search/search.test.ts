import { describe, expect, it } from 'vitest';
import { fullOf, pinyinOf, readingsOf } from '#main/services/search/pinyin.ts';
import { placeReadings } from '#main/services/search/place-readings.ts';
import { find as findPage } from '#main/services/search/find.ts';
import { cutAtMarks } from '#shared/domain/search/marks.ts';
import type { SearchFilter, SearchHit, SearchPage } from '#shared/domain/search/search.ts';
import { seededStore, today } from '../../../support/core.ts';

const { db } = seededStore();
const page = (text: string, filter: SearchFilter = {}, limit = 200): SearchPage => findPage(db, text, { filter, limit, today });
const find = (text: string, limit = 200): SearchHit[] => page(text, {}, limit).hits;
const markedIn = (hit: SearchHit): string =>
  cutAtMarks(hit.snippet, hit.marks.snippet)
    .filter((part) => part.marked)
    .map((part) => part.text)
    .join('|');
const ids = (text: string): string[] => find(text).map((hit) => hit.id);

describe('search', () => {
  it.each([
    ['a whole name', '零号湾', 'zero-bay'],
    ['two characters', '紫竹', 'zizhu'],
    ['one character', '湾', 'zero-bay'],
    ['English', 'Zero Bay', 'zero-bay'],
    ['English in capitals', 'ZIZHU', 'zizhu'],
    ['part of an English word', 'zizh', 'zizhu'],
    ['full-width letters', 'Ｚｉｚｈｕ', 'zizhu'],
    ['a straight apostrophe for a curly one', "lin'gang pujiang", 'lingang-pujiang'],
    ['pinyin', 'linghaowan', 'zero-bay'],
    ['pinyin initials', 'lhw', 'zero-bay'],
    ['pinyin of a rare reading', 'xinzhuang', 'xinzhuang-iz'],
    ['initials of a rare reading', 'xzgyq', 'xinzhuang-iz'],
    ['a district', 'minhang', 'minhang'],
    ['a district that is no more', '闸北', 'zhabei'],
    ['a county that is no more', '崇明县', 'chongming-county'],
    ['an old name in pinyin', 'zhabei', 'zhabei'],
    ['two words of one name', '紫竹 开发区', 'zizhu'],
    ['two words apart, one of them of a fact', '闵行 航天', 'minhang'],
    ['a name with a blank in it', '零号 湾', 'zero-bay'],
    ['words in either order', 'park lin’gang', 'lingang-pujiang'],
  ])('finds by %s', (_what, text, id) => {
    expect(ids(text)).toContain(id);
  });

  it('puts the very name first', () => {
    for (const [text, id] of [
      ['零号湾', 'zero-bay'],
      ['闸北区', 'zhabei'],
      ['Zero Bay', 'zero-bay'],
      ['先投后股', 'invest-first'],
    ] as const)
      expect(ids(text)[0]).toBe(id);
  });

  it('ranks names before other names before pinyin before facts', () => {
    const order = ['name', 'alias', 'pinyin', 'fact'];
    for (const text of ['湾', '闵行', 'baoshan', '科技', 'xz', '园']) {
      const ranks = find(text).map((hit) => order.indexOf(hit.matched));
      expect(ranks, text).toEqual(ranks.toSorted((a, b) => a - b));
      expect(ranks.length, text).toBeGreaterThan(0);
    }
  });

  it('names each thing once, and marks what matched', () => {
    for (const text of ['园', 'park', '闵行', '基地', 'xz', 'minhang']) {
      const { hits, total } = page(text);
      expect(new Set(hits.map((hit) => `${hit.kind} ${hit.id}`)).size).toBe(hits.length);
      expect(Math.min(total, 200)).toBe(hits.length);
      for (const hit of hits) expect(markedIn(hit), `${text} in ${hit.id}`).not.toBe('');
    }
  });

  it.each([
    ['零号湾', 'zero-bay', '零号湾'],
    ['xzgyq', 'xinzhuang-iz', '莘庄工业区'],
    ['xinzhuang', 'xinzhuang-iz', 'Xinzhuang'],
    ['zizh', 'zizhu', 'Zizh'],
    ['lingang', 'lingang-pujiang', 'Lin’gang'],
  ])('marks %s in %s', (text, id, expected) => {
    expect(
      find(text)
        .filter((hit) => hit.id === id)
        .map(markedIn),
    ).toEqual([expected]);
  });

  it('reaches the words of facts', () => {
    expect(find('Four Giants').some((hit) => hit.matched === 'fact')).toBe(true);
  });

  it('keeps to a register and a limit', () => {
    expect(page('闵行', { kind: ['incentive'] }).hits.every((hit) => hit.kind === 'incentive')).toBe(true);
    expect(find('园', 3).map((hit) => hit.id)).toEqual(ids('园').slice(0, 3));
  });

  it.each([
    '',
    ' ',
    '\u3000\u00a0',
    '\u200b',
    '没有这样的名字',
    "' OR 1=1 --",
    '%',
    '"',
    '*',
    'NEAR(',
    '\0',
    '𠮷𠮷𠮷',
    '{}[]\\',
    'a'.repeat(200),
    '园'.repeat(200),
  ])('answers %j with what holds it, without failing', (text) => {
    const { hits, total } = page(text);
    if (!/[\p{L}\p{N}]/u.test(text)) expect([hits, total]).toEqual([[], 0]);
    for (const hit of hits) expect(markedIn(hit)).not.toBe('');
  });

  it('finds through words that mean the same, after those that hold what was typed', () => {
    const hits = find('人工智能');
    const maqiao = hits.find((hit) => hit.id === 'maqiao-ai');
    expect(maqiao?.matched).toBe('name');
    expect(ids('AI')).toContain('industry-artificial-intelligence');
    expect(ids('人工智能产业')).toContain('songjiang');
    expect(find('人工智能').some((hit) => /\bAims\b/.test(hit.snippet) && markedIn(hit) === 'Ai')).toBe(false);
  });

  it('finds clauses, sources and the names of items beside records', () => {
    const kinds = page('先投后股').facets.kind.map((facet) => facet.value);
    expect(kinds).toEqual(expect.arrayContaining(['incentive', 'clause']));
    const clause = page('先租后股', { kind: ['clause'] }).hits[0];
    expect(clause).toMatchObject({ kind: 'clause', id: 'lease-first-space', parentId: 'lease-first' });
    expect(page('gov', { kind: ['source'] }).total + page('上海', { kind: ['source'] }).total).toBeGreaterThan(0);
  });
});

describe('pinyin', () => {
  it.each([
    ['莘庄', 'xinzhuang', 'xz'],
    ['莘庄工业区', 'xinzhuanggongyequ', 'xzgyq'],
    ['重固', 'chonggu', 'cg'],
    ['颛桥', 'zhuanqiao', 'zq'],
    ['蕰藻浜', 'wenzaobang', 'wzb'],
    ['漕泾', 'caojing', 'cj'],
    ['六灶', 'luzao', 'lz'],
    ['惠南镇', 'huinanzhen', 'hnz'],
    ['周浦', 'zhoupu', 'zp'],
    ['曾先生', 'zengxiansheng', 'zxs'],
    ['杨行', 'yanghang', 'yh'],
    ['诸翟', 'zhudi', 'zd'],
    ['八滧', 'baxiao', 'bx'],
    ['G60科创走廊', 'g60kechuangzoulang', 'gkczl'],
    ['人才新政25条', 'rencaixinzheng25tiao', 'rcxz25t'],
    ['漕河泾', 'caohejing', 'chj'],
    ['长宁', 'changning', 'cn'],
    ['长三角', 'changsanjiao', 'csj'],
    ['闵行', 'minhang', 'mh'],
    ['闵行区', 'minhangqu', 'mhq'],
    ['张江', 'zhangjiang', 'zj'],
    ['绿地', 'lvdi', 'ld'],
    ['长兴岛', 'changxingdao', 'cxd'],
    ['乐高', 'legao', 'lg'],
  ])('reads %s', (text, full, initials) => {
    expect(pinyinOf(text)).toEqual({ full, initials });
  });

  it('also reads a place as those do who do not know it', () => {
    const readings = readingsOf('莘庄').map(fullOf);
    expect(readings).toEqual(['xinzhuang', 'shenzhuang']);
    expect(ids('shenzhuang')).toContain('xinzhuang-iz');
  });

  it('has as many syllables for a listed name as it has characters', () => {
    for (const [name, reading] of Object.entries(placeReadings)) expect([name, reading.split(' ').length]).toEqual([name, name.length]);
  });

  it('has nothing to read in a text without Chinese', () => {
    expect(pinyinOf('Zero Bay 2024')).toBeNull();
  });
});
