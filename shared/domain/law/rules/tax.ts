import { decreeArticle, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { benefitEn, favourEn, favourZh, gap, near, statute, supportEn, tieEn, tieZh, together, untied, withheldZh } from './words.ts';

/** Tax as an amount a company pays, not as a service, a register, a rating or a form. */
const paidZh =
  '(?:(?:纳税|缴税|交税|完税)(?!人|信用|服务|申报|咨询|证明|辅导|所得|是)|税交|(?:缴纳|实缴|已缴|入库|上缴)(?:的)?(?:各项|各类)?税|税收(?!优惠|政策|服务|征管|法|户管|关系|返还|减免)|(?<![纳缴完])税额|税金|税单|税票|税源(?=企业|大户)|开票(?:额|量|金额)|(?<![纳缴已])税款|税负|税费|(?:企业|个人)?所得税|增值税|个税|契税|土地使用税|房产税|印花税|营业税|附加税|缴[\\d一二三四五六七八九十百千万]+元?税|的税(?=[,;]|$))';
const paidEn =
  '\\b(?:tax(?:es)? (?:paid|payments?|contributions?|revenues?|receipts|bills?|yields?)|amount of tax|how much tax|(?:of|in|more|less|property) tax|tax(?:es)? (?:the|a|it|each|that|you|already|per mu)\\b|local taxes|(?:retained )?vat|value-added tax|business tax|(?:enterprise )?income tax|(?:annual|yearly|local|district|total|corporate|whose|deed|stamp|land[- ]use) tax(?:es)?|taxes (?:top|exceed|reach|over|above)|taxman|\\w+ in tax(?:es)?|stamp duty|tax (?:targets?|commitments?|pledges?)|(?:pay|paid|pays) (?:in )?to the (?:treasury|exchequer|tax office))\\b';
/** Money received on which the receiver pays tax, or papers to hand in: no tie between support and tax. */
const taxOnSupport =
  '(?:(?:须|需|应当?|依法|按规定|接受)[^,;]{0,6}(?:缴纳|计入|纳税|申报|提供|审计)|无欠税|税务检查|公平竞争|fair[- ]competition|taxable|tax (?:return|form|filing)|pays? (?:individual )?income tax on|duty-free|专用发票|税收违法|代扣|扣缴|(?<!累)计税|withheld|偷税|逃税|欠税|涉税|tax evasion|evad\\w+|同比|(?:诚信|依法)(?:诚信)?纳税(?!额)|报税|含[^,;]{0,4}税|税[^,;]{0,12}见(?:附录|第)|\\binclud(?:e|es|ed|ing) [^,;]{0,6}(?:vat|tax)|税前(?![一二两三四五六七八九十\\d])|税后|留抵|出口|误缴|多缴|税务(?:机关|局|部门)|税收协定|\\b(?:before|after) tax\\b|tax revenue[^,;]{0,24}(?:grew|rose|fell|grow)|\\b(?:treaty|overpaid|export|tax bureau|taxed as)\\b)';
const unless = `(?:${untied}|${statute}|${taxOnSupport})`;

const linked: LawRule = {
  id: 'tax-linked-support',
  kind: 'tax-linked',
  citations: [decreeArticle(10, 2), measuresUnconfirmed],
  explanation: {
    zh: '奖补的有无或多少取决于企业缴了多少税，实际是给特定经营者的选择性奖补。请改用研发投入、设备投资等客观且人人适用的条件。',
    en: 'Whether or how much support is paid depends on tax paid, which makes it a selective reward. Use objective conditions open to all, such as R&D or equipment spending.',
  },
  patterns: [
    `(?:(?:${paidZh})[^;]{0,40}?${favourZh}|${favourZh}[^;]{0,40}?(?:${paidZh}))`,
    together('(?:房租|租金|奖金池|额度)', paidZh, 24),
    `(?:${paidEn}[^;]{0,70}?${favourEn}|${favourEn}[^;]{0,70}?${paidEn})`,
    `\\b(?:rent|support|subsid\\w+|grants?|rewards?)\\b${gap(30)}\\b(?:rises?|grows?|increases?|falls?)\\b${gap(40)}\\btax`,
    `\\bpay(?:s|ing)?\\b${near(12)}\\b(?:more than|over|above|at least)\\b${near(30)}\\btax(?:es)?\\b${gap(40)}${supportEn}`,
    `\\bthe (?:more|higher) (?:the |your )?tax\\b${gap(60)}${supportEn}|\\btax you pay\\b${gap(60)}${benefitEn}`,
    `\\b(?:top|largest|biggest)(?: \\w+)? taxpayers\\b${gap(60)}${supportEn}`,
    `${paidZh}${near(10)}(?:未达|不达标|达不到|未完成|不足)${gap(20)}${withheldZh}`,
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
    `税(?!务)${gap(20)}(?:拨回|还给|返给|退给|退回|奖回|补回|奖给|发还|归还|先[缴交]后[补奖返退])`,
    `税(?!务)${gap(12)}(?:返|退|补|奖)[一二两三四五六七八九十\\d]`,
    `(?:${paidZh})[^,;]{0,8}?每(?:满|达|增|上|超)`,
    `每(?:满|缴|交|纳)?[\\d一二三四五六七八九十百千]+[万亿]?元?(?:的)?税`,
    `(?:年|累计|全年)[^,;]{0,4}?(?:${paidZh})[^,;]{0,10}?\\d+万?元?(?:以上|的)(?![^;]{0,12}(?:方可|才能|方能|才可|供地|入驻|入园|准入))`,
    `(?:${paidZh})[^,;]{0,6}?(?:未达|达不到|未完成|低于)[^,;]{0,4}?(?:承诺|约定)`,
    `${tieZh}[^,;]{0,10}?(?:纳税|税收|缴税)(?:额|贡献|规模|多少|情况|总额)?(?:排序|排名|分档|分级|高低|多少|确定|决定|大小)`,
    `${tieEn}${near(40)}\\btax(?:es)?(?: (?:paid|payments?|bill))?\\b(?! (?:bureau|rules|law|rating|credit|year))`,
    '\\b(?:for )?(?:every|each|per)\\b[^,;]{0,24}?\\b(?:of|in) tax(?:es)?\\b',
    '\\b(?:annual|yearly|accumulated|total) tax(?:es)?(?: payments?| paid)? (?:above|over|exceeding|of at least|of more than)\\b',
    '税[^;]{0,8}?(?:拿回|要回|退得回|拿得回)',
    `\\b(?:recover|recoup|gets? back|win back)\\b${near(20)}\\btax`,
    `${paidZh}[^;]{0,10}?抵[^扣押达]`,
    `\\btops? up\\b${gap(60)}\\btax\\b`,
    `\\btax(?:es)?\\b${gap(40)}\\b(?:returns?) (?:cny|rmb|\\d)`,
    together(`税(?!务)${near(10)}(?:留下|留成|留存|所得|留的)${near(6)}(?:部分|块|钱)`, '(?:返|退|拨|补|奖|还给)', 24),
    '先征后返|先征后退|即征即退|列收列支|返税|税收洼地|财税(?:返还|奖励)',
    `(?:返还|退还|返奖|发还)${near(8)}(?:税款|税收|税金|所得税|增值税)`,
    '(?<!export )\\btax (?:rebate|refund)s?\\b',
    `\\b(?:refund(?:s|ed)?|(?:gets?|give|gives) back|receives? back|return(?:s|ed)?|rebates?)\\b${near(44)}\\b(?:local taxes|share of|vat|income tax|business tax)\\b`,
    `\\b(?:income tax|vat|local taxes|business tax)\\b${near(40)}\\b(?:refunded|returned|(?:given|paid) back)\\b`,
    together(
      '\\b(?:tax(?:es)?|vat)\\b',
      '\\b(?:flows?|comes?|goes|pay(?:s|id)?|hand(?:s|ed)?|claims?|gives?|given|gets?|sent|channel\\w*|plough\\w*) back\\b',
      50,
    ),
    `\\b(?:reclaim|recover|recoup|claim)(?:s|ed)?\\b${near(44)}\\btax\\b${near(20)}\\bas\\b${near(12)}${supportEn}`,
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
    '\\btax(?:es)?\\b[^,;]{0,24}?\\b(?:will be|is|are|gets?) (?:waived|forgiven|halved|cut|written off|lifted)\\b',
    '\\btax (?:holiday|reward|relief|break|exemption|reduction|concession)s?\\b',
  ].map(plain),
  unless,
};

export const taxRules: readonly LawRule[] = [linked, returned, relieved];
