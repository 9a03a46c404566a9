/** Things are numbered from 0; a posting keeps the numbers of one block, so that a change rewrites little. */
export const blockSize = 16_384;
const wordsPerBlock = blockSize / 32;
/** A block as bits is this long; a shorter one is a list of 16-bit numbers, so it holds fewer than half as many. */
const bitsBytes = blockSize / 8;

/** A set of thing numbers, one bit each. */
export type Bits = Uint32Array;

export const noBits = (blocks: number): Bits => new Uint32Array(blocks * wordsPerBlock);
export const hasBit = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

export function andInto(bits: Bits, other: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (other[at] ?? 0);
}
export function orInto(bits: Bits, other: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) | (other[at] ?? 0);
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** How many numbers are in both sets. */
export function countBoth(bits: Bits, other: Bits): number {
  let count = 0;
  const length = Math.min(bits.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const word = (bits[at] ?? 0) & (other[at] ?? 0);
    if (word !== 0) count += ones(word);
  }
  return count;
}
export const countBits = (bits: Bits): number => countBoth(bits, bits);

export function isEmpty(bits: Bits): boolean {
  for (let at = 0; at < bits.length; at += 1) if (bits[at] !== 0) return false;
  return true;
}

export function setBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

/** Calls for each number of the set, in order. */
export function eachBit(bits: Bits, visit: (at: number) => void): void {
  for (let word = 0; word < bits.length; word += 1) {
    let rest = bits[word] ?? 0;
    while (rest !== 0) {
      const low = rest & -rest;
      visit(word * 32 + (31 - Math.clz32(low)));
      rest ^= low;
    }
  }
}

const shortsOf = (bytes: Buffer): Uint16Array =>
  bytes.byteOffset % 2 === 0
    ? new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
    : new Uint16Array(new Uint8Array(bytes).buffer);

/** Adds the numbers of a stored block to a set. */
export function readBlock(bytes: Buffer, block: number, into: Bits): void {
  const start = block * wordsPerBlock;
  const shorts = shortsOf(bytes);
  if (bytes.length === bitsBytes) {
    for (let at = 0; at < wordsPerBlock; at += 1) {
      const word = (shorts[at * 2] ?? 0) | ((shorts[at * 2 + 1] ?? 0) << 16);
      into[start + at] = (into[start + at] ?? 0) | word;
    }
    return;
  }
  for (const number of shorts) into[start + (number >>> 5)] = (into[start + (number >>> 5)] ?? 0) | (1 << (number & 31));
}

/** What a change does to one block: numbers within the block. */
export interface BlockChange {
  add: number[];
  drop: number[];
}

/** A stored block with the change made, or null when nothing is left in it. */
export function changeBlock(bytes: Buffer | null, { add, drop }: BlockChange): Buffer | null {
  const bits = noBits(1);
  if (bytes !== null) readBlock(bytes, 0, bits);
  for (const at of drop) bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
  for (const at of add) bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
  const count = countBits(bits);
  if (count === 0) return null;
  if (count * 2 >= bitsBytes) return Buffer.from(bits.buffer);
  return listBlock(bits, count);
}

function listBlock(bits: Bits, count: number): Buffer {
  const list = new Uint16Array(count);
  let next = 0;
  eachBit(bits, (at) => {
    list[next] = at;
    next += 1;
  });
  return Buffer.from(list.buffer);
}

/** The block of these numbers, in order and each once; not empty. */
export function newBlock(numbers: readonly number[]): Buffer {
  return numbers.length * 2 >= bitsBytes
    ? (changeBlock(null, { add: [...numbers], drop: [] }) ?? Buffer.alloc(0))
    : Buffer.from(Uint16Array.from(numbers).buffer);
}
