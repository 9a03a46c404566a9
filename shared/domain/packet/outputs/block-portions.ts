import { flagWords } from '#shared/domain/fact/flag-words.ts';
import { stateWords } from '#shared/domain/question/answer.ts';
import type {
  Block,
  CalendarBlock,
  ClauseBlock,
  ClauseTableBlock,
  CombinationBlock,
  CompareBlock,
  DistrictBlock,
  FactsBlock,
  ListBlock,
  PathBlock,
  ProofBlock,
  QuestionsBlock,
  TableBlock,
} from '#shared/domain/packet/block.ts';
import type { DocumentLabel, DocumentValue } from '#shared/domain/packet/document.ts';
import type { Line, Local } from '#shared/domain/packet/line.ts';
import { marksIn } from '#shared/domain/packet/outputs/marks-in.ts';
import type { Language } from '#shared/lib/language.ts';
import { has, wordsOf, type Portion, type TextLine, type Words } from './portion.ts';

/** What a block is put into words with: the languages asked for, and the fixed words of the document. */
export interface Wording {
  languages: readonly Language[];
  label: (key: DocumentLabel) => Words;
}

export const wordingOf = (value: DocumentValue, languages: readonly Language[]): Wording => ({
  languages,
  label: (key) => wordsOf(value.labels[key], languages),
});

type Say = (local: Local | null | undefined) => Words;

/** Words side by side, language by language; a part that is missing in a language is left out there. */
function beside(parts: readonly Words[], separator: string): Words {
  const shown = parts.filter(has);
  const most = Math.max(0, ...shown.map((words) => words.length));
  return Array.from({ length: most }, (_unused, at) => shown.map((words) => words[at] ?? words[0] ?? '').join(separator));
}

/** The shapes of the pages: filled, empty, half. */
const resultShapes = { true: '●', false: '○', unknown: '◐' } as const;
const heads: Record<'figure' | 'value' | 'question' | 'answer' | 'state' | 'step' | 'detail', Record<Language, string>> = {
  figure: { zh: '事项', en: 'Subject' },
  value: { zh: '数值', en: 'Value' },
  question: { zh: '问题', en: 'Question' },
  answer: { zh: '答复', en: 'Answer' },
  state: { zh: '状态', en: 'State' },
  step: { zh: '步骤', en: 'Step' },
  detail: { zh: '说明', en: 'Detail' },
};

const own = (text: Record<Language, string>, { languages }: Wording): Words => languages.map((language) => text[language]);

/** Qualifier, figure and unit as one: Chinese knows no blanks between them. */
function figureLine(parts: readonly Local[], language: Language): Line {
  const lines = parts.flatMap((part) => part[language] ?? []).filter(({ text }) => text !== '');
  const text = lines.reduce(
    (whole, { text: next }) => `${whole}${whole === '' || language === 'zh' || next.startsWith('%') ? '' : ' '}${next}`,
    '',
  );
  return { text, marks: lines.flatMap(({ marks }) => marks) };
}

const figures = (block: ProofBlock, { languages }: Wording, say: Say): Portion => ({
  kind: 'figures',
  marks: marksIn(block),
  items: block.items.map(({ qualifier, figure, unit, label, note }) => ({
    figure: wordsOf(
      Object.fromEntries(languages.map((language) => [language, figureLine([qualifier, figure, unit], language)])),
      languages,
    ),
    label: say(label),
    note: say(note),
  })),
});

function factsTable(block: FactsBlock, wording: Wording, say: Say): Portion {
  return {
    kind: 'table',
    title: [],
    head: [own(heads.figure, wording), own(heads.value, wording), wording.label('asOf'), wording.label('grade')],
    rows: block.rows.map(({ label, value, asOf, grade, flag, note }) => [
      say(label),
      [...say(value), ...say(note), ...(flag === null ? [] : own(flagWords[flag], wording))],
      say(asOf),
      [grade],
    ]),
    right: [false, false, false, false],
    widths: [3.6, 5.4, 2.2, 1.4],
    note: [],
    marks: marksIn(block),
  };
}

