import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { copyPublicRows, insertStandCopy, listHiddenNames, putSetting, type CopiedCounts } from '#main/repos/stand-copy-repo.ts';
import { readSettings, writeSettings } from '#main/repos/setting-repo.ts';
import { insertTour, listTours } from '#main/repos/tour-repo.ts';
import { indexStore } from '#main/services/search/index-records.ts';
import { storeOffice } from '#main/services/seeding/seed-store.ts';
import { fsync, hashFile } from '#main/store/backup.ts';
import { connect, type Database } from '#main/store/database.ts';
import { migrate, schemaVersion } from '#main/store/migrate.ts';
import type { Store } from '#main/store/open-store.ts';
import { startSettings } from '#shared/domain/settings/settings.ts';
import { standSetupSchema, type KeptPin, type StandSetup } from '#shared/domain/stand/stand-config.ts';
import { signedText, standFormat, type StandManifest, type StandManifestBody } from '#shared/domain/stand/stand-manifest.ts';
import type { Tour } from '#shared/domain/tour/tour.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { officeKey } from './office-key.ts';
import { keepPin, randomPin } from './pin.ts';
import { manifestName, standApplicationId, storeName } from './stand-files.ts';
import { readKeptPin, readStandConfig, writeKeptPin } from './stand-settings.ts';

export interface StandCopy {
  path: string;
  copyId: string;
  madeAt: string;
  sha256: string;
  bytes: number;
  counts: StandManifestBody['counts'];
  /** First signs of the office's key, to compare by eye. */
  fingerprint: string;
  /** Said once, where no PIN had been set: it is kept nowhere. */
  pin: string | null;
}

/** Letters and digits for the name of a copy; it stands at the head of every receipt. */
const idLetters = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const newCopyId = (): string => [...randomBytes(6)].map((byte) => idLetters[byte % idLetters.length] ?? '').join('');

/** Something to compare by eye: the last bytes of the key, which are its own. */
export const fingerprintOf = (publicKey: string): string =>
  Buffer.from(publicKey, 'base64')
    .subarray(-6)
    .toString('hex')
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-');

function refuseBadFolder(store: Pick<Store, 'dataDir'>, out: string): void {
  const refuse = (zh: string, en: string): UserError => new UserError('invalid-input', `${zh}：${out}。${en}: ${out}.`, { where: '--out' });
  const own = fs.realpathSync(store.dataDir);
  if (fs.existsSync(out)) {
    if (!fs.statSync(out).isDirectory()) throw refuse('这不是文件夹', 'This is no folder');
    if (fs.realpathSync(out) === own)
      throw refuse('不能写在正式的数据文件夹里，请换一个', 'The copy cannot lie in the office’s own folder; name another');
    if (fs.readdirSync(out).length > 0)
      throw refuse('文件夹里已有内容，请给一个空的或新的', 'The folder holds something; name an empty or a new one');
  }
}

/** A text that staff wrote may not tell what the copy keeps back. */
function refuseTellingTours(tours: readonly Tour[], hidden: readonly string[]): void {
  for (const tour of tours) {
    const text = [tour.name.zh, tour.name.en, ...tour.stops.flatMap(({ words }) => [words.zh, words.en])].join('\n').toLowerCase();
    const name = hidden.find((candidate) => text.includes(candidate));
    if (name !== undefined)
      throw new UserError(
        'refused',
        `导览“${tour.name.zh}”的文字里写到了不公开的名称“${name}”，请改掉再做展台副本。The tour "${tour.name.en}" tells the undisclosed name "${name}"; take it out first.`,
        { where: tour.id },
      );
  }
}

/** A tour as the copy can show it: stops and figures that did not come along are left out. */
function cutTour(db: Database, tour: Tour): Tour {
  const has = (table: 'record' | 'fact', id: string): boolean => db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined;
  const stops = tour.stops.filter(({ recordId }) => has('record', recordId));
  return { ...tour, stops: stops.map((stop) => ({ ...stop, factIds: stop.factIds.filter((id) => has('fact', id)) })) };
}

interface Matter {
  store: Pick<Store, 'db' | 'file'>;
  setup: StandSetup;
  tours: readonly Tour[];
}

