import { describe, expect, it } from 'vitest';
import { pinyinOf } from '#main/services/search/pinyin.ts';
import { search } from '#main/services/search/search-terms.ts';
import { normalise } from '#shared/lib/text.ts';
import type { SearchHit } from '#shared/domain/record/record-view.ts';
import { seededStore } from '../../support/core.ts';

const { db } = seededStore();
const find = (text: string, limit = 200): SearchHit[] => search(db, text, { limit });
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

  it('names each record once, and shows where it matched', () => {
    for (const text of ['园', 'park', '闵行', '基地']) {
      const hits = find(text);
      expect(new Set(hits.map((hit) => hit.id)).size).toBe(hits.length);
      for (const hit of hits) if (hit.matched !== 'pinyin') expect(hit.snippet.normalize('NFKC').toLowerCase()).toContain(text);
    }
  });

  it('reaches the words of facts', () => {
    expect(find('Four Giants').some((hit) => hit.matched === 'fact')).toBe(true);
  });

  it('keeps to a register and a limit', () => {
    expect(search(db, '闵行', { kind: 'incentive', limit: 200 }).every((hit) => hit.kind === 'incentive')).toBe(true);
    expect(find('园', 3).map((hit) => hit.id)).toEqual(ids('园').slice(0, 3));
  });

  it.each(['', ' ', '\u3000\u00a0', '\u200b', '没有这样的名字', "' OR 1=1 --", '%', '"', '*', 'NEAR('])(
    'answers %j with what holds it, without failing',
    (text) => {
      const hits = find(text);
      if (text.trim() === '' || text === '\u200b') expect(hits).toEqual([]);
      for (const hit of hits) expect(normalise(hit.snippet)).toContain(normalise(text));
    },
  );
});

describe('pinyin', () => {
  it.each([
    ['莘庄', 'xinzhuang', 'xz'],
    ['莘庄工业区', 'xinzhuanggongyequ', 'xzgyq'],
    ['重固', 'chonggu', 'cg'],
    ['颛桥', 'zhuanqiao', 'zq'],
    ['蕰藻浜', 'wenzaobang', 'wzb'],
    ['漕泾', 'caojing', 'cj'],
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

  it('has nothing to read in a text without Chinese', () => {
    expect(pinyinOf('Zero Bay 2024')).toBeNull();
  });
});
