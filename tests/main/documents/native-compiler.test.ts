import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { documentFiles } from '#main/documents/document-files.ts';
import { fontFiles } from '#main/documents/font-files.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { testPaths } from './asset-paths.ts';
import { sampleValue } from './sample-value.ts';

// A cold compiler on a busy machine takes seconds.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

/** The native compiler is seen for Linux x64 only. */
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the native compiler', () => {
  it('writes the same bytes as the one the product ships', async () => {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const value = sampleValue('zh-en');
    const compiler = NodeCompiler.create({
      workspace: testPaths.templatesDir,
      fontArgs: [{ fontBlobs: fontFiles.map((font) => fs.readFileSync(path.join(testPaths.fontsDir, font.file))) }],
    });
    for (const file of documentFiles(value)) compiler.mapShadow(path.join(testPaths.templatesDir, file.path), Buffer.from(file.bytes));
    const native = compiler.pdf({ mainFilePath: path.join(testPaths.templatesDir, 'main.typ') });
    const typesetter = createTypesetter(testPaths);
    const shipped = await typesetter.typeset(value);
    await typesetter.close();
    expect(Buffer.compare(native, shipped)).toBe(0);
  });
});
