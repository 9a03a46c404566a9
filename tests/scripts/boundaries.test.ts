import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkBoundaries } from '../../scripts/check/boundaries.ts';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const made: string[] = [];

/** Gives each case files of its own in the one tree: `%` in names and imports becomes its number. */
function numbered(files: Record<string, string>, number: number): Record<string, string> {
  const entries = Object.entries(files).map(([name, text]) => [name.replaceAll('%', String(number)), text.replaceAll('%', String(number))]);
  return Object.fromEntries(entries) as Record<string, string>;
}

/** A tree with the project's aliases and packages, and only the files given. */
function plant(files: Record<string, string>): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-boundaries-')));
  made.push(root);
  fs.copyFileSync(path.join(projectRoot, 'package.json'), path.join(root, 'package.json'));
  fs.symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  return root;
}

const leaf = 'export const x = 1;\n';
const importing = (from: string): string => `import { x } from '${from}';\nexport const y = x;\n`;
const importingPackage = (name: string): string => `import * as whole from '${name}';\nexport const y = whole;\n`;
const importingType = (name: string): string => `import type Whole from '${name}';\nexport type Y = Whole;\n`;

const forbidden: { rule: string; files: Record<string, string> }[] = [
  {
    rule: 'no-cycles',
    files: {
      'shared/lib/a%.ts': `import { y } from './b%.ts';\nexport const x = (): unknown => y;\n`,
      'shared/lib/b%.ts': importing('./a%.ts'),
    },
  },
  { rule: 'resolvable', files: { 'shared/lib/a%.ts': importing('./nothing.ts') } },
  { rule: 'shared-is-pure', files: { 'shared/lib/a%.ts': importingPackage('node:fs') } },
  { rule: 'shared-is-pure', files: { 'shared/lib/a%.ts': importingPackage('react') } },
  {
    rule: 'lib-below-domain',
    files: { 'shared/lib/a%.ts': importing('#shared/domain/fact/fact%.ts'), 'shared/domain/fact/fact%.ts': leaf },
  },
  { rule: 'domain-below-ipc', files: { 'shared/domain/a%.ts': importing('#shared/ipc/contract%.ts'), 'shared/ipc/contract%.ts': leaf } },
  { rule: 'main-and-renderer-apart', files: { 'main/services/a%.ts': importing('#renderer/app/b%.ts'), 'renderer/app/b%.ts': leaf } },
  { rule: 'renderer-and-main-apart', files: { 'renderer/app/a%.ts': importing('#main/store/b%.ts'), 'main/store/b%.ts': leaf } },
  { rule: 'renderer-without-node', files: { 'renderer/app/a%.tsx': importingPackage('node:path') } },
  { rule: 'product-without-tests-or-scripts', files: { 'main/store/a%.ts': importing('../../tests/b%.ts'), 'tests/b%.ts': leaf } },
  { rule: 'store-lowest', files: { 'main/store/a%.ts': importing('#main/repos/b%.ts'), 'main/repos/b%.ts': leaf } },
  { rule: 'repos-above-store-only', files: { 'main/repos/a%.ts': importing('#main/services/b%.ts'), 'main/services/b%.ts': leaf } },
  { rule: 'services-below-handlers', files: { 'main/services/a%.ts': importing('#main/handlers/b%.ts'), 'main/handlers/b%.ts': leaf } },
  { rule: 'documents-stand-alone', files: { 'main/documents/a%.ts': importing('#main/repos/b%.ts'), 'main/repos/b%.ts': leaf } },
  {
    rule: 'district-return-stays-inside',
    files: {
      'main/services/packet/a%.ts': importing('#shared/domain/district-return/b%.ts'),
      'shared/domain/district-return/b%.ts': leaf,
    },
  },
  { rule: 'handlers-are-wiring', files: { 'main/handlers/a%.ts': importing('#main/shells/b%.ts'), 'main/shells/b%.ts': leaf } },
  { rule: 'shells-know-dispatch-only', files: { 'main/shells/a%.ts': importing('#main/repos/b%.ts'), 'main/repos/b%.ts': leaf } },
  { rule: 'shells-apart', files: { 'main/shells/electron/a%.ts': importing('../chromium/b%.ts'), 'main/shells/chromium/b%.ts': leaf } },
  { rule: 'entries-imported-by-nobody', files: { 'tests/a%.ts': importing('#main/cli.ts'), 'main/cli.ts': leaf } },
  { rule: 'sqlite-in-store-only', files: { 'main/repos/a%.ts': importingPackage('better-sqlite3') } },
  { rule: 'sqlite-types-near-sql-only', files: { 'main/handlers/a%.ts': importingType('better-sqlite3') } },
  { rule: 'electron-in-its-shell-only', files: { 'main/app.ts': importingPackage('electron') } },
  { rule: 'playwright-in-its-shell-only', files: { 'main/shells/electron/a%.ts': importingPackage('playwright-core') } },
  { rule: 'typst-in-documents-only', files: { 'main/services/a%.ts': importingPackage('@myriaddreamin/typst-ts-web-compiler') } },
  {
    rule: 'features-are-islands',
    files: { 'renderer/features/park/a%.tsx': importing('../packet/b%.tsx'), 'renderer/features/packet/b%.tsx': leaf },
  },
  {
    rule: 'renderer-ground-below-features',
    files: { 'renderer/ui/a%.tsx': importing('#renderer/features/packet/b%.tsx'), 'renderer/features/packet/b%.tsx': leaf },
  },
  {
    rule: 'features-below-app',
    files: { 'renderer/features/park/a%.tsx': importing('#renderer/app/b%.tsx'), 'renderer/app/b%.tsx': leaf },
  },
  { rule: 'declared-dependencies', files: { 'main/services/a%.ts': importingPackage('semver') } },
];

