/**
 * The worker thread that holds the Typst compiler. It sees the templates, the four fonts and the virtual files of one
 * request: no network, no packages, no fonts of the machine.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { initSync, TypstCompilerBuilder, type TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { fontFiles } from './font-files.ts';
import type { CompileRequest, WorkerReply, WorkerStart } from './typst-messages.ts';

/** The file every document starts from; it sets the frame and picks the template. */
const mainFile = '/main.typ';
/** 3 asks the compiler for structured diagnostics. */
const structuredDiagnostics = 3;

function readTemplates(folder: string): Map<string, Uint8Array> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.typ'));
  return new Map(names.map((name) => [`/${name.split(path.sep).join('/')}`, fs.readFileSync(path.join(folder, name))]));
}

async function buildCompiler(start: WorkerStart): Promise<TypstCompiler> {
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fontFiles) await builder.add_raw_font(fs.readFileSync(path.join(start.fontsDir, font.file)));
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

function compile(compiler: TypstCompiler, templates: Map<string, Uint8Array>, request: CompileRequest): Uint8Array | string[] {
  compiler.reset_shadow();
  for (const [name, bytes] of templates) compiler.map_shadow(name, bytes);
  for (const file of request.files) compiler.map_shadow(file.path, file.bytes);
  try {
    // The low-level interface returns `any`; its shape is `CompileResult`.
    const { result, diagnostics } = compiler.compile(mainFile, undefined, 'pdf', structuredDiagnostics) as CompileResult;
    return result ?? (diagnostics ?? ['error: the compiler gave neither a document nor a reason']).map(wordDiagnostic);
  } catch (error) {
    return [wordDiagnostic(error)];
  }
}

/** What a document of some fifty pages takes. */
const reservedBytes = 128 * 1024 * 1024;

/**
 * Has the compiler's memory grow once instead of a hundred times: the engine looks through its whole heap at each growth, which takes as
 * long as the pages themselves. What was asked for is given back to the compiler at once. Without its allocator's two entries it grows as
 * it always does.
 */
function reserveMemory(wasm: object): void {
  // The compiler's own bindings call these two so; their names are not part of its types.
  const { __wbindgen_export: allocate, __wbindgen_export4: release } = wasm as Allocator;
  if (allocate?.length !== 2 || release?.length !== 3) return;
  release(allocate(reservedBytes, 1), reservedBytes, 1);
}

interface Allocator {
  __wbindgen_export?: (bytes: number, alignment: number) => number;
  __wbindgen_export4?: (address: number, bytes: number, alignment: number) => void;
}

const port = parentPort;
if (port === null) throw new Error('typst-worker runs as a worker thread only');
// The one sender is typst-process.ts.
const start = workerData as WorkerStart;
const instance = initSync({ module: start.module });
const { memory } = instance;
reserveMemory(instance);
const templates = readTemplates(start.templatesDir);
const compiler = await buildCompiler(start);

const answer = (reply: WorkerReply): void => port.postMessage(reply);

port.on('message', (request: CompileRequest) => {
  const outcome = compile(compiler, templates, request);
  const memoryBytes = memory.buffer.byteLength;
  if (Array.isArray(outcome)) answer({ kind: 'failed', diagnostics: outcome, memoryBytes });
  else answer({ kind: 'pdf', bytes: outcome, memoryBytes });
});
answer({ kind: 'ready' });
