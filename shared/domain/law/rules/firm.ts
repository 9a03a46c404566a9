import { decreeArticle, measuresListedFirms } from '../citations.ts';
import type { LawRule } from '../law-rule.ts';
import { denial, gap, lifted, moneyZh, near, supportEn } from './words.ts';

/** A firm among others, or a report of what has been: nobody is singled out. */
const reported = '(?:等[^,;]{0,6}企业|公示|公开报道|年报|入选|\\b(?:won|prize|among)\\b|\\bwas awarded\\b|\\bpublished\\b)';
const favourZh = `(?:${moneyZh}|扶持|成本价|(?<!现)代建|低价|特价|全免|免收|免费|特别|特惠|定向|优先供地|唯一(?:补助|补贴|受益|扶持))`;
const favourEn = `(?:${supportEn}|\\b(?:from rent|rent-free|at no cost|half price|at cost|at a discount|below cost|free of charge|waived|pays? no rent|sole (?:recipient|beneficiary))\\b)`;

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
      (firm) =>
        `(?:园区|区里|财政|镇里|市里|管委会|政府|我们)${near(6)}(?:拿|安排|拨|划出|出资|列支)${near(14)}(?:给|帮助?|支持|扶持|补|用于)${near(4)}${firm}`,
      (firm) => `(?:政府|园区|财政|区里|镇里|管委会|我们)${near(6)}(?:替|为|代)${firm}${near(12)}(?:承担|支付|出资|垫付|建设|代缴|装修)`,
      (firm) => `(?:无偿|免费|零租金|低价|优先|直接)${near(6)}(?:提供|划拨|出让|出租|供|拨付|租|交)${near(2)}给${firm}`,
      (firm) => `\\b(?:without charge|free|at no cost|at half price|below cost)\\b${near(8)}\\bto\\b ${firm}`,
      (firm) => `(?:给予?|向|对|为)${firm}[^;]{0,24}?(?:支持|\\d+万|万元|亿元|\\d成|[一二三四五六七八九]成|\\d+%)`,
      (firm) => `\\b(?:covers?|pays?|bears?|funds?|finances?|sponsors?|meets?)\\b${near(40)}\\bfor\\b ${firm}`,
      (firm) => `(?:适用|受益|支持|扶持|补贴|补助|资助|奖励|享受)的?(?:对象|单位|企业|主体)${near(3)}${firm}`,
      (firm) => `${favourEn}${gap(50)}\\b(?:for|to)\\b ${firm}`,
      (firm) => `\\b(?:set aside|earmarked|reserved|allocated|budgeted)\\b${near(20)}\\bfor\\b ${firm}`,
      (firm) => `\\bonly\\b ${firm}${near(4)}\\b(?:is|may be) (?:eligible|entitled|covered)\\b`,
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
      (firm) => `\\b(?:exclusively|only|solely)\\b${near(18)}\\b(?:by|from)\\b ${firm}`,
      (firm) => `(?:须|必须|应当?|一律|统一|只能|只可|限定|指定)${near(10)}(?:委托|联系|交由|交给|由|经|到|向|找|通过)${near(2)}${firm}`,
      (firm) => `由${firm}${near(2)}统一`,
      (firm) => `(?:定点|指定)(?:在|为|到|单位|机构|医院|供应商|是|:)?${firm}`,
      (firm) => `(?:须|必须|应当?|请|一律|统一|只能)${near(4)}(?:与|和|同)${firm}${near(6)}(?:签|订立|合作)`,
      (firm) => `\\bby\\b ${firm}${near(2)}\\b(?:alone|only|exclusively|solely)\\b`,
      (firm) => `${firm}${near(8)}(?:一家(?:负责|承担|经营|运营|提供)|独家)`,
      (firm) => `${firm}[^;]{0,20}?(?:不接受其他|别家|其他(?:公司|机构|单位)?(?:不得|不能))`,
      (firm) =>
        `\\b(?:must|have to|has to|shall|need to)\\b${near(4)}\\b(?:be [a-z]+(?: out)?|contract|sign) (?:by|from|with|through)\\b ${firm}`,
      (firm) => `\\bonly\\b ${firm}${near(4)}\\b(?:may|can|shall) (?!be (?:eligible|entitled))`,
    ],
    unless: lifted,
  },
];
