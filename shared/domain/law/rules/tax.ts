import { decreeArticle, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { basisZh, denial, gap, linkEn, near, statute, supportEn, supportZh } from './words.ts';

/** Tax as an amount a company pays, not as a service, a register or a rating. */
const paidZh =
  '(?:(?:纳税|缴税|完税)(?!人|信用|服务|申报|咨询|证明)|(?:缴纳|实缴|已缴|入库|上缴)(?:的)?(?:各项|各类)?税|税收(?:贡献|总额|额|产出|收入|规模|实绩|强度|地方)|税额|税金|税款|所得税|增值税|个税)';
const localShareZh = '(?:地方|区级|市级|镇级|区|市)?(?:留成|留存|所得|分享|分成)';
const atLeastZh = '(?:达到|达|超过|超|满|不低于|高于|以上|排名|前|突出|增长|增幅|越高|越多|越大)';
const paidEn =
  '\\b(?:tax(?:es)? (?:paid|payments?|contributions?|revenues?|receipts)|amount of tax|(?:local |corporate |income )?tax(?:es)? (?:the|a|it|each|that)\\b|how much tax|local taxes|vat|income tax)';
const statedBy = `(?:${denial}|${statute})`;

const linked: LawRule = {
  id: 'tax-linked-support',
  kind: 'tax-linked',
  citations: [decreeArticle(10, 2), measuresUnconfirmed],
  explanation: {
    zh: '奖补的有无或多少取决于企业缴了多少税，实际是给特定经营者的选择性奖补。请改用研发投入、设备投资等客观且人人适用的条件。',
    en: 'Whether or how much support is paid depends on tax paid, which makes it a selective reward. Use objective conditions open to all, such as R&D or equipment spending.',
  },
  patterns: [
    `${basisZh}${gap(14)}${paidZh}${gap(22)}${supportZh}`,
    `${paidZh}${near(8)}${atLeastZh}${gap(26)}${supportZh}`,
    `${supportZh}${gap(16)}(?:与|同|和|随|跟|按|依据|参照|根据)${near(12)}${paidZh}${near(8)}(?:挂钩|关联|联动|匹配|成正比|对应|分.{0,2}档|确定|核定|计算)`,
    `${supportEn}${gap(60)}${linkEn}${gap(40)}${paidEn}`,
    `${linkEn}${gap(40)}${paidEn}${gap(60)}${supportEn}`,
    `\\b(?:rent|support|subsid\\w+|grants?|rewards?)\\b${gap(30)}\\b(?:rises?|grows?|increases?) with\\b${gap(20)}\\btax`,
    `\\bpay(?:s|ing)?\\b${near(12)}\\b(?:more than|over|above|at least)\\b${near(30)}\\btax(?:es)?\\b${gap(40)}${supportEn}`,
    `\\b(?:top|largest|biggest)(?: \\w+)? taxpayers\\b${gap(50)}${supportEn}`,
  ].map(plain),
  unless: statedBy,
};

const returned: LawRule = {
  id: 'tax-returned',
  kind: 'tax-linked',
  citations: [decreeArticle(10, 2), measuresUnconfirmed],
  explanation: {
    zh: '把已缴税款或其地方所得部分以奖补等形式退给企业，没有国家层面的依据不得写入。法定的退税请写明依据的国家规定。',
    en: 'Giving back tax paid, or the local share of it, needs a basis in national law. For a statutory refund, name the national rule.',
  },
  patterns: [
    `税(?!务)${near(8)}${localShareZh}${gap(18)}${supportZh}`,
    `税(?!务)(?:收|款|金|额|费)?${near(6)}(?:返还|返奖|退还)`,
    '先征后返|先征后退|即征即退|列收列支',
    `(?:返还|退还|返奖)${near(8)}(?:税款|税收|税金|所得税|增值税)`,
    '(?<!export )\\btax (?:rebate|refund|return)s?\\b(?! form)',
    `\\b(?:refund(?:s|ed)?|gets? back|receives? back|returns?|rebates?)\\b${near(44)}\\b(?:local taxes|share of|vat|income tax)\\b`,
  ].map(plain),
  unless: statedBy,
};

const relieved: LawRule = {
  id: 'local-tax-relief',
  kind: 'tax-linked',
  citations: [decreeArticle(10, 1), measuresUnconfirmed],
  explanation: {
    zh: '地方或园区自行给企业减免税。税收优惠只能依法律、行政法规或国务院批准；国家优惠请写“依法享受”。',
    en: 'The district or park itself relieves a firm of tax. Tax relief needs a law, an administrative regulation or State Council approval; for national relief write "as national law provides".',
  },
  patterns: [
    `(?:园区|区里|我区|本区|管委会|镇里|我们|贵司|贵公司|给予)${near(12)}(?:免征|减免|免除|豁免|免缴|减半|免)${near(10)}(?:所得税|增值税|房产税|土地使用税|契税|税收|税款)`,
    `(?:园区|本区|我区|区里|管委会|再)给予${near(10)}税收优惠`,
    `\\b(?:waives?|waived|exempt(?:s|ed)? (?:\\w+ ){0,2}from|exemption from)\\b${near(14)}\\btax(?:es)?\\b`,
  ].map(plain),
  unless: statedBy,
};

export const taxRules: readonly LawRule[] = [linked, returned, relieved];
