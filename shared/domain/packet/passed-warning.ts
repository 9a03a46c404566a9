import { z } from 'zod';
import type { Finding } from './finding.ts';
import { signed } from './signed.ts';

/**
 * The office waves a warning through, with its reason. It holds for exactly what was said at this place: a finding that says
 * something else, such as one more stale fact, is a new one. Blocks are never waved through here.
 */
export const passedWarningSchema = z.strictObject({
  code: z.string().min(1).max(100),
  where: z.string().min(1).max(300),
  /** The finding in Chinese, letter for letter. */
  said: z.string().min(1).max(4000),
  reason: z.string().trim().min(4).max(500),
  ...signed,
});
export type PassedWarning = z.infer<typeof passedWarningSchema>;

/** What a finding has to be to be the one waved through. */
export type FoundWarning = Pick<PassedWarning, 'code' | 'where' | 'said'>;
export const foundWarning = ({ code, where, message }: Pick<Finding, 'code' | 'where' | 'message'>): FoundWarning => ({
  code,
  where,
  said: message.zh,
});

export const isSame = (a: FoundWarning, b: FoundWarning): boolean => a.code === b.code && a.where === b.where && a.said === b.said;

/** Warnings of the law are settled by its own settings, and what reads like a promise can only be rewritten. */
export const isPassable = ({ severity, code, law }: Pick<Finding, 'severity' | 'code' | 'law'>): boolean =>
  severity === 'warn' && law === undefined && code !== 'promise-wording';

/** How the draft lets this warning pass; undefined where it does not, and always for a block. */
export const passedBy = (passed: readonly PassedWarning[] | undefined, finding: Finding): PassedWarning | undefined =>
  isPassable(finding) ? passed?.find((warning) => isSame(warning, foundWarning(finding))) : undefined;
