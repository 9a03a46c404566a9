import { createHash } from 'node:crypto';
import fs from 'node:fs';
import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * The typesetting compiler as machine code. V8 makes it while the compiler runs, and a new process would begin from nothing; the build has
 * it made once and kept beside the compiler. V8 writes and reads it by functions that it has for its own tests, and takes only what the
 * same V8 with the same flags wrote on a processor of the same abilities.
 */
const engine = `${process.versions.v8} ${process.platform} ${process.arch}`;

/** Hex digits of the SHA-256 at the head of a file. */
const markLength = 64;

/** What the file is made for and from: another engine, another compiler or a damaged file has another mark. */
const markOf = (wasm: Uint8Array, code: Uint8Array): string => createHash('sha256').update(engine).update(wasm).update(code).digest('hex');

/** Runs `source` as V8's own language, which names its inner functions. */
function inner<Result>(source: string, run: (made: unknown) => Result): Result {
  v8.setFlagsFromString('--allow-natives-syntax');
  try {
    return run(vm.runInThisContext(source));
  } finally {
    v8.setFlagsFromString('--no-allow-natives-syntax');
  }
}

type Serialize = (module: WebAssembly.Module) => ArrayBuffer;
type Deserialize = (code: ArrayBuffer, wasm: Uint8Array) => unknown;

/** Whatever runs once becomes machine code, and at once; afterwards as V8 has it by itself, since code is taken under equal flags only. */
const eagerly = ['--wasm-tiering-budget=1', '--wasm-sync-tier-up'];
const asUsual = ['--wasm-tiering-budget=13000000', '--no-wasm-sync-tier-up'];

/** Runs `work` so that each function it calls in a module made meanwhile is turned into machine code. */
export async function compiledEagerly(work: () => Promise<void>): Promise<void> {
  for (const flag of eagerly) v8.setFlagsFromString(flag);
  try {
    await work();
  } finally {
    for (const flag of asUsual) v8.setFlagsFromString(flag);
  }
}

/** The machine code that `module` has so far, to be kept for `restoreModule`; it must have some, or V8 ends the process. */
export function packCode(wasm: Uint8Array, module: WebAssembly.Module): Uint8Array {
  const code = new Uint8Array(inner('(module) => %SerializeWasmModule(module)', (made) => (made as Serialize)(module)));
  return Buffer.concat([Buffer.from(markOf(wasm, code)), code]);
}

/** The compiler with its machine code, or null where the file is not there, is damaged, or was made for another engine or compiler. */
export function restoreModule(wasm: Uint8Array, codeFile: string): WebAssembly.Module | null {
  if (!fs.existsSync(codeFile)) return null;
  const file = fs.readFileSync(codeFile);
  const code = new Uint8Array(file.subarray(markLength));
  if (file.toString('latin1', 0, markLength) !== markOf(wasm, code)) return null;
  const module = inner('(code, wasm) => %DeserializeWasmModule(code, wasm)', (made) => (made as Deserialize)(code.buffer, wasm));
  // Undefined where V8 does not take it.
  return (module as WebAssembly.Module | undefined) ?? null;
}
