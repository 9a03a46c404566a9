import { decreeArticle, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { basisZh, denial, gap, linkEn, near, supportEn, supportZh } from './words.ts';

const placeZh = '(?:地方|区级|市级|镇级|本区|我区|区域|本地|园区)';
/** What a company brings to the public purse; a contribution to science or by a person of merit is none. */
const contributionZh = `(?:(?:财政|经济|财力)(?:的)?贡献|综合贡献|${placeZh}(?:的)?(?:财力|贡献)|对${placeZh}[^,;。]{0,8}贡献)`;
const contributionEn =
  "\\b(?:(?:economic|fiscal|local fiscal|financial) contributions?|contributions? to (?:the |its )?(?:local|district|city|municipal|park)(?:'s)? (?:finances?|revenues?|economy|treasury|budget)|contributes? to the (?:local|district|city) (?:treasury|finances?|budget|economy))";

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
      `(?:${basisZh}|对)${gap(16)}${contributionZh}${gap(26)}${supportZh}`,
      `${contributionZh}${near(8)}(?:达到|超过|满|突出|较大|大的|增幅|增长|排名|前)${gap(22)}${supportZh}`,
      `${supportZh}${gap(16)}(?:与|同|随|依据|参照|根据|按照?)${near(18)}${contributionZh}`,
      `${contributionZh}${gap(16)}(?:用于支持|用于扶持|返还|奖励|补助|补贴)`,
      `${supportEn}${gap(60)}${linkEn}${gap(50)}${contributionEn}`,
      `${supportEn}${gap(40)}\\bdepends? on what\\b${gap(20)}${contributionEn}`,
      `${contributionEn}${gap(40)}\\b(?:receives?|qualif(?:y|ies)|gets?|earns?|entitled|are)\\b${gap(24)}${supportEn}`,
      `${contributionEn}${near(16)}\\b(?:returned|refunded|paid back|given back)\\b`,
    ].map(plain),
    unless: denial,
  },
];
