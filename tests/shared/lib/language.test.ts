import { expect, it } from 'vitest';
import { bilingualSchema, fullBilingualSchema, languagesOf, otherLanguage } from '#shared/lib/language.ts';

it('a bilingual packet is set Chinese first', () => {
  expect([languagesOf('zh'), languagesOf('en'), languagesOf('zh-en')]).toEqual([['zh'], ['en'], ['zh', 'en']]);
});

it('each language has the other', () => {
  expect([otherLanguage('zh'), otherLanguage('en')]).toEqual(['en', 'zh']);
});

it('a missing text is null and never an empty string', () => {
  expect(bilingualSchema.safeParse({ zh: '园', en: null }).success).toBe(true);
  expect(bilingualSchema.safeParse({ zh: '园', en: '' }).success).toBe(false);
  expect(bilingualSchema.safeParse({ zh: '园' }).success).toBe(false);
  expect(fullBilingualSchema.safeParse({ zh: '园', en: null }).success).toBe(false);
});
