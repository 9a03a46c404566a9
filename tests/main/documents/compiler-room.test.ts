import { describe, expect, it } from 'vitest';
import { createRoom } from '#main/documents/compiler-room.ts';

const mebibyte = 1024 * 1024;
const page = 64 * 1024;

/** A memory with an allocator that hands out what lies behind all that is in use, and grows by no more than it must. */
function compiler(inUse: number) {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(inUse / page), maximum: 65_536 });
  const steps: number[] = [];
  const state = { inUse };
  return {
    steps,
    state,
    memory,
    __wbindgen_export(bytes: number, _alignment: number): number {
      const missing = state.inUse + bytes - memory.buffer.byteLength;
      if (missing > 0) steps.push(missing);
      if (missing > 0) memory.grow(Math.ceil(missing / page));
      // As the engine hands out an address of 32 bits.
      return state.inUse | 0;
    },
    __wbindgen_export4(_address: number, _bytes: number, _alignment: number): void {
      return;
    },
  };
}

describe('room for a document', () => {
  it('is made at once and ahead, by the size of its matter, and not again while it lasts', () => {
    const fake = compiler(10 * mebibyte);
    const room = createRoom(fake);
    room.make(mebibyte);
    const grown = fake.memory.buffer.byteLength;
    expect(grown).toBeGreaterThan(900 * mebibyte);
    room.make(mebibyte);
    expect(fake.memory.buffer.byteLength).toBe(grown);
    fake.state.inUse += 700 * mebibyte;
    room.make(mebibyte);
    expect(fake.memory.buffer.byteLength).toBeGreaterThan(1600 * mebibyte);
  });

  it('tells what is in use, not what is kept free', () => {
    const fake = compiler(10 * mebibyte);
    const room = createRoom(fake);
    room.make(mebibyte);
    expect(room.used()).toBe(10 * mebibyte);
  });

  it('tells and makes it beyond two gibibytes too', () => {
    const fake = compiler(2500 * mebibyte);
    const room = createRoom(fake);
    expect(room.used()).toBe(2500 * mebibyte);
    room.make(0);
    expect(fake.memory.buffer.byteLength).toBeGreaterThanOrEqual(2660 * mebibyte);
  });

  it('ends where the memory does', () => {
    const fake = compiler(3300 * mebibyte);
    createRoom(fake).make(10 * mebibyte);
    expect(fake.memory.buffer.byteLength).toBeLessThan(3584 * mebibyte);
  });

  it('is left to a compiler that has no such entries', () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const room = createRoom({ memory });
    room.make(mebibyte);
    expect(memory.buffer.byteLength).toBe(page);
    expect(room.used()).toBe(page);
  });
});
