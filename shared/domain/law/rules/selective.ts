import { decreeArticle, measuresListedFirms, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { denial, elsewhereZh, gap, hereZh, lifted, moneyZh, near, supportEn, supportZh } from './words.ts';

const caseByCaseZh = '(?:一企一策|一事一议|一企一议|一户一策|一司一策|一项目一策)';
const listZh = '(?:白名单|名录库|企业库|培育库|种子库|培育名单|重点名单|企业名单)';
const ownershipZh = '(?:国有(?:控股)?|央企|国企|民营|外资|内资)';
const firmsEn = '(?:companies|firms|enterprises)';
const ownershipEn = '(?:state-owned|foreign|foreign-invested|private|domestic|local)';

const caseByCase: LawRule = {
  id: 'case-by-case-support',
  kind: 'selective',
  citations: [decreeArticle(10, 2), measuresListedFirms],
  explanation: {
    zh: '扶持按个案商定，等于先选定受益企业。请写公开、客观、人人可对照的条件和额度。',
    en: 'Support is settled case by case, which amounts to choosing who benefits. State published, objective conditions and amounts.',
  },
  patterns: [
    `${caseByCaseZh}${gap(16)}${supportZh}`,
    `${supportZh}${gap(16)}${caseByCaseZh}`,
    `(?:优惠|补贴|扶持|奖励|政策|补助)${near(12)}(?:面议|个别商定|另行商定|单独商议|个别协商|逐一商定)`,
    `量身定[制做]${near(8)}(?:补贴|优惠|扶持|奖励|政策)|专属(?:补贴|优惠|扶持|奖励|政策)|特殊(?:补贴|优惠|扶持|奖励)`,
    `(?:${supportEn}|\\bdeals?\\b)${gap(40)}\\b(?:case[- ]by[- ]case|individually|one by one)\\b`,
    `\\b(?:case[- ]by[- ]case|individually negotiated)\\b${near(20)}${supportEn}`,
    '\\bone[- ](?:firm|company)[- ]one[- ]policy\\b|\\bone policy for one (?:firm|company)\\b',
    `\\b(?:tailor-made|tailored|bespoke|customi[sz]ed)\\b${near(12)}${supportEn}`,
  ].map(plain),
  unless: denial,
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
    `${listZh}${gap(20)}${moneyZh}`,
    `(?:直接|内部)确定${near(6)}企业${gap(10)}${moneyZh}`,
    `(?:仅限|只限|仅面向|仅对|限于|只有)${ownershipZh}${near(10)}${moneyZh}`,
    `${moneyZh}${near(6)}(?:仅限|只限|仅面向|仅对|限于|只有)${ownershipZh}`,
    `${ownershipZh}企业${near(6)}${moneyZh}${near(8)}(?:为|高于|低于|是)${near(4)}${ownershipZh}企业`,
    `\\bonly ${ownershipEn} ${firmsEn}\\b${near(40)}${supportEn}`,
    `${supportEn}${near(40)}\\b(?:state-owned|foreign|private|domestic|local)${near(14)}${firmsEn} only\\b`,
    `\\b(?:white-?list|key-enterprise list|shortlist)\\b${near(40)}${supportEn}`,
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
    `${hereZh}${near(4)}企业${near(10)}${moneyZh}${gap(14)}${elsewhereZh}${near(4)}企业${near(4)}(?:不|${moneyZh})`,
    `\\bonly ${firmsEn} registered (?:here|in (?:the )?\\w+)\\b${near(40)}${supportEn}`,
    `\\blocal ${firmsEn}\\b${gap(30)}(?:${supportEn})${gap(30)}\\b(?:outside|elsewhere|other (?:provinces|cities)|non-local)\\b`,
  ].map(plain),
  unless: `(?:${lifted}|标准相同|标准一致|相同标准|same terms|regardless)`,
};

export const selectiveRules: readonly LawRule[] = [caseByCase, chosenFew, byRegistration];
