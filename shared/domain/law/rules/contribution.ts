import { decreeArticle, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { denial, gap, near, supportEn, supportZh, together } from './words.ts';

const placeZh = '(?:地方|区级|市级|镇级|镇|区|本区|我区|区域|本地|园区|当地)';
/** What a company brings to the public purse; a contribution to science or by a person of merit is none. */
const contributionZh = `(?:(?:财政|经济|财力)(?:的)?(?:综合)?贡献|综合贡献|${placeZh}(?:新增)?(?:的)?(?:财力|贡献)|对(?:本)?${placeZh}[^,;。]{0,8}贡献)`;
const contributionEn =
  "\\b(?:(?:economic|fiscal|local|financial|revenue) contributions?|contributions? to (?:the |its |our )?(?:local|district|city|municipal|park|town)(?:'s)? (?:finances?|revenues?|economy|treasury|budget)|contributes? to (?:the |our )?(?:local|district|city) (?:treasury|finances?|budget|economy)|(?:new |additional )?local (?:fiscal )?revenue)\\b";

export const contributionRules: readonly LawRule[] = [
  {
    id: 'contribution-linked-support',
    kind: 'contribution-linked',
    citations: [decreeArticle(10, 2), measuresUnconfirmed],
    explanation: {
      zh: '奖补与企业对地方财政或经济的贡献挂钩，等同变相返税，属选择性奖补。请改用与贡献无关的客观条件。',
      en: 'Support follows what a firm brings to the local budget or economy: a tax refund in other words. Use objective conditions that do not measure contribution.',
    },
    patterns: [
      together(contributionZh, `(?:${supportZh}|补(?=[\\d一二三四五六七八九十]))`, 30),
      together(contributionEn, supportEn, 64),
      `${contributionEn}${near(20)}\\b(?:returned|refunded|paid back|given back)\\b`,
      `\\b(?:returns?|refunds?|give back|pay back)\\b${gap(40)}${contributionEn}`,
    ].map(plain),
    unless: denial,
  },
];
