import { encode } from 'uqr';
import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, ContactBlock, Local } from '#shared/domain/packet/document.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { criterionNames } from './comparison.ts';

const mostQuestions = 8;

/** What the store does not know about each park, and facts that disagree: said before the investor finds out. */
export const gaps: SectionBuilder = ({ snapshot, write }) => {
  const items: Local[] = snapshot.parks.flatMap(({ record }) => {
    const parts = snapshot.match.parks.find((match) => match.id === record.id)?.parts.filter((part) => part.score === null) ?? [];
    if (parts.length === 0) return [];
    const names = joinNames(parts.map((part) => criterionNames[part.criterion]));
    const park = shownName(record);
    return [write.say({ zh: `${park.zh}：${names.zh}`, en: `${park.en}: ${names.en}` })];
  });
  const blocks: Block[] = [];
  if (items.length > 0) {
    blocks.push({
      type: 'paragraph',
      id: 'gaps-lead',
      tone: 'body',
      text: write.say({ zh: '以下各项没有可引用的来源，不等于没有。', en: 'No source can be cited for these; that does not mean none.' }),
    });
    blocks.push({ type: 'list', id: 'gaps-list', ordered: false, items });
  }
  if (snapshot.conflicts.length > 0) {
    blocks.push({
      type: 'heading',
      id: 'conflicts',
      level: 2,
      text: write.say({ zh: '来源之间不一致之处', en: 'Where sources disagree' }),
    });
    blocks.push({
      type: 'list',
      id: 'conflict-list',
      ordered: false,
      items: snapshot.conflicts.map((conflict) => write.say(conflict.note)),
    });
  }
  return blocks;
};

/** Questions whose answers settle most, then the steps towards a visit. */
export const nextSteps: SectionBuilder = ({ snapshot, write }) => {
  const named = snapshot.clauses.filter(({ match }) => match.textNeeded).length;
  const steps: (FullBilingual | null)[] = [
    snapshot.match.ask.length === 0
      ? null
      : { zh: '回答下面的问题，尚不能判断的条款会随之明确。', en: 'Answer the questions below; the open clauses settle with them.' },
    named === 0
      ? null
      : {
          zh: `我们取得 ${named} 项政策的官方文本并逐条核对。`,
          en: `We obtain the official text of ${named} policies and check them clause by clause.`,
        },
    snapshot.parks.length === 0
      ? null
      : {
          zh: `安排考察：${joinNames(snapshot.parks.map(({ record }) => shownName(record))).zh}。`,
          en: `Arrange visits: ${joinNames(snapshot.parks.map(({ record }) => shownName(record))).en}.`,
        },
    { zh: '确认空间、租金与交付时间，再议条款与时间表。', en: 'Confirm space, rent and delivery, then discuss clauses and a timetable.' },
  ];
  const blocks: Block[] = [
    { type: 'list', id: 'steps', ordered: true, items: steps.flatMap((step) => (step === null ? [] : [write.say(step)])) },
  ];
  const ask = snapshot.match.ask.slice(0, mostQuestions);
  if (ask.length > 0) {
    blocks.push({ type: 'heading', id: 'ask', level: 2, text: write.say({ zh: '请先回答', en: 'Please answer first' }) });
    blocks.push({ type: 'list', id: 'ask-list', ordered: true, items: ask.map((question) => write.say(question.text)) });
  }
  return blocks;
};

/** A vCard as the QR code's text; plain fields only. */
function vcard({ snapshot }: SectionContext): string | null {
  const { office } = snapshot;
  if (office.phone === '' && office.email === '') return null;
  const escape = (text: string): string => text.replace(/([\\,;])/g, '\\$1').replace(/\s*\n\s*/g, ' ');
  const name = office.contactName === '' ? office.nameZh || office.nameEn : office.contactName;
  const fields = [
    ['FN', name],
    ['ORG', office.nameZh || office.nameEn],
    ['TEL', office.phone],
    ['EMAIL', office.email],
  ].filter(([, value]) => value !== '');
  return ['BEGIN:VCARD', 'VERSION:3.0', ...fields.map(([key, value]) => `${key}:${escape(value ?? '')}`), 'END:VCARD'].join('\r\n');
}

/** Who answers the phone. Nothing is invented: an office that gave no contact is said to have given none. */
export const contact: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const { office } = snapshot;
  const text = (zh: string, en: string): Local => write.name({ zh: zh === '' ? null : zh, en: en === '' ? null : en });
  const rows: { label: FullBilingual; value: Local | null }[] = [
    { label: { zh: '机构', en: 'Office' }, value: office.nameZh + office.nameEn === '' ? null : text(office.nameZh, office.nameEn) },
    { label: { zh: '联系人', en: 'Contact' }, value: office.contactName === '' ? null : write.plain(office.contactName) },
    { label: { zh: '电话', en: 'Telephone' }, value: office.phone === '' ? null : write.plain(office.phone) },
    { label: { zh: '邮箱', en: 'Email' }, value: office.email === '' ? null : write.plain(office.email) },
    {
      label: { zh: '地址', en: 'Address' },
      value: office.addressZh + office.addressEn === '' ? null : text(office.addressZh, office.addressEn),
    },
  ];
  const lines = rows.flatMap((row) => (row.value === null ? [] : [{ label: write.say(row.label), value: row.value }]));
  if (lines.length === 0) {
    return [
      {
        type: 'note',
        id: 'no-contact',
        tone: 'gap',
        text: write.say({ zh: '本机构尚未填写联系方式。', en: 'This office has not entered its contact yet.' }),
      },
    ];
  }
  const card = vcard(context);
  const block: ContactBlock = { type: 'contact', id: 'contact', lines, qr: card === null ? null : encode(card).data };
  return [block];
};

/** The bibliography; the typesetter sets the numbered sources here. */
export const sources: SectionBuilder = () => [{ type: 'sources', id: 'sources' }];
