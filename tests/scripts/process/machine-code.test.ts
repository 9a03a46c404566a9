import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { restoreModule } from '#main/documents/compiled-code.ts';
import { assetPaths } from '#main/paths.ts';

test('the machine code that the build made of the typesetter is taken by this Node', () => {
  const { wasmFile, codeFile } = assetPaths(path.resolve(import.meta.dirname, '../../../dist'));
  expect(restoreModule(fs.readFileSync(wasmFile), codeFile)).not.toBeNull();
});
