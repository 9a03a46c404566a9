import { formatAsOf, formatDate } from '#shared/domain/fact/format-fact.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import { sectionNames, type SectionId } from '#shared/domain/packet/draft.ts';
import type { DocumentLabel, DocumentSection, DocumentValue } from '#shared/domain/packet/document.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { approvalLine } from '#shared/domain/packet/approval.ts';
import { copyLine } from '#shared/domain/packet/outputs/copy.ts';
import type { Template } from '#shared/domain/packet/template.ts';
import { documentTheme } from '#shared/domain/theme/document-theme.ts';
import { languagesOf, type FullBilingual } from '#shared/lib/language.ts';
import { withoutGaps } from '../one-page-numbers.ts';
import { documentLabels } from './labels.ts';
import { officerBlocks } from './officer-blocks.ts';
import { printedFigures } from './printed-figures.ts';
import { sectionMatter, shownBlocks } from './section-matter.ts';
import type { SectionBuilder } from './section.ts';
import { contact, nextSteps, sources } from './sections/closing.ts';
import { comparison } from './sections/comparison.ts';
import { cover } from './sections/cover.ts';
import { districts } from './sections/district-cards.ts';
import { gaps } from './sections/gaps.ts';
import { history } from './sections/history.ts';
import { incentives } from './sections/incentives.ts';
import { investorName } from './sections/investor-words.ts';
import { living } from './sections/living.ts';
import { neighbours } from './sections/neighbours.ts';
import { parks } from './sections/parks.ts';
import { pictureBlocks } from './sections/pictures.ts';
import { programmes } from './sections/programmes.ts';
import { questions } from './sections/questions.ts';
import { setUp } from './sections/set-up.ts';
import { strengths } from './sections/strengths.ts';
import { summary } from './sections/summary.ts';
import { talent } from './sections/talent.ts';
import { whyHere } from './sections/why-here.ts';
import { createWriter, type Writer } from './writer.ts';

const builders: Record<SectionId, SectionBuilder> = {
  cover,
  summary,
  'why-here': whyHere,
  comparison,
  strengths,
  parks,
  districts,
  neighbours,
  incentives,
  talent,
  programmes,
  'set-up': setUp,
  living,
  questions,
  gaps,
  'next-steps': nextSteps,
  contact,
  history,
  sources,
};

function buildSections(snapshot: PacketSnapshot, write: Writer): DocumentSection[] {
  return snapshot.draft.sections
    .filter((section) => section.on)
    .flatMap((section): DocumentSection[] => {
      const blocks = shownBlocks(builders[section.id]({ snapshot: sectionMatter(snapshot, section), write }), section.options ?? {});
      const words = officerBlocks(section, { snapshot, write });
      const pictures = pictureBlocks(section.id, { snapshot, write });
      if (blocks.length + words.length + pictures.length === 0) return [];
      const all = section.id === 'cover' ? [...blocks, ...words, ...pictures] : [...words, ...blocks, ...pictures];
      return [{ id: section.id, title: write.say(sectionNames[section.id]), blocks: all }];
    });
}

const audienceMarks: Record<PacketSnapshot['draft']['audience'], { zh: string; en: string } | null> = {
  public: null,
  partner: { zh: '仅供合作方', en: 'For partners only' },
  internal: { zh: '内部资料', en: 'Internal' },
};

const titles: Record<Template, (name: FullBilingual) => FullBilingual> = {
  pitch: (name) => ({ zh: `${name.zh} · 上海选址推介册`, en: `${name.en}: a site in Shanghai` }),
  'one-pager': (name) => ({ zh: `${name.zh} · 上海选址单页`, en: `${name.en}: a site in Shanghai` }),
  comparison: (name) => ({ zh: `${name.zh} · 上海选址比较`, en: `${name.en}: sites in Shanghai compared` }),
  rfi: (name) => ({ zh: `${name.zh} · 上海选址答复清单`, en: `${name.en}: answers on a site in Shanghai` }),
};

const subtitles = {
  whole: { zh: '园区、政策、项目与人才，逐条注明来源', en: 'Parks, incentives, projects and talent, each with its source' },
  onlyQuestions: { zh: '先问清的事与下一步', en: 'What to settle first, and the next steps' },
  withoutParks: { zh: '政策与人才，逐条注明来源', en: 'Incentives and talent, each with its source' },
};

/** Promises what the pages hold. */
function subtitleOf({ parks, draft }: PacketSnapshot): FullBilingual {
  if (parks.length > 0) return subtitles.whole;
  const tellsSupport = draft.sections.some(({ id, on }) => on && (id === 'incentives' || id === 'talent'));
  return tellsSupport ? subtitles.withoutParks : subtitles.onlyQuestions;
}

