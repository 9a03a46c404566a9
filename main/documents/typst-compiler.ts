import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import { initSync, TypstCompilerBuilder, type TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { restoreModule } from './compiled-code.ts';
import { createRoom } from './compiler-room.ts';
import { fontFiles } from './font-files.ts';
import { matterBytes, type VirtualFile, type WorkerStart } from './typst-messages.ts';

/** The file every document starts from; it sets the frame and picks the template. */
const mainFile = '/main.typ';
/** 3 asks the compiler for structured diagnostics. */
const structuredDiagnostics = 3;

function readTemplates(folder: string): Map<string, Uint8Array> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.typ'));
  return new Map(names.map((name) => [`/${name.split(path.sep).join('/')}`, fs.readFileSync(path.join(folder, name))]));
}

async function buildCompiler(fontsDir: string): Promise<TypstCompiler> {
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fontFiles) await builder.add_raw_font(fs.readFileSync(path.join(fontsDir, font.file)));
  return builder.build();
}

interface CompileResult {
  result?: Uint8Array;
  diagnostics?: unknown[];
}

/** Typst gives severity, file, range and message as texts; what it gives otherwise is printed as it is. */
function wordDiagnostic(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  const { path: file, range, message, severity } = entry as Record<string, unknown>;
  const parts = [severity, `${text(file)}:${text(range)}`, message].filter((part) => part !== undefined).map(text);
  return typeof message === 'string' ? parts.join(': ') : JSON.stringify(entry);
}

const text = (part: unknown): string => (typeof part === 'string' ? part : '');

/** Hands the compiler the files of one document; what it has already it keeps, with what it made of it. */
function createShelf(compiler: TypstCompiler): (files: readonly VirtualFile[]) => void {
  let shown = new Map<string, Uint8Array>();
  return (files) => {
    const next = new Map(files.map(({ path: name, bytes }) => [name, bytes]));
    for (const name of shown.keys()) if (!next.has(name)) compiler.unmap_shadow(name);
    for (const [name, bytes] of next) {
      const before = shown.get(name);
      if (before === undefined || Buffer.compare(before, bytes) !== 0) compiler.map_shadow(name, bytes);
    }
    shown = next;
  };
}

function compile(compiler: TypstCompiler): Uint8Array | string[] {
  try {
    // The low-level interface returns `any`; its shape is `CompileResult`.
    const { result, diagnostics } = compiler.compile(mainFile, undefined, 'pdf', structuredDiagnostics) as CompileResult;
    return result ?? (diagnostics ?? ['error: the compiler gave neither a document nor a reason']).map(wordDiagnostic);
  } catch (error) {
    return [wordDiagnostic(error)];
  }
}

async function loadModule({ wasmFile, codeFile, liftoffOnly }: WorkerStart): Promise<WebAssembly.Module> {
  const wasm = fs.readFileSync(wasmFile);
  const restored = restoreModule(wasm, codeFile);
  if (restored !== null) return restored;
  // Before the first compile of the module: later it has no effect.
  if (liftoffOnly) v8.setFlagsFromString('--liftoff-only');
  return WebAssembly.compile(wasm);
}

/** The Typst compiler of this thread. It sees the templates, the four fonts and the virtual files of one request. */
export interface Compiler {
  /** The PDF, or what kept it from being set. */
  compile(files: VirtualFile[]): Uint8Array | string[];
  /** Bytes of memory in use. */
  memoryBytes(): number;
  module: WebAssembly.Module;
}

/** One to a thread: the compiler's bindings hold a single instance. */
export async function createCompiler(start: WorkerStart): Promise<Compiler> {
  const module = await loadModule(start);
  const room = createRoom(initSync({ module }));
  room.make(0);
  const compiler = await buildCompiler(start.fontsDir);
  for (const [name, bytes] of readTemplates(start.templatesDir)) compiler.map_shadow(name, bytes);
  const show = createShelf(compiler);
  return {
    compile(files) {
      // Pictures and attached files are copied; the matter becomes content and pages, which take many times its size.
      room.make(matterBytes(files));
      show(files);
      return compile(compiler);
    },
    memoryBytes: () => room.used(),
    module,
  };
}
