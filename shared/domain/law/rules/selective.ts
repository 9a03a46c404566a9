import { decreeArticle, measuresListedFirms, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { benefitEn, denial, elsewhereZh, gap, hereZh, lifted, moneyZh, near, supportEn, supportZh, together } from './words.ts';

const caseByCaseZh =
  '(?:一客一议|一商一策|一家一策|一项一议|开小灶|看人下菜|逐企商定|逐户商定|破例|特批|一企一策|一事一议|一企一议|一户一策|一司一策|一项目一策|特事特办)';
const bargainedZh =
  '(?:面议|个别商定|另行商定|单独商议|个别协商|逐一商定|可以谈|可谈|谈得|谈下来|看谈判|双方协商|好商量|看项目|单独谈|视谈判|谈判进展|谈判情况|跟领导谈|面谈|单独(?:约定|商定|协商)|另行(?:约定|签订|协商|签约)|视(?:项目|企业|具体)?(?:情况)?(?:而定|确定)|(?:突破|超过)(?:政策|奖励|补贴|扶持)?上限|另行制定)';
const listZh =
  '(?:白名单|(?<!负面)名单内|名单中的|清单所列|清单内|目录内企业|名录库|企业库|项目库|培育库|种子库|培育名单|重点名单|企业名单|链主(?:企业)?|龙头企业|世界(?:五百强|500强)企业|独角兽企业|(?<!纳税)百强企业)';
const ownershipZh = '(?:国有(?:控股)?|央企|国企|民企|民营|外资|内资)';
const firmsEn = '(?:companies|firms|enterprises|service providers|bidders)';
const ownershipEn = '(?:central state-owned|state-owned|foreign|foreign-invested|foreign-funded|private|domestic|local)';
const ownershipEnAny = '\\b(?:state-owned|private|foreign|foreign-funded|foreign-invested|domestic)';
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
    together(`(?:${caseByCaseZh}|${bargainedZh})`, `(?:${supportZh}|政策|额度|[补给]多少)`, 18),
    '(?:突破|超过|超出|不受|高于)[^,;]{0,4}(?:政策|奖励|补贴|扶持|现有|现行|规定|统一|本办法|上述)的?(?:标准|上限|限额|额度)(?:限制)?',
    '(?:突破|超过)(?:政策|奖励|补贴|扶持)上限',
    `(?:${supportZh}|额度|待遇|条件)${near(8)}由${near(6)}(?:区长|镇长|主任|书记|领导|专题会|办公会|常务会)${near(8)}(?:确定|决定|商定|拍板|研究)`,
    '标准(?:可以?)?不受[^,;]{0,8}(?:限制|约束)',
    `量身定[制做]${near(8)}(?:补贴|优惠|扶持|奖励|政策)|专属(?:补贴|优惠|扶持|奖励|政策)|特殊(?:补贴|优惠|扶持|奖励)`,
    together(
      `(?:${supportEn}|\\bdeals?\\b)`,
      '\\b(?:you negotiate|depends? on (?:the )?negotiations?|case[- ]by[- ]case|(?:company|firm|project) by (?:company|firm|project)|(?:agreed|settled|decided|negotiated|set|fixed) (?:separately|privately|individually)|at (?:the|its|our) (?:\\w+ )?discretion|(?:fixed|set|decided|agreed|settled) by the (?:\\w+ )?(?:head|mayor|director|committee|leadership)(?: in person)?|as (?:the )?(?:talks|negotiations) progress|depending on (?:the )?(?:talks|negotiations?)|individually|one by one|open to negotiation|negotiable)\\b',
      40,
    ),
    '\\bnegotiat\\w+ (?:their|its|your) own (?:package|deal|terms|conditions)\\b',
    '\\bone[- ](?:firm|company)[- ]one[- ]policy\\b|\\bone policy for one (?:firm|company)\\b',
    `\\b(?:tailor-made|tailored|bespoke|customi[sz]ed)\\b${near(12)}${supportEn}`,
    '\\b(?:exceed|beyond|above|outside) the (?:\\w+ ){0,2}(?:ceiling|cap)\\b',
    '\\b(?:may|can|could|will) (?:go beyond|exceed|be above|rise above)\\b[^,;]{0,8}?\\b(?:standard|usual|published|normal) (?:rates?|limits?|amounts?|ceilings?)\\b',
    '\\bwritten specially for\\b',
    '\\bnot bound by (?:these|the|this|those) (?:rates?|limits?|standards?|rules?|ceilings?)\\b',
    `(?:别家|别人|其他企业|别的企业|同行)(?:都)?(?:没有|拿不到|享受不到)|只给(?:您|你|贵司|贵公司)`,
    `${supportEn}${near(20)}\\b(?:just for you|for you alone|that (?:nobody|no one) else|not open to others)\\b`,
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
    `${ownershipZh}${near(14)}${moneyZh}${near(10)}(?:比|较)${ownershipZh}${near(6)}(?:高|多|低)`,
    `\\b(?:state-owned|private|foreign|domestic)\\b${near(24)}\\b(?:more|higher|better|less|lower)\\b${near(16)}${supportEn}${near(8)}\\bthan (?:state-owned|private|foreign|domestic)\\b`,
    `(?:我区|本区|本地|自行|自主)${near(4)}(?:培育|孵化)的?企业${gap(8)}${moneyZh}`,
    `\\bonly ${firmsEn} on (?:the|our)\\b${near(30)}\\blist\\b${near(6)}\\b(?:supported|funded|eligible|subsidi[sz]ed)\\b`,
    `优先(?:支持|安排|保障|满足)${near(4)}(?:区属|市属)?${ownershipZh}`,
    `(?<!税[^,;]{0,6})排名[^;]{0,6}前[\\d一二三四五六七八九十]+${near(8)}[,]?${near(10)}${moneyZh}`,
    `${listZh}${gap(20)}(?:${moneyZh}|优先(?:安排|纳入|获得|审批|供)|另行|专门政策)`,
    `(?:区属|市属|镇属)?(?:国企|国有企业|央企)${gap(12)}(?:减半|加倍|上浮)`,
    `(?:${moneyZh})[^;]{0,6}(?:内资|外资|民营)${near(4)}不(?:适用|享受)`,
    `(?:直接|内部|自行|自主)?(?:确定|选定|挑选)${near(8)}(?:企业|公司)${gap(10)}${moneyZh}`,
    together(`(?:仅限|只限|仅面向|仅对|限于|只有)${ownershipZh}`, moneyZh, 12),
    `${ownershipZh}(?:企业|子公司|公司|项目)*${near(8)}${moneyZh}${near(8)}(?:为|高于|低于|是|上浮|加倍)`,
    `${ownershipZh}(?:企业|公司|项目)?${near(10)}${moneyZh}${near(8)}[,;]${ownershipZh}(?:企业|公司|项目)?${near(10)}(?:减|补|奖|折|%)`,
    `${moneyZh}${near(6)}(?:只|仅|限)${near(6)}${listZh}`,
    `${moneyZh}${near(12)}(?:高于|多于|优于)(?:其他|一般|普通|别的)(?:企业|公司|项目)`,
    `(?:${hereZh}|[省市县区镇])(?:籍|户籍)${near(16)}${moneyZh}`,
    `\\bonly ${ownershipEn} ${firmsEn}\\b${near(40)}${supportEn}`,
    `${supportEn}${near(40)}\\b(?:state-owned|foreign|private|domestic|local)${near(14)}${firmsEn} only\\b`,
    `\\b${ownershipEn} ${firmsEn}\\b${near(16)}\\b(?:double|twice|higher|more)\\b${near(16)}${supportEn}`,
    `${ownershipEnAny} (?:companies|firms|ones)\\b${near(40)}\\d+%${near(16)}${ownershipEnAny} (?:companies|firms|ones)\\b${near(20)}\\d+%`,
    together(listEn, supportEn, 44),
    `${supportEn}${near(14)}\\b(?:limited|goes|reserved|paid|given|open only)\\b${near(12)}\\b${firmsEn}\\b${near(6)}\\b(?:on (?:our|the|its) list|named in|listed in|in the annex)\\b`,
    `\\b(?:state-owned|private|foreign|foreign-funded|domestic) (?:${firmsEn}|applicants|projects)\\b${near(30)}\\d+%.{0,40}?\\b(?:state-owned|private|foreign|domestic)\\b(?: \\w+)?${near(10)}\\d+%`,
    '\\b(?:leading|key|large|fortune 500) (?:enterprises|companies|firms)\\b.{0,20}?\\b(?:first|priority|specially)\\b',
    `\\b(?:district|state|city)-owned ${firmsEn}\\b.{0,20}?\\b(?:half|double|twice|free|first|priority)\\b`,
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
    `(?:在?${hereZh}(?:依法|登记|工商)*注册|(?:注册地|户管地|税收户管)${near(12)}在(?:本|我)(?:区|市|园区|镇|县))${near(10)}(?:方可|才可|才能|方能|才|有资格)${near(8)}(?:享受|申请|申报|申领|领取|获得)`,
    `(?:仅|只有|仅限|只限)${near(4)}(?:注册|登记|纳税)?(?:地)?在${hereZh}${near(14)}(?:${moneyZh}|享受|申请|申报|申领|领取)`,
    `${elsewhereZh}${near(14)}(?:不在|不纳入|不列入|除外|排除)${near(6)}(?:${moneyZh}|扶持|支持|范围)`,
    `${hereZh}${near(6)}企业${near(10)}${moneyZh}${gap(14)}${elsewhereZh}${near(4)}企业${near(4)}(?:不|仅|只|${moneyZh})`,
    `${elsewhereZh}${gap(16)}不(?:予|给|享受|进行)${near(6)}${moneyZh}`,
    `${elsewhereZh}${near(4)}(?:注册)?${near(4)}(?:企业|公司|服务商|单位)${near(4)}不(?:予|给|享受)${near(4)}${moneyZh}`,
    `${moneyZh}${near(4)}限${hereZh}`,
    `\\b${firmsEn} registered in the \\w+\\b${near(30)}${supportEn}[^;]{0,20}\\b(?:others|not)\\b`,
    `${moneyZh}${near(4)}(?:只|仅)${near(2)}(?:给|面向|限|向|对)${near(4)}(?:注册在)?${hereZh}`,
    `${supportEn}${near(16)}\\bonly to ${firmsEn} registered\\b`,
    `\\b(?:must|have to|has to|need to) be registered (?:here|locally|in (?:the|this|our) \\w+)${near(12)}\\b(?:to (?:qualify|apply|receive|get|claim)|for)\\b${near(20)}${supportEn}`,
    `\\b(?:out-of-town|outside|non-local)\\b${near(14)}\\b(?:not (?:covered|eligible|included)|excluded|ineligible)\\b${near(14)}${supportEn}`,
    `\\bonly ${firmsEn} registered (?:here|in (?:the )?\\w+)\\b${near(40)}${supportEn}`,
    `\\b${firmsEn} registered (?:elsewhere|outside)\\b${near(20)}\\bnot\\b${near(20)}${supportEn}`,
    `\\b(?:born|raised|native) (?:in|to|of) (?:the|this|our) (?:county|city|town|district)\\b.{0,40}?${benefitEn}`,
    `\\blocal ${firmsEn}\\b${gap(30)}(?:${supportEn})${gap(30)}\\b(?:outside|elsewhere|others|other (?:provinces|cities)|non-local)\\b`,
  ].map(plain),
  unless: `(?:${lifted}|标准相同|相同标准|regardless)`,
};

export const selectiveRules: readonly LawRule[] = [caseByCase, chosenFew, byRegistration];
