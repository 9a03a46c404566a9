import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { BriefSnapshot } from '#shared/domain/brief/brief.ts';
import type { DeskView } from '#shared/domain/desk/desk.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentLabel, DocumentSection, DocumentValue } from '#shared/domain/packet/document.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { documentLabels } from '../value/labels.ts';
import type { Writer } from '../value/writer.ts';
import { boundLines } from './bound.ts';
import { createBriefWriter } from './brief-writer.ts';
import { briefSections, firstCited, zhNumerals, type BriefSectionId } from './brief-words.ts';
import { exceptions } from './sections/exceptions.ts';
import { batches, issued, targets } from './sections/figures.ts';
import { inHand } from './sections/in-hand.ts';
import { newProjects, problems, progress } from './sections/moves.ts';

const builders: Record<Exclude<BriefSectionId, 'sources'>, (desk: DeskView, write: Writer) => Block[]> = {
  'new-projects': newProjects,
  progress,
  problems,
  targets,
  batches,
  exceptions,
  'in-hand': inHand,
  issued,
};
const order = Object.keys(builders) as (keyof typeof builders)[];

const numbered = (name: FullBilingual, at: number): FullBilingual => ({
  zh: `${zhNumerals[at] ?? at + 1}、${name.zh}`,
  en: `${at + 1}. ${name.en}`,
});

/** What these sections say is how things stand today, whichever days the brief is about. */
const ofToday: ReadonlySet<BriefSectionId> = new Set(['targets', 'batches', 'exceptions', 'in-hand']);

/** The name of a section; where the period is over, sections of today's state say of which day they are. */
function sectionName(id: BriefSectionId, { period, today }: DeskView): FullBilingual {
  const name = briefSections[id];
  if (!ofToday.has(id) || period.to >= today) return name;
  return { zh: `${name.zh}（截至${formatDate(today, 'zh')}）`, en: `${name.en} (as of ${formatDate(today, 'en')})` };
}

function meta(snapshot: BriefSnapshot, versionId: string, write: Writer): DocumentValue['meta'] {
  const { office, date, language } = snapshot;
  const { from, to } = snapshot.desk.period;
  const officeName = { zh: office.nameZh || office.nameEn || '园荐', en: office.nameEn || office.nameZh || 'Parkfolio' };
  const shown = language === 'en' ? 'en' : 'zh';
  const days = { zh: `${formatDate(from, 'zh')}至${formatDate(to, 'zh')}`, en: `${formatDate(from, 'en')} to ${formatDate(to, 'en')}` };
  return {
    title: write.say({ zh: '招商工作简报', en: 'Investment promotion brief' }),
    subtitle: write.say(days),
    author: officeName[shown],
    subject: shown === 'zh' ? `招商工作简报，${days.zh}，内部资料` : `Investment promotion brief, ${days.en}, internal`,
    keywords: ['Parkfolio', '园荐', shown === 'zh' ? '简报' : 'brief'],
    date,
    dateText: write.say({ zh: formatDate(date, 'zh'), en: formatDate(date, 'en') }),
    dataAsOf: write.say({ zh: formatDate(date, 'zh'), en: formatDate(date, 'en') }),
    versionId,
    applicationVersion: snapshot.applicationVersion,
    watermark: null,
    audienceMark: write.say({ zh: '内部资料', en: 'Internal' }),
    office: { name: write.say(officeName), lines: [] },
  };
}

function buildSections(desk: DeskView, write: Writer): DocumentSection[] {
  const built = order.map((id, at) => ({ id, title: write.say(numbered(sectionName(id, desk), at)), blocks: builders[id](desk, write) }));
  if (write.sources().length === 0) return built;
  return [
    ...built,
    { id: 'sources', title: write.say(numbered(briefSections.sources, built.length)), blocks: [{ type: 'sources', id: 'sources' }] },
  ];
}

/** As in packets, but a source leads back to the first page that cites it, and a label of two words stays on one line. */
const briefLabels: Record<DocumentLabel, FullBilingual> = {
  ...documentLabels,
  backToText: firstCited,
  asOf: { ...documentLabels.asOf, en: documentLabels.asOf.en.replaceAll(' ', '\u00a0') },
};

/**
 * The document of a frozen brief. It follows from the snapshot alone, so the same snapshot gives the same bytes; its figures are
 * formatted by the very functions that format those of packets.
 */
export function briefValue(snapshot: BriefSnapshot, versionId: string): DocumentValue {
  const write = createBriefWriter(snapshot.language);
  const sections = buildSections(snapshot.desk, write);
  // Every label has its words.
  const labels = Object.fromEntries(Object.entries(briefLabels).map(([key, text]) => [key, write.say(text)])) as Record<
    DocumentLabel,
    Local
  >;
  return {
    template: 'brief',
    language: snapshot.language,
    audience: 'internal',
    meta: boundLines(meta(snapshot, versionId, write)),
    labels,
    sections: boundLines(sections),
    sources: boundLines(write.sources()),
  };
}

/** Rows and items of all tables and lists. */
export const countRows = ({ sections }: Pick<DocumentValue, 'sections'>): number =>
  sections
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.type === 'table' ? block.rows.length : block.type === 'list' ? block.items.length : 0), 0);
