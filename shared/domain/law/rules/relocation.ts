import { decreeArticle, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { benefitEn, denial, elsewhereZh, gap, hereEn, hereZh, lifted, near, originZh, supportZh, together } from './words.ts';

const seatZh =
  '(?:注册地址?|工商注册|工商登记|工商、?税务(?:关系|登记)?|税务登记|税收户管|税管|户管|税收关系|纳税主体|企业注册|营业执照(?:地址|住所)?|执照地址|执照|法人主体|法人|牌子|本部|税管关系|纳税关系|纳税地|经营地|总部|公司|企业)';
const moveZh =
  '(?:变更登记(?:到|至)|搬过来|迁过来|转过来|挪过来|放到|落到|挂到|搬入|搬进|迁进|转来|改到|改至|改成|挪到|变更为|迁入|迁至|迁到|迁来|迁移|转入|转到|转移|变更至|变更到|移至|搬至|搬到|搬来|迁址)';
/** A registration, a headquarters or a whole firm changing its place to here. */
const movedZh = `(?:${seatZh}${near(12)}${moveZh}|(?:迁入|迁至|迁到|迁来|搬到|搬来)(?:本|我们?)?(?:区|市|园区|镇|县|地)|${elsewhereZh}${near(10)}(?:迁入|迁来|迁至|转入|转来|迁址|搬迁|搬来|搬入|搬至)|(?:从|由|自)${elsewhereZh}引[进入]的${near(8)}(?:企业|公司|总部)|引[进入]的${near(4)}${elsewhereZh}${near(10)}(?:企业|公司|总部)|(?:注册地址?|户管)变更(?:至|到)|落户(?:本|我)(?:区|市|县|园区|镇)(?:才能|方可|才可))`;
const seatEn =
  '\\b(?:registered (?:address|office|seat)|business licen[cs]e(?: address)?|licen[cs]e address|legal address|legal entity|qualifications?(?: certificates?)?|licen[cs]e|head office|(?:tax |company )?registration|domicile|tax (?:domicile|residence)|headquarters)\\b';
const movedEn = `(?:\\b(?:mov(?:e|es|ing|ed)|relocat(?:e|es|ing|ed)|transfer(?:s|ring|red)?|shift(?:s|ing|ed)?|chang(?:e|es|ing|ed)|bring(?:s|ing)?|switch(?:es|ed|ing)?)\\b${near(14)}${seatEn}${near(20)}\\b(?:${hereEn}|(?:to|into) the (?:city|county|town|zone|park))\\b|\\b(?:relocat|transferr?)(?:e|es|s|ing)?\\b${near(10)}${seatEn}|${seatEn} (?:is|are|has been|have been) (?:moved|transferred|changed|switched)\\b)`;
/** Leaving this place. */
/** A firm coming here, in plain speech. */
const comesZh = `(?:(?:企业|公司|总部|注册地址?|税收关系|户管|纳税关系)${near(8)}(?:迁|搬|转|变更|落)(?:入|来|到|至|过来|进)|(?:迁|搬|转)(?:入|来|到|至|过来|进)${near(8)}(?:企业|公司|总部)|注册地址?${near(2)}变更${near(4)}(?:园区|本区|我区))`;
const leaveZh = '(?:迁(?:出|离|走)|中途撤|迁出|迁离|迁走|搬离|搬走|搬出|外迁|撤离|转出|转移至外)';
const leaveEn =
  '\\b(?:mov(?:e|es|ing) (?:out|away)|transfer(?:s|ring)? (?:out|away)|(?:is|are|be) (?:moved|transferred|relocated) (?:elsewhere|away|out)|deregister(?:s|ing)?|depart(?:s|ing)?|relocat(?:e|es|ing)|leav(?:e|es|ing))\\b';
const elsewhereEn = '\\bfrom (?:elsewhere|other (?:cities|provinces|districts))\\b';
const costsEn = '\\bmoving (?:costs?|expenses?)\\b';
const paybackEn = '\\b(?:repays?|repaid|repayable|returned|paid back|refund|clawed back|forfeit|hands? back|pay the money back)\\b';
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
      together(`\\b(?:coming|come|comes|moving|arriving|arrive) (?:over |here )?from (?:other|neighbou?ring|outside)\\b`, benefitEn, 60),
      `(?:注册|登记|户管|税务关系|总部|执照)${near(8)}(?:在|从|由|自)${near(4)}${originZh}${gap(30)}(?:${supportZh}|万元)`,
      `(?:从|由|自|原在)${originZh}${near(8)}(?:迁|搬|转)(?:来|入|至|到)${gap(30)}(?:${supportZh}|万元)`,
      `(?:招引|引进|引荐|吸引)${near(2)}${originZh}${near(8)}(?:企业|公司|总部|户)${gap(16)}(?:奖|${supportZh})`,
      together(
        '\\b(?:attracted|brought in|won|lured|recruited) from (?:another|other|neighbou?ring) (?:provinces?|cit(?:y|ies)|districts?)\\b',
        `(?:${benefitEn}|\\bearns?\\b)`,
        60,
      ),
      together(
        '\\brelocat(?:e|es|ing)\\b[^,;]{0,20}?\\b(?:in)?to (?:the|our|this) (?:district|city|county|town|zone|park)\\b',
        benefitEn,
        50,
      ),
      together('(?:跨区|跨省|跨市|异地)(?:迁移|搬迁|迁址|转移)', supportZh, 24),
      `(?:引荐|介绍|引进|带来)${near(4)}${originZh}${near(6)}(?:企业|公司)${near(10)}(?:注册|落户|迁)${gap(16)}${supportZh}`,
      together(`\\bregistered in \\w+\\b${near(12)}\\b(?:switch|move|transfer|come)\\b`, benefitEn, 50),
      together(
        '\\bfrom another (?:province|city|district)\\b[^,;]{0,20}?\\b(?:registers?|moves?|settles?|transfers?)\\b',
        `(?:${benefitEn}|\\bearns?\\b)`,
        60,
      ),
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
      together('(?:提前|中途)?(?:迁|搬)(?:走|出|离)', '(?:追缴|追回|缴还|连本带息|补缴|缴回|退还|退回|收回|赔偿)', 16),
      `(?:注册地址?|住所|总部|税收户管)${near(4)}不(?:得|能|可)(?:变更|迁)`,
      `${leaveZh}${gap(16)}(?:退还|退回|追回|返还|收回|扣回|全额退)`,
      `不(?:外迁|迁出|迁离|搬离)${near(4)}(?:协议|承诺|保证)`,
      `(?:承诺|保证|约定)${near(12)}不(?:外迁|迁出|迁离|搬离|撤离|注销)`,
      `(?:税务关系|统计关系|户管|税管|注册地|纳税关系|总部)${near(14)}(?:须|必须|应当?|保持)${near(6)}(?:留在|保留在|保持在|在)${hereZh}`,
      `\\b(?:tax|statistical|registration)\\b${near(16)}\\b(?:affiliation|registration|domicile|status)\\b${near(6)}\\b(?:must|shall|has to|have to) (?:stay|remain)\\b`,
      `不(?:得|能|可|准|许)${near(6)}(?:变更|转移)${near(4)}(?:税管|户管|税收|纳税|注册|登记)(?:关系|地址?|机关)`,
      `(?:须|应当?|要)${near(6)}(?:归还|缴还|退还|退回)[^;]{0,12}(?:迁|搬)(?:离|走|出)|(?:迁|搬)(?:离|走|出)[^;]{0,10}归还|转出[^;]{0,14}(?:缴还|退还|退回|追回|归还)`,
      `\\bno[- ]relocation\\b`,
      `\\b(?:may not|must not|cannot|shall not|undertake not to|agree not to|promise not to) (?:[a-z]+ or )?${leaveEn}${near(16)}\\b(?:district|park|city|town|zone|county|within|for|before)\\b`,
      '\\b(?:may not|must not|cannot|shall not) (?:move|relocate|transfer|change) (?:the|your|its|their) (?:company|registration|headquarters|business|registered (?:address|office)|tax domicile)\\b',
      `\\b(?:shall|must|have to|has to) (?:stay|remain)\\b${near(16)}\\b(?:district|park|city)\\b`,
      together(leaveEn, paybackEn, 40),
      together(`\\brelocat(?:e|es|ing)\\b${near(10)}${seatEn}`, paybackEn, 40),
    ].map(plain),
    unless: `(?:${lifted}|${freely})`,
  },
];
