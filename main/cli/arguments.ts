import { parseArgs } from 'node:util';
import { UserError } from '#shared/ipc/reply.ts';

/** A command line, taken apart: the verb, its words and its options. */
export interface CommandLine {
  verb: string;
  words: string[];
  options: Record<string, string | undefined>;
  flags: Set<string>;
}

const textOptions = [
  'data',
  'source',
  'entity',
  'kind',
  'limit',
  'investor',
  'questions',
  'template',
  'lang',
  'out',
  'parks',
  'audience',
  'watermark',
  'copy',
  'recipient',
  'investors',
  'as-of',
  'conflicts',
  'reason',
  'register',
  'mapping',
  'sheet',
  'header-row',
  'source-title',
  'publisher',
  'published-on',
  'grade',
  'sensitivity',
  'text',
  'class',
  'district',
  'only',
  'version',
  'from',
  'to',
] as const;
const flagOptions = ['json', 'training', 'allow-warnings', 'help', 'apply', 'blank'] as const;

/** Options each verb takes beside `--data`, `--training` and `--json`. */
export const verbOptions: Record<string, readonly string[]> = {
  status: [],
  facts: ['source', 'entity'],
  search: ['kind', 'limit'],
  show: [],
  match: ['investor', 'parks', 'audience'],
  packet: [
    'investor',
    'template',
    'lang',
    'out',
    'parks',
    'audience',
    'watermark',
    'copy',
    'recipient',
    'as-of',
    'allow-warnings',
    'version',
  ],
  batch: ['investor', 'investors', 'template', 'lang', 'out', 'parks', 'audience', 'watermark', 'as-of'],
  check: [],
  backup: ['out'],
  restore: [],
  rules: ['out', 'apply', 'conflicts', 'reason'],
  import: [
    'register',
    'mapping',
    'sheet',
    'header-row',
    'source-title',
    'publisher',
    'published-on',
    'grade',
    'sensitivity',
    'as-of',
    'apply',
  ],
  export: ['register', 'out', 'lang', 'audience', 'text', 'class', 'district', 'only', 'blank'],
  brief: ['from', 'to', 'out', 'lang', 'version'],
  answer: ['questions', 'investor', 'audience', 'out'],
  'stand-copy': ['out'],
  'lead-import': [],
  'lead-export': ['out'],
};

/** Words that may follow a verb; `search` takes a text of any length. */
const verbWords: Record<string, number> = {
  search: Infinity,
  show: 2,
  restore: 1,
  check: 1,
  rules: 2,
  import: 1,
  'lead-import': 1,
  'lead-export': 1,
};

const bad = (message: string, where: string): UserError => new UserError('invalid-arguments', message, { where });

/** @throws UserError `invalid-arguments` naming the word that is wrong and the ones there are. */
export function readCommandLine(argv: string[]): CommandLine {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of textOptions) options[name] = { type: 'string' };
  for (const name of flagOptions) options[name] = { type: 'boolean' };
  let parsed;
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw bad(error instanceof Error ? error.message : String(error), '(command line)');
  }
  const [verb, ...words] = parsed.positionals;
  const known = Object.keys(verbOptions).join(' ');
  if (verb === undefined) throw bad(`缺少命令，可用：${known}。Name a verb: ${known}.`, '(verb)');
  const allowed = Object.hasOwn(verbOptions, verb) ? verbOptions[verb] : undefined;
  if (allowed === undefined) throw bad(`没有命令“${verb}”，可用：${known}。There is no verb "${verb}"; there are: ${known}.`, '(verb)');
  const values = parsed.values as Record<string, string | boolean | undefined>;
  for (const name of Object.keys(values)) {
    if (!['data', 'training', 'json', 'help', ...allowed].includes(name))
      throw bad(`命令 ${verb} 没有选项 --${name}。${verb} takes no option --${name}.`, `--${name}`);
  }
  const extra = words[verbWords[verb] ?? 0];
  if (extra !== undefined) throw bad(`命令 ${verb} 不认识“${extra}”。${verb} does not take "${extra}".`, extra);
  const entries = Object.entries(values);
  return {
    verb,
    words,
    options: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    flags: new Set(entries.flatMap(([name, value]) => (value === true ? [name] : []))),
  };
}

/** @throws UserError when the option is missing. */
export function needOption(line: CommandLine, name: string): string {
  const value = line.options[name];
  if (value === undefined || value === '') throw bad(`缺少 --${name}。--${name} is missing.`, `--${name}`);
  return value;
}

/** One of a set of words. @throws UserError naming the words there are. */
export function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw bad(`--${name} 只能是 ${known.join('、')}。--${name} must be one of ${known.join(', ')}.`, `--${name}`);
  return found;
}
