import { decreeArticle, measuresListedFirms } from '../citations.ts';
import type { LawRule } from '../law-rule.ts';
import { denial, gap, lifted, moneyZh, near, supportEn } from './words.ts';

export const firmRules: readonly LawRule[] = [
  {
    id: 'named-firm-support',
    kind: 'named-firm',
    citations: [decreeArticle(10, 2), measuresListedFirms],
    explanation: {
      zh: '直接写明由某一家企业受益。请只写适用于所有符合条件者的公开条款，不写“给某公司”。',
      en: 'One firm is named as the one to benefit. State only the published clause open to all who qualify.',
    },
    patterns: [
      (firm) => `(?:给予|给|向|为|对)${firm}${near(22)}${moneyZh}`,
      (firm) => `(?:资金|安排|万元|补贴|奖励|专项)${near(16)}(?:支持|拨付给|给|奖励|补贴)${firm}`,
      (firm) => `${firm}${near(8)}(?:获得|享受|领取|得到)${near(14)}${moneyZh}`,
      (firm) => `${firm}${near(16)}给予${near(10)}${moneyZh}`,
      (firm) => `(?:专门|专为|单独为?|定向为?)${near(4)}${firm}${near(10)}(?:设立|安排|制定)`,
      (firm) => `${firm}${near(10)}\\b(?:receives?|will receive|enjoys?|gets?|be (?:granted|exempt(?:ed)?|awarded|given))\\b${near(20)}(?:${supportEn}|\\bfrom rent\\b)`,
      (firm) => `${supportEn}${near(44)}\\b(?:to|for)\\b ${firm}`,
    ],
    unless: denial,
  },
  {
    id: 'designated-supplier',
    kind: 'named-firm',
    citations: [decreeArticle(8, 3)],
    explanation: {
      zh: '要求企业只能向某一家指定的经营者购买。请改为自主选择，或以公开招标方式确定。',
      en: 'Firms are made to buy from one named supplier. Leave the choice to them, or select by open tender.',
    },
    patterns: [
      (firm) => `(?:须|必须|应当?|一律|统一|只能|限定|指定)${near(8)}${firm}${near(10)}(?:服务|产品|设备|机构|承接|供应|供货|提供)`,
      (firm) => `\\b(?:must|have to|shall|required to)\\b${near(12)}\\b(?:use|purchase|buy|procure|hire)\\b${near(44)}\\b(?:from|of|by)\\b ${firm}`,
    ],
    unless: lifted,
  },
];
