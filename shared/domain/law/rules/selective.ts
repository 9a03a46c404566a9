import { decreeArticle, measuresListedFirms, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { denial, elsewhereZh, gap, hereZh, lifted, moneyZh, near, supportEn, supportZh, together } from './words.ts';

const caseByCaseZh = '(?:一企一策|一事一议|一企一议|一户一策|一司一策|一项目一策|特事特办)';
const bargainedZh =
  '(?:面议|个别商定|另行商定|单独商议|个别协商|逐一商定|可以谈|可谈|谈得|谈下来|看谈判|双方协商|好商量|看项目|视项目(?:情况)?而定|(?:突破|超过)(?:政策|奖励|补贴|扶持)?上限|另行制定)';
const listZh =
  '(?:白名单|名录库|企业库|项目库|培育库|种子库|培育名单|重点名单|企业名单|链主(?:企业)?|龙头企业|世界(?:五百强|500强)企业|独角兽企业|(?<!纳税)百强企业)';
const ownershipZh = '(?:国有(?:控股)?|央企|国企|民营|外资|内资)';
const firmsEn = '(?:companies|firms|enterprises|service providers|bidders)';
const ownershipEn = '(?:central state-owned|state-owned|foreign|foreign-invested|private|domestic|local)';
const ownershipEnAny = '\\b(?:state-owned|private|foreign|domestic)';
const listEn = '\\b(?:white-?list|key(?:-enterprise| firms?)? list|chain-leader list|preferred list|shortlist)\\b';

const caseByCase: LawRule = {
  id: 'case-by-case-support',
  kind: 'selective',
  citations: [decreeArticle(10, 2), measuresListedFirms],
  explanation: {
    zh: '扶持按个案商定，等于先选定受益企业。请写公开、客观、人人可对照的条件和额度。',
    en: 'Support is settled case by case, which amounts to choosing who benefits. State published, objective conditions and amounts.',
  },
  patterns: [
    together(`(?:${caseByCaseZh}|${bargainedZh})`, `(?:${supportZh}|政策|额度)`, 18),
    '(?:突破|超过)(?:政策|奖励|补贴|扶持)上限',
    `量身定[制做]${near(8)}(?:补贴|优惠|扶持|奖励|政策)|专属(?:补贴|优惠|扶持|奖励|政策)|特殊(?:补贴|优惠|扶持|奖励)`,
    together(
      `(?:${supportEn}|\\bdeals?\\b)`,
      '\\b(?:you negotiate|depends? on (?:the )?negotiations?|case[- ]by[- ]case|individually|one by one|open to negotiation|negotiable)\\b',
      40,
    ),
    '\\bone[- ](?:firm|company)[- ]one[- ]policy\\b|\\bone policy for one (?:firm|company)\\b',
    `\\b(?:tailor-made|tailored|bespoke|customi[sz]ed)\\b${near(12)}${supportEn}`,
    '\\bexceed the (?:\\w+ ){0,2}(?:ceiling|cap)\\b',
    '\\bwritten specially for\\b',
  ].map(plain),
  unless: `(?:${denial.replace('取消', '取消(?!上限)')}|村民|农村|公益)`,
};

const chosenFew: LawRule = {
  id: 'listed-firms-support',
  kind: 'selective',
  citations: [decreeArticle(10, 2), measuresListedFirms],
  explanation: {
    zh: '只有名单、企业库内或某种所有制的企业才能受益，入选条件不公开或不合理。请改为客观条件，符合者均可。',
    en: 'Only firms on a list, or of one kind of ownership, benefit. Use objective conditions; all who meet them qualify.',
  },
  patterns: [
    together(
      `(?:${listZh}|(?:行业|全区|全市)前[\\d一二三四五六七八九十]+)`,
      `(?:单独|更高|优先|才能|才有|方可)${near(8)}${moneyZh}|${moneyZh}${near(4)}(?:只|仅)`,
      16,
    ),
    `${ownershipZh}(?:企业|公司)?${near(8)}(?:${moneyZh})?${near(8)}\\d+%[,;]${ownershipZh}(?:企业|公司)?${near(8)}\\d+%`,
    `(?:${moneyZh})[^;]{0,8}${ownershipZh}${near(10)}\\d+%[^;]{0,3}${ownershipZh}${near(10)}\\d+%`,
    `${listZh}${gap(20)}(?:${moneyZh}|优先(?:安排|纳入|获得|审批|供)|另行|专门政策)`,
    `(?:区属|市属|镇属)?(?:国企|国有企业|央企)${gap(12)}(?:减半|加倍|上浮)`,
    `(?:${moneyZh})[^;]{0,6}(?:内资|外资|民营)${near(4)}不(?:适用|享受)`,
    `(?:直接|内部|自行|自主)?(?:确定|选定|挑选)${near(8)}(?:企业|公司)${gap(10)}${moneyZh}`,
    together(`(?:仅限|只限|仅面向|仅对|限于|只有)${ownershipZh}`, moneyZh, 12),
    `${ownershipZh}(?:企业|子公司|公司)*${near(8)}${moneyZh}${near(8)}(?:为|高于|低于|是|上浮|加倍)`,
    `\\bonly ${ownershipEn} ${firmsEn}\\b${near(40)}${supportEn}`,
    `${supportEn}${near(40)}\\b(?:state-owned|foreign|private|domestic|local)${near(14)}${firmsEn} only\\b`,
    `\\b${ownershipEn} ${firmsEn}\\b${near(16)}\\b(?:double|twice|higher|more)\\b${near(16)}${supportEn}`,
    `${ownershipEnAny} (?:companies|firms|ones)\\b${near(40)}\\d+%${near(16)}${ownershipEnAny} (?:companies|firms|ones)\\b${near(20)}\\d+%`,
    together(listEn, supportEn, 44),
    '\\b(?:leading|key|large|fortune 500) (?:enterprises|companies|firms)\\b.{0,20}?\\b(?:first|priority|specially)\\b',
    `\\b(?:district|state|city)-owned ${firmsEn}\\b.{0,20}?\\b(?:half|double|twice|free)\\b`,
    `\\b(?:may|can|will) (?:pick|choose|select)\\b${near(30)}\\b${firmsEn}\\b${near(20)}${supportEn}`,
  ].map(plain),
  unless: denial,
};

const byRegistration: LawRule = {
  id: 'local-registration-support',
  kind: 'selective',
  citations: [decreeArticle(10, 2), measuresUnconfirmed],
  explanation: {
    zh: '以在本地注册或纳税为受益前提，或本地与外地企业标准不同，属差异化奖补。请删去地域条件。',
    en: 'Support depends on being registered or taxed here, or differs for firms from elsewhere. Remove the condition of place.',
  },
  patterns: [
    `(?:在?${hereZh}(?:依法|登记|工商)*注册|(?:注册地|户管地|税收户管)${near(12)}在(?:本|我)(?:区|市|园区|镇|县))${near(10)}(?:方可|才可|才能|才)${near(8)}(?:享受|申请|申报|领取|获得)`,
    `${hereZh}${near(6)}企业${near(10)}${moneyZh}${gap(14)}${elsewhereZh}${near(4)}企业${near(4)}(?:不|仅|只|${moneyZh})`,
    `${elsewhereZh}${near(12)}不(?:予|给|享受|进行)${near(4)}${moneyZh}`,
    `${elsewhereZh}${near(4)}(?:注册)?${near(4)}(?:企业|公司|服务商|单位)${near(4)}不(?:予|给|享受)${near(4)}${moneyZh}`,
    `${moneyZh}${near(4)}限${hereZh}`,
    `\\b${firmsEn} registered in the \\w+\\b${near(30)}${supportEn}[^;]{0,20}\\b(?:others|not)\\b`,
    `${moneyZh}${near(4)}(?:只|仅)${near(2)}(?:给|面向|限|向|对)${near(4)}(?:注册在)?${hereZh}`,
    `${supportEn}${near(16)}\\bonly to ${firmsEn} registered\\b`,
    `\\bonly ${firmsEn} registered (?:here|in (?:the )?\\w+)\\b${near(40)}${supportEn}`,
    `\\b${firmsEn} registered (?:elsewhere|outside)\\b${near(20)}\\bnot\\b${near(20)}${supportEn}`,
    `\\blocal ${firmsEn}\\b${gap(30)}(?:${supportEn})${gap(30)}\\b(?:outside|elsewhere|others|other (?:provinces|cities)|non-local)\\b`,
  ].map(plain),
  unless: `(?:${lifted}|标准相同|相同标准|regardless)`,
};

export const selectiveRules: readonly LawRule[] = [caseByCase, chosenFew, byRegistration];
