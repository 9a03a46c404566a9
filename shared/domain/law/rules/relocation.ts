import { decreeArticle, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { benefitEn, denial, elsewhereZh, gap, hereEn, lifted, near, supportZh, together } from './words.ts';

const seatZh =
  '(?:注册地址?|工商注册|工商登记|工商、?税务(?:关系|登记)?|税务登记|税收户管|税管|户管|税收关系|纳税主体|企业注册|总部|公司|企业)';
const moveZh = '(?:迁入|迁至|迁到|迁来|迁移|转入|转到|转移|变更至|变更到|移至|搬至|搬到|搬来|迁址)';
/** A registration, a headquarters or a whole firm changing its place to here. */
const movedZh = `(?:${seatZh}${near(12)}${moveZh}|(?:迁入|迁至|迁到|迁来|搬到|搬来)(?:本|我们?)?(?:区|市|园区|镇|县|地)|${elsewhereZh}${near(6)}(?:迁入|迁来|迁至|转入|迁址|搬迁)|(?:注册地址?|户管)变更(?:至|到)|落户(?:本|我)(?:区|市|县|园区|镇)(?:才能|方可|才可))`;
const seatEn =
  '\\b(?:registered (?:address|office|seat)|(?:tax |company )?registration|domicile|tax (?:domicile|residence)|headquarters)\\b';
const movedEn = `(?:\\b(?:mov(?:e|es|ing|ed)|relocat(?:e|es|ing|ed)|transfer(?:s|ring|red)?|shift(?:s|ing|ed)?|chang(?:e|es|ing|ed)|bring(?:s|ing)?)\\b${near(14)}${seatEn}${near(20)}\\b${hereEn}\\b|\\b(?:relocat|transferr?)(?:e|es|s|ing)?\\b${near(10)}${seatEn}|${seatEn} (?:is|has been) (?:moved|transferred|changed)\\b)`;
/** Leaving this place. */
/** A firm coming here, in plain speech. */
const comesZh = `(?:(?:企业|公司|总部|注册地址?|税收关系|户管|纳税关系)${near(8)}(?:迁|搬|转|变更|落)(?:入|来|到|至|过来|进)|(?:迁|搬|转)(?:入|来|到|至|过来|进)${near(8)}(?:企业|公司|总部)|注册地址?${near(2)}变更${near(4)}(?:园区|本区|我区))`;
const leaveZh = '(?:迁(?:出|离|走)|中途撤|迁出|迁离|迁走|搬离|搬走|搬出|外迁|撤离|转移至外)';
const leaveEn = '\\b(?:mov(?:e|es|ing) (?:out|away)|relocat(?:e|es|ing)|leav(?:e|es|ing))\\b';
const elsewhereEn = '\\bfrom (?:elsewhere|other (?:cities|provinces|districts))\\b';
const costsEn = '\\bmoving (?:costs?|expenses?)\\b';
const paybackEn = '\\b(?:repay|repaid|returned|refund|clawed back|forfeit|hands? back|pay the money back)\\b';
const freely = '(?:自主|自由|自行|由企业决定|可自|up to the company|at any time|free to)';

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
      together(comesZh, supportZh, 24),
      together(movedZh, `(?:${supportZh}|方可|才能|才可|即可享受|条件|前提)`, 28),
      together(`${elsewhereEn}${near(14)}\\b(?:move|relocate|come) here\\b`, benefitEn, 40),
      together(`\\brelocat(?:e|es|ing)\\b${near(24)}\\bfrom\\b`, `(?:${costsEn}|${benefitEn})`, 60),
      together(movedEn, `(?:${benefitEn}|\\bearns?\\b|\\brequires?\\b|\\bconditional on\\b|\\binstalment\\b)`, 64),
      `(?:补贴|奖励|补助|扶持)[^;]{0,10}(?:注册地址?)${near(6)}变更`,
    ].map(plain),
    unless: `(?:${denial}|${freely})`,
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
      `不(?:得|能|可|应|再)?(?:擅自|随意|主动|将)?${near(10)}${leaveZh}`,
      `不(?:能|得|许|准|可)${near(8)}(?:迁|搬)(?:走|出|离|移)`,
      together('(?:提前|中途)?(?:迁|搬)(?:走|出|离)', '(?:追缴|追回|补缴|缴回|退还|退回|收回|赔偿)', 16),
      `(?:注册地址?|住所|总部|税收户管)${near(4)}不(?:得|能|可)(?:变更|迁)`,
      `${leaveZh}${gap(16)}(?:退还|退回|追回|返还|收回|扣回|全额退)`,
      `不(?:外迁|迁出|迁离|搬离)${near(4)}(?:协议|承诺|保证)`,
      `\\bno[- ]relocation\\b`,
      `\\b(?:may not|must not|cannot|shall not|undertake not to|agree not to|promise not to) ${leaveEn}${near(16)}\\b(?:district|park|city|within|for)\\b`,
      '\\b(?:may not|must not|cannot|shall not) (?:move|relocate|transfer) (?:the|your|its|their) (?:company|registration|headquarters|business)\\b',
      `\\b(?:shall|must|have to|has to) (?:stay|remain)\\b${near(16)}\\b(?:district|park|city)\\b`,
      together(leaveEn, paybackEn, 40),
      together(`\\brelocat(?:e|es|ing)\\b${near(10)}${seatEn}`, paybackEn, 40),
    ].map(plain),
    unless: `(?:${lifted}|${freely})`,
  },
];
