import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { largestPackBytes, packFormat, packVersion, rulePackSchema, type RulePack } from '#shared/domain/rule-sheet/rule-pack.ts';
import { canonical } from '#shared/domain/rule-sheet/clause-line.ts';
import { UserError } from '#shared/ipc/reply.ts';

export const packHash = (pack: Omit<RulePack, 'hash'>): string =>
  createHash('sha256')
    .update(canonical({ ...pack, hash: undefined }))
    .digest('hex');

const bad = (zh: string, en: string, where: string): UserError => new UserError('invalid-input', `${zh}${en}`, { where });

/** @throws UserError `invalid-input` for a file too large to be a rule pack. */
export function refuseLargePack(bytes: number): void {
  if (bytes > largestPackBytes) throw bad('文件超过 5 MB，不是规则包。', 'The file is larger than 5 MB, so it is no rule pack.', 'pack');
}

const endsInOp = ({ path }: z.core.$ZodIssue): boolean => path.at(-1) === 'op';
const depthOf = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));

/** The issue that is most to the point: of the forms a part may have, the one whose kind was meant. */
function deepest(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string } {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const meant = issue.errors.filter((branch) => !branch.some(endsInOp));
  const [branch] = (meant.length > 0 ? meant : issue.errors).toSorted((a, b) => depthOf(b) - depthOf(a));
  const [first] = branch ?? [];
  if (first === undefined) return issue;
  const inner = deepest(first);
  return { ...inner, path: [...issue.path, ...inner.path] };
}

function headOf(value: unknown): { format: unknown; version: unknown } {
  const { format, version } = typeof value === 'object' && value !== null ? (value as { format?: unknown; version?: unknown }) : {};
  return { format, version };
}

/** Reads a rule pack and holds it against its own hash. @throws UserError `invalid-input` that says what is wrong and where. */
export function readPack(text: string): RulePack {
  refuseLargePack(Buffer.byteLength(text));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw bad('文件不是 JSON，可能不完整或不是规则包。', 'The file is not JSON: it is incomplete or no rule pack.', 'pack');
  }
  const { format, version } = headOf(value);
  if (format !== packFormat) throw bad('这不是规则包。', 'This is no rule pack.', 'format');
  if (version !== packVersion)
    throw bad(
      `规则包的版本是 ${String(version)}，本程序读版本 ${packVersion}；请更新程序或让对方重新导出。`,
      `The pack has version ${String(version)}; this program reads ${packVersion}. Update the program, or have the pack exported again.`,
      'version',
    );
  const parsed = rulePackSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const { path, message } = issue === undefined ? { path: [], message: '' } : deepest(issue);
    throw bad(
      '规则包里有程序不认识的内容。',
      `The pack holds something the program does not know: ${message}.`,
      path.map(String).join('.'),
    );
  }
  if (packHash(parsed.data) !== parsed.data.hash)
    throw bad(
      '规则包在导出后被改动过（校验值不符），请取得原件。',
      'The pack was changed after it was made (its hash differs): get the original.',
      'hash',
    );
  return parsed.data;
}
