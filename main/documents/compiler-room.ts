/** What the compiler's bindings export beside their typed names: its memory, and its allocator's entries. */
interface Compiler {
  memory: WebAssembly.Memory;
  __wbindgen_export?: (bytes: number, alignment: number) => number;
  __wbindgen_export4?: (address: number, bytes: number, alignment: number) => void;
}

const mebibyte = 1024 * 1024;
/** What the fonts take, and some changes of a document that is set. */
const spareBytes = 160 * mebibyte;
/** What a document takes for each byte of its matter, at most (700 to 800 were measured from 20 to 140 pages). */
const bytesPerByte = 900;
/** A piece larger than any gap between what is in use lies behind all of it. */
const probeBytes = 64 * mebibyte;
/** The allocator takes no larger piece, and the memory never grows further. */
const largestPiece = 1536 * mebibyte;
const mostBytes = 3584 * mebibyte;

/** The compiler's memory, in bytes. */
export interface CompilerRoom {
  /** Makes room for a document of so many bytes. */
  make(documentBytes: number): void;
  /** What is in use, with the gaps between. */
  used(): number;
}

/**
 * Left alone, the compiler's memory grows in hundreds of small steps, and the engine looks through its whole heap at each, which takes
 * longer than the pages themselves. So a large piece is asked for ahead and given back at once; the system lends it only as it is written to.
 */
export function createRoom(compiler: object): CompilerRoom {
  // Its bindings call the two entries so; their names are not part of its types.
  const { memory, __wbindgen_export: allocate, __wbindgen_export4: release } = compiler as Compiler;
  // Without its allocator's entries the memory grows as it always does.
  if (allocate?.length !== 2 || release?.length !== 3) return { make: () => undefined, used: () => memory.buffer.byteLength };
  /** Where a piece of that size lies when it is asked for now. */
  const place = (bytes: number): number => {
    // An address beyond two gibibytes comes back as a negative number.
    const address = allocate(bytes, 1) >>> 0;
    release(address, bytes, 1);
    return address;
  };
  const used = (): number => (memory.buffer.byteLength + probeBytes > mostBytes ? memory.buffer.byteLength : place(probeBytes));
  return {
    make(documentBytes) {
      const wanted = Math.min(spareBytes + documentBytes * bytesPerByte, largestPiece);
      const free = memory.buffer.byteLength - used();
      if (free < wanted && memory.buffer.byteLength + wanted <= mostBytes) place(wanted);
    },
    used,
  };
}
