import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentSection, DocumentValue, SourceEntry } from '#shared/domain/packet/document.ts';
import type { Template } from '#shared/domain/packet/template.ts';
import type { PacketLanguage } from '#shared/lib/language.ts';
import { sampleCover, sampleProof } from './sample-cover.ts';
import { sampleLabels } from './sample-labels.ts';
import { samplePages } from './sample-pages.ts';
import { sampleParks } from './sample-parks.ts';
import { pickFor, type Pick } from './sample-pick.ts';
import { sampleSupport, sampleTalent } from './sample-support.ts';

/** A one-pager as an officer asks for it: less of each, but more than fits without thought. */
export function sampleOnePager(language: PacketLanguage): DocumentValue {
  const value = sampleValue(language, 'one-pager');
  const keep = (section: DocumentSection, types: Block['type'][], atMost: number): DocumentSection => ({
    ...section,
    blocks: section.blocks.filter((block) => types.includes(block.type)).slice(0, atMost),
  });
  const [cover, why, parks, support, , , questions, sources] = value.sections;
  if (!cover || !why || !parks || !support || !questions || !sources) throw new Error('the sample has lost a section');
  return {
    ...value,
    sections: [
      cover,
      { ...why, blocks: why.blocks.slice(0, 2) },
      keep(parks, ['facts'], 1),
      keep(support, ['clause'], 3),
      keep(questions, ['contact'], 1),
      sources,
    ],
  };
}

/** A document with every block there is, as an officer's packet would hold it. The content is invented, the shape is not. */
export function sampleValue(language: PacketLanguage, template: Template = 'pitch'): DocumentValue {
  const t = pickFor(language);
  return {
    template,
    language,
    audience: 'partner',
    meta: {
      title: t('上海选址推介册', 'Shanghai site proposal'),
      subtitle: t('固态电池中试线 · 三处备选', 'Pilot line for solid-state batteries · three sites'),
      author: '闵行区投资促进服务中心',
      subject: '青鸾 Q-17：固态电池中试线选址',
      keywords: ['招商', '大零号湾', 'pilot line'],
      date: '2025-11-20',
      dateText: t('2025年11月20日', '20 November 2025'),
      dataAsOf: t('2025年10月31日', '31 October 2025'),
      versionId: 'v3-7f2c91ab',
      applicationVersion: 'Parkfolio 0.1.0',
      watermark: null,
      audienceMark: t('仅供合作方', 'Partners only'),
      office: {
        name: t('闵行区投资促进服务中心', 'Minhang Investment Promotion Centre'),
        lines: [t('上海市闵行区沪闵路6258号', '6258 Humin Road, Minhang, Shanghai'), t('invest@example.org', 'invest@example.org')],
      },
    },
    labels: sampleLabels(t),
    sections: [
      { id: 'cover', title: t('封面', 'Cover'), blocks: [sampleCover(t)] },
      summary(t),
      sampleParks(t, language),
      sampleSupport(t),
      sampleTalent(t),
      samplePages(t),
      answers(t),
      sourcesSection(t),
    ],
    sources: sampleSources(t),
  };
}

const summary = (t: Pick): DocumentSection => ({
  id: 'summary',
  title: t('为什么在这里', 'Why here'),
  blocks: [
    {
      type: 'paragraph',
      id: 'lead',
      tone: 'lead',
      text: t(
        '您要的是两年内投产的中试线。大零号湾有现成厂房、相邻高校和一条已开放申报的设备补贴。',
        'You want a pilot line running within two years. Grand Neobay has premises ready, universities next door and an equipment grant open for applications.',
      ),
    },
    sampleProof(t),
    {
      type: 'paragraph',
      id: 'why',
      tone: 'body',
      text: t(
        '上海交通大学与华东师范大学“隔墙”而立，电池材料方向的博士每年约有120名毕业；从实验室到中试车间，同一条街上就能走完。园区公司承诺的交付时间写在下一节，凡是目标值都标明“目标”。',
        'Shanghai Jiao Tong University and East China Normal University stand next door; about 120 doctors in battery materials graduate each year. From laboratory to pilot hall is one street. Hand-over dates of the park company are in the next section; every target is marked as a target.',
        3,
        10,
      ),
    },
    {
      type: 'paragraph',
      id: 'officer',
      tone: 'officer',
      text: t(
        '我们建议11月底先看沧源科技园，再看临港；两处半天可以走完。',
        'We suggest visiting Cangyuan Park at the end of November and Lin-gang after it; half a day is enough for both.',
      ),
    },
    {
      type: 'list',
      id: 'answers',
      ordered: false,
      terms: [t('去哪里', 'Where'), t('为什么', 'Why')],
      items: [
        t('沧源科技园、临港。', 'Cangyuan Park and Lin-gang.'),
        t('厂房现成，高校相邻。', 'Premises are ready, universities next door.', 3, 1),
      ],
    },
    {
      type: 'note',
      id: 'gap',
      tone: 'gap',
      text: t(
        '尚不清楚：双回路供电的容量。已向园区公司询问，预计11月25日前答复。',
        'Not known yet: capacity of the dual feed. Asked of the park company, answer expected by 25 November.',
      ),
    },
    {
      type: 'note',
      id: 'warning',
      tone: 'warning',
      text: t('两个来源的研发投入不一致，正文列出两者。', 'Two sources differ on R&D spending; both are printed.'),
    },
    {
      type: 'note',
      id: 'info',
      tone: 'info',
      text: t('数据等级：A 法规，B 官方，C 媒体，D 招商人员记录。', 'Grades: A law, B official, C media, D officer’s note.'),
    },
    { type: 'paragraph', id: 'small', tone: 'small', text: t('金额除注明外均为人民币。', 'Amounts are in RMB unless noted.') },
  ],
});

