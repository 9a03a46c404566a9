import type { Database } from '#main/store/database.ts';
import { listFacts } from '#main/repos/fact-repo.ts';
import { listAllRecords } from '#main/repos/record-repo.ts';
import { insertTerm, searchTerms, type SearchTerm } from '#main/repos/search-repo.ts';
import { normalise } from '#shared/lib/text.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { SearchHit } from '#shared/domain/record/record-view.ts';
import { pinyinOf } from './pinyin.ts';

function nameTerms(recordId: string, field: 'name' | 'alias', name: string): SearchTerm[] {
  const terms: SearchTerm[] = [{ record_id: recordId, field, term: normalise(name), shown: name }];
  const reading = pinyinOf(name);
  if (reading !== null) {
    terms.push({ record_id: recordId, field: 'pinyin', term: reading.full, shown: name });
    terms.push({ record_id: recordId, field: 'pinyin', term: reading.initials, shown: name });
  }
  return terms;
}

export function termsOf(record: ParkfolioRecord, facts: Fact[]): SearchTerm[] {
  const names = [record.name.zh, record.name.en].filter((name) => name !== null);
  const texts = facts
    .flatMap((fact) => [fact.value.text?.zh ?? null, fact.value.text?.en ?? null, ...fact.citation.raw])
    .filter((text) => text !== null);
  return [
    ...names.flatMap((name) => nameTerms(record.id, 'name', name)),
    ...record.aliases.flatMap((alias) => nameTerms(record.id, 'alias', alias.name)),
    ...[...new Set(texts)].map((text): SearchTerm => ({ record_id: record.id, field: 'fact', term: normalise(text), shown: text })),
  ];
}

/** Makes the index of a whole store anew. */
export function indexStore(db: Database): void {
  const facts = Map.groupBy(listFacts(db), (fact) => fact.recordId);
  for (const record of listAllRecords(db)) for (const term of termsOf(record, facts.get(record.id) ?? [])) insertTerm(db, term);
}

/** Ranked hits for any text of one character and more; Chinese, English, pinyin and initials. An empty text finds nothing. */
export function search(db: Database, text: string, options: { kind?: RecordKind | undefined; limit: number }): SearchHit[] {
  const words = normalise(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length === 0 ? [] : searchTerms(db, words, options);
}
