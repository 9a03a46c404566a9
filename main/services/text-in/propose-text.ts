import { listAttributes, listFacts } from '#main/repos/fact-repo.ts';
import { findRef, listAllRecords } from '#main/repos/record-repo.ts';
import type { Database } from '#main/store/database.ts';
import { findDates } from '#shared/domain/proposal/find-dates.ts';
import { attributeCues } from '#shared/domain/proposal/guess-attribute.ts';
import { proposeFacts } from '#shared/domain/proposal/propose.ts';
import { indexNames } from '#shared/domain/question/name-index.ts';
import type { TextReading } from '#shared/ipc/contracts/text-contract.ts';
import { isHan } from '#shared/lib/text.ts';
import { isDay, type Day } from '#shared/lib/date.ts';

const longestTitle = 120;

/** The first line that reads like a title, the language most of it is in, and a full date at its head or foot. */
function guessDocument(lines: readonly string[]): TextReading['guess'] {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const title = filled.find((line) => line.length <= longestTitle && /\p{L}/u.test(line)) ?? filled[0]?.slice(0, longestTitle) ?? null;
  const text = filled.join('');
  const language = [...text].filter(isHan).length * 3 > text.length ? 'zh' : 'en';
  const edges = [...filled.slice(0, 6), ...filled.slice(-4)];
  const day = edges.flatMap((line) => findDates(line, 1, null)).find((date) => isDay(date.asOf));
  return { title: language === 'zh' ? { zh: title, en: null } : { zh: null, en: title }, language, publishedOn: day?.asOf ?? null };
}

/**
 * What a text states, to be reviewed; nothing is written.
 * @param about the record the officer says it speaks of.
 */
export function proposeText(
  db: Database,
  lines: string[],
  { about, publishedOn }: { about: string | null; publishedOn: Day | null },
): TextReading {
  const facts = listFacts(db);
  const model = { names: indexNames(listAllRecords(db)), cues: attributeCues(listAttributes(db), facts), about };
  const findings = proposeFacts(lines, publishedOn, model);
  const ids = new Set([...findings.proposals, ...findings.names].flatMap((span) => span.recordIds).concat(about ?? []));
  const records = [...ids].map((id) => findRef(db, id)).filter((ref) => ref !== null);
  return { ...findings, lines, records, guess: guessDocument(lines) };
}
