import type { ClauseBlock } from '#shared/domain/packet/block.ts';
import type { DocumentSection } from '#shared/domain/packet/document.ts';
import { sampleCombination, sampleCompare } from './sample-compare.ts';
import type { Pick } from './sample-pick.ts';

const fits = (t: Pick): ClauseBlock => ({
  type: 'clause',
  id: 'clause-pilot',
  name: t('中试基地设备补贴', 'Grant for pilot-line equipment'),
  incentive: t('闵行区关于加快推进大零号湾建设的若干意见', 'Minhang measures to speed up Grand Neobay'),
  verdict: 'fits',
  verdictText: t('符合', 'Fits'),
  summary: t(
    '对新建中试线，按设备投入的一定比例分期补贴，设上限。',
    'A share of equipment spending on a new pilot line, paid in instalments, with a cap.',
    4,
  ),
  conditions: [
    { text: t('注册地在大零号湾范围内', 'Registered within Grand Neobay'), result: 'true', answer: t('愿意注册', 'willing to register') },
    {
      text: t('设备投入不低于2,000万元', 'Equipment of at least RMB 20 mn'),
      result: 'true',
      answer: t('计划6,000万元', 'RMB 60 mn planned'),
    },
    { text: t('两年内投产', 'In production within two years'), result: 'unknown', answer: t('计划2027年6月', 'June 2027 planned') },
  ],
  ask: [
    t('进口设备是否计入投入？', 'Does imported equipment count?'),
    t('设备租赁是否计入？请提供租赁合同草案。', 'Does leased equipment count? Please send the draft lease.'),
  ],
  amount: {
    text: t('600万–1,200万元（基准900万元）', 'RMB 6–12 mn (base RMB 9 mn)', 4),
    low: 6_000_000,
    base: 9_000_000,
    high: 12_000_000,
    assumptions: [
      t('补贴比例10%–20%，基准15%', 'rate of 10–20%, base 15%'),
      t('设备投入6,000万元，一次申报', 'equipment of RMB 60 mn, one application'),
    ],
  },
  window: t('每年3月1日至4月30日', '1 March to 30 April each year'),
  office: t('闵行区科学技术委员会', 'Minhang Science and Technology Commission'),
  basis: t('闵科规〔2023〕2号第六条', 'Min Ke Gui [2023] No. 2, Article 6', 4),
  phone: t('021-6412 0000', '021-6412 0000'),
  changes: [t('若“两年内投产”不成立，则不符合', 'if “in production within two years” does not hold, it does not fit')],
  wording: t('第六条 对新建中试线给予支持。\n具体比例另行公布。', '第六条 对新建中试线给予支持。\n具体比例另行公布。'),
});

const doesNotFit = (t: Pick): ClauseBlock => ({
  ...fits(t),
  id: 'clause-hq',
  name: t('总部企业一次性奖励', 'One-off award for headquarters'),
  verdict: 'does-not-fit',
  verdictText: t('不符合', 'Does not fit'),
  summary: t('面向已认定的跨国公司地区总部。', 'For recognised regional headquarters of multinationals.', 8),
  conditions: [
    { text: t('已认定为地区总部', 'Recognised as regional headquarters'), result: 'false', answer: t('未认定', 'not recognised') },
  ],
  ask: [],
  amount: null,
});

const cannotTell = (t: Pick): ClauseBlock => ({
  ...doesNotFit(t),
  id: 'clause-invest',
  name: t('先投后股', 'Invest first, shares later'),
  verdict: 'cannot-tell',
  verdictText: t('尚不能判断', 'Cannot tell yet'),
  summary: t(
    '财政资金先以项目支持方式投入，约定条件达成后转为股权。',
    'Public money enters as project support and turns into shares when agreed conditions are met.',
    4,
  ),
  conditions: [{ text: t('成立不超过五年', 'Not older than five years'), result: 'unknown', answer: t('未提供', 'not given') }],
  ask: [t('公司成立于哪一年？', 'In which year was the company founded?')],
  amountNote: t('金额待算，还缺：投资额', 'Amount open, still missing: the investment'),
  notGiven: t('来源未载：是否仍有效、申报时间', 'Not given in the source: whether still in force, window'),
  amount: { text: t('500万元', 'RMB 5 mn', 4), low: 5_000_000, base: 5_000_000, high: 5_000_000, assumptions: [] },
});

const textNeeded = (t: Pick): ClauseBlock => ({
  ...doesNotFit(t),
  id: 'clause-talent',
  name: t('重点产业人才专项奖励', 'Award for talent in key industries'),
  verdict: 'text-needed',
  verdictText: t('缺政策原文', 'Text needed'),
  summary: t('来源只写了政策名称。', 'The source prints the name only.', 8),
  conditions: [],
  window: {},
  basis: {},
});

export const sampleSupport = (t: Pick): DocumentSection => ({
  id: 'support',
  title: t('可以申请的扶持', 'Support you can apply for'),
  blocks: [
    { type: 'note', id: 'estimate', tone: 'estimate', text: t('测算参考，不构成承诺', 'Estimate, not a commitment') },
    {
      type: 'paragraph',
      id: 'support-body',
      tone: 'body',
      text: t(
        '逐条对照条件，写明所用答案和依据；不能判断的，列出还要问什么。',
        'Each condition is checked against your answers, with its legal basis; where we cannot tell, we list what to ask.',
      ),
    },
    sampleCombination(t),
    sampleCompare(t),
    fits(t),
    doesNotFit(t),
    cannotTell(t),
    textNeeded(t),
  ],
});

export const sampleTalent = (t: Pick): DocumentSection => ({
  id: 'talent',
  title: t('人才与落地步骤', 'Talent and set-up'),
  blocks: [
    {
      type: 'path',
      id: 'visa',
      title: t('首席科学家的签证路径', 'The chief scientist’s path'),
      steps: [
        { name: t('人才签证', 'Talent visa'), detail: t('R字签证，邀请单位推荐', 'R visa, recommended by the host') },
        { name: t('工作许可', 'Work permit'), detail: t('A类，5个工作日', 'class A, 5 working days', 9) },
        { name: t('居留许可', 'Residence permit'), detail: t('最长5年', 'up to 5 years', 9) },
        { name: t('永久居留', 'Permanent residence'), detail: t('高层次人才推荐通道', 'by recommendation for senior talent', 9) },
      ],
    },
    {
      type: 'list',
      id: 'steps',
      ordered: true,
      items: [
        t('名称自主申报，1天', 'Register the name, 1 day'),
        t('签订租赁意向，核对层高与承重', 'Sign a letter of intent, check clear height and floor load'),
        t('环评与安评并联办理，约45天', 'Environmental and safety reviews in parallel, about 45 days', 9),
      ],
    },
    {
      type: 'list',
      id: 'living',
      ordered: false,
      items: [
        t('人才公寓1,200套，步行15分钟', '1,200 flats for talent, 15 minutes on foot', 5),
        t('双语学校两所', 'Two bilingual schools', 3),
      ],
    },
  ],
});
