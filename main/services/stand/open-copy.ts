import fs from 'node:fs';
import path from 'node:path';
import { findSetting } from '#main/repos/stand-copy-repo.ts';
import { hashFile } from '#main/store/backup.ts';
import { connect } from '#main/store/database.ts';
import { lockStore } from '#main/store/lock.ts';
import { schemaVersion } from '#main/store/migrate.ts';
import type { Store } from '#main/store/open-store.ts';
import { standSetupSchema, type StandSetup } from '#shared/domain/stand/stand-config.ts';
import { signedText, standManifestSchema, type StandManifestBody } from '#shared/domain/stand/stand-manifest.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { isSigned } from './office-key.ts';
import { manifestName, storeName } from './stand-files.ts';

/** A stand copy that was found to be as it was made; its store is read and never written. */
export interface OpenCopy {
  store: Pick<Store, 'db' | 'close'>;
  manifest: StandManifestBody;
  setup: StandSetup;
}

const again = '请在办公室重新做一份展台副本。Make a new stand copy in the office.';
const refuse = (zh: string, en: string, where: string): UserError => new UserError('store-damaged', `${zh}${en} ${again}`, { where });

function readManifest(folder: string): StandManifestBody {
  const file = path.join(folder, manifestName);
  const missing = refuse('展台副本缺少清单文件。', 'The stand copy has no manifest.', file);
  if (!fs.existsSync(file)) throw missing;
  const unreadable = refuse('展台副本的清单读不出来。', 'The manifest of the stand copy cannot be read.', file);
  let content: unknown;
  try {
    content = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable;
    throw error;
  }
  const parsed = standManifestSchema.safeParse(content);
  if (!parsed.success) throw unreadable;
  const { body, signature } = parsed.data;
  if (!isSigned(signedText(body), { publicKey: body.publicKey, signature }))
    throw refuse('展台副本的清单被改动过，签名不符。', 'The manifest of the stand copy was changed: its signature does not fit.', file);
  return body;
}

function verifyFiles(folder: string, { files }: StandManifestBody): void {
  for (const { name, bytes, sha256 } of files) {
    const file = path.join(folder, path.basename(name));
    if (!fs.existsSync(file)) throw refuse(`展台副本缺少文件“${name}”。`, `The stand copy lacks the file "${name}".`, file);
    if (fs.statSync(file).size !== bytes || hashFile(file) !== sha256)
      throw refuse(
        `展台副本的文件“${name}”被改动过，与清单不符。`,
        `The file "${name}" of the stand copy was changed since it was made.`,
        file,
      );
  }
  // A log beside the store would be read as a part of it.
  for (const more of [`${storeName}-wal`, `${storeName}-journal`]) {
    if (fs.existsSync(path.join(folder, more)))
      throw refuse(`展台副本里多出了文件“${more}”。`, `The stand copy holds a file that was not made with it: "${more}".`, folder);
  }
}

/**
 * Opens a stand copy after its signature and its bytes were found right.
 * @throws UserError `store-damaged` with the reason when it was changed, `store-locked`, `refused` when it is of another version.
 */
export function openStandCopy(folder: string, { waitMs }: { waitMs: number }): OpenCopy {
  const manifest = readManifest(folder);
  verifyFiles(folder, manifest);
  if (manifest.schema !== schemaVersion)
    throw new UserError('refused', `展台副本由另一版程序（${manifest.applicationVersion}）做成，本程序打不开。${again}`, { where: folder });
  const lock = lockStore(folder, waitMs);
  try {
    const db = connect(path.join(folder, storeName), { readonly: true });
    const setup = standSetupSchema.parse(JSON.parse(findSetting(db, 'stand') ?? '{}'));
    return {
      manifest,
      setup,
      store: {
        db,
        close: () => {
          db.close();
          lock.release();
        },
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
