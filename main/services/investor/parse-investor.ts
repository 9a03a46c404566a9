import type { z } from 'zod';
import { investorProfileSchema, type InvestorProfile } from '#shared/domain/investor/investor.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { normalise } from '#shared/lib/text.ts';

/** Longest text of any property; a longer one is no profile and would take the typesetter seconds a line. */
const longestText = 2000;
const longestList = 100;

const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.') || '(profile)';

function say(issue: z.core.$ZodIssue): string {
  const where = dotted(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ');
    return `“${where}”里有不认识的属性 ${keys}，请删去或改名。Unknown properties ${keys}: remove or rename them.`;
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return `缺少“${where}”。"${where}" is missing.`;
  if (issue.code === 'invalid_value')
    return `“${where}”只能是 ${issue.values.map(String).join('、')}。"${where}" must be one of ${issue.values.map(String).join(', ')}.`;
  return `“${where}”不合要求：${issue.message}。Mend "${where}": ${issue.message}.`;
}

function tooLarge(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.length > longestText ? path : null;
  if (Array.isArray(value)) {
    if (value.length > longestList) return path;
    return value.map((entry, index) => tooLarge(entry, `${path}.${index}`)).find((found) => found !== null) ?? null;
  }
  if (typeof value !== 'object' || value === null) return null;
  return (
    Object.entries(value)
      .map(([key, entry]) => tooLarge(entry, path === '' ? key : `${path}.${key}`))
      .find((found) => found !== null) ?? null
  );
}

const wellFormed = (_key: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value);

/**
 * Checks a profile of any origin.
 * @throws UserError `invalid-investor` that names the first property to mend in `where`.
 */
export function checkInvestor(value: unknown): InvestorProfile {
  const large = tooLarge(value, '');
  if (large !== null) {
    throw new UserError(
      'invalid-investor',
      `“${large}”太长：每段文字至多 ${longestText} 字，每个列表至多 ${longestList} 项。"${large}" is too long: at most ${longestText} characters a text and ${longestList} entries a list.`,
      { where: large },
    );
  }
  const parsed = investorProfileSchema.safeParse(value, { reportInput: true });
  if (parsed.success) {
    if (normalise(parsed.data.codeName).trim() === '')
      throw new UserError('invalid-investor', '“codeName”是空的，请填一个代号。"codeName" is blank: give the investor a code name.', {
        where: 'codeName',
      });
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw parsed.error;
  throw new UserError('invalid-investor', say(issue), {
    where: issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''].map(String).join('.') : dotted(issue.path),
  });
}

/**
 * Reads the text of a profile file (UTF-8, with or without a byte-order mark).
 * @throws UserError `invalid-investor` when it is not JSON or breaks the schema.
 */
export function parseInvestor(text: string): InvestorProfile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''), wellFormed);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      'invalid-investor',
      `这不是 JSON 文件（${reason}）；请检查引号、逗号和括号。This is not JSON (${reason}); check quotes, commas and brackets.`,
      { where: '(file)' },
    );
  }
  return checkInvestor(value);
}
