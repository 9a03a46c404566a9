import { decreeArticle, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { benefitEn, denial, gap, near, statute, supportEn, supportZh, together } from './words.ts';

/** Tax as an amount a company pays, not as a service, a register, a rating or a form. */
const paidZh =
  '(?:(?:纳税|缴税|交税|完税)(?!人|信用|服务|申报|咨询|证明|辅导|所得|是)|税交|(?:缴纳|实缴|已缴|入库|上缴)(?:的)?(?:各项|各类)?税|税收(?!优惠|政策|服务|征管|法|户管|关系|返还|减免)|(?<![纳缴完])税额|税金|(?<![纳缴已])税款|税负|税费|(?:企业|个人)?所得税|增值税|个税|契税|土地使用税|房产税|印花税|营业税|附加税)';
const paidEn =
  '\\b(?:tax(?:es)? (?:paid|payments?|contributions?|revenues?|receipts|bill)|amount of tax|how much tax|(?:of|in|more|less|property) tax|tax(?:es)? (?:the|a|it|each|that|you|already|per mu)\\b|local taxes|(?:retained )?vat|value-added tax|business tax|(?:enterprise )?income tax)\\b';
/** Money received on which the receiver pays tax, or papers to hand in: no tie between support and tax. */
const taxOnSupport =
  '(?:(?:须|需|应当?|依法|按规定|接受)[^,;]{0,6}(?:缴纳|计入|纳税|申报|提供|审计)|无欠税|税务检查|公平竞争|fair[- ]competition|taxable|tax (?:return|form|filing)|pays? (?:individual )?income tax on|duty-free)';
const unless = `(?:${denial}|${statute}|${taxOnSupport})`;

const linked: LawRule = {
  id: 'tax-linked-support',
  kind: 'tax-linked',
  citations: [decreeArticle(10, 2), measuresUnconfirmed],
  explanation: {
    zh: '奖补的有无或多少取决于企业缴了多少税，实际是给特定经营者的选择性奖补。请改用研发投入、设备投资等客观且人人适用的条件。',
    en: 'Whether or how much support is paid depends on tax paid, which makes it a selective reward. Use objective conditions open to all, such as R&D or equipment spending.',
  },
  patterns: [
    together(paidZh, supportZh, 40),
    together('(?:房租|租金|奖金池|额度)', paidZh, 24),
    together(paidEn, benefitEn, 70),
    `\\b(?:rent|support|subsid\\w+|grants?|rewards?)\\b${gap(30)}\\b(?:rises?|grows?|increases?|falls?)\\b${gap(40)}\\btax`,
    `\\bpay(?:s|ing)?\\b${near(12)}\\b(?:more than|over|above|at least)\\b${near(30)}\\btax(?:es)?\\b${gap(40)}${supportEn}`,
    `\\bthe (?:more|higher) (?:the |your )?tax\\b${gap(60)}${supportEn}|\\btax you pay\\b${gap(60)}${benefitEn}`,
    `\\b(?:top|largest|biggest)(?: \\w+)? taxpayers\\b${gap(60)}${supportEn}`,
  ].map(plain),
  unless,
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
    `税(?!务)(?:收|款|金|额|费)?${near(6)}(?:返还|返奖|退还|全留|抵返|发还)`,
    '先征后返|先征后退|即征即退|列收列支|返税|税收洼地|财税(?:返还|奖励)',
    `(?:返还|退还|返奖|发还)${near(8)}(?:税款|税收|税金|所得税|增值税)`,
    '(?<!export )\\btax (?:rebate|refund)s?\\b',
    `\\b(?:refund(?:s|ed)?|(?:gets?|give|gives) back|receives? back|return(?:s|ed)?|rebates?)\\b${near(44)}\\b(?:local taxes|share of|vat|income tax|business tax)\\b`,
    `\\b(?:income tax|vat|local taxes|business tax)\\b${near(40)}\\b(?:refunded|returned|(?:given|paid) back)\\b`,
  ].map(plain),
  unless,
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
    `(?:园区|区里|我区|本区|管委会|镇里|我们|贵司|贵公司|给予)${near(12)}(?:免征|减免|免除|豁免|免缴|减半|免)${near(10)}(?:所得税|增值税|房产税|土地使用税|契税|税收|税款|税费)`,
    `(?:园区|本区|我区|区里|管委会|再)(?:可)?给予${near(10)}税收(?:优惠|减免)`,
    '核定征收|税收减免',
    `\\b(?:waives?|waived|waivers? of|exempt(?:s|ed)? (?:\\w+ ){0,2}from|exemption from)\\b${near(26)}\\btax(?:es)?\\b`,
    '\\btax (?:holiday|reward|relief|break|exemption|reduction|concession)s?\\b',
  ].map(plain),
  unless,
};

export const taxRules: readonly LawRule[] = [linked, returned, relieved];
