import { decreeArticle, measuresListedFirms } from '../citations.ts';
import type { LawRule } from '../law-rule.ts';
import { denial, lifted, moneyZh, near, supportEn } from './words.ts';

/** A firm among others, or a report of what has been: nobody is singled out. */
const reported = '(?:等[^,;]{0,6}企业|公示|公开报道|年报|入选|\\b(?:won|prize|among)\\b|\\bwas awarded\\b|\\bpublished\\b)';
const favourZh = `(?:${moneyZh}|扶持|成本价|(?<!现)代建|低价|特价|全免|免收|免费|优先供地|唯一(?:补助|补贴|受益|扶持))`;
const favourEn = `(?:${supportEn}|\\b(?:from rent|rent-free|at cost|at a discount|below cost|free of charge|waived|pays? no rent|sole (?:recipient|beneficiary))\\b)`;

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
      (firm) => `${firm}.{0,28}?${favourZh}`,
      (firm) => `(?:${favourZh}|资金|安排|万元)${near(16)}${firm}`,
      (firm) => `(?:仅|只|专门|专为|单独|定向|独家)${near(6)}${firm}${near(10)}(?:设立|安排|制定|支持)`,
      (firm) => `${firm}.{0,40}?${favourEn}`,
      (firm) => `(?:${favourEn}|\\bpay\\b|\\bapplies\\b)${near(44)}${firm}`,
    ],
    unless: `(?:${denial.replace('一致', '一致性')}|${reported})`,
  },
  {
    id: 'designated-supplier',
    kind: 'named-firm',
    citations: [decreeArticle(8, 3)],
    explanation: {
      zh: '要求企业只能向某一家指定的经营者购买，或由它独家经营。请改为自主选择，或以公开招标方式确定。',
      en: 'Firms are made to buy from one named supplier, or one firm alone may operate. Leave the choice to them, or select by open tender.',
    },
    patterns: [
      (firm) =>
        `(?:须|必须|应当?|一律|统一|只能|只可|限定|指定|独家)${near(10)}${firm}${near(10)}(?:服务|产品|设备|机构|承接|供应|供货|提供)`,
      (firm) => `(?:只|仅|必须|一律|统一)(?:能|可)?(?:用|使用|采购|委托|找|向|从|选用?)${near(4)}${firm}`,
      (firm) => `${firm}.{0,12}?(?:独家|专营|唯一|(?:不再|不得)(?:引入|介入|另行)|其他企业不得)`,
      (firm) =>
        `\\b(?:must|have to|shall|required to)\\b${near(12)}\\b(?:use|purchase|buy|procure|hire|be (?:bought|hired|procured|purchased))\\b${near(44)}${firm}`,
      (firm) => `\\b(?:exclusively|only|solely)\\b${near(10)}\\b(?:by|from)\\b ${firm}`,
    ],
    unless: lifted,
  },
];
