import { z } from 'zod';
import { investorProfileSchema, type Investor } from '#shared/domain/investor/investor.ts';
import type { MatchResult } from '#shared/domain/match/match.ts';
import { command, query } from '../operation.ts';

export const investorContract = {
  'investor.list': query<Investor[]>()(z.strictObject({})),
  'investor.get': query<Investor>()(z.strictObject({ id: z.string() })),
  'investor.create': command<Investor>()(z.strictObject({ profile: investorProfileSchema })),
  'investor.update': command<Investor>()(z.strictObject({ id: z.string(), profile: investorProfileSchema })),
  'investor.archive': command<null>()(z.strictObject({ id: z.string() })),
  'investor.restore': command<Investor>()(z.strictObject({ id: z.string() })),
  /** Takes the text of a profile file; a bad one answers `invalid-investor` with the property to mend. */
  'investor.import': command<Investor>()(z.strictObject({ text: z.string().max(1_000_000) })),
  'investor.match': query<MatchResult>()(z.strictObject({ id: z.string() })),
};