const allowed: Record<string, string> = {
  'shared/lib/a%.ts': importingPackage('decimal.js').replace('* as whole', '{ Decimal as whole }'),
  'shared/domain/a%.ts': `import { z } from 'zod';\n${importing('#shared/lib/b%.ts')}export const schema = z.string();\n`,
  'shared/lib/b%.ts': leaf,
  'main/store/a%.ts': importingPackage('better-sqlite3'),
  'main/repos/a%.ts': `${importingType('better-sqlite3')}${importing('#shared/lib/b%.ts')}`,
  'main/shells/electron/a%.ts': importingPackage('electron'),
  'main/shells/chromium/a%.ts': importingPackage('playwright-core'),
  'main/documents/a%.ts': importingPackage('@myriaddreamin/typst-ts-web-compiler'),
  'renderer/features/park/a%.tsx': `${importing('./b%.tsx')}${importingPackage('react').replaceAll('y', 'r')}`,
  'renderer/features/park/b%.tsx': leaf,
};

afterAll(() => {
  for (const root of made) fs.rmSync(root, { recursive: true, force: true });
});

describe('the layer rules', () => {
  test('each is broken by the file planted for it', () => {
    const report = checkBoundaries(
      plant(Object.fromEntries(forbidden.flatMap(({ files }, index) => Object.entries(numbered(files, index))))),
    );
    const reported = new Set(report.violations.map(({ rule, from }) => `${rule}: ${from}`));
    const expected = forbidden.map(({ rule, files }, index) => `${rule}: ${Object.keys(numbered(files, index))[0] ?? ''}`);
    expect(expected.filter((entry) => !reported.has(entry))).toEqual([]);
  });

  test('what the layers allow is not reported', () => {
    const report = checkBoundaries(plant(numbered(allowed, 1)));
    expect(report).toEqual({ modules: expect.any(Number) as number, violations: [] });
    expect(report.modules).toBeGreaterThanOrEqual(Object.keys(allowed).length);
  });

  test('every rule has its planted file', () => {
    const config = JSON.parse(fs.readFileSync(path.join(projectRoot, '.dependency-cruiser.json'), 'utf8')) as {
      forbidden: { name: string }[];
    };
    const planted = new Set(forbidden.map(({ rule }) => rule));
    expect(config.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });

  test('the real tree is read, with its packages resolved through the aliases', () => {
    expect(checkBoundaries().modules).toBeGreaterThan(40);
  });
});
