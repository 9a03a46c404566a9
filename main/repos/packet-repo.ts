import type { Database } from '#main/store/database.ts';
import { packetDraftSchema, type PacketDraft } from '#shared/domain/packet/draft.ts';
import { z } from 'zod';
import { lawOverrideSchema } from '#shared/domain/law/law-gate.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import { outputFormatSchema } from '#shared/domain/packet/outputs/output-format.ts';
import type { Packet, PacketExport } from '#shared/domain/packet/packet.ts';
import { passedWarningSchema } from '#shared/domain/packet/passed-warning.ts';
import { writeBeside } from './content-mark.ts';

interface PacketColumns {
  id: string;
  draft: string;
  code_name: string;
  created_at: string;
  updated_at: string;
}
export interface ExportColumns {
  id: string;
  packet_id: string | null;
  version_id: string;
  format: string;
  recipient: string | null;
  copy_number: number | null;
  exported_by: string | null;
  file_name: string;
  path: string | null;
  sha256: string;
  bytes: number;
  pages: number;
  checks: string;
  overrides: string;
  passed: string;
  exported_at: string;
}

export const toExport = (row: ExportColumns): PacketExport => ({
  id: row.id,
  packetId: row.packet_id,
  versionId: row.version_id,
  format: outputFormatSchema.parse(row.format),
  recipient: row.recipient,
  copyNumber: row.copy_number,
  exportedBy: row.exported_by,
  fileName: row.file_name,
  path: row.path,
  sha256: row.sha256,
  bytes: row.bytes,
  pages: row.pages,
  exportedAt: row.exported_at,
  checks: JSON.parse(row.checks) as ByteCheck[],
  overrides: z.array(lawOverrideSchema).parse(JSON.parse(row.overrides)),
  ...(row.passed === '[]' ? {} : { passed: z.array(passedWarningSchema).parse(JSON.parse(row.passed)) }),
});

const exportsOf = (db: Database, packetId: string): PacketExport[] =>
  db
    .prepare<[string], ExportColumns>('SELECT * FROM packet_export WHERE packet_id = ? ORDER BY exported_at DESC, id')
    .all(packetId)
    .map(toExport);

const toPacket = (db: Database, row: PacketColumns): Packet => ({
  id: row.id,
  draft: packetDraftSchema.parse(JSON.parse(row.draft)),
  investorCodeName: row.code_name,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  exports: exportsOf(db, row.id),
});

const selectPacket = "SELECT p.*, json_extract(i.profile, '$.codeName') AS code_name FROM packet p JOIN investor i ON i.id = p.investor_id";

export const insertPacket = (db: Database, packet: { id: string; draft: PacketDraft; at: string }): unknown =>
  db
    .prepare('INSERT INTO packet (id, investor_id, draft, created_at, updated_at) VALUES (?, ?, ?, ?, ?)')
    .run(packet.id, packet.draft.investorId, JSON.stringify(packet.draft), packet.at, packet.at);

export const updateDraft = (db: Database, packet: { id: string; draft: PacketDraft; at: string }): boolean =>
  writeBeside(
    db,
    () =>
      db
        .prepare('UPDATE packet SET draft = ?, investor_id = ?, updated_at = ? WHERE id = ?')
        .run(JSON.stringify(packet.draft), packet.draft.investorId, packet.at, packet.id).changes === 1,
  );

/** Archives, or with null takes back. */
export const archivePacket = (db: Database, id: string, at: string | null): boolean =>
  db.prepare('UPDATE packet SET archived_at = ? WHERE id = ?').run(at, id).changes === 1;

export const findPacket = (db: Database, id: string): Packet | null => {
  const row = db.prepare<[string], PacketColumns>(`${selectPacket} WHERE p.id = ?`).get(id);
  return row === undefined ? null : toPacket(db, row);
};

export const listPackets = (db: Database): Packet[] =>
  db
    .prepare<[], PacketColumns>(`${selectPacket} WHERE p.archived_at IS NULL ORDER BY p.updated_at DESC, p.id`)
    .all()
    .map((row) => toPacket(db, row));

/** A frozen version is written once; the same content again is the same version. */
export const insertVersion = (
  db: Database,
  version: { id: string; packetId: string | null; snapshot: string; sha256: string; at: string },
): unknown =>
  writeBeside(db, () =>
    db
      .prepare('INSERT OR IGNORE INTO packet_version (id, packet_id, snapshot, sha256, created_at) VALUES (?, ?, ?, ?, ?)')
      .run(version.id, version.packetId, version.snapshot, version.sha256, version.at),
  );

export interface VersionRow {
  id: string;
  packetId: string | null;
  sha256: string;
  createdAt: string;
  /** The snapshot as it was hashed, letter for letter. */
  snapshot: string;
}

const versionColumns = 'id, packet_id AS packetId, sha256, created_at AS createdAt';

export const findVersion = (db: Database, id: string): VersionRow | null =>
  db.prepare<[string], VersionRow>(`SELECT ${versionColumns}, snapshot FROM packet_version WHERE id = ?`).get(id) ?? null;

/** A version without its snapshot, but for the parts that name it. */
export type VersionHead = Omit<VersionRow, 'snapshot'> & { date: string; draft: string; profile: string; applicationVersion: string };

const headColumns = `${versionColumns}, snapshot ->> '$.date' AS date, snapshot -> '$.draft' AS draft, snapshot -> '$.profile' AS profile,
  snapshot ->> '$.applicationVersion' AS applicationVersion`;

/** Versions frozen for the packet or issued from it, newest first: two packets of the same content share one version. */
export const listVersions = (db: Database, packetId: string): VersionHead[] =>
  db
    .prepare<[{ packetId: string }], VersionHead>(
      `SELECT ${headColumns} FROM packet_version
       WHERE packet_id = @packetId OR id IN (SELECT version_id FROM packet_export WHERE packet_id = @packetId)
       ORDER BY created_at DESC, rowid DESC`,
    )
    .all({ packetId });

export const findVersionHead = (db: Database, id: string): VersionHead | null =>
  db.prepare<[string], VersionHead>(`SELECT ${headColumns} FROM packet_version WHERE id = ?`).get(id) ?? null;

/** Every file written of a version, from whichever packet, newest first. */
export const exportsOfVersion = (db: Database, versionId: string): PacketExport[] =>
  db
    .prepare<[string], ExportColumns>('SELECT * FROM packet_export WHERE version_id = ? ORDER BY exported_at DESC, rowid DESC')
    .all(versionId)
    .map(toExport);

export const insertExport = (db: Database, entry: PacketExport): unknown =>
  writeBeside(db, () =>
    db
      .prepare(
        `INSERT INTO packet_export (id, packet_id, version_id, format, recipient, copy_number, exported_by, file_name, path, sha256, bytes, pages, checks, overrides, passed, exported_at)
       VALUES (@id, @packetId, @versionId, @format, @recipient, @copyNumber, @exportedBy, @fileName, @path, @sha256, @bytes, @pages, @checks, @overrides, @passed, @exportedAt)`,
      )
      .run({
        ...entry,
        checks: JSON.stringify(entry.checks),
        overrides: JSON.stringify(entry.overrides),
        passed: JSON.stringify(entry.passed ?? []),
      }),
  );

export const findExport = (db: Database, id: string): PacketExport | null => {
  const row = db.prepare<[string], ExportColumns>('SELECT * FROM packet_export WHERE id = ?').get(id);
  return row === undefined ? null : toExport(row);
};
