import { decreeArticle, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { favourEn, favourZh, gap, near, tieEn, tieZh, together, untied, withheldZh } from './words.ts';

/** What a company brings to the public purse. */
const contributionZh =
  '(?:(?<!税收|突出|科技|学术|重要|杰出|社会|碳减排|行业|人才)贡献(?!奖|者|专家|率|力量|的?老师)|(?:财政收入|地方收入)(?!增长|的?主要)|(?:地方|区级|市级|镇级|本级|可用|新增|区|镇|县)(?:可用)?财力|(?<!税[^,;]{0,6})(?:地方|区级|市级|镇级|本级|年度)留[成存])';
/** A merit is honoured, an author is named, or a sector's share is told: no support is tied to it. */
const merit =
  '(?:称号|荣誉|劳动|院士|作者|论文|社区|积分|获得|授予|年报|事业|作出|做出|\\b(?:medal|honou?red|author|her|his|optics|medicine|science|gdp|patent|employment)\\b)';
const contributionEn =
  "\\b(?:(?:economic|fiscal|local|financial|revenue|personal|tax) contributions?|(?:gains?|boosts?|additions?|increase) (?:to|in|for) (?:the |our )?(?:local|district|city|county|town) (?:budget|finances?|revenues?|treasury)|contribution degree|contributions? to the (?:district|town|city|park|county)|contributions? to (?:the |its |our )?(?:local|district|city|municipal|park|town)(?:'s)? (?:finances?|revenues?|economy|treasury|budget)|contribut(?:es?|ing) (?:\\w+ )?to (?:the |our )?(?:local|district|city|town|public) (?:treasury|finances?|budget|economy|purse)|(?:what|whatever|everything|that) (?:\\w+ ){1,3}(?:adds?|brings?|contributes?) (?:in)?to (?:the |our )?\\w+(?:'s)? (?:coffers|treasury|revenues?|budget|finances?|purse)|(?:new |additional |extra |adding .{0,20})?(?:local|district) (?:fiscal )?revenue)\\b";

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
      together(contributionZh, `(?:${favourZh}|补(?=[\\d一二三四五六七八九十]))`, 40),
      together(contributionEn, favourEn, 70),
      `${contributionEn}${near(24)}\\b(?:returned|refunded|(?:goes|paid|given) back)\\b`,
      `\\b(?:returns?|refunds?|give back|pay back)\\b${gap(40)}${contributionEn}`,
      `${tieZh}[^,;]{0,14}?(?:贡献|财力)(?:度|额|率)?(?:大小|排序|排名|分档|分级|高低|多少|确定|决定|兑现)`,
      `${tieEn}${near(34)}\\bcontributions? (?:to the|in)\\b|${tieEn}${near(20)}\\b(?:economic|fiscal|overall|local|financial) contributions?\\b`,
      '\\b(?:most|highest|largest|top)[- ]contributing (?:firms|companies|tenants|enterprises)\\b',
      '贡献越(?:多|大|高).{0,8}?(?:补|奖|扶|给|返)',
      `贡献${near(10)}(?:未达|不达标|达不到|未完成|不足)${gap(20)}${withheldZh}`,
    ].map(plain),
    unless: `(?:${untied}|${merit})`,
  },
];
