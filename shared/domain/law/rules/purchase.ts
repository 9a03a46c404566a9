import { decreeArticle } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { allThree, benefitEn, denial, gap, hereEn, hereZh, lifted, near, supportEn, supportZh, together } from './words.ts';

const buyZh = '(?:采购|购买|购入|选用|使用|采用|选购|购置|选择|首选|买|用)';
/** Goods or sellers marked by their place. */
const goodsZh = `${hereZh}${near(10)}(?:产品|企业|供应商|建材|材料|设备|零部件|生产|制造|厂商|造(?!成)|货|品牌|车企|商品|软件|服务商|队伍|施工队|装备)`;
const sellersEn = `\\b(?:local (?:suppliers|vendors|companies|firms|products|goods|manufacturers)|(?:suppliers|firms|companies|manufacturers) in (?:the )?(?:district|shanghai|park|city)|district (?:manufacturers|suppliers|firms)|(?:shanghai|locally)[- ]made|made in (?:this|the|our) (?:district|city|county)|local (?:catalogue|parts|content|brands?|developers|contractors|makers)|home-grown (?:\\w+)|neighbou?rhood (?:shops|firms|suppliers)|nearby (?:\\w+ )?(?:makers|suppliers|firms|producers)|(?:firms|companies|contractors|suppliers|teams) (?:based|located) in (?:the|this|our) \\w+)\\b`;
const buyEn = '\\b(?:order(?:ing|ed)|buy|buying|bought|purchas(?:e|ing)|sourc(?:e|ing)|sourced|procur(?:e|ing)|using|use|come from)\\b';
const makerEn = '\\b(?:local|district|town|county|shanghai) (?:makers?|producers?|suppliers?|manufacturers?|vendors?)\\b';
const mustEn =
  '\\b(?:(?:is|are) to|needs? to|must|should|shall|has to|have to|priority|preference|prefer|favou?r|first|extra points|applies only)\\b';

