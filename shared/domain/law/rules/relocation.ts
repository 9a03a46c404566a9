import { decreeArticle, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { denial, elsewhereZh, gap, lifted, near, supportEn, supportZh } from './words.ts';

const seatZh = '(?:注册地址?|工商注册|工商登记|税务登记|税收户管|税管|户管|税收关系|工商、?税务(?:关系|登记)?|企业注册|总部)';
const moveZh = '(?:迁入|迁至|迁到|迁来|迁移|转入|转到|转移|变更至|变更到|移至|搬至|搬到)';
const rewardZh = `(?:${supportZh}|方可|才能|才可|即可享受|条件|前提)`;
const seatEn = '\\b(?:registered (?:address|office|seat)|(?:tax |company )?registration|domicile|tax (?:domicile|residence)|headquarters)\\b';
const moveEn = `\\b(?:mov(?:e|es|ing)|relocat(?:e|es|ing)|transfer(?:s|ring)?|shift(?:s|ing)?)\\b${near(14)}${seatEn}`;

export const relocationRules: readonly LawRule[] = [
  {
    id: 'relocation-rewarded',
    kind: 'relocation',
    citations: [decreeArticle(10, 2), measuresUnconfirmed],
    explanation: {
      zh: '以迁移注册地、总部或税收关系为奖补条件，属选择性奖补，也妨碍企业自主选址。请删去迁移条件。',
      en: 'Support is tied to moving a registration, headquarters or tax domicile. Remove the condition; where to register is the firm’s own choice.',
    },
    patterns: [
      `${seatZh}${near(12)}${moveZh}${gap(26)}${rewardZh}`,
      `(?:从|由)?${elsewhereZh}${near(6)}(?:迁入|迁来|迁至|转入)${gap(22)}${supportZh}`,
      `(?:迁入|迁至|迁来)(?:本|我)?(?:区|市|园区|镇|县|地)${gap(20)}${supportZh}`,
      `${moveEn}${gap(70)}${supportEn}`,
      `(?:${supportEn}|\\brequires?\\b|\\bconditional on\\b)${gap(60)}${moveEn}`,
    ].map(plain),
    unless: denial,
  },
  {
    id: 'leaving-barred',
    kind: 'relocation',
    citations: [decreeArticle(9, 1), decreeArticle(8, 4)],
    explanation: {
      zh: '限制企业迁出，或迁出就追回奖补，会阻碍经营者自由退出和要素流动。请删去。',
      en: 'The firm is kept from leaving, or pays for leaving. That hinders exit and free movement; remove it.',
    },
    patterns: [
      '不(?:得|能|可|应|再)?(?:擅自|随意|主动|将)?(?:迁出|迁离|搬离|搬出|外迁|撤离)',
      `(?:注册地址?|住所|总部|税收户管)${near(4)}不(?:得|能|可)(?:变更|迁)`,
      `(?:迁出|迁离|搬离|搬出|外迁)${gap(16)}(?:退还|追回|返还|收回|扣回|退回)`,
      `\\b(?:may not|must not|cannot|shall not|undertake not to|agree not to|promise not to)\\b ?(?:move out|move away|leave|relocate)\\b${near(16)}\\b(?:district|park|city|within|for)\\b`,
      `\\b(?:mov(?:e|es|ing) out|relocat(?:e|es|ing)|leav(?:e|es|ing))\\b${gap(40)}\\b(?:repay|repaid|return|returned|refund|clawed back)\\b`,
      `\\b(?:repay|repaid|return|returned|clawed back)\\b${near(30)}\\b(?:if|when|after)\\b${near(20)}\\b(?:moves? out|relocat(?:es?|ing)|leaves?)\\b`,
    ].map(plain),
    unless: lifted,
  },
];
