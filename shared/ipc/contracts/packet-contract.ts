import { z } from 'zod';
import { packetDraftSchema } from '#shared/domain/packet/draft.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { PacketChanged } from '#shared/domain/packet/packet-changed.ts';
import type { ExportResult, Packet, Preview } from '#shared/domain/packet/packet.ts';
import { outputFormatSchema } from '#shared/domain/packet/outputs/output-format.ts';
import { templateSchema } from '#shared/domain/packet/template.ts';
import type { ChangesSince, DuplicatedPacket, VersionComparison, VersionView } from '#shared/domain/packet/version.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import { sensitivitySchema } from '#shared/domain/record/record.ts';
import { command, query } from '../operation.ts';

const byId = z.strictObject({ id: z.string() });

export const packetContract = {
  'packet.list': query<Packet[]>()(z.strictObject({})),
  'packet.get': query<Packet>()(byId),
  'packet.create': command<Packet>()(
    z.strictObject({
      investorId: z.string(),
      template: templateSchema,
      language: packetLanguageSchema,
      audience: sensitivitySchema,
      /** A template of the office's own: its sections, options and words. */
      ownTemplateId: z.string().optional(),
    }),
  ),
  'packet.update': command<Packet>()(z.strictObject({ id: z.string(), draft: packetDraftSchema })),
  'packet.archive': command<null>()(byId),
  'packet.restore': command<Packet>()(byId),
  /** What the draft changes against the newest version, section by section; null where there is no version yet. */
  'packet.changed': query<PacketChanged | null>()(byId),
  'packet.preflight': query<Finding[]>()(byId),
  /**
   * Typesets the draft as it is given, or else as it is stored, and answers where the PDF can be fetched; a newer call cancels an
   * older one.
   */
  'packet.preview': query<Preview>()(byId.extend({ draft: packetDraftSchema.optional() })),
  /** Freeze → typeset → check → save. `jobId` names the job for `progress` events and `job.cancel`. */
  'packet.export': command<ExportResult>()(z.strictObject({ id: z.string(), jobId: z.string() })),
  /** The same packet for another investor, without what names the former one. */
  'packet.duplicate': command<DuplicatedPacket>()(z.strictObject({ id: z.string(), investorId: z.string() })),
  /** Frozen versions of the packet, newest first. */
  'version.list': query<VersionView[]>()(byId),
  'version.compare': query<VersionComparison>()(z.strictObject({ older: z.string(), newer: z.string() })),
  /** What the store says otherwise today than the version. */
  'version.changes': query<ChangesSince>()(byId),
  /** Writes a frozen version again, with the bytes it had. */
  'version.export': command<ExportResult>()(z.strictObject({ id: z.string(), jobId: z.string(), format: outputFormatSchema.optional() })),
};
