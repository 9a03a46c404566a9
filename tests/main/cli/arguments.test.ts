import { describe, expect, it } from 'vitest';
import { needOption, oneOf, readCommandLine, verbOptions } from '#main/cli/arguments.ts';
import { UserError } from '#shared/ipc/reply.ts';

describe('a command line', () => {
  it('is taken apart into verb, words, options and flags', () => {
    expect(readCommandLine(['show', 'park', 'zero-bay', '--data', '/d', '--json'])).toEqual({
      verb: 'show',
      words: ['park', 'zero-bay'],
      options: { data: '/d' },
      flags: new Set(['json']),
    });
    expect(readCommandLine(['--data=/d', 'search', '零号湾', '--limit=3']).options).toEqual({ data: '/d', limit: '3' });
    expect(readCommandLine(['search', '--', '--strange']).words).toEqual(['--strange']);
  });

  it.each(Object.keys(verbOptions))('%s takes --data and its own options', (verb) => {
    for (const name of ['data', ...(verbOptions[verb] ?? []).filter((option) => !['allow-warnings', 'apply', 'blank'].includes(option))])
      expect(readCommandLine([verb, `--${name}`, 'x']).options[name]).toBe('x');
  });

  it.each<[string[], string]>([
    [[], '(verb)'],
    [['toString'], '(verb)'],
    [['Status'], '(verb)'],
    [['status', '--limit', '5'], '--limit'],
    [['status', '--data'], '(command line)'],
    [['status', '-x'], '(command line)'],
    [['status', '--json=yes'], '(command line)'],
  ])('%j is refused at %s', (argv, where) => {
    expect(() => readCommandLine(argv)).toThrow(expect.objectContaining({ code: 'invalid-arguments', where }));
  });
});

it('a missing or empty option and a word that is not known are refused by name', () => {
  const line = readCommandLine(['backup', '--out', '']);
  expect(() => needOption(line, 'out')).toThrow(UserError);
  expect(oneOf('lang', 'zh', ['zh', 'en'])).toBe('zh');
  expect(() => oneOf('lang', 'de', ['zh', 'en'])).toThrow(/zh, en/);
});
