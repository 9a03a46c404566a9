import { encode } from 'uqr';
import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, ContactBlock } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { sectionMatter } from '../section-matter.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { askBlocks, asksInSummary } from './ask.ts';
import { byStanding } from './comparison-rows.ts';

/** More names than this make no sentence. */
const mostVisits = 5;

/** To answer the questions, there where the document puts them; none where it puts none. */
function askStep(snapshot: PacketSnapshot): FullBilingual | null {
  if (snapshot.match.ask.length === 0) return null;
  const printsClauses = snapshot.draft.sections.some(({ id, on }) => on && (id === 'incentives' || id === 'talent'));
  if (snapshot.parks.length > 0)
    return printsClauses
      ? { zh: '回答下面的问题，尚不能判断的条款会随之明确。', en: 'Answer the questions below; they settle the clauses still open.' }
      : { zh: '回答下面的问题，我们据此补充本册。', en: 'Answer the questions below; we complete this packet by the answers.' };
  return asksInSummary(snapshot)
    ? { zh: '回答“要点”里的问题，我们据此推荐园区。', en: 'Answer the questions in the summary; we recommend parks by the answers.' }
    : { zh: '回答下面的问题，我们据此推荐园区。', en: 'Answer the questions below; we recommend parks by the answers.' };
}

/** How many policies the pages list by name only. A policy of several clauses counts once; where no section lists them, none. */
function policiesNamed(snapshot: PacketSnapshot): number {
  const listed = snapshot.draft.sections
    .filter(({ id, on }) => on && (id === 'incentives' || id === 'talent'))
    .flatMap((section) => sectionMatter(snapshot, section).clauses.filter(({ talent }) => talent === (section.id === 'talent')));
  return new Set(listed.filter(({ match }) => match.textNeeded).map(({ incentive }) => incentive.id)).size;
}

/** Questions whose answers settle most, then the steps towards a visit. */
export const nextSteps: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const byName = policiesNamed(snapshot);
  const parks = byStanding(snapshot).map(({ record }) => shownName(record));
  // To leave out a single name would spare nothing.
  const named = parks.length === mostVisits + 1 ? parks : parks.slice(0, mostVisits);
  const visits = joinNames(named);
  const more = parks.length - named.length;
  const steps: (FullBilingual | null)[] = [
    askStep(snapshot),
    byName === 0
      ? null
      : {
          zh: `我们取得 ${byName} 项政策的官方文本并逐条核对。`,
          en: `We obtain the official text of ${byName} ${byName === 1 ? 'policy and check it' : 'policies and check them'} clause by clause.`,
        },
    parks.length === 0
      ? null
      : {
          zh: `安排考察：${visits.zh}${more > 0 ? `等 ${parks.length} 处` : ''}。`,
          en: `Arrange visits: ${visits.en}${more > 0 ? ` and ${more} more` : ''}.`,
        },
    { zh: '确认空间、租金与交付时间，再议条款与时间表。', en: 'Confirm space, rent and delivery, then discuss clauses and a timetable.' },
  ];
  const blocks: Block[] = [
    { type: 'list', id: 'steps', ordered: true, items: steps.flatMap((step) => (step === null ? [] : [write.say(step)])) },
  ];
  return asksInSummary(snapshot) ? blocks : [...blocks, ...askBlocks(context)];
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
    { label: { zh: '微信', en: 'WeChat' }, value: (office.wechat ?? '') === '' ? null : write.plain(office.wechat ?? '') },
    {
      label: { zh: '地址', en: 'Address' },
      value: office.addressZh + office.addressEn === '' ? null : text(office.addressZh, office.addressEn),
    },
  ];
  const lines = rows.flatMap((row) => (row.value === null ? [] : [{ label: write.say(row.label), value: row.value }]));
  if (lines.length === 0) {
    // One page has no room for what is not there; preflight tells the officer.
    if (snapshot.draft.template === 'one-pager') return [];
    return [
      {
        type: 'note',
        id: 'no-contact',
        tone: 'gap',
        text: write.say({
          zh: '本册未印联系方式：请向交给您本册的专员索取。',
          en: 'No contact is printed here: please ask the officer who handed you this packet.',
        }),
      },
    ];
  }
  const card = vcard(context);
  const block: ContactBlock = { type: 'contact', id: 'contact', lines, qr: card === null ? null : encode(card).data };
  return [block];
};

/** The bibliography; the typesetter sets the numbered sources here. */
export const sources: SectionBuilder = () => [{ type: 'sources', id: 'sources' }];
