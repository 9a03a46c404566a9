import { takeSnapshot } from '#main/services/packet/freeze.ts';
import type { Database } from '#main/store/database.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { startDraft, templateSections, type BilingualLayout } from '#shared/domain/packet/draft.ts';
import type { PacketClause, PacketRecord, PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { Day } from '#shared/lib/date.ts';
import type { PacketLanguage } from '#shared/lib/language.ts';
import { examplePicture } from './example-picture.ts';

/** How the examples are to be set. */
export interface ExampleChoice {
  language: PacketLanguage;
  layout: BilingualLayout;
  today: Day;
}

const investor: InvestorProfile = {
  codeName: '示例 Sample',
  homeCountry: 'DE',
  sectors: ['医疗机器人', '生物医药'],
  projectKind: 'mixed',
  investment: { min: 280_000_000, max: 350_000_000, currency: 'CNY' },
  floorAreaM2: { min: 6000, max: 9000 },
  headcount: { min: 120, max: 160 },
  needs: ['人才公寓', '国际学校'],
  start: '2027-Q2',
  people: [
    { role: 'CTO', nationality: 'DE', degree: 'doctor', annualSalaryCny: 1_200_000, age: 47, yearsOfExperience: 18 },
    { role: 'Process engineer', nationality: 'PL', degree: 'bachelor', age: 33 },
  ],
  questions: ['哪些园区已有医疗机器人？', 'How long are visas for our senior engineers?', '临港的租金是多少？'],
};

const office: PacketSnapshot['office'] = {
  nameZh: '示例招商服务中心',
  nameEn: 'Example Investment Office',
  contactName: '示例联系人 Example',
  phone: '021-0000 0000',
  email: 'office@example.org',
  addressZh: '上海市示例路1号',
  addressEn: '1 Example Road, Shanghai',
};

const amounts = [
  { low: '2000000', base: '3000000', high: '5000000' },
  { low: '600000', base: '600000', high: '600000' },
  { low: '0', base: '1500000', high: '8000000' },
];

/** Some clauses with an invented amount, one with a pasted wording: the starter data have neither. */
const withAmounts = (clauses: PacketClause[]): PacketClause[] => {
  const open = clauses.filter(({ match, talent }) => !talent && !match.textNeeded && match.verdict !== 'does-not-fit');
  return clauses.map((entry) => {
    const amount = amounts[open.indexOf(entry)];
    if (amount === undefined) return entry;
    const assumptions = [{ zh: '示例：按投资额计算', en: 'example: reckoned from the investment' }];
    const wording = entry === open[0] ? '第六条（示例）　对新建研发机构给予支持。\n具体办法由主管部门另行公布。' : entry.clause.wording;
    return {
      ...entry,
      clause: { ...entry.clause, wording },
      match: { ...entry.match, amount: { ...amount, currency: 'CNY', assumptions } },
    };
  });
};

const years = [2019, 2020, 2022, 2024];

/** Dated values of one measure after the pattern of a figure of the store: the starter data have no three of any. */
function withSeries(record: PacketRecord): PacketRecord {
  const pattern = record.facts.find(({ fact }) => fact.value.number !== null && fact.currency !== null && fact.polarity === 'actual');
  if (pattern === undefined) return record;
  const { fact } = pattern;
  const value = (index: number): FactView['fact']['value'] => {
    const number = String([180, 176, 231, 268][index] ?? 0);
    return { ...fact.value, number, min: null, max: null, base: `${number}00000000` };
  };
  const series = years.map((year, index): FactView => ({
    ...pattern,
    conflictIds: [],
    fact: {
      ...fact,
      id: `${fact.id}-example-${year}`,
      value: value(index),
      qualifier: 'exact',
      scale: '1e8',
      baseNote: { zh: '示例数值，非真实数据', en: 'example values, not data' },
      asOf: { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' },
    },
  }));
  return { ...record, facts: [...record.facts, ...series] };
}

/** Two values of the packet as if they had been renewed. */
function exampleChanges(records: readonly PacketRecord[], today: Day): NonNullable<PacketSnapshot['factChanges']> {
  return records.slice(0, 2).flatMap(({ record, facts }) => {
    const view = facts.find(({ fact }) => fact.value.number !== null) ?? facts[0];
    if (view === undefined) return [];
    return [
      {
        factId: view.fact.id,
        at: `${today}T02:00:00.000Z`,
        record: { id: record.id, kind: record.kind, name: record.name },
        subject: view.attribute.name,
        before: { zh: '示例原值（2023年）', en: 'example of an earlier value (2023)' },
      },
    ];
  });
}

const officerWords = {
  zh: '这里是招商人员自己的话，与来源的说法分开。\n可以写几段，每段单独成行。',
  en: 'These are the officer’s own words, set apart from what the sources say.\nThey may run to several paragraphs.',
};

/**
 * The store's own data for an example investor, with what a store may lack put in and called an example. Without `parkIds` the parks
 * are those that match best.
 */
export function exampleSnapshot(db: Database, { language, layout, today }: ExampleChoice, parkIds: readonly string[] = []): PacketSnapshot {
  const started = startDraft({
    investorId: 'example',
    template: 'pitch',
    language,
    bilingualLayout: layout,
    audience: 'public',
    parkIds: [...parkIds],
    watermark: '示例 Example',
    asOf: null,
    pictures: [
      {
        id: 'example-picture',
        sectionId: 'living',
        data: examplePicture(),
        width: 'full',
        caption: { zh: '园区外景（示意图片）', en: 'The park from outside (drawn picture)' },
      },
    ],
  });
  const draft = {
    ...started,
    sections: templateSections.pitch.map((id) => ({ id, on: true, words: id === 'next-steps' ? officerWords : { zh: '', en: '' } })),
  };
  const taken = takeSnapshot(db, { draft, profile: investor, today, applicationVersion: 'example' });
  return {
    ...taken,
    office,
    clauses: withAmounts(taken.clauses),
    districts: taken.districts.map(withSeries),
    factChanges: exampleChanges([...taken.parks, ...taken.districts], today),
  };
}
