import path from 'node:path';
import type { AssetPaths } from '#main/documents/asset-paths.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The real templates, fonts, compiler and worker of the working tree. */
export const testPaths: AssetPaths = {
  templatesDir: path.join(root, 'assets/documents'),
  fontsDir: path.join(root, 'dist/fonts'),
  wasmFile: path.join(root, 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'),
  codeFile: path.join(root, 'dist/wasm/typst.code'),
  workerFile: path.join(root, 'main/documents/typst-worker.ts'),
};
