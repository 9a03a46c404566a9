import { randomUUID } from 'node:crypto';
import { archiveInvestor, findInvestor, insertInvestor, listInvestors, updateInvestor } from '#main/repos/investor-repo.ts';
import { checkInvestor, parseInvestor } from '#main/services/investor/parse-investor.ts';
import { investorMatch } from '#main/services/match/investor-match.ts';
import type { Investor, InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { investorContract } from '#shared/ipc/contracts/investor-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

export function investorOrThrow({ store }: Pick<Core, 'store'>, id: string): Investor {
  const investor = findInvestor(store.db, id);
  if (investor === null) throw new UserError('not-found', '找不到这位投资方。This investor is not known.', { where: id });
  return investor;
}

/** Investors and what matches them. */
export function investorHandlers(core: Core): Pick<Handlers, keyof typeof investorContract> {
  const { store, clock } = core;
  const create = (profile: InvestorProfile): Investor => {
    const at = clock.now();
    const investor: Investor = { id: `investor-${randomUUID()}`, profile, createdAt: at, updatedAt: at };
    insertInvestor(store.db, investor);
    return investor;
  };
  return {
    'investor.list': () => listInvestors(store.db),
    'investor.get': ({ id }) => investorOrThrow(core, id),
    'investor.create': ({ profile }) => create(checkInvestor(profile)),
    'investor.update': ({ id, profile }) => {
      investorOrThrow(core, id);
      updateInvestor(store.db, { id, profile: checkInvestor(profile), updatedAt: clock.now() });
      return investorOrThrow(core, id);
    },
    'investor.archive': ({ id }) => {
      investorOrThrow(core, id);
      archiveInvestor(store.db, id, clock.now());
      return null;
    },
    'investor.restore': ({ id }) => {
      archiveInvestor(store.db, id, null);
      return investorOrThrow(core, id);
    },
    'investor.import': ({ text }) => create(parseInvestor(text)),
    'investor.match': ({ id }) => {
      return investorMatch(store.db, investorOrThrow(core, id), clock.today());
    },
  };
}
