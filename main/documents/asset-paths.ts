/** Where the typesetter finds what it needs; the composition root knows, deep modules never look around. */
export interface AssetPaths {
  /** `assets/documents`: the `.typ` files. */
  templatesDir: string;
  /** `dist/fonts`, filled by scripts/copy-fonts.ts. */
  fontsDir: string;
  /** `typst_ts_web_compiler_bg.wasm`. */
  wasmFile: string;
  /** Its machine code, made by the build for the Node it ran with; it may be missing. */
  codeFile: string;
  /** The worker: `typst-worker.ts` in development, its bundle in a build. */
  workerFile: string;
}
