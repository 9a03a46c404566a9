import { decreeArticle } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { allThree, benefitEn, denial, gap, hereEn, hereZh, lifted, near, supportEn, supportZh, together } from './words.ts';

const buyZh = '(?:采购|购买|购入|选用|使用|采用|选购|购置|选择|首选|买|用)';
/** Goods or sellers marked by their place. */
const goodsZh = `${hereZh}${near(10)}(?:产品|企业|供应商|建材|材料|设备|零部件|生产|制造|厂商|造(?!成)|货|品牌|车企|商品)`;
const sellersEn = `\\b(?:local (?:suppliers|vendors|companies|firms|products|goods|manufacturers)|(?:suppliers|firms|companies|manufacturers) in (?:the )?(?:district|shanghai|park|city)|district (?:manufacturers|suppliers|firms)|(?:shanghai|locally)[- ]made|made in (?:this|the|our) (?:district|city|county)|local (?:catalogue|parts|content|brands?))\\b`;
const buyEn = '\\b(?:buy|buying|bought|purchas(?:e|ing)|sourc(?:e|ing)|sourced|procur(?:e|ing)|using|use|come from)\\b';
const makerEn = '\\b(?:local|district|shanghai) (?:makers?|producers?|suppliers?|manufacturers?|vendors?)\\b';
const mustEn = '\\b(?:must|shall|has to|have to|priority|preference|prefer|favou?r|first|extra points|applies only)\\b';

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
      `\\b(?:must|shall|has to|have to)\\b${near(12)}\\b(?:source|buy|purchase|procure|be bought|be sourced|come from)\\b${near(40)}\\b${hereEn}\\b`,
      together(mustEn, '\\blocally (?:made|produced)\\b', 40),
      `\\bmust\\b${near(6)}\\bbe made in\\b`,
      `\\bpriority\\b${near(30)}\\blocal companies\\b`,
      `${buyEn}${near(24)}${sellersEn}.{0,40}?${supportEn}`,
      allThree([makerEn, buyEn, benefitEn], 40),
      together('\\blocal parts\\b', benefitEn, 50),
      `${supportEn}.{0,40}?${sellersEn}`,
      `\\blocal content\\b${near(20)}\\b(?:must|should|requirement|at least|reach)\\b`,
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
      `(?:不得|不能|禁止|不可)(?:采购|使用|购买|选用)${near(4)}(?:外地|外省市?|市外|区外|进口)`,
      `(?:外地|外省市?|市外|区外|进口)${near(6)}(?:产品|建材|材料|货|设备|商品|供应商|厂商)${near(4)}(?:不得|不准|禁止|不能|不予|一律不|不考虑)`,
      '\\b(?:suppliers|vendors|makers|products|goods) from (?:other (?:provinces|cities|districts)|outside|elsewhere)\\b[^,;]{0,8}?\\b(?:will not be|are not|may not|cannot|are excluded|are barred)\\b',
      `\\b(?:materials?|goods|products?)\\b from (?:other (?:provinces|cities)|outside|elsewhere)\\b${near(8)}\\b(?:may not|must not|cannot|are (?:banned|not allowed))\\b`,
    ].map(plain),
    unless: lifted,
  },
];
