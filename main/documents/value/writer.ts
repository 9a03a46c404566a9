import { isoAsOf } from '#shared/lib/date.ts';
import { languagesOf, type Bilingual, type FullBilingual, type Language } from '#shared/lib/language.ts';
import { formatAsOf, formatDate, formatFact, isMissing, missingMark } from '#shared/domain/fact/format-fact.ts';
import type { Grade } from '#shared/domain/fact/fact.ts';
import { gradeLetters, gradeNames } from '#shared/domain/fact/grade.ts';
import type { SourceEntry } from '#shared/domain/packet/document.ts';
import type { Line, Local } from '#shared/domain/packet/line.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { CitationView, FactView } from '#shared/domain/record/record-view.ts';

interface Cited {
  source: CitationView;
  grade: Grade;
  /** By their ISO text. */
  asOf: Map<string, FactView['fact']['asOf']>;
}

/** Words and source marks of one document, in its languages. Marks are numbered in the order in which they are first set. */
export interface Writer {
  readonly languages: Language[];
  /** Our own words, present in both languages. */
  say(text: FullBilingual, marks?: number[]): Local;
  /** The same text in every language: names of the investor, addresses, codes. */
  plain(text: string): Local;
  /** A name or text of the store; where it is missing in a language the other one stands, marked as missing. */
  name(text: Bilingual, marks?: number[]): Local;
  /** A fact's value with its mark. */
  value(view: FactView): Local;
  asOf(view: FactView): Local;
  mark(source: CitationView, about: { grade: Grade; asOf?: FactView['fact']['asOf'] | undefined }): number;
  markFact(view: FactView): number;
  /** Facts cited so far, each with the number of its source. */
  facts(): { view: FactView; source: number }[];
  sources(): SourceEntry[];
}

const line = (text: string, marks: number[] = [], missing = false): Line => (missing ? { text, marks, missing: true } : { text, marks });

export function createWriter(snapshot: { draft: Pick<PacketSnapshot['draft'], 'language'> }): Writer {
  const languages = languagesOf(snapshot.draft.language);
  const cited = new Map<string, Cited>();
  const facts = new Map<string, { view: FactView; source: number }>();

  const local = (make: (language: Language) => Line): Local => Object.fromEntries(languages.map((language) => [language, make(language)]));
  const mark: Writer['mark'] = (source, { grade, asOf }) => {
    const key = `${source.sourceId}\n${source.item.zh ?? source.item.en ?? ''}\n${source.line ?? ''}`;
    const entry = cited.get(key) ?? { source, grade, asOf: new Map() };
    cited.set(key, entry);
    const iso = asOf === undefined ? null : isoAsOf(asOf);
    if (asOf !== undefined && iso !== null) entry.asOf.set(iso, asOf);
    return [...cited.keys()].indexOf(key) + 1;
  };
  const markFact: Writer['markFact'] = (view) => {
    const source = mark(view.source, { grade: view.fact.grade, asOf: view.fact.asOf });
    if (!facts.has(view.fact.id)) facts.set(view.fact.id, { view, source });
    return source;
  };
  const name: Writer['name'] = (text, marks = []) =>
    local((language) => {
      const own = text[language];
      const other = language === 'zh' ? text.en : text.zh;
      return own === null ? line(`${other ?? '–'}${other === null ? '' : missingMark[language]}`, marks, true) : line(own, marks);
    });

  return {
    languages,
    say: (text, marks = []) => local((language) => line(text[language], marks)),
    plain: (text) => local(() => line(text)),
    name,
    value: (view) => {
      const marks = [markFact(view)];
      return local((language) => line(formatFact(view.fact, language).text, marks, isMissing(view.fact, language)));
    },
    asOf: (view) => local((language) => line(formatAsOf(view.fact.asOf, language))),
    mark,
    markFact,
    facts: () => [...facts.values()],
    sources: () => [...cited.values()].map((entry, index) => sourceEntry(entry, index + 1, { local, name })),
  };
}

/** Where a source without a file stands. */
const lawText: FullBilingual = { zh: '官方文本', en: 'official text' };
const officeRecord: FullBilingual = { zh: '本机构记录', en: 'office record' };

/** A whole sentence, which needs no label in front. */
const undatedSource: FullBilingual = { zh: '刊发日期未载', en: 'publication date not given' };

/** A file without the hash in its name, which tells a reader nothing; the attached data keep the whole name. */
const shownFile = (file: string): string => file.replace(/_[0-9a-f]{12,}(?=\.\w+$)/, '');

/** By time, each as precise as it was given. */
const shownDates = (dates: Cited['asOf'], language: Language): string =>
  [...dates]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, asOf]) => formatAsOf(asOf, language))
    .join(language === 'zh' ? '、' : ', ');

function sourceEntry(
  entry: Cited,
  number: number,
  write: { local: (make: (language: Language) => Line) => Local; name: Writer['name'] },
): SourceEntry {
  const { source } = entry;
  const item = source.item.zh === null && source.item.en === null ? source.title : source.item;
  const own = entry.grade === 'law' ? lawText : officeRecord;
  return {
    number,
    document: { id: source.sourceId, title: write.name(source.title.zh === null && source.title.en === null ? item : source.title) },
    title: write.name(item),
    place: write.local((language) => line(source.file === null ? own[language] : shownFile(source.file))),
    line: source.line === null ? {} : write.local((language) => line(language === 'zh' ? `第 ${source.line} 行` : `line ${source.line}`)),
    published: write.local((language) =>
      line(source.publishedOn === null ? undatedSource[language] : formatDate(source.publishedOn, language)),
    ),
    asOf: entry.asOf.size === 0 ? {} : write.local((language) => line(shownDates(entry.asOf, language))),
    grade: write.local((language) => line(`${gradeLetters[entry.grade]} ${gradeNames[entry.grade][language]}`)),
  };
}