function compareTable({ subject, columns, groups, note, ...block }: CompareBlock, say: Say): Portion {
  const rows = groups.flatMap(({ title, rows: entries }) => [
    ...(has(say(title)) ? [[say(title), ...columns.map((): Words => [])]] : []),
    ...entries.map(({ label, detail, flags, cells }) => {
      const texts = cells.map((cell) => [...say(cell.value), ...say(cell.flag?.text), ...say(cell.note)]);
      // A single cell holds for all columns.
      const filled = texts.length === 1 && columns.length > 1 ? columns.map(() => texts[0] ?? []) : texts;
      return [[...say(label), ...say(detail), ...flags.flatMap(say)], ...filled];
    }),
  ]);
  return {
    kind: 'table',
    title: [],
    head: [say(subject), ...columns.map(({ name, detail }) => [...say(name), ...say(detail)])],
    rows,
    right: [false, ...columns.map(() => false)],
    widths: [3, ...columns.map(() => 3)],
    note: say(note),
    marks: marksIn({ subject, columns, groups, note, ...block }),
  };
}

const labelled = (term: Words, words: Words): TextLine[] => (has(words) ? [{ term, words, style: 'body' }] : []);

function clauseLines(block: ClauseBlock, { label }: Wording, say: Say): Portion {
  const amount = block.amount;
  return {
    kind: 'lines',
    title: say(block.name),
    marks: marksIn(block),
    lines: [
      { words: beside([say(block.incentive), say(block.verdictText)], ' · '), style: 'strong' },
      ...[say(block.summary)].filter(has).map((words): TextLine => ({ words, style: 'body' })),
      ...labelled(label('amount'), say(amount?.text)),
      ...labelled(label('amount'), say(block.amountNote)),
      ...(amount?.assumptions ?? []).flatMap((entry) => labelled(label('assumptions'), say(entry))),
      ...block.conditions.map(({ text, result, answer }): TextLine => ({
        words: beside([say(text), say(answer)], ' — ').map((words) => `${resultShapes[result]} ${words}`),
        style: 'dot',
      })),
      ...block.ask.flatMap((entry) => labelled(label('ask'), say(entry))),
      ...(block.changes ?? []).flatMap((entry) => labelled(label('change'), say(entry))),
      ...labelled(label('window'), say(block.window)),
      ...labelled(label('office'), say(block.office)),
      ...labelled(label('phone'), say(block.phone)),
      ...labelled(label('basis'), say(block.basis)),
      ...labelled(label('wording'), say(block.wording)),
      ...[say(block.notGiven)].filter(has).map((words): TextLine => ({ words, style: 'small' })),
    ],
  };
}

function combinationLines(block: CombinationBlock, { label }: Wording, say: Say): Portion {
  return {
    kind: 'lines',
    title: say(block.title),
    marks: marksIn(block),
    lines: [
      ...block.totals.flatMap((total): TextLine[] => [
        { term: say(total.label), words: say(total.amount.text), style: 'strong' },
        ...total.chosen.flatMap((entry) => labelled(label('chosen'), say(entry))),
        ...total.limits.flatMap((entry) => labelled(label('limits'), say(entry))),
        ...total.leftOut.flatMap((entry) => labelled(label('leftOut'), say(entry))),
        ...total.assumptions.flatMap((entry) => labelled(label('assumptions'), say(entry))),
      ]),
      ...block.notes.map((note): TextLine => ({ words: say(note), style: 'small' })),
      { words: say(block.estimate), style: 'warning' },
    ],
  };
}

const list = (block: ListBlock, say: Say): Portion => ({
  kind: 'lines',
  title: [],
  marks: marksIn(block),
  lines: block.items.map((item, at): TextLine => {
    const term = say(block.terms?.[at]);
    return has(term) ? { term, words: say(item), style: 'body' } : { words: say(item), style: 'dot' };
  }),
});

const districtPortions = (block: DistrictBlock, say: Say): Portion[] => [
  { kind: 'heading', level: 2, words: say(block.name) },
  {
    kind: 'lines',
    title: [],
    marks: marksIn([block.positioning, block.lines]),
    lines: [
      ...block.positioning.map((text): TextLine => ({ words: say(text), style: 'dot' })),
      ...block.lines.map(({ label, words }): TextLine => ({ term: say(label), words: say(words), style: 'body' })),
    ],
  },
  {
    kind: 'figures',
    items: block.figures.map(({ value, label, asOf }) => ({ figure: say(value), label: say(label), note: say(asOf) })),
    marks: marksIn(block.figures),
  },
];

function clauseTable({ columns, rows, title, note, ...block }: ClauseTableBlock, say: Say): Portion {
  const money = columns.amount !== null;
  return {
    kind: 'table',
    title: say(title),
    head: [say(columns.clause), say(columns.policy), say(columns.verdict), ...(money ? [say(columns.amount)] : [])],
    rows: rows.map(({ name, incentive, verdictText, amount, amountNote }) => [
      say(name),
      say(incentive),
      say(verdictText),
      ...(money ? [amount === null ? say(amountNote) : say(amount.text)] : []),
    ]),
    right: [],
    widths: [5, 5, 2, ...(money ? [4] : [])],
    note: say(note),
    marks: marksIn({ columns, rows, title, note, ...block }),
  };
}