export const purchaseRules: readonly LawRule[] = [
  {
    id: 'local-goods-preferred',
    kind: 'local-purchase',
    citations: [decreeArticle(9, 1)],
    explanation: {
      zh: '要求或奖励采购本地产品，会挡住外地和进口商品。请改为产地不限、标准一致。',
      en: 'Local goods are required or rewarded, which keeps out goods from elsewhere. Let any origin qualify on the same terms.',
    },
    patterns: [
      allThree(
        [
          `${hereZh}${near(6)}(?:产|造|企业|厂商|厂家|公司|供应商|品牌|货)`,
          '(?:采购|购买|购入|买|订购|选用|使用|采用|供货|供应|提供|配套)',
          `(?:优先|首选|必须|一律|只能|只可|限定|原则上|${supportZh}|加.?分)`,
        ],
        12,
      ),
      `(?:评标|评审|打分)[^;]{0,6}${goodsZh}${near(6)}加.?分`,
      `(?:须|必须|应当?|一律|原则上|只能|只可)${near(10)}(?:在|向|从|由|交|到)(?:由|给)?${near(2)}${hereZh}${near(8)}(?:采购|购买|购置|订购|进货|选购|供应|供货|承担)`,
      `(?:优先|首选|必须|须|应当?|一律|只|尽量|最好|要)${near(6)}(?:用|买|找|选)${near(4)}(?:家门口|自家|本土|本乡本土|身边|隔壁)`,
      `(?:原?产地|产自|注册地)${near(4)}(?:在|为|是)?${hereZh}${gap(8)}(?:加\\d*分|优先|得分)`,
      `\\b(?:produced|made|manufactured|originat\\w+)\\b${near(4)}\\bin (?:the|this|our) (?:district|city|county|town)\\b.{0,20}?\\b(?:has to|have to|must|first|extra|preferred)\\b`,
      `\\b(?:extra|bonus|additional) points?\\b${near(24)}\\b(?:originat\\w+|made|produced|based) in (?:the|this|our) (?:district|city|county|town)\\b`,
      together(
        `\\b(?:buy|buying|purchas\\w+|order\\w*)\\b${near(30)}\\b(?:from )?(?:other )?(?:tenants|neighbours|firms|companies) (?:of|in) the (?:park|zone)\\b`,
        benefitEn,
        40,
      ),
      `(?:补贴|补助|优惠|消费券)${near(4)}(?:仅限|只限|限于|限)${near(2)}(?:在)?${hereZh}${near(6)}(?:门店|商户|购买|商家|生产)`,
      '\\b(?:brands?|goods|products?|materials?|parts|inputs)\\b[^,;]{0,16}?\\b(?:are to|must|should|have to|shall) be local\\b',
      '\\b(?:should|must|shall|have to|has to) (?:buy|purchase|source|order)\\b[^,;]{0,16}?\\bfrom\\b[^,;]{0,14}?\\bin (?:the|this|our) (?:county|district|town|city|village)\\b',
      `(?:分包|劳务|业务|工程|订单)${near(10)}(?:交给|交由|交|给|发给|由)${near(2)}${hereZh}${near(6)}(?:队伍|施工队|企业|公司|单位|厂)`,
      allThree(
        [`${hereZh}${near(6)}(?:企业|供应商|服务商|产品|投标人|厂商|公司)`, '(?:价格|报价|评标|评审|打分)', '(?:扣除|优惠|加\\d*分|折扣)'],
        12,
      ),
      `(?:优先|必须|须|应当?|一律|原则上)${near(4)}${buyZh}${near(4)}(?:市|区|县|省|镇)(?:级)?(?:名优|名牌|推荐|自主品牌)`,
      `(?:本地化?|就近|区内|市内)(?:配套|采购)(?:比例|率)${near(4)}(?:须|应|必须|要)?${near(2)}(?:达到?|超过|不低于|不少于)${near(4)}[\\d一二三四五六七八九]`,
      `原则上${near(6)}(?:在)?${hereZh}${near(4)}(?:解决|配套|采购)`,
      `(?:优先|首选|必须|须|应当?|一律|原则上|只能|限定|要求|鼓励|要从)${near(8)}${buyZh}?${near(4)}${goodsZh}`,
      `(?:优先|首选|必须|须|应当?|一律|原则上|只能)${near(10)}(?:产自|来自|出自|从)${hereZh}`,
      `(?:必须|须|应当?)(?:产自|来自)${near(2)}${hereZh}`,
      `(?:地产品目录|${hereZh}(?:产)?零部件占比|国产?本地化率)${gap(30)}(?:${supportZh}|奖)`,
      `(?:采购|购买|使用)${near(4)}外地产品[^;]{0,8}(?:减少|不予|取消)`,
      `(?:限定|只能|要)从?${hereZh}${near(12)}(?:采购|购买|购入)`,
      `${buyZh}${near(2)}${goodsZh}.{0,16}?(?:${supportZh}|加\\d*分)`,
      `本地化?(?:采购|配套)(?:比例|率)${near(4)}(?:不低于|不得低于|应|须|必须)`,
      `本地化?(?:采购|配套)(?:比例|率)${near(4)}(?:达到|超过)${near(16)}${supportZh}`,
      together(mustEn, sellersEn, 50),
      `\\b(?:(?:is|are) to|needs? to|must|shall|has to|have to)\\b${near(12)}\\b(?:source|buy|purchase|procure|be bought|be sourced|come from)\\b${near(40)}\\b${hereEn}\\b`,
      together(mustEn, '\\blocally (?:made|produced)\\b', 40),
      `\\bmust\\b${near(6)}\\bbe made in\\b`,
      `\\bpriority\\b${near(30)}\\blocal companies\\b`,
      `\\b(?:must|should|shall|has to|have to)\\b${near(12)}\\b(?:sourced?|bought|buy|purchased?|procured?|ordered|supplied)\\b${near(6)}\\b(?:within|in|inside|from)\\b${near(4)}\\b(?:the|this|our) (?:district|town|county|city|province|zone)\\b`,
      `\\b(?:must|should|shall|has to|have to)\\b${near(12)}\\b(?:go|given|awarded|let|left|passed)\\b to ${near(10)}${sellersEn}`,
      allThree(
        [
          '\\b(?:local|district|town|city|county) (?:suppliers?|bidders?|firms|companies|vendors?|tenderers?)\\b',
          '\\b(?:price|evaluation|scor(?:e|ing)|points)\\b',
          '\\b(?:preference|advantage|bonus|extra|discount)\\b',
        ],
        30,
      ),
      `${buyEn}${near(24)}${sellersEn}.{0,40}?${supportEn}`,
      allThree([makerEn, buyEn, benefitEn], 40),
      together('\\blocal parts\\b', benefitEn, 50),
      `${supportEn}.{0,40}?${sellersEn}`,
      `\\blocal content\\b${near(20)}\\b(?:must|should|requirement|at least|reach)\\b`,
      together('\\bmade in (?:this|the|our) (?:district|city|county|town)\\b', benefitEn, 50),
      `\\b(?:(?:is|are) to|needs? to|must|shall|should|has to|have to) come from\\b${near(6)}\\b(?:the|this|our) (?:district|city|county|town|province)\\b`,
      `(?:采购|购买|使用|选用)?${goodsZh}${near(4)}(?:的)?(?:比例|占比|份额)${near(4)}(?:不低于|不少于|达到?|超过|须|应|必须)`,
      '\\bonly locally (?:made|produced|sourced)\\b',
    ].map(plain),
    unless: denial,
  },
  {
    id: 'outside-goods-barred',
    kind: 'local-purchase',
    citations: [decreeArticle(9, 1)],
    explanation: {
      zh: '禁止采购外地或进口商品。请删去产地限制。',
      en: 'Goods from elsewhere are barred. Remove the limit on origin.',
    },
    patterns: [
      `(?:外地|外省市?|市外|区外|县外|进口)${near(16)}(?:加大|增加|加严|从严|重点|额外)${near(4)}(?:检查|抽检|检验|检测|监管|收费)`,
      `(?:不得|不能|禁止|不可)(?:采购|使用|购买|选用)${near(4)}(?:外地|外省市?|市外|区外|进口)`,
      `(?:外地|外省市?|市外|区外|进口)${near(6)}(?:产品|建材|材料|货|设备|商品|供应商|厂商)${near(4)}(?:不得|不准|禁止|不能|不予|一律不|不考虑)`,
      '\\b(?:suppliers|vendors|makers|products|goods) from (?:other (?:provinces|cities|districts)|outside|elsewhere)\\b[^,;]{0,8}?\\b(?:will not be|are not|may not|cannot|are excluded|are barred)\\b',
      `\\b(?:materials?|goods|products?)\\b from (?:other (?:provinces|cities)|outside|elsewhere)\\b${near(8)}\\b(?:may not|must not|cannot|are (?:banned|not allowed))\\b`,
    ].map(plain),
    unless: lifted,
  },
];
