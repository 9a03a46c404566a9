import type { FullBilingual } from '#shared/lib/language.ts';
import type { LawCitation } from './law-rule.ts';

/** State Council Decree 783, signed 2024-06-06, in force since 2024-08-01. */
const decree: FullBilingual = {
  zh: '《公平竞争审查条例》（国务院令第783号）',
  en: 'Regulations on Fair Competition Review (State Council Decree 783)',
};
/** SAMR Order 99, signed 2025-02-28, in force since 2025-04-20. */
const measures: FullBilingual = {
  zh: '《公平竞争审查条例实施办法》（市场监管总局令第99号）',
  en: 'Measures implementing the Regulations on Fair Competition Review (SAMR Order 99)',
};

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const;

const item = (document: FullBilingual, article: 8 | 9 | 10 | 12, number: 1 | 2 | 3 | 4): LawCitation => ({
  document,
  article: { zh: `第${digits[article]}条第（${digits[number]}）项`, en: `Article ${article}(${number})` },
});

export const decreeArticle = (article: 8 | 9 | 10, number: 1 | 2 | 3 | 4): LawCitation => item(decree, article, number);

/** Item 1 of Article 19 and item 2 of Article 12 are quoted word for word in a market regulator's published case review. */
export const measuresListedFirms: LawCitation = { document: measures, article: { zh: '第十九条第（一）项', en: 'Article 19(1)' } };
export const measuresEntryByOrigin: LawCitation = item(measures, 12, 2);
/** The full text of the measures was not at hand: no number is claimed. */
export const measuresUnconfirmed: LawCitation = { document: measures, article: { zh: '（条款待核）', en: '(article to be confirmed)' } };