/** The rows: into a store that begins empty, so that nothing has to be taken out of it. */
function fill(db: Database, { store, setup, tours }: Matter): CopiedCounts & { tours: number } {
  migrate(db, () => undefined);
  const counts = copyPublicRows(db, store.file);
  const shown = tours
    .filter((tour) => tour.shown)
    .map((tour) => cutTour(db, tour))
    .filter(({ stops }) => stops.length > 0);
  const hiddenTours = tours.filter((tour) => !tour.shown).map((tour) => ({ ...tour, stops: [] }));
  for (const [at, tour] of [
    ...shown,
    ...hiddenTours.map(({ id, group, shown: is, stops }) => ({ id, group, shown: is, stops, name: { zh: '–', en: '–' } })),
  ].entries())
    insertTour(db, tour, at + 1);
  const { language } = readSettings(store.db);
  writeSettings(db, { ...startSettings, language, theme: 'light' });
  putSetting(db, 'stand', JSON.stringify(setup));
  if (setup.training) putSetting(db, 'office', 'training');
  indexStore(db);
  return { ...counts, tours: shown.length };
}

function writeStore(file: string, matter: Matter): CopiedCounts & { tours: number } {
  const db = connect(file);
  try {
    const counts = fill(db, matter);
    db.pragma(`application_id = ${standApplicationId}`);
    db.exec('VACUUM');
    db.pragma('journal_mode = DELETE');
    const answer = db.pragma('integrity_check', { simple: true });
    if (answer !== 'ok') throw new Error(`the stand copy is not sound: ${String(answer)}`);
    return counts;
  } finally {
    db.close();
  }
}

function setupOf({ db }: Pick<Store, 'db'>, { copyId, madeAt, pin }: { copyId: string; madeAt: string; pin: KeptPin }): StandSetup {
  const { office } = readSettings(db);
  return standSetupSchema.parse({
    copyId,
    madeAt,
    config: readStandConfig(db),
    pin,
    office: {
      name: { zh: office.nameZh, en: office.nameEn },
      contactName: office.contactName,
      phone: office.phone,
      email: office.email,
      address: { zh: office.addressZh, en: office.addressEn },
    },
    training: storeOffice(db) === 'training',
  });
}

/**
 * Writes a stand copy: a store of its own that holds public rows only, with a signed manifest beside it. It is made under
 * another name and gets its own when it is whole.
 * @throws UserError when the folder cannot take it, or a tour tells what is not public; nothing is left there then.
 */
export function makeStandCopy(
  store: Store,
  { out, madeAt, applicationVersion }: { out: string; madeAt: string; applicationVersion: string },
): StandCopy {
  const folder = path.resolve(out);
  refuseBadFolder(store, folder);
  const tours = listTours(store.db);
  refuseTellingTours(tours, listHiddenNames(store.db));
  const kept = readKeptPin(store.db);
  const said = kept === null ? randomPin() : null;
  const pin = kept ?? keepPin(said ?? '');
  const copyId = newCopyId();
  const aside = `${folder}.${copyId}.part`;
  try {
    fs.mkdirSync(aside, { recursive: true });
    const file = path.join(aside, storeName);
    const setup = setupOf(store, { copyId, madeAt, pin });
    const counts = writeStore(file, { store, setup, tours });
    fsync(file, 'r+');
    const manifest = signManifest(store, { copyId, madeAt, applicationVersion, counts, file });
    const target = path.join(aside, manifestName);
    fs.writeFileSync(target, `${JSON.stringify(manifest, null, 2)}\n`);
    fsync(target, 'r+');
    if (fs.existsSync(folder)) fs.rmdirSync(folder);
    fs.renameSync(aside, folder);
    if (kept === null) writeKeptPin(store.db, pin);
    insertStandCopy(store.db, { id: copyId, madeAt, path: folder, manifest: JSON.stringify(manifest) });
    const [{ bytes, sha256 } = { bytes: 0, sha256: '' }] = manifest.body.files;
    return {
      path: folder,
      copyId,
      madeAt,
      sha256,
      bytes,
      counts: manifest.body.counts,
      fingerprint: fingerprintOf(manifest.body.publicKey),
      pin: said,
    };
  } catch (error) {
    fs.rmSync(aside, { recursive: true, force: true });
    throw asAdvice(error, folder);
  }
}

/** What the system refuses is turned into advice. */
function asAdvice(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  return new UserError(
    'invalid-input',
    `写不进文件夹“${folder}”（${error.message}），请换一个。The folder cannot be written; name another.`,
    { where: '--out' },
  );
}

function signManifest(
  store: Store,
  {
    file,
    counts,
    ...head
  }: { file: string; counts: StandManifestBody['counts']; copyId: string; madeAt: string; applicationVersion: string },
): StandManifest {
  const key = officeKey(store.dataDir);
  const body: StandManifestBody = {
    format: standFormat,
    ...head,
    schema: schemaVersion,
    files: [{ name: storeName, bytes: fs.statSync(file).size, sha256: hashFile(file) }],
    counts,
    publicKey: key.publicKey,
  };
  return { body, signature: key.sign(signedText(body)) };
}
