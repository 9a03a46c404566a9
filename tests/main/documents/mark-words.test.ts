import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { flagWords } from '#shared/domain/fact/flag-words.ts';
import { stateNames } from '#shared/domain/question/answer.ts';
import { treeAssets } from '../../support/core.ts';

/** `key: (zh: "…", en: "…")`, as the templates keep the words that a shape shows. */
function pageWords(): Record<string, { zh: string; en: string }> {
  const text = fs.readFileSync(path.join(treeAssets.templatesDir, 'words.typ'), 'utf8');
  const found = text.matchAll(/^ {2}"?([\w-]+)"?: \(zh: "([^"]*)", en: "([^"]*)"\),$/gm);
  return Object.fromEntries([...found].map(([, key = '', zh = '', en = '']) => [key, { zh, en }]));
}

it.each([...Object.entries(flagWords), ...Object.entries(stateNames)])('“%s” is one word on pages, slides and in answers', (key, words) => {
  expect(pageWords()[key]).toEqual(words);
});
