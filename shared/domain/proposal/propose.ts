import type { Day } from '#shared/lib/date.ts';
import type { NameEntry } from '#shared/domain/question/question-model.ts';
import { findDates } from './find-dates.ts';
import { findFigures } from './find-figures.ts';
import { findKnownNames, findNewNames } from './find-names.ts';
import { guessAttributes, type AttributeCue } from './guess-attribute.ts';
import type { DateSpan, FigureSpan, Findings, NameSpan, Polarity, Proposal, Span } from './proposal.ts';

/** What a text is read with: the store's names, longest first, and the cues of its attributes. */
export interface ProposalModel {
  names: readonly NameEntry[];
  cues: readonly AttributeCue[];
  /** The record the officer says the text is about; stands behind the names of a sentence, before those of earlier ones. */
  about: string | null;
}

interface Sentence {
  from: number;
  to: number;
}

/** Sentences of a line; a full stop between digits ends none. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const end of text.matchAll(/[。！？；;!?]|\.(?=\s|$)/gu)) {
    sentences.push({ from, to: end.index + 1 });
    from = end.index + 1;
  }
  if (from < text.length) sentences.push({ from, to: text.length });
  return sentences;
}

const target = /目标|力争|将达|到\s*20\d\d\s*年(?!底?已)|规划|计划|拟|\baims?\b|\btarget|\bgoal|\bby 20\d\d\b|\bwill\b|\bplans? to\b/iu;
const forecast = /预计|有望|预期|\bexpect|\bforecast|\bestimated to\b/iu;
const polarityOf = (sentence: string): Polarity => (forecast.test(sentence) ? 'forecast' : target.test(sentence) ? 'target' : 'actual');

const overlaps = (a: Span, b: Span): boolean => a.from < b.to && a.to > b.from;
const inside = (span: Span, { from, to }: Sentence): boolean => span.from >= from && span.from < to;

/** The records a figure most likely speaks of: the last name before it, then others of its sentence, then the last name of the text before. */
function recordsFor(
  figure: Span,
  sentence: Sentence,
  names: { here: readonly NameSpan[]; last: readonly string[]; about: string | null },
): string[] {
  const own = names.here.filter((name) => inside(name, sentence));
  const before = own.filter((name) => name.to <= figure.from).toReversed();
  const after = own.filter((name) => name.from >= figure.to);
  const earlier = names.here.filter((name) => name.to <= sentence.from).toReversed();
  const near = [...before, ...after].flatMap((name) => name.recordIds);
  const far = earlier.flatMap((name) => name.recordIds).concat(names.last);
  return [...new Set([...near, ...(names.about === null ? [] : [names.about]), ...far])].slice(0, 4);
}

/** The date of its sentence nearest to the figure, before it rather than after; else the last one before it in the line, which is to be checked. */
function dateFor(figure: Span, sentence: Sentence, dates: readonly DateSpan[]): { asOf: string; relative: boolean } | null {
  const distance = (date: DateSpan): number => (date.to <= figure.from ? figure.from - date.to : 2 * (date.from - figure.to) + 20);
  const others = dates.filter((date) => !overlaps(date, figure));
  const own = others.filter((date) => inside(date, sentence)).toSorted((a, b) => distance(a) - distance(b))[0];
  if (own !== undefined) return own;
  const earlier = others.findLast((date) => date.to <= figure.from);
  return earlier === undefined ? null : { asOf: earlier.asOf, relative: true };
}

const event =
  /成立|设立|建成|落成|开工|启动|揭牌|竣工|发布|印发|签约|investiture|established|founded|completed|opened|unveiled|released|launched|signed|set up/iu;

interface LineReading {
  text: string;
  line: number;
  names: NameSpan[];
  dates: DateSpan[];
}

/** The words that say most about a figure: a little before it and up to the next mark after it. */
const nearOf = (text: string, span: Span): string =>
  text.slice(Math.max(0, span.from - 24), span.to) + (/^[^，。,.;；]{0,40}/u.exec(text.slice(span.to))?.[0] ?? '');

function proposalOf(
  span: Span,
  reading: LineReading,
  context: { model: ProposalModel; last: readonly string[]; sentences: Sentence[] },
): Omit<Proposal, 'kind' | 'unit'> & { near: string } {
  const sentence = context.sentences.find((candidate) => inside(span, candidate)) ?? { from: 0, to: reading.text.length };
  const words = reading.text.slice(sentence.from, sentence.to).trim();
  const date = dateFor(span, sentence, reading.dates);
  return {
    ...span,
    id: `p${span.line}-${span.from}`,
    value: span.raw.trim(),
    entered: span.raw.trim(),
    recordIds: recordsFor(span, sentence, { here: reading.names, last: context.last, about: context.model.about }),
    attributeIds: [],
    asOf: date?.asOf ?? null,
    asOfIsRelative: date?.relative ?? false,
    polarity: polarityOf(words),
    sentence: words,
    near: nearOf(reading.text, span),
  };
}

function figureProposals(
  figures: readonly FigureSpan[],
  reading: LineReading,
  context: { model: ProposalModel; last: readonly string[]; sentences: Sentence[] },
): Proposal[] {
  return figures.map((figure) => {
    const { unit, entered, ...span } = figure;
    const { near, ...rest } = proposalOf(span, reading, context);
    return {
      ...rest,
      kind: 'figure',
      entered,
      unit,
      attributeIds: guessAttributes(context.model.cues, { near, sentence: rest.sentence, unit }),
    };
  });
}

/** A date is proposed on its own where something came about on it; else it only dates the figures beside it. */
function dateProposals(
  reading: LineReading,
  context: { model: ProposalModel; last: readonly string[]; sentences: Sentence[] },
): Proposal[] {
  return reading.dates.flatMap((date) => {
    const { near, ...rest } = proposalOf({ line: date.line, from: date.from, to: date.to, raw: date.raw }, reading, context);
    return event.test(near) ? [{ ...rest, kind: 'date' as const, unit: null, asOf: date.asOf, asOfIsRelative: date.relative }] : [];
  });
}

/**
 * Reads a document for what it states: figures and datable events with the records they speak of, the attribute they
 * most likely state and when. Every one is a proposal; nothing is a fact until an officer accepts it.
 * @param lines the document as printed. @param published the day on the page, which dates no fact by itself.
 */
export function proposeFacts(lines: readonly string[], published: Day | null, model: ProposalModel): Findings {
  const findings: Findings = { proposals: [], names: [] };
  let last: string[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const known = findKnownNames(text, line, model.names);
    const dates = findDates(text, line, published);
    const reading: LineReading = { text, line, names: known, dates };
    const context = { model, last, sentences: sentencesOf(text) };
    const figures = findFigures(text, line).filter(
      (figure) => !dates.some((date) => overlaps(date, figure)) && !known.some((name) => name.from <= figure.from && name.to >= figure.to),
    );
    findings.proposals.push(
      ...[...figureProposals(figures, reading, context), ...dateProposals(reading, context)].sort((a, b) => a.from - b.from),
    );
    findings.names.push(...[...known, ...findNewNames(text, line, known)].sort((a, b) => a.from - b.from));
    last = known.at(-1)?.recordIds ?? last;
  }
  return findings;
}
