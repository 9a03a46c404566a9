import type { Database } from '#main/store/database.ts';
import { listProcessesOf, listRelations } from '#main/repos/relation-repo.ts';
import type { Day } from '#shared/lib/date.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { chainOf } from '#shared/domain/match/chain.ts';
import { lineage, readSectors } from '#shared/domain/match/match-model.ts';
import type { ChainView } from '#shared/ipc/contracts/match-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { loadMatchModel } from './load-model.ts';

interface ChainQuestion {
  profile: InvestorProfile;
  /** Null takes the narrowest industry of the investor's own words. */
  industryId: string | null;
  today: Day;
}

/** Who stands around the investor's industry. @throws UserError `not-found` for what is no industry. */
export function chainView(db: Database, { profile, industryId, today }: ChainQuestion): ChainView {
  const model = loadMatchModel(db, 'public', today);
  if (industryId !== null && model.records.get(industryId)?.kind !== 'industry')
    throw new UserError('not-found', `没有编号为“${industryId}”的产业。There is no industry "${industryId}".`, { where: industryId });
  const { industries, unknown } = readSectors(profile.sectors ?? [], model);
  const depth = (id: string): number => lineage(id, model).length;
  const wanted = [...industries].sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1));
  const chosen = industryId ?? wanted[0] ?? null;
  const relations = listRelations(db).filter(({ from, to }) => model.records.has(from) && model.records.has(to));
  const processes = chosen === null ? [] : [...model.records.keys()].flatMap((id) => listProcessesOf(db, id));
  return {
    wanted: wanted.flatMap((id) => {
      const record = model.records.get(id);
      return record === undefined ? [] : [{ id, kind: record.kind, name: record.name }];
    }),
    unknownSectors: unknown,
    chain: chosen === null ? null : chainOf(chosen, { ...model, relations, processes }),
  };
}
