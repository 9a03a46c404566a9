import type { Language } from '#shared/lib/language.ts';
import type { DocumentText } from './document-texts.ts';
import { commonPairs, diffText, likeness, type FigureChange, type Piece } from './text-diff.ts';

/** A text in one of the versions or in both; null on the side that lacks it. */
export interface TextChange {
  language: Language;
  label: string;
  before: Piece[] | null;
  after: Piece[] | null;
  figures: FigureChange[];
}
/** Two texts of a list this alike are one text reworded. */
const rewordedFrom = 0.5;

const whole = (text: string): Piece[] => [{ text, changed: true }];
const removed = ({ label, text }: DocumentText, language: Language): TextChange => ({
  language,
  label,
  before: whole(text),
  after: null,
  figures: [],
});
const added = ({ label, text }: DocumentText, language: Language): TextChange => ({
  language,
  label,
  before: null,
  after: whole(text),
  figures: [],
});

/** Names each text once, so that the second row of a name meets the second. Texts without a key are paired by their words. */
function numbered(texts: readonly DocumentText[]): Map<string, DocumentText> {
  const counts = new Map<string, number>();
  return new Map(
    texts.flatMap((entry) => {
      if (entry.key === null) return [];
      const count = (counts.get(entry.key) ?? 0) + 1;
      counts.set(entry.key, count);
      return [[`${entry.key}#${count}`, entry] as const];
    }),
  );
}

function keyedChanges(before: readonly DocumentText[], after: readonly DocumentText[], language: Language): TextChange[] {
  const [old, fresh] = [numbered(before), numbered(after)];
  const changed = [...fresh].flatMap(([key, entry]): TextChange[] => {
    const former = old.get(key);
    if (former === undefined) return [added(entry, language)];
    return former.text === entry.text ? [] : [{ language, label: entry.label, ...diffText(former.text, entry.text) }];
  });
  return [...changed, ...[...old].filter(([key]) => !fresh.has(key)).map(([, entry]) => removed(entry, language))];
}

/** Between two kept texts, each former one meets the next that is like it. */
function gapChanges(before: readonly DocumentText[], after: readonly DocumentText[], language: Language): TextChange[] {
  const left = [...after];
  const changes = before.map((former): TextChange => {
    const at = left.findIndex((entry) => likeness(former.text, entry.text) >= rewordedFrom);
    const [meets] = at < 0 ? [] : left.splice(at, 1);
    return meets === undefined ? removed(former, language) : { language, label: '', ...diffText(former.text, meets.text) };
  });
  return [...changes, ...left.map((entry) => added(entry, language))];
}

function listChanges(before: readonly DocumentText[], after: readonly DocumentText[], language: Language): TextChange[] {
  const texts = (list: readonly DocumentText[]): DocumentText[] => list.filter(({ key }) => key === null);
  const [old, fresh] = [texts(before), texts(after)];
  const changes: TextChange[] = [];
  let [a, b] = [0, 0];
  const pairs = commonPairs(
    old.map(({ text }) => text),
    fresh.map(({ text }) => text),
  );
  for (const [nextA, nextB] of [...pairs, [old.length, fresh.length] as const]) {
    changes.push(...gapChanges(old.slice(a, nextA), fresh.slice(b, nextB), language));
    [a, b] = [nextA + 1, nextB + 1];
  }
  return changes;
}

/** Reads the texts of a value in one language. */
export type TextsOf<T> = (value: T, language: Language) => DocumentText[];

/** What differs between the texts of two values, language by language; what is only in the former comes last. */
export function changesIn<T>(
  before: T,
  after: T,
  { languages, textsOf }: { languages: readonly Language[]; textsOf: TextsOf<T> },
): TextChange[] {
  return languages.flatMap((language) => {
    const [old, fresh] = [textsOf(before, language), textsOf(after, language)];
    return [...keyedChanges(old, fresh, language), ...listChanges(old, fresh, language)];
  });
}