const answers = (t: Pick): DocumentSection => ({
  id: 'answers',
  title: t('您的问题', 'Your questions'),
  blocks: [
    {
      type: 'questions',
      id: 'questions',
      items: [
        {
          question: t('层高能到8米吗？', 'Is there 8 m of clear height?'),
          answer: t('沧源科技园3号楼底层8.1米，可租。', 'Block 3 of Cangyuan Park has 8.1 m on the ground floor, to let.', 5),
          state: 'answered',
        },
        {
          question: t('危化品暂存怎么办？', 'Where can hazardous goods be kept?'),
          answer: t('园区有集中暂存点，容量待确认。', 'The park runs a central store; its capacity is to be confirmed.', 5),
          state: 'partly',
          more: [t('另一处暂存点正在规划。', 'A second store is being planned.', 5)],
          next: t('我们向园区公司核对。', 'We shall check with the park company.'),
        },
        {
          question: t('双回路供电容量？', 'Capacity of the dual feed?'),
          answer: t('尚不清楚，已询问。', 'Not known yet; asked.'),
          state: 'not-known',
        },
      ],
    },
    {
      type: 'contact',
      id: 'contact',
      lines: [
        { label: t('联系人', 'Contact'), value: t('王敏（投资促进一部）', 'Wang Min, Investment Promotion I') },
        { label: t('电话', 'Telephone'), value: t('021-5555 0137', '021-5555 0137') },
        { label: t('邮箱', 'E-mail'), value: t('wangmin@example.org', 'wangmin@example.org') },
      ],
      qr: sampleQr(),
    },
  ],
});

const sourcesSection = (t: Pick): DocumentSection => ({
  id: 'sources',
  title: t('来源', 'Sources'),
  blocks: [{ type: 'sources', id: 'sources' } satisfies Block],
});

/** A pattern with the three finders of a QR code; it encodes nothing. */
const sampleQr = (): boolean[][] =>
  Array.from({ length: 25 }, (_, y) =>
    Array.from({ length: 25 }, (_, x) => finder(x, y) ?? finder(24 - x, y) ?? finder(x, 24 - y) ?? (x * 7 + y * 13 + x * y) % 3 === 0),
  );

function finder(x: number, y: number): boolean | null {
  if (x > 7 || y > 7) return null;
  const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
  return ring === 3 || ring <= 1;
}

const sampleSources = (t: Pick): SourceEntry[] =>
  [
    ['大零号湾科技创新策源功能区建设方案', 'Plan for the Grand Neobay area'],
    ['2023年闵行区科技统计公报', 'Minhang science statistics 2023'],
    ['上海交通大学闵行校区介绍', 'Minhang campus of Shanghai Jiao Tong University'],
    ['闵行区关于加快推进大零号湾建设的若干意见', 'Minhang measures for Grand Neobay'],
    ['园区公司房源表', 'List of premises of the park company'],
    ['上海科技报：大零号湾研发投入再创新高', null],
    ['闵行区志（2011–2016）', 'Annals of Minhang 2011–2016'],
    ['上海市鼓励跨国公司设立地区总部的规定', 'Rules on regional headquarters in Shanghai'],
    ['外国人来华工作分类标准', 'Classification of foreigners working in China'],
    ['招商人员记录（2025年11月3日，电话）', 'Officer’s note, 3 November 2025, by telephone'],
  ].map(([zh = null, en = null], index) => ({
    number: index + 1,
    // The first three stand in one document, the third in an item of its own.
    ...(index < 3 ? { document: { id: 'plan', title: t('大零号湾资料汇编', 'Papers on Grand Neobay') } } : {}),
    title: index < 2 ? t('大零号湾资料汇编', 'Papers on Grand Neobay') : t(zh, en),
    place: t('上海市闵行区人民政府', 'Minhang District Government'),
    line: t(`第 ${30 + index * 7} 行`, `line ${30 + index * 7}`),
    published: t(`2025年${(index % 9) + 1}月12日`, `12/${(index % 9) + 1}/2025`),
    asOf: t('2024年', '2024'),
    grade: t('B 官方', 'B official'),
  }));
