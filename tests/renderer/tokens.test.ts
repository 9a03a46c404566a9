import { describe, expect, test } from 'vitest';
import { cssVariables, darkTokens, lightTokens, type Tokens } from '#renderer/styles/tokens.ts';
import { contrast } from './contrast.ts';

const textRoles = ['ink', 'text', 'secondary', 'accent', 'blocked', 'warning', 'done'] as const;
const grounds = ['page', 'wash', 'raised', 'selected'] as const;

describe.each<[string, Tokens]>([
  ['light', lightTokens],
  ['dark', darkTokens],
])('%s theme', (_, tokens) => {
  test('every text role reads on every ground at 4.5:1', () => {
    const weak = textRoles.flatMap((role) =>
      grounds.filter((ground) => contrast(tokens[role], tokens[ground]) < 4.5).map((ground) => `${role} on ${ground}`),
    );
    expect(weak).toEqual([]);
  });

  test('words of a warning, a block and a success read on their own wash', () => {
    const weak = (['blocked', 'warning', 'done'] as const).filter((role) => contrast(tokens[role], tokens[`${role}Wash`]) < 4.5);
    expect(weak).toEqual([]);
  });

  test('words on the main action read, and outlines of fields are seen', () => {
    expect(contrast(tokens.onAccent, tokens.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.outline, tokens.page)).toBeGreaterThanOrEqual(3);
  });
});

test('contrast is that of WCAG: black on white is 21', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
});

test('tokens become custom properties by their names', () => {
  expect(cssVariables(lightTokens)).toContainEqual(['--accent-hover', lightTokens.accentHover]);
});
