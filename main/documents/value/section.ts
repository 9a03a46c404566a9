import type { Block } from '#shared/domain/packet/block.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { Writer } from './writer.ts';

/** What a section is written from. */
export interface SectionContext {
  snapshot: PacketSnapshot;
  write: Writer;
}
/** Writes one section; no block at all means there is nothing to say, and the section is left out. */
export type SectionBuilder = (context: SectionContext) => Block[];
