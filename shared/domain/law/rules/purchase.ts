import { decreeArticle } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { denial, gap, hereZh, lifted, near, supportEn, supportZh } from './words.ts';

const buyZh = '(?:采购|购买|选用|使用|采用|选购|购置|选择)';
const goodsZh = '(?:产品|企业|供应商|建材|材料|设备|服务|零部件|生产|厂商)';
const hereEn = '(?:local(?:ly)?|in (?:the )?(?:district|shanghai|park|city|area))';

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
      `(?:优先|必须|须|应当?|一律|原则上|只能|限定|要求|鼓励)${near(8)}${buyZh}${near(4)}${hereZh}${near(10)}${goodsZh}`,
      `(?:限定|只能)从?${hereZh}${near(12)}(?:采购|购买)`,
      `(?:采购|购买|选用)${near(2)}${hereZh}${near(14)}${goodsZh}${gap(16)}${supportZh}`,
      `本地化?(?:采购|配套)(?:比例|率)${near(4)}(?:不低于|不得低于|应|须|必须)`,
      `本地化?(?:采购|配套)(?:比例|率)${near(4)}(?:达到|超过)${near(16)}${supportZh}`,
      `\\b(?:priority|preference)\\b${near(40)}\\b(?:local|locally)\\b`,
      `\\b(?:must|shall|has to|have to)\\b${near(12)}\\b(?:source|buy|purchase|procure|be bought|be sourced)\\b${near(40)}\\b${hereEn}\\b`,
      `\\b(?:buy|buying|purchas(?:e|ing)|sourcing|procuring)\\b${near(14)}\\bfrom\\b${near(14)}\\b${hereEn}\\b${gap(40)}${supportEn}`,
      `\\blocal content\\b${near(20)}\\b(?:must|should|requirement|at least|reach)\\b`,
      '\\bonly locally (?:made|produced|sourced)\\b',
    ].map(plain),
    unless: denial.replace('均可', '均可|外地产品'),
  },
  {
    id: 'outside-goods-barred',
    kind: 'local-purchase',
    citations: [decreeArticle(9, 1)],
    explanation: {
      zh: '禁止采购外地或进口商品。请删去产地限制。',
      en: 'Goods from elsewhere are barred. Remove the limit on origin.',
    },
    patterns: [plain(`(?:不得|不能|禁止|不可)(?:采购|使用|购买|选用)${near(4)}(?:外地|外省市?|市外|区外|进口)`)],
    unless: lifted,
  },
];
