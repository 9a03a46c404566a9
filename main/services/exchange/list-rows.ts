import { countVisibleFacts } from '#main/repos/exchange-repo.ts';
import { listClauses } from '#main/repos/clause-repo.ts';
import { listAllRecords } from '#main/repos/record-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import type { Database } from '#main/store/database.ts';
import { asOfCell } from '#shared/domain/exchange/fact-cell.ts';
import type { listColumns, OtherList } from '#shared/domain/exchange/list-columns.ts';
import { gradeCell } from '#shared/domain/exchange/record-words.ts';
import { clauseStatusNames } from '#shared/domain/clause/clause-names.ts';
import { mayShow, sensitivities, type Sensitivity } from '#shared/domain/record/record.ts';
import type { Bilingual, Language } from '#shared/lib/language.ts';
import { loadPlaces } from './snapshot.ts';

export type ListRow<List extends OtherList> = Record<keyof (typeof listColumns)[List], string>;

interface Reader {
  language: Language;
  /** The highest level that may stand in the file. */
  audience: Sensitivity;
}

const inWords = (text: Bilingual | null, language: Language): string => text?.[language] ?? text?.[language === 'zh' ? 'en' : 'zh'] ?? '';

/** Documents, each by its items. One that no fact rests on which the reader may see is left out, unless the reader may see all. */
function sourceRows(db: Database, { language, audience }: Reader): ListRow<'source'>[] {
  const facts = countVisibleFacts(
    db,
    sensitivities.filter((level) => mayShow(level, audience)),
  );
  return listSources(db).flatMap((source) =>
    source.segments.flatMap((segment) => {
      const count = facts.get(segment.id) ?? 0;
      if (count === 0 && audience !== 'internal') return [];
      const title = inWords(source.title, language);
      const item = inWords(segment.title, language);
      return [
        {
          id: segment.id,
          title: item === '' || item === title ? title : `${title} ｜ ${item}`,
          publisher: inWords(segment.publisher ?? source.publisher, language),
          published: segment.publishedOn ?? source.publishedOn ?? '',
          grade: gradeCell(source.grade, 'public', language),
          file: source.file ?? '',
          lines: `${segment.lineFrom}–${segment.lineTo}`,
          facts: String(count),
        },
      ];
    }),
  );
}

/** Clauses of the incentives that the reader may see, in every version. */
function clauseRows(db: Database, { language, audience }: Reader): ListRow<'clause'>[] {
  const records = new Map(listAllRecords(db).map((record) => [record.id, record]));
  const places = loadPlaces(db);
  return listClauses(db).flatMap((clause) => {
    const incentive = records.get(clause.incentiveId);
    if (incentive === undefined || !mayShow(incentive.sensitivity, audience)) return [];
    const grade = places.grade(clause.citation);
    return [
      {
        id: clause.id,
        name: clause.name[language],
        incentive: inWords(incentive.name, language),
        status: clauseStatusNames[clause.status][language],
        summary: clause.summary[language],
        window: inWords(clause.window, language),
        office: inWords(clause.office, language),
        phone: clause.phone ?? '',
        basis: inWords(clause.legalBasis, language),
        asOf: asOfCell(clause.validity, language),
        source: places.cell(clause.citation, language),
        line: clause.citation.line === null ? '' : String(clause.citation.line),
        grade: grade === null ? '' : gradeCell(grade, incentive.sensitivity, language),
      },
    ];
  });
}

/** The rows of a list, as a file shows them to a reader. */
export const listRows = (db: Database, list: OtherList, reader: Reader): Record<string, string>[] =>
  list === 'source' ? sourceRows(db, reader) : clauseRows(db, reader);
