import { listRecordPage } from '#main/repos/record-list-repo.ts';
import { findRecord, listRefs } from '#main/repos/record-repo.ts';
import { listSourceRows } from '#main/repos/source-repo.ts';
import { factsOfSource, loadReference, recordDetail } from '#main/services/records/record-detail.ts';
import { findRecordIds } from '#main/services/search/find.ts';
import type { recordContract } from '#shared/ipc/contracts/record-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** Registers, their records and sources. */
export function recordHandlers({ store: { db }, clock }: Core): Pick<Handlers, keyof typeof recordContract> {
  return {
    'record.list': (input) => listRecordPage(db, input, { today: clock.today(), found: findRecordIds(db, input.text ?? '') }),
    'record.get': ({ kind, id }) => {
      if (findRecord(db, id)?.kind !== kind)
        throw new UserError('not-found', `没有这条记录：${kind} ${id}。There is no such record.`, { where: id });
      return recordDetail(db, id, loadReference(db, clock.today()));
    },
    'record.refs': ({ kind }) => listRefs(db, kind),
    'source.list': () => listSourceRows(db),
    'source.facts': ({ sourceId }) => {
      const reference = loadReference(db, clock.today());
      if (!reference.sources.has(sourceId))
        throw new UserError('not-found', `没有来源“${sourceId}”。There is no source "${sourceId}".`, { where: sourceId });
      return factsOfSource(db, sourceId, reference);
    },
  };
}
