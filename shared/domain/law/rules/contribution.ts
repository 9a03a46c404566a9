import { decreeArticle, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { benefitEn, denial, gap, near, supportZh, together } from './words.ts';

/** What a company brings to the public purse. */
const contributionZh =
  '(?:(?<!税收|突出|科技|学术|重要|杰出|社会|碳减排|行业|人才)贡献(?!奖|者|专家|率|力量|的?老师)|(?:财政收入|地方收入)(?!增长|的?主要)|(?:地方|区级|市级|镇级|本级|可用|新增|区|镇|县)(?:可用)?财力|(?<!税[^,;]{0,6})(?:地方|区级|市级|镇级|本级|年度)留[成存])';
/** A merit is honoured, an author is named, or a sector's share is told: no support is tied to it. */
const merit =
  '(?:称号|荣誉|劳动|院士|作者|论文|社区|积分|获得|授予|年报|事业|作出|做出|\\b(?:medal|honou?red|author|her|his|optics|medicine|science|gdp|patent|employment)\\b)';
const contributionEn =
  "\\b(?:(?:economic|fiscal|local|financial|revenue|personal|tax) contributions?|contribution degree|contributions? to (?:the |its |our )?(?:local|district|city|municipal|park|town)(?:'s)? (?:finances?|revenues?|economy|treasury|budget)|contribut(?:es?|ing) (?:\\w+ )?to (?:the |our )?(?:local|district|city) (?:treasury|finances?|budget|economy)|(?:new |additional |extra |adding .{0,20})?(?:local|district) (?:fiscal )?revenue)\\b";

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
      together(contributionZh, `(?:${supportZh}|补(?=[\\d一二三四五六七八九十]))`, 40),
      together(contributionEn, benefitEn, 70),
      `${contributionEn}${near(24)}\\b(?:returned|refunded|(?:goes|paid|given) back)\\b`,
      `\\b(?:returns?|refunds?|give back|pay back)\\b${gap(40)}${contributionEn}`,
    ].map(plain),
    unless: `(?:${denial}|${merit})`,
  },
];
