import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { swapFolder } from './swap-folder.ts';

const wasmSource = 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm';

function copyFolder(root: string, name: string): void {
  const staging = path.join(root, 'dist', `.${name}`);
  fs.rmSync(staging, { recursive: true, force: true });
  fs.cpSync(path.join(root, name), staging, { recursive: true });
  swapFolder(staging, path.join(root, 'dist', name));
}

/** Puts templates, icons, starter data, fonts and the typesetter beside the bundles: `dist/{assets,seeds,fonts,wasm}`. */
export function copyAssets(root: string): Promise<void> {
  const dist = path.join(root, 'dist');
  fs.mkdirSync(path.join(dist, 'wasm'), { recursive: true });
  for (const name of ['assets', 'seeds']) copyFolder(root, name);
  const wasm = path.join(dist, 'wasm', path.basename(wasmSource));
  fs.copyFileSync(path.join(root, wasmSource), `${wasm}.new`);
  fs.renameSync(`${wasm}.new`, wasm);
  execFileSync(process.execPath, [path.join(root, 'scripts/copy-fonts.ts'), '--out', path.join(dist, 'fonts')], {
    stdio: ['ignore', 2, 2],
  });
  return Promise.resolve();
}
