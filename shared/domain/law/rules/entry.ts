import { decreeArticle, measuresEntryByOrigin, measuresUnconfirmed } from '../citations.ts';
import { plain, type LawRule } from '../law-rule.ts';
import { allThree, elsewhereZh, gap, hereZh, lifted, near, together } from './words.ts';

const enterZh = '(?:入驻|入园|入孵|进入|准入|供地|申请入园)';
const sizeZh =
  '(?:注册资本|注册资金|实缴资本|营业收入|营收|年收入|销售额|销售收入|产值|成立|用工人数|员工人数|税收|纳税额|亩均税收|税收强度|固定资产投资|投资额|投资强度)';
/** A bound put on a size. */
const boundZh = '(?:至少|不低于|不少于|不到|以上|达到|达不到|低于|不足|少于|未满|未达)';
/** What the park does or does not do with a firm. */
const admitZh =
  '(?:(?:方可|方能|才能|才可|才准|想要?|要想|欲|申请)(?:申请)?(?:入驻|进驻|入园|进园|落户|搬入)|(?:不予?|不得|不能|不再|拒绝)(?:入驻|进驻|入园|进园|落户|接收|接纳|引进|供地|准入|考虑))';
const takePartZh = '(?:参加|参与|投标|入驻|进入|承接|受理|比选|竞标|纳入)';
const sizeEn = '\\b(?:registered capital|revenue|turnover|output|sales|tax per mu)\\b';
const outsiderEn =
  '(?:(?:companies|bidders|firms|contractors|builders|\\w+ teams|service providers) (?:from|registered) (?:other (?:provinces|cities|districts)|outside|elsewhere)|(?:out-of-town|non-local|outside) (?:companies|bidders|firms|contractors)|(?:companies|bidders|firms|contractors) without a local (?:office|branch))';

