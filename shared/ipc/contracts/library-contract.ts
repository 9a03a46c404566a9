import { z } from 'zod';
import type { Chip } from '#shared/domain/packet/chip.ts';
import { packetDraftSchema, sectionIdSchema } from '#shared/domain/packet/draft.ts';
import { libraryInputSchema, type LibraryItem } from '#shared/domain/packet/library.ts';
import { ownTemplateNameSchema, type OwnTemplate } from '#shared/domain/packet/own-template.ts';
import type { SectionItem } from '#shared/domain/packet/section-choices.ts';
import { sensitivitySchema } from '#shared/domain/record/record.ts';
import { command, query } from '../operation.ts';
import type { Saved } from './edit-contract.ts';

const byId = z.strictObject({ id: z.string() });

/** `overdue`: its review date is past. */
export type LibraryEntry = LibraryItem & { overdue: boolean };

export const libraryContract = {
  /** The one to be looked at soonest first. */
  'library.list': query<LibraryEntry[]>()(z.strictObject({})),
  /** Writes an item, a new one or in place of the one with its key. */
  'library.save': command<Saved>()(z.strictObject({ id: z.string().nullable(), item: libraryInputSchema })),
  'library.remove': command<Saved>()(byId),
  'template.list': query<OwnTemplate[]>()(z.strictObject({})),
  /** Keeps how the packet is made under a name; one of the same name is replaced. */
  'template.save': command<Saved>()(z.strictObject({ packetId: z.string(), name: ownTemplateNameSchema })),
  'template.remove': command<Saved>()(byId),
  /** How figures put into words stand today, in the order asked for. */
  'chip.read': query<Chip[]>()(z.strictObject({ factIds: z.array(z.string().max(200)).max(500), audience: sensitivitySchema })),
  /** What a section of such a packet may show or leave out. */
  'section.items': query<SectionItem[]>()(
    z.strictObject({
      section: sectionIdSchema,
      matter: packetDraftSchema.pick({ investorId: true, template: true, audience: true, parkIds: true, asOf: true }),
    }),
  ),
};
