import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compiledEagerly, packCode, restoreModule } from '#main/documents/compiled-code.ts';

/** A module of one function, `twice`, written out by hand: (i32) → i32, local 0 + local 0. */
const wasm = Uint8Array.from([
  0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f, 3, 2, 1, 0, 7, 9, 1, 5, 0x74, 0x77, 0x69, 0x63, 0x65, 0, 0, 10, 9, 1,
  7, 0, 0x20, 0, 0x20, 0, 0x6a, 0x0b,
]);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-code-'));
const file = path.join(folder, 'twice.code');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const call = async (module: WebAssembly.Module | null, given: number): Promise<unknown> => {
  if (module === null) return null;
  // The one export of the module above.
  const { twice } = (await WebAssembly.instantiate(module)).exports as { twice: (given: number) => number };
  return twice(given);
};

describe('the machine code of a module', () => {
  it('is taken up by another reading of it, and does the same', async () => {
    let made: WebAssembly.Module | null = null;
    await compiledEagerly(async () => {
      const module = await WebAssembly.compile(wasm);
      for (let given = 0; given < 10; given += 1) expect(await call(module, given)).toBe(2 * given);
      made = module;
    });
    if (made === null) throw new Error('no module was made');
    fs.writeFileSync(file, packCode(wasm, made));
    expect(await call(restoreModule(wasm, file), 4)).toBe(8);
  });

  it('is refused where it is not there, damaged, cut short, or of another module', () => {
    const kept = fs.readFileSync(file);
    expect(restoreModule(wasm, path.join(folder, 'none.code'))).toBeNull();
    for (const at of [0, 70, kept.length - 1]) {
      const damaged = Buffer.from(kept);
      damaged.writeUInt8((damaged.readUInt8(at) + 1) % 256, at);
      fs.writeFileSync(file, damaged);
      expect(restoreModule(wasm, file)).toBeNull();
    }
    fs.writeFileSync(file, kept.subarray(0, -8));
    expect(restoreModule(wasm, file)).toBeNull();
    fs.writeFileSync(file, kept);
    expect(restoreModule(Uint8Array.from([...wasm, 0, 1, 0]), file)).toBeNull();
    expect(restoreModule(wasm, file)).not.toBeNull();
  });
});
