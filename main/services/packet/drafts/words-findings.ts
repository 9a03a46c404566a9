import type { FullBilingual } from '#shared/lib/language.ts';
import type { Chip, ChipState } from '#shared/domain/packet/chip.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { Line } from '#shared/domain/packet/line.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import { mixturesIn, typedFigures, type Mixture } from '#shared/domain/packet/typed-figures.ts';
import { checkWording } from '#shared/domain/packet/wording.ts';
import { makeFinding } from '../make-finding.ts';

/** One line of the officer's own words in one language, and its block. */
interface OwnLine {
  where: string;
  line: Line;
}

/** The officer's own lines, as the document prints them. */
export const ownLines = ({ sections }: DocumentValue): OwnLine[] =>
  sections.flatMap((section) =>
    section.blocks.flatMap((block): OwnLine[] => {
      if ((block.type !== 'paragraph' && block.type !== 'list') || block.tone !== 'officer') return [];
      const locals = block.type === 'paragraph' ? [block.text] : block.items;
      return locals.flatMap((local) => Object.values(local).map((line) => ({ where: `${section.id}/${block.id}`, line })));
    }),
  );

const factIdsIn = ({ runs = [] }: Line): string[] => runs.flatMap(({ factId }) => (factId === undefined ? [] : [factId]));

/** What the officer typed; a figure of a fact parts two words, so that no number is read across it. */
const typedText = ({ text, runs }: Line): string =>
  runs === undefined ? text : runs.map((run) => (run.factId === undefined ? run.text : ' · ')).join('');

const wordingMessages: Record<ReturnType<typeof checkWording>[number]['code'], (word: string) => FullBilingual> = {
  'promise-wording': (word) => ({
    zh: `“${word}”读来像承诺；请改成可核实的说法。`,
    en: `"${word}" reads as a promise; say what can be checked.`,
  }),
  superlative: (word) => ({
    zh: `“${word}”是最高级说法，需要来源：请在同一段插入能证明它的数据，或改写。`,
    en: `"${word}" is a superlative and needs a source: put in the fact that proves it, or rewrite.`,
  }),
};

/** Promises anywhere; superlatives where no figure of a fact stands beside them. */
const wordingOf = ({ where, line }: OwnLine): Finding[] =>
  checkWording(line.text)
    .filter(({ code }) => code !== 'superlative' || factIdsIn(line).length === 0)
    .map(({ code, word }) => makeFinding('warn', code, wordingMessages[code](word), { where }));

function typedOf({ where, line }: OwnLine): Finding[] {
  const figures = typedFigures(typedText(line));
  if (figures.length === 0) return [];
  const message = {
    zh: `${figures.map((figure) => `“${figure}”`).join('、')}是手写的数字，没有来源：请改为插入库里的数据，或删去。`,
    en: `${figures.map((figure) => `"${figure}"`).join(', ')} typed by hand, without a source: put in the fact instead, or remove.`,
  };
  return [makeFinding('warn', 'unsourced-figure', message, { where })];
}

const mixtureMessages: Record<Mixture, FullBilingual> = {
  years: {
    zh: '同一段里的数据年份不同，不宜并列：请换成同一年的，或写明各自的时点。',
    en: 'Figures of different years stand in one paragraph: use one year, or say the date of each.',
  },
  bases: {
    zh: '同一段里的数据口径不同（统计范围或目标与实际）：请分开写，或写明口径。',
    en: 'Figures on different bases (scope, or target and actual) stand in one paragraph: set them apart, or name the bases.',
  },
  currencies: {
    zh: '同一段里有不同币种的金额，不能相加或相比：请分开写。',
    en: 'Amounts in different currencies stand in one paragraph and can be neither added nor compared: set them apart.',
  },
};
const mixtureCodes: Record<Mixture, string> = { years: 'mixed-years', bases: 'mixed-bases', currencies: 'mixed-currencies' };

function mixedOf({ where, line }: OwnLine, chips: ReadonlyMap<string, Chip>): Finding[] {
  const views = factIdsIn(line).flatMap((id) => chips.get(id)?.fact?.view ?? []);
  return mixturesIn(views).map((mixture) => makeFinding('warn', mixtureCodes[mixture], mixtureMessages[mixture], { where }));
}

interface StateWords {
  severity: Finding['severity'];
  code: string;
  say: (name: FullBilingual) => FullBilingual;
}
const stateWords: Partial<Record<ChipState, StateWords>> = {
  gone: {
    severity: 'block',
    code: 'chip-gone',
    say: (name) => ({
      zh: `插入的数据“${name.zh}”已撤回或归档，不能印出：请删去或换一条。`,
      en: `The inserted figure "${name.en}" is withdrawn or archived and cannot be printed: remove or replace it.`,
    }),
  },
  above: {
    severity: 'block',
    code: 'over-sensitive',
    say: (name) => ({
      zh: `插入的数据“${name.zh}”密级高于本册受众：请删去，或提高本册的受众密级。`,
      en: `The inserted figure "${name.en}" is above this packet's audience: remove it, or raise the audience.`,
    }),
  },
  replaced: {
    severity: 'block',
    code: 'chip-replaced',
    say: (name) => ({
      zh: `插入的数据“${name.zh}”已有更新：请换成新数据。`,
      en: `The inserted figure "${name.en}" has been replaced by a newer fact: put in the newer one.`,
    }),
  },
  'set-aside': {
    severity: 'block',
    code: 'chip-set-aside',
    say: (name) => ({
      zh: `插入的数据“${name.zh}”在冲突处理中未被采用：请换成采用的那一条。`,
      en: `The inserted figure "${name.en}" was set aside for another: put in the one that was chosen.`,
    }),
  },
  conflicting: {
    severity: 'warn',
    code: 'conflicting-facts',
    say: (name) => ({
      zh: `插入的数据“${name.zh}”与另一来源不一致：请先处理冲突，或写明两种说法。`,
      en: `The inserted figure "${name.en}" disagrees with another source: settle the conflict, or tell both.`,
    }),
  },
  stale: {
    severity: 'warn',
    code: 'stale-fact',
    say: (name) => ({
      zh: `插入的数据“${name.zh}”已过复核期：请复核或换成新数据。`,
      en: `The inserted figure "${name.en}" is past its review date: review it, or put in a newer one.`,
    }),
  },
};

function chipsOf({ where, line }: OwnLine, chips: ReadonlyMap<string, Chip>): Finding[] {
  return factIdsIn(line).flatMap((factId) => {
    const chip = chips.get(factId);
    const words = chip === undefined ? undefined : stateWords[chip.state];
    if (chip === undefined || words === undefined) return [];
    const name = chip.fact?.view.attribute.name ?? { zh: factId, en: factId };
    const recordId = chip.fact?.record.id;
    const detail = { where, factId, ...(recordId === undefined ? {} : { recordId }) };
    return [makeFinding(words.severity, words.code, words.say(name), detail)];
  });
}

/** What is found in the officer's own words: wording, figures without a source, figures that moved on, figures not alike. */
export function wordsFindings(value: DocumentValue, chips: readonly Chip[]): Finding[] {
  const byId = new Map(chips.map((chip) => [chip.factId, chip]));
  const all = ownLines(value).flatMap((own) => [...wordingOf(own), ...typedOf(own), ...mixedOf(own, byId), ...chipsOf(own, byId)]);
  // Both languages of a paragraph say the same once.
  return [...new Map(all.map((finding) => [`${finding.code} ${finding.where} ${finding.message.zh}`, finding])).values()];
}