const calendarTable = (block: CalendarBlock, wording: Wording, say: Say): Portion => ({
  kind: 'table',
  title: say(block.title),
  head: [own(heads.step, wording), own(heads.detail, wording)],
  rows: block.rows.map(({ name, detail }) => [say(name), say(detail)]),
  right: [false, false],
  widths: [4, 6],
  note: [
    ...block.ticks
      .map(say)
      .filter(has)
      .map((words) => words.join(' / ')),
    ...say(block.note),
  ],
  marks: marksIn(block),
});

const toneStyles = { lead: 'lead', body: 'body', officer: 'body', small: 'small' } as const;

/** Without a detail at any step, its column is left out. */
function pathTable(block: PathBlock, wording: Wording, say: Say): Portion {
  const detailed = block.steps.some(({ detail }) => has(say(detail)));
  return {
    kind: 'table',
    title: say(block.title),
    head: [['#'], own(heads.step, wording), ...(detailed ? [own(heads.detail, wording)] : [])],
    rows: block.steps.map(({ name, detail }, at) => [[String(at + 1)], say(name), ...(detailed ? [say(detail)] : [])]),
    right: [true, false, false],
    widths: [0.5, 4, ...(detailed ? [6] : [])],
    note: [],
    marks: marksIn(block),
  };
}

const questionsTable = (block: QuestionsBlock, wording: Wording, say: Say): Portion => ({
  kind: 'table',
  title: [],
  head: [own(heads.question, wording), own(heads.answer, wording), own(heads.state, wording)],
  rows: block.items.map(({ question, answer, state, more, next }) => [
    say(question),
    [...say(answer), ...(more ?? []).flatMap(say), ...say(next)],
    own(stateWords(state), wording),
  ]),
  right: [false, false, false],
  widths: [4, 7, 1.6],
  note: [],
  marks: marksIn(block),
});

const plainTable = (block: TableBlock, say: Say): Portion => ({
  kind: 'table',
  title: say(block.caption),
  head: block.columns.map(({ title }) => say(title)),
  rows: block.rows.map((row) => row.map(say)),
  right: block.columns.map(({ align }) => align === 'right'),
  widths: block.columns.map(({ width }) => width),
  note: say(block.note),
  marks: marksIn(block),
});

/** A block as portions, in reading order. The cover and the list of sources have their own place in every format and give none. */
export function blockPortions(block: Block, wording: Wording): Portion[] {
  const say: Say = (local) => wordsOf(local, wording.languages);
  const text = (style: TextLine['style'], words: Words): Portion[] =>
    has(words) ? [{ kind: 'lines', title: [], lines: [{ words, style }], marks: marksIn(block) }] : [];
  switch (block.type) {
    case 'cover':
    case 'sources':
      return [];
    case 'heading':
      return [{ kind: 'heading', level: block.level, words: say(block.text) }];
    case 'paragraph':
      return text(toneStyles[block.tone], say(block.text));
    case 'note':
      return text(block.tone === 'estimate' || block.tone === 'warning' ? 'warning' : 'small', say(block.text));
    case 'proof':
      return [figures(block, wording, say)];
    case 'list':
      return [list(block, say)];
    case 'facts':
      return [factsTable(block, wording, say)];
    case 'compare':
      return [compareTable(block, say)];
    case 'clause':
      return [clauseLines(block, wording, say)];
    case 'combination':
      return [combinationLines(block, wording, say)];
    case 'table':
      return [plainTable(block, say)];
    case 'chart':
      return [{ kind: 'chart', title: say(block.title), caption: say(block.caption), bars: block.bars ?? [], marks: marksIn(block) }];
    case 'path':
      return [pathTable(block, wording, say)];
    case 'questions':
      return [questionsTable(block, wording, say)];
    case 'district':
      return districtPortions(block, say);
    case 'clause-table':
      return [clauseTable(block, say)];
    case 'calendar':
      return [calendarTable(block, wording, say)];
    case 'picture':
      return [{ kind: 'picture', caption: say(block.caption), image: block.image, marks: marksIn(block) }];
    case 'contact':
      return [
        {
          kind: 'lines',
          title: [],
          lines: block.lines.map(({ label, value }): TextLine => ({ term: say(label), words: say(value), style: 'body' })),
          marks: marksIn(block),
        },
      ];
  }
}
