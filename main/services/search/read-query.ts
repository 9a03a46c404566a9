import { fold, runsOf, type Run } from '#shared/domain/search/fold.ts';

/** Runs that must all be there. */
export type Phrase = readonly Run[];

/** One part of what is looked for: as typed, or by a word that means the same. The first phrase is as typed. */
export interface Unit {
  typed: Phrase;
  synonyms: Phrase[];
}

export interface Query {
  /** The whole in the spelling of search. */
  folded: string;
  units: Unit[];
}

/** More parts than this are left out: nobody types them, and each costs time. */
const mostUnits = 24;

/** Words of the glossary as runs, each with the others of its group. */
export interface Synonyms {
  /** Longest first. */
  entries: { word: Phrase; others: Phrase[] }[];
}

export function readSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  const entries = groups.flatMap((words) => {
    const phrases = words.map((word) => runsOf(fold(word))).filter((phrase) => phrase.length > 0);
    const wholes = phrases.map((phrase) => phrase.map((run): Run => (run.script === 'word' ? { ...run, whole: true } : run)));
    return phrases.map((word, at) => ({ word, others: wholes.filter((_, other) => other !== at) }));
  });
  const length = (phrase: Phrase): number => phrase.reduce((sum, run) => sum + run.text.length, 0);
  return { entries: entries.toSorted((a, b) => b.word.length - a.word.length || length(b.word) - length(a.word)) };
}

const startsWith = (runs: readonly Run[], phrase: Phrase): boolean =>
  phrase.every((run, at) => runs[at]?.text === run.text && runs[at].script === run.script);

/** A run of ideographs with a word of the glossary inside: what stands around it stays. */
function inside(run: Run, synonyms: Synonyms): Phrase[] {
  if (run.script !== 'ideographs') return [];
  const found = synonyms.entries.find(({ word: [only, more] }) => {
    return only !== undefined && more === undefined && only.script === 'ideographs' && only.text.length > 1 && run.text.includes(only.text);
  });
  const [word] = found?.word ?? [];
  if (found === undefined || word === undefined) return [];
  const at = run.text.indexOf(word.text);
  const around = [run.text.slice(0, at), run.text.slice(at + word.text.length)].filter((text) => text !== '');
  return found.others.map((other) => [...other, ...around.map((text): Run => ({ script: 'ideographs', text }))]);
}

function nextUnit(runs: readonly Run[], synonyms: Synonyms): Unit | null {
  const [first] = runs;
  if (first === undefined) return null;
  const words = synonyms.entries.filter((entry) => startsWith(runs, entry.word));
  const [longest] = words;
  if (longest === undefined) return { typed: [first], synonyms: inside(first, synonyms) };
  const same = words.filter((entry) => entry.word.length === longest.word.length);
  return { typed: longest.word, synonyms: same.flatMap((entry) => entry.others) };
}

/** What is looked for, in parts that must all be there; no parts for a text without letters and digits. */
export function readQuery(text: string, synonyms: Synonyms): Query {
  const units: Unit[] = [];
  // A blank typed between two words of Chinese parts them.
  let runs = text.split(/\s+/u).flatMap((word) => runsOf(fold(word)));
  for (let unit = nextUnit(runs, synonyms); unit !== null && units.length < mostUnits; unit = nextUnit(runs, synonyms)) {
    units.push(unit);
    runs = runs.slice(unit.typed.length);
  }
  return { folded: fold(text), units };
}
