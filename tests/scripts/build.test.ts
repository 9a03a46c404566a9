import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sourceState } from '../../scripts/build/freshness.ts';
import { pdfTextOnly } from '../../scripts/build/pdf-text-only.ts';
import { swapFolder } from '../../scripts/build/swap-folder.ts';

let root = '';
const write = (name: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  fs.writeFileSync(path.join(root, name), text);
};

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-build-'));
  write('main/a.ts', 'one');
  write('main/deep/b.ts', 'two');
  write('other/c.ts', 'three');
});
afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
});

describe('the state of sources', () => {
  const state = (): string => sourceState(root, ['main', 'absent']);

  test.each<[string, () => void]>([
    ['a file grows', () => write('main/a.ts', 'longer')],
    ['a file is written again with the same length', () => fs.utimesSync(path.join(root, 'main/a.ts'), new Date(0), new Date(0))],
    ['a file comes', () => write('main/deep/new.ts', '')],
    ['a file goes', () => fs.rmSync(path.join(root, 'main/deep/b.ts'))],
    ['a file moves', () => fs.renameSync(path.join(root, 'main/a.ts'), path.join(root, 'main/deep/a.ts'))],
    ['a place that was not there is', () => write('absent/d.ts', '')],
  ])('changes when %s', (_, change) => {
    const before = state();
    change();
    expect(state()).not.toBe(before);
  });

  test('stays when something else changes', () => {
    const before = state();
    write('other/c.ts', 'changed');
    expect(state()).toBe(before);
  });
});

describe('a finished folder', () => {
  test('takes the place of the old one, whole', () => {
    write('staging/new.mjs', 'new');
    write('dist/old.mjs', 'old');
    swapFolder(path.join(root, 'staging'), path.join(root, 'dist'));
    expect(fs.readdirSync(path.join(root, 'dist'))).toEqual(['new.mjs']);
    expect(fs.readdirSync(root).sort()).toEqual(['dist', 'main', 'other']);
  });

  test('takes a free place', () => {
    write('staging/new.mjs', 'new');
    swapFolder(path.join(root, 'staging'), path.join(root, 'dist'));
    expect(fs.readdirSync(path.join(root, 'dist'))).toEqual(['new.mjs']);
  });
});

describe('the reader of PDF texts', () => {
  const transform = pdfTextOnly.transform as (code: string, id: string) => { code: string } | null;
  const library = path.resolve('node_modules/pdfjs-dist/legacy/build/pdf.mjs');

  test('is bundled without a package for drawing', () => {
    const { code } = transform(fs.readFileSync(library, 'utf8'), library) ?? { code: '' };
    expect(code).toContain('canvas = { DOMMatrix');
    expect(code).not.toMatch(/^\s*canvas = require\(/mu);
  });

  test('leaves other modules alone, and tells of a library that changed', () => {
    expect(transform('canvas = require("@napi-rs/canvas")', '/elsewhere/pdf.mjs')).toBeNull();
    expect(() => transform('another way', library)).toThrow('pdf-text-only');
  });
});
