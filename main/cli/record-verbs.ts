import { listFacts } from '#main/repos/fact-repo.ts';
import { findRecord, listAllRecords } from '#main/repos/record-repo.ts';
import { factView, loadReference, recordDetail } from '#main/services/records/record-detail.ts';
import { find } from '#main/services/search/find.ts';
import type { Core } from '#main/handlers/core.ts';
import { normalise } from '#shared/lib/text.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { recordKinds } from '#shared/domain/record/register.ts';
import { searchKinds } from '#shared/domain/search/search.ts';
import { entityAnswer, factAnswer } from './answers.ts';
import { oneOf, type CommandLine } from './arguments.ts';

/** `facts [--source FILE] [--entity TEXT]` */
export function factsVerb(core: Core, line: CommandLine) {
  const { db } = core.store;
  const reference = loadReference(db, core.clock.today());
  const wanted = line.options['source'];
  const sources = [...reference.sources.values()].filter(
    (source) => wanted === undefined || [source.id, source.file].includes(wanted) || source.file?.startsWith(wanted) === true,
  );
  if (sources.length === 0) {
    const known = [...reference.sources.values()].map((source) => source.file ?? source.id).join(', ');
    throw new UserError('invalid-arguments', `没有来源“${wanted ?? ''}”，现有：${known}。There is no such source; there are: ${known}.`, {
      where: '--source',
    });
  }
  const ids = new Set(sources.map((source) => source.id));
  const entity = line.options['entity'] === undefined ? null : normalise(line.options['entity']);
  const records = new Map(listAllRecords(db).map((record) => [record.id, record]));
  const facts = listFacts(db).flatMap((fact) => {
    const record = records.get(fact.recordId);
    if (record === undefined || !ids.has(fact.citation.sourceId)) return [];
    const names = [record.id, record.name.zh, record.name.en, ...record.aliases.map((alias) => alias.name)];
    if (entity !== null && !names.some((name) => name !== null && normalise(name).includes(entity))) return [];
    return [factAnswer(factView(fact, reference), record)];
  });
  return { facts };
}

/** `search TEXT [--kind K] [--limit N]` */
export function searchVerb(core: Core, line: CommandLine) {
  const query = line.words.join(' ');
  if (query.trim() === '') throw new UserError('invalid-arguments', '请给出要找的文字。Name the text to look for.', { where: 'TEXT' });
  const kind = line.options['kind'] === undefined ? undefined : oneOf('kind', line.options['kind'], searchKinds);
  const limit = Number(line.options['limit'] ?? '20');
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new UserError('invalid-arguments', '--limit 是 1 到 1000 的整数。--limit is a whole number from 1 to 1000.', {
      where: '--limit',
    });
  const started = performance.now();
  const filter = kind === undefined ? {} : { kind: [kind] };
  const { hits, total } = find(core.store.db, query, { filter, limit, today: core.clock.today() });
  return {
    query,
    tookMs: Math.round((performance.now() - started) * 10) / 10,
    total,
    hits: hits.map((hit) => ({
      kind: hit.kind,
      id: hit.id,
      nameZh: hit.name.zh,
      nameEn: hit.name.en,
      matched: hit.matched,
      snippet: hit.snippet,
    })),
  };
}

/** `show KIND ID` */
export function showVerb(core: Core, line: CommandLine) {
  const [kindWord = '', id = ''] = line.words;
  const kind = recordKinds.find((candidate) => candidate === kindWord);
  if (kind === undefined)
    throw new UserError(
      'invalid-arguments',
      `没有登记簿“${kindWord}”，现有：${recordKinds.join('、')}。There is no such register; there are: ${recordKinds.join(', ')}.`,
      { where: 'KIND' },
    );
  if (findRecord(core.store.db, id)?.kind !== kind)
    throw new UserError('not-found', `没有这条记录：${kind} ${id}。There is no such record.`, { where: 'ID' });
  const detail = recordDetail(core.store.db, id, loadReference(core.store.db, core.clock.today()));
  const { record } = detail;
  return {
    record: {
      ...entityAnswer(record),
      class: record.class,
      status: record.status,
      sensitivity: record.sensitivity,
      aliases: record.aliases,
      district: detail.district === null ? null : entityAnswer(detail.district),
      validity: detail.validity,
    },
    facts: detail.facts.map((view) => factAnswer(view, record)),
    relations: detail.relations.map((relation) => ({
      type: relation.type,
      [relation.direction === 'out' ? 'to' : 'from']: entityAnswer(relation.other),
      source: { file: relation.source.file, line: relation.source.line },
    })),
    processes: detail.processes.map((process) => ({ id: process.id, name: process.name, stages: process.stages })),
    formulas: detail.formulas.map((formula) => ({ id: formula.id, expression: formula.expression, variables: formula.variables })),
    clauses: detail.clauses,
    conflicts: detail.conflicts,
  };
}
