import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { externals } from '../../scripts/build/build-main.ts';
import { missingPlatformPackages, platformOf, type Lock } from '../../scripts/lock/platform-packages.ts';
import { projectNodePath } from '../../scripts/setup/project-node.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;
const lock = JSON.parse(read('package-lock.json')) as Lock;

describe('package.json', () => {
  test('pins every dependency to one version', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('ships exactly the packages that the bundles leave out, beside Electron', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(externals.filter((name) => name !== 'electron').sort());
  });

  test('brings one and the same Node for every platform that has it', () => {
    const versions = Object.entries(manifest.optionalDependencies);
    expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
    for (const [system, arch] of [
      ['linux', 'x64'],
      ['linux', 'arm64'],
      ['win32', 'x64'],
    ] as const) {
      const [, name] = projectNodePath('', system, arch).split(path.sep);
      expect(versions.map(([key]) => key)).toContain(name);
    }
  });
});

describe('package-lock.json', () => {
  test('names no registry: the person who installs decides where from', () => {
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  test('knows the binaries of every platform (scripts/complete-lock.ts adds what is missing)', () => {
    expect(missingPlatformPackages(lock)).toEqual([]);
  });

  test('a lock without a platform is noticed', () => {
    const packages = {
      'node_modules/oxlint': { version: '1.0.0', dev: true, optionalDependencies: { '@oxlint/binding-linux-x64-musl': '1.0.0' } },
    };
    expect(missingPlatformPackages({ packages })).toEqual([
      {
        place: 'node_modules/@oxlint/binding-linux-x64-musl',
        entry: { version: '1.0.0', os: ['linux'], cpu: ['x64'], libc: ['musl'], dev: true, optional: true },
      },
    ]);
  });

  test.each([
    ['@swc/core-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@napi-rs/canvas-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@oxlint/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@gorules/zen-engine-wasm32-wasi', { cpu: ['wasm32'] }],
    ['@oxfmt/binding-android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
  ])('%s is read as a platform', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});