export const entryRules: readonly LawRule[] = [
  {
    id: 'size-threshold',
    kind: 'entry-barrier',
    citations: [decreeArticle(8, 4), measuresEntryByOrigin],
    explanation: {
      zh: '以注册资本、营收、年限、亩均税收等规模指标作为准入门槛，可能超出实际需要。请说明必要性，或删去。',
      en: 'Capital, revenue, age or tax per mu is made a condition of entry, which may go beyond need. Show why it is needed or remove it.',
    },
    patterns: [
      allThree([sizeZh, boundZh, admitZh], 14),
      together(
        `\\b(?:at least|minimum|no less than)\\b${near(20)}${sizeEn}|${sizeEn}${near(12)}\\b(?:of at least|above|over|below|under|less than)\\b`,
        '\\b(?:to (?:move in|enter|settle|be admitted)|(?:not|never) (?:admitted|accepted|taken|let in|allowed in)|not let in(?:to)?)\\b',
        40,
      ),
      `${sizeZh}${near(18)}(?:方可|才能|才可|不得|不予|不能)${near(6)}${enterZh}`,
      `${sizeZh}${near(14)}(?:以下|不足|未达到?)${near(6)}(?:免谈|不接待|不考虑)`,
      `${sizeZh}${near(10)}(?:低于|不足|未达到?)${gap(14)}(?:不予|不得|不享受|不能|不)${near(4)}(?:供地|入园|入驻|准入)`,
      `只(?:招|收|引进|接待)${near(6)}${sizeZh}`,
      `(?:入园|入驻|进园)${near(4)}(?:企业|项目)${near(4)}(?:${sizeZh}|人均产值)${near(6)}(?:不得低于|不低于|不少于|须|必须|应)`,
      '(?:小公司|小厂|小企业|小微企业|规模小的)[^,;]{0,4}(?:不要|免谈|别来|进不来|不收|不接)',
      '\\b(?:small|young|new) (?:firms|companies|businesses)\\b[^,;]{0,6}?\\b(?:need not apply|are not welcome|cannot enter|are turned away)\\b',
      `\\b(?:under|below|less than)\\b${near(40)}\\b(?:will get|get|receive) no land\\b`,
      `${sizeEn}${near(40)}\\b(?:required for entry|admitted|cannot (?:enter|move in)|(?:may|must|shall) not (?:enter|move in)|can enter)\\b`,
      `\\b(?:allocated|admitted|offered)\\b${near(12)}\\bonly\\b${near(14)}${sizeEn}`,
      `\\bonly (?:take|admit|accept)\\b${near(20)}${sizeEn}`,
    ].map(plain),
    unless: lifted,
  },
  {
    id: 'outsiders-barred',
    kind: 'entry-barrier',
    citations: [decreeArticle(9, 3), decreeArticle(9, 2)],
    explanation: {
      zh: '不让外地企业参与，或要求先在本地设机构才能参与。请让各地企业按同样条件参与。',
      en: 'Firms from elsewhere are kept out, or must first set up an entity here. Let all take part on the same terms.',
    },
    patterns: [
      `${elsewhereZh}(?![^,;]{0,8}(?:建材|产品|货|材料|商品|供应商|厂商))${near(10)}(?:不得|不能|不可|不予|谢绝|不准|不许|禁止)${near(4)}(?:${takePartZh}|考虑)`,
      `${elsewhereZh}${near(14)}(?:须|必须|应当?|需|要)${near(4)}(?:使用|聘用|雇用|聘请|租用)${near(2)}${hereZh}`,
      `${elsewhereZh}${gap(20)}(?:保证金|押金)`,
      `(?:投标|供应商|报名|竞标)(?:人)?的?(?:资格|条件|要求)${gap(6)}在${hereZh}${near(10)}(?:设有|有|缴纳)`,
      `\\bnot (?:registered|based|located) in (?:the|this|our) (?:city|district|county|town)\\b${near(6)}\\b(?:may not|cannot|must not|are barred)\\b`,
      `\\b(?:from|in) (?:other (?:cities|provinces|districts)|elsewhere)\\b${near(20)}\\bdeposit\\b`,
      `\\b(?:bidders?|tenderers?|contractors?|suppliers?)\\b${near(6)}\\bneeds?\\b${near(24)}\\b(?:office|outlet|premises|branch|subsidiary)\\b in (?:the|this|our)\\b`,
      `${elsewhereZh}${near(8)}(?:靠边站|进不来|没份|免谈|别来)`,
      `(?:须|必须|应当?)在${hereZh}(?:登记)?注册`,
      `(?:须|必须|应当?|需)${near(4)}在${hereZh}${near(4)}(?:设有|设立|成立|有)${near(6)}(?:机构|法人|公司|办事处|场所)`,
      `(?:须|必须|应当?|需)${near(4)}(?:有|具有|具备|提供)${near(2)}${hereZh}${near(8)}业绩`,
      `${elsewhereZh}${near(14)}(?:报告|证书|资质|检测结果)${near(10)}不(?:予|被)?(?:认可|采信|承认|接受)`,
      `${elsewhereZh}${near(12)}(?:须|必须|应当?|需|要)${near(12)}(?:另|额外|重新)${near(4)}(?:办理?|登记|备案|审批|申请)`,
      `在${hereZh}(?:登记)?注册${near(14)}(?:才能|方可|才可)${near(4)}(?:报名|参加|参与|运营|经营|投标|开展)`,
      `(?:未|没有)在${hereZh}${near(4)}(?:设立|成立|注册)${near(14)}(?:不得|不能|不可)`,
      `(?:须|必须)悬挂(?:本地|本市)号牌`,
      `(?:须|必须|应当?|需)先?在${hereZh}${near(4)}(?:设立|成立|注册|开设|有)${near(6)}(?:分公司|子公司|分支机构|办事处|独立法人|办公场所|办公地点|经营场所|机构)`,
      `(?:不在|未在|没有在|在)${hereZh}${near(6)}(?:缴纳社保|没有${near(4)}机构|无${near(4)}机构)${near(10)}(?:不能|不得|不予|不)${near(2)}${takePartZh}`,
      `在${hereZh}(?:没有|无)${near(8)}机构${near(4)},?不${takePartZh}`,
      `(?:仅|只)(?:接受|限|允许|面向)${near(2)}${hereZh}${near(6)}(?:企业|单位|公司)${near(4)}(?:投标|竞标|参与|参加|入驻)`,
      `\\b${outsiderEn}\\b${near(10)}\\b(?:may not|cannot|must not|will not be|are (?:excluded|barred|banned|kept out|turned away)|need not apply|are not (?:allowed|admitted|considered|accepted))\\b`,
      `\\bwith no (?:branch|office|premises) in the (?:city|district)\\b${near(8)}\\b(?:may not|cannot|must not)\\b`,
      `\\b(?:must|have to|has to|needs?)\\b${near(8)}\\b(?:be registered (?:locally|here|in the)(?![^;]{0,40}\\b(?:qualify|subsid|grant|reward|support))|(?:fixed )?premises in the (?:city|district))\\b`,
      `\\b(?:bidders?|tenderers?|contractors?|suppliers?)\\b${near(12)}\\b(?:must|have to|has to|shall)\\b${near(14)}\\b(?:projects?|references?|contracts?|track record)\\b${near(4)}\\bin (?:the|this|our) (?:city|district|town|county|province)\\b`,
      `\\b(?:bidders?|tenderers?|contractors?|suppliers?|companies|firms)\\b${near(6)}\\b(?:must|have to|has to|shall)\\b (?:own|have|hold|run|keep)\\b${near(6)}\\b(?:subsidiary|branch|office)\\b${near(4)}\\bin (?:the|this|our)\\b`,
      `\\b(?:reports?|certificates?|licen[cs]es?|results)\\b${near(30)}\\b(?:elsewhere|outside|other (?:cities|provinces))\\b${near(14)}\\bnot (?:accepted|recogni[sz]ed|valid)\\b`,
      `\\b(?:from elsewhere|from outside|out-of-town|non-local)\\b${near(20)}\\b(?:must|have to|has to|shall|need)\\b${near(12)}\\b(?:additional|extra|separate|special) (?:registration|permit|filing|approval|licen[cs]e)\\b`,
      `\\bregistered outside\\b${near(14)}\\b(?:are not|cannot|may not)\\b`,
      `\\bmust\\b${near(8)}\\b(?:set up|open|establish|register)\\b${near(6)}\\b(?:branch|subsidiary|office|entity)\\b${near(30)}\\b(?:first|before|bid|tender)\\b`,
      `\\b(?:tenderers|bidders|contractors)\\b${near(10)}\\bmust\\b${near(20)}\\b(?:social insurance|tax(?:es)?)\\b${near(12)}\\bin shanghai\\b`,
    ].map(plain),
    unless: lifted,
  },
  {
    id: 'extra-approval',
    kind: 'entry-barrier',
    citations: [decreeArticle(8, 1), measuresUnconfirmed],
    explanation: {
      zh: '自行增设备案、入会、推荐、保证金等前置条件，等于变相审批。没有法定依据请删去。',
      en: 'A filing, membership, recommendation or deposit of one’s own stands before entry and works as an approval. Remove it unless a law requires it.',
    },
    patterns: [
      `(?:须|必须|应当?|需)先?(?:取得|加入|通过|由)${near(8)}(?:协会|商会|园区备案|推荐)`,
      `(?:须|必须|应当?|需)先?(?:向|到)(?:园区|管委会|本区)${near(8)}备案`,
      `(?:须|必须|应当?|需)先?(?:报|经)(?:由)?(?:园区|管委会|镇政府|街道|办事处)${near(8)}(?:审批|批准|同意|许可)`,
      `(?:未|没有|不)(?:加入|参加|入)${near(8)}(?:协会|商会|联盟)${near(10)}(?:不得|不能|不可|不予)`,
      `\\b(?:outside|without|not (?:in|members? of)|non-members? of)\\b${near(20)}\\b(?:association|chamber|guild|alliance)\\b${near(8)}\\b(?:may not|cannot|must not|are not)\\b`,
      `\\b(?:needs?|requires?)\\b${near(6)}\\bconsent (?:of|from) (?:the|our)\\b`,
      `(?:须|必须|应当?|需)先?(?:取得|获得|拿到)${near(4)}(?:园区|管委会|镇政府|街道|村委)${near(8)}(?:同意|推荐函|许可|批复)`,
      '(?:准营证|准入证|进场证|入区许可证)',
      `\\b(?:needs?|requires?|must (?:have|obtain|get))\\b${near(4)}\\b(?:(?:special )?permit|(?:prior )?approval|licen[cs]e)\\b from (?:the|our) (?:park|zone|committee|town)`,
      allThree(['(?:入驻|入园|进驻)', '(?:保证金|诚意金|押金|定金)', '(?:须|必须|应当?|需先?|先|方可|才能|不得)'], 12),
      together(
        '\\b(?:deposit|membership|recommendation)\\b',
        '\\b(?:(?:required|needed|due) (?:for|before) (?:entry|admission)|before entry)\\b',
        40,
      ),
      `\\b(?:entry|admission)\\b${near(12)}\\brequires?\\b${near(30)}\\b(?:recommendation|membership|deposit)\\b`,
    ].map(plain),
    unless: lifted,
  },
];
