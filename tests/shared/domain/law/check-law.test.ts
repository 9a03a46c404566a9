import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLaw, scriptOf } from '#shared/domain/law/check-law.ts';
import { lawRules } from '#shared/domain/law/law-rules.ts';

const kinds = (text: string, firmNames: readonly string[] = []): string[] => [
  ...new Set(checkLaw(text, { firmNames }).map(({ kind }) => kind)),
];

describe('a finding', () => {
  test('names the words as they stand in the text, its rule and its article', () => {
    const text = '政策摘要：按企业年度纳税额的30%给予奖励。';
    const [finding, ...more] = checkLaw(text);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ ruleId: 'tax-linked-support', kind: 'tax-linked', words: '纳税额的30%给予奖励' });
    expect(text.slice(finding?.start, finding?.end)).toBe('纳税额的30%给予奖励');
    expect(finding?.citations[0].article).toEqual({ zh: '第十条第（二）项', en: 'Article 10(2)' });
    expect(finding?.explanation.zh).toContain('请改用');
  });

  test('cites the decree first and claims no article of the measures without its text', () => {
    for (const { citations } of lawRules) {
      expect(citations[0].document.zh).toContain('国务院令第783号');
      for (const { document, article } of citations.slice(1)) {
        if (document.zh.includes('实施办法')) expect(['（条款待核）', '第十九条第（一）项', '第十二条第（二）项']).toContain(article.zh);
      }
    }
  });

  test('has a rule id used once', () => {
    expect(new Set(lawRules.map(({ id }) => id)).size).toBe(lawRules.length);
  });
});

describe('the reading', () => {
  test.each([
    ['按 纳 税 额 给予 奖 励'],
    ['按纳\u3000税\u200b额给予奖励'],
    ['按納稅額給予獎勵'],
    ['THE SUBSIDY IS LINKED TO TAX PAID'],
    ['The subsidy is linked to ｔａｘ ｐａｉｄ'],
    ['The  subsidy is\u00a0linked to tax paid'],
  ])('sees through %s', (text) => {
    expect(kinds(text)).toEqual(['tax-linked']);
  });

  test('maps positions back to a text with wide, split and invisible characters', () => {
    const text = '🏭 摘要；按纳 税\u200b額給予獎勵。';
    const [finding] = checkLaw(text);
    expect(finding?.words).toBe('纳 税\u200b額給予獎勵');
  });

  test('does not join two lines', () => {
    expect(kinds('园区税收增长\n奖励研发投入')).toEqual([]);
  });
});

describe('a named firm', () => {
  const text = 'Acme 北极星可享受三年房租减免';
  test('is found by the name given', () => {
    expect(kinds(text, ['北极星'])).toEqual(['named-firm']);
    expect(kinds(text)).toEqual([]);
  });
  test('with signs of a pattern in its name is taken literally', () => {
    expect(kinds('A+B (China) receives a grant', ['A+B (China)'])).toEqual(['named-firm']);
    expect(kinds('AAB China receives a grant', ['A+B (China)'])).toEqual([]);
  });
  test('of one character is no name', () => {
    expect(kinds('给予企业补贴', ['企'])).toEqual([]);
  });
});

describe('a denial', () => {
  test.each([
    ['奖励不与纳税挂钩'],
    ['补贴与企业纳税额无关'],
    ['The grant does not depend on tax paid'],
    ['园区不作税收返还'],
    ['企业迁入迁出自由'],
  ])('clears its own clause: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test('clears no other clause', () => {
    expect(kinds('不以注册地为条件，按企业纳税额给予奖励')).toEqual(['tax-linked']);
    expect(kinds('按企业纳税额给予奖励，不以注册地为条件')).toEqual(['tax-linked']);
  });
});

describe('the script of a pattern', () => {
  const firm = '(?:北极星|acme)';
  const patterns = lawRules.flatMap((rule) => rule.patterns.map((pattern) => new RegExp(pattern(firm), 'gu')));
  const { phrases } = JSON.parse(fs.readFileSync(new URL('phrases.json', import.meta.url), 'utf8')) as { phrases: { text: string }[] };
  /** Words of one script alone, and both in one breath. */
  const texts = phrases.flatMap(({ text }) => [text, text.replace(/\p{Script=Han}/gu, ''), text.replace(/[a-z]/giu, '')]);

  test('is that of its words; one that names both has none', () => {
    expect([/税收贡献/u, /\b(?:tax|levy)\b/u, /税|tax/u, /\bR\d\b/u].map(scriptOf)).toEqual(['han', 'latin', null, null]);
    const known = patterns.map(scriptOf);
    expect(
      [known.filter((script) => script === 'han').length, known.filter((script) => script === 'latin').length].every((count) => count > 20),
    ).toBe(true);
  });

  test('is in every text that the pattern finds anything in', () => {
    const without = { han: /^\P{Script=Han}*$/u, latin: /^(?:(?![a-z]{2}).)*$/su };
    const wrong = patterns.flatMap((pattern) => {
      const script = scriptOf(pattern);
      if (script === null) return [];
      return texts.filter((text) => without[script].test(text.toLowerCase()) && text.toLowerCase().search(pattern) >= 0);
    });
    expect(wrong).toEqual([]);
  });
});
