import { thingTypes, type ThingRow } from '#main/repos/search-repo.ts';
import type { Database } from '#main/store/database.ts';
import { holds } from '#shared/domain/search/contains.ts';
import { fold, type Run } from '#shared/domain/search/fold.ts';
import { cutAround, joinMarks, marksIn, type Mark } from '#shared/domain/search/marks.ts';
import { matchedFields, type SearchHit } from '#shared/domain/search/search.ts';
import { isSpoken } from './grams.ts';
import { partsSpoken, readingsOf } from './pinyin.ts';
import type { Query } from './read-query.ts';
import type { Thing } from './thing.ts';
import { readThings } from './things.ts';

/** A thing that answers, and the worst field its answer rests on (place in `matchedFields`). */
export interface Judged {
  row: ThingRow;
  field: number;
}

/** Longest text shown beside a hit. */
const snippetLength = 80;

/** What was typed first, then what means the same. */
const runsIn = ({ units }: Query): Run[] => [...units.flatMap(({ typed }) => typed), ...units.flatMap(({ synonyms }) => synonyms.flat())];

/** Where a name is read as the letters say. */
function spokenMarks(name: string, letters: string): Mark[] {
  for (const reading of readingsOf(name)) {
    const spoken = partsSpoken(
      reading.map((part) => part.letters),
      letters,
    );
    const [first, last] = spoken === null ? [] : [reading[spoken.from], reading[spoken.from + spoken.count - 1]];
    if (first !== undefined && last !== undefined) return [[first.from, last.to]];
  }
  return [];
}

/** What is looked for, and what of it the thing is read as. */
interface Sought {
  runs: readonly Run[];
  spoken: readonly Run[];
}

/** Marks of what is written in a name, and of what it is read as where that is not written. */
function nameMarks(name: string, { runs, spoken }: Sought): Mark[] {
  const read = spoken.flatMap((run) => (marksIn(name, [run]).length === 0 ? spokenMarks(name, run.text) : []));
  return joinMarks([...marksIn(name, runs), ...read]);
}

interface Shown {
  text: string;
  marks: Mark[];
}

/** How much of what was looked for a text shows; what was typed stands first and counts more than all that means the same. */
function toldBy(text: string, runs: readonly Run[]): number {
  const folded = fold(text);
  return runs.reduce((sum, run, at) => sum + (holds(folded, run) ? 2 ** -at : 0), 0);
}

/** Of several texts the one that shows most of what was looked for, the shorter of two; null where none shows any. */
function mostTelling(texts: readonly string[], runs: readonly Run[]): Shown | null {
  let best: { text: string; told: number } | null = null;
  for (const text of texts) {
    const told = toldBy(text, runs);
    if (told > (best?.told ?? 0) || (best !== null && told === best.told && text.length < best.text.length)) best = { text, told };
  }
  return best === null ? null : { text: best.text, marks: marksIn(best.text, runs) };
}

/** The first of several names that is written or read so. */
function spokenIn(names: readonly string[], sought: Sought): Shown | null {
  for (const text of names) {
    const marks = nameMarks(text, sought);
    if (marks.length > 0) return { text, marks };
  }
  return null;
}

/** The text that shows what was found, whole. */
function tellingOf(thing: Thing, field: number, sought: Sought): Shown {
  const { runs } = sought;
  const names = [thing.name.zh, thing.name.en].filter((name) => name !== null);
  return (
    (field === 3 ? mostTelling(thing.texts, runs) : null) ??
    (field === 1 ? mostTelling(thing.aliases, runs) : null) ??
    (field === 2 ? spokenIn([...names, ...thing.aliases], sought) : null) ??
    mostTelling(names, runs) ??
    spokenIn([...names, ...thing.aliases], sought) ?? { text: names[0] ?? '', marks: [] }
  );
}

function hitOf(thing: Thing, { row, field }: Judged, query: Query): SearchHit {
  const runs = runsIn(query);
  const spoken = runs.filter((run) => run.script === 'word' && run.whole !== true && isSpoken(row.pinyin, run.text));
  const telling = tellingOf(thing, field, { runs, spoken });
  const snippet = cutAround(telling, snippetLength);
  return {
    kind: thing.kind,
    id: thing.id,
    parentId: thing.parentId,
    name: thing.name,
    status: thing.status,
    matched: matchedFields[field] ?? 'fact',
    snippet: snippet.text,
    sensitivity: thing.levels.get(telling.text) ?? thing.sensitivity,
    marks: {
      zh: thing.name.zh === null ? [] : nameMarks(thing.name.zh, { runs, spoken }),
      en: thing.name.en === null ? [] : marksIn(thing.name.en, runs),
      snippet: snippet.marks,
    },
  };
}

/** The hits as they are shown, in the order given; their texts are read from the store itself. */
export function hitsOf(db: Database, judged: readonly Judged[], query: Query): SearchHit[] {
  const things = new Map<string, Thing>();
  for (const type of thingTypes) {
    for (const parts of ['names', 'all'] as const) {
      const ids = judged
        .filter(({ row, field }) => row.type === type && (field === 3 ? 'all' : 'names') === parts)
        .map(({ row }) => row.id);
      if (ids.length > 0) for (const thing of readThings(db, { type, ids }, parts)) things.set(`${type} ${thing.id}`, thing);
    }
  }
  return judged.flatMap((one) => {
    const thing = things.get(`${one.row.type} ${one.row.id}`);
    return thing === undefined ? [] : [hitOf(thing, one, query)];
  });
}