/** The date of the newest fact that is printed, so that a reader sees how old the data are; a period or a target is no such date. */
function dataAsOf({ date, draft }: PacketSnapshot, write: Writer): FullBilingual {
  const facts = write.facts().map(({ view }) => view.fact);
  if (facts.length === 0)
    return write.sources().length === 0
      ? { zh: '未引用数据', en: 'No data cited' }
      : { zh: '只引用政策条款', en: 'Only clauses of policies are cited' };
  // What is left out to fit the page is not known here: the newest date may be among it.
  if (draft.template === 'one-pager') return { zh: '数据时点随条注明', en: 'Dates stand with the figures' };
  const dated = facts.filter(
    ({ asOf, polarity }) => asOf.to !== null && polarity === 'actual' && !['period', 'unknown'].includes(asOf.precision),
  );
  const past = dated.map(({ asOf }) => asOf).filter((asOf) => (asOf.from ?? '') <= date);
  const [newest] = past.sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1));
  if (newest === undefined)
    return facts.some(({ asOf }) => asOf.to !== null)
      ? { zh: '实际数据均未注明时点', en: 'No actual figure carries a date' }
      : { zh: '来源未注明数据时点', en: 'Sources give no date for the data' };
  return { zh: formatAsOf(newest, 'zh'), en: formatAsOf(newest, 'en') };
}

function meta(snapshot: PacketSnapshot, versionId: string, write: Writer): DocumentValue['meta'] {
  const { draft, office, date } = snapshot;
  const name = investorName(snapshot.profile);
  const officeName = { zh: office.nameZh || office.nameEn || '园荐', en: office.nameEn || office.nameZh || 'Parkfolio' };
  const contactLines = [office.contactName, office.phone, office.email].filter((text) => text !== '');
  const audience = audienceMarks[draft.audience];
  return {
    title: write.say(titles[draft.template](name)),
    subtitle: write.say(subtitleOf(snapshot)),
    author: officeName[draft.language === 'en' ? 'en' : 'zh'],
    subject: draft.language === 'en' ? 'Site selection packet with sources' : '附来源的选址推介',
    keywords: ['Parkfolio', '园荐', ...snapshot.parks.map(({ record }) => shownName(record)[draft.language === 'en' ? 'en' : 'zh'])],
    date,
    dateText: write.say({ zh: formatDate(date, 'zh'), en: formatDate(date, 'en') }),
    dataAsOf: write.say(dataAsOf(snapshot, write)),
    versionId,
    applicationVersion: snapshot.applicationVersion,
    watermark: draft.watermark,
    audienceMark: audience === null ? null : write.say(audience),
    office: { name: write.say(officeName), lines: contactLines.map((text) => write.plain(text)) },
  };
}

/** The office's theme, where it has one. */
function looks({ theme, office, draft }: PacketSnapshot): Pick<DocumentValue, 'theme'> {
  if (theme === undefined) return {};
  const names = { zh: office.nameZh || office.nameEn, en: office.nameEn || office.nameZh };
  return { theme: documentTheme(theme, { office: names, languages: languagesOf(draft.language) }) };
}

/** What versions of the first format do not print. */
function seal(
  { format, draft }: PacketSnapshot,
  write: Writer,
  sha256: string | undefined,
): Pick<DocumentValue['meta'], 'sha256' | 'copy' | 'approval'> {
  if (format < 2) return {};
  const [copy, approval] = [copyLine(draft), approvalLine(draft.approval)];
  return {
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(copy === null ? {} : { copy: write.say(copy) }),
    ...(approval === null ? {} : { approval: write.say(approval) }),
  };
}

/** A booklet that cites nothing says so under the heading of its sources; a heading alone would look like a loss. */
function sayUncited(sections: DocumentValue['sections'], write: Writer): DocumentValue['sections'] {
  const text = write.say({
    zh: '本册没有引用来源：还没有可写的带来源的事实。',
    en: 'This packet cites no source: there is no sourced fact to print yet.',
  });
  return sections.map((section) =>
    section.blocks.some(({ type }) => type === 'sources')
      ? {
          ...section,
          blocks: [{ type: 'note', id: 'no-sources', tone: 'gap', text }, ...section.blocks.filter(({ type }) => type !== 'sources')],
        }
      : section,
  );
}

/**
 * The document of a frozen packet. It follows from the snapshot alone: no store, no clock, no settings are read, so the
 * same snapshot and version id give the same value. `sha256` is the hash of the snapshot, left out where none is printed.
 */
export function documentValue(snapshot: PacketSnapshot, versionId: string, sha256?: string): DocumentValue {
  const write = createWriter(snapshot);
  const sections = buildSections(snapshot, write);
  const listed = write.sources();
  const labels = Object.fromEntries(Object.entries(documentLabels).map(([key, text]) => [key, write.say(text)])) as Record<
    DocumentLabel,
    Local
  >;
  return withoutGaps({
    template: snapshot.draft.template,
    language: snapshot.draft.language,
    ...(snapshot.draft.bilingualLayout === 'one-after-other' ? { layout: 'one-after-other' } : {}),
    audience: snapshot.draft.audience,
    meta: { ...meta(snapshot, versionId, write), ...seal(snapshot, write, sha256) },
    labels,
    sections: snapshot.draft.template === 'one-pager' || listed.length > 0 ? sections : sayUncited(sections, write),
    sources: listed,
    figures: printedFigures(snapshot, write.facts()),
    ...looks(snapshot),
  });
}
