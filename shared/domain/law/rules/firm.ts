import { decreeArticle, measuresListedFirms } from '../citations.ts';
import type { LawRule } from '../law-rule.ts';
import { denial, lifted, moneyZh, near, supportEn } from './words.ts';

/** A firm among others, or a report of what has been: nobody is singled out. */
const reported = '(?:等[^,;]{0,6}企业|公示|公开报道|公开征集到|\\b(?:won|prize|among)\\b|\\bwas awarded\\b|\\bpublished\\b)';
/** A date or a plan may stand between the firm and the money. */
const alone = '(?:仅|只|专门|专为|单独|定向|独家)';

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
      (firm) => `${firm}.{0,24}?(?:${moneyZh}|扶持)`,
      (firm) => `(?:${moneyZh}|扶持|资金|安排|万元)${near(16)}${firm}`,
      (firm) => `${alone}${near(6)}${firm}${near(10)}(?:设立|安排|制定|支持)`,
      (firm) => `${firm}${near(32)}(?:${supportEn}|\\b(?:from rent|rent-free)\\b)`,
      (firm) => `(?:${supportEn}|\\bpay\\b|\\bapplies\\b)${near(44)}${firm}`,
    ],
    unless: `(?:${denial.replace('一致', '一致性')}|${reported})`,
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
      (firm) => `(?:须|必须|应当?|一律|统一|只能|限定|指定|独家)${near(10)}${firm}${near(10)}(?:服务|产品|设备|机构|承接|供应|供货|提供)`,
      (firm) => `\\b(?:must|have to|shall|required to)\\b${near(12)}\\b(?:use|purchase|buy|be bought|procure|hire)\\b${near(44)}${firm}`,
      (firm) => `\\b(?:exclusively|only|solely)\\b${near(10)}\\b(?:by|from)\\b ${firm}`,
    ],
    unless: lifted,
  },
];
