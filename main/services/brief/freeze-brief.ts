import { createHash } from 'node:crypto';
import { findBriefSnapshot, insertBriefVersion } from '#main/repos/brief-repo.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { loadDesk, readPeriod } from '#main/services/desk/load-desk.ts';
import type { Clock } from '#main/services/clock.ts';
import type { Database } from '#main/store/database.ts';
import type { BriefInput, BriefSnapshot } from '#shared/domain/brief/brief.ts';
import { UserError } from '#shared/ipc/reply.ts';

export interface FrozenBrief {
  id: string;
  snapshot: BriefSnapshot;
}

const hashOf = (json: string): string => createHash('sha256').update(json).digest('hex');

/** Everything a snapshot of this format holds; the compiler keeps the list whole. */
const snapshotKeys: Record<keyof BriefSnapshot, true> = {
  format: true,
  applicationVersion: true,
  date: true,
  language: true,
  office: true,
  desk: true,
};
const deskKeys: Record<keyof BriefSnapshot['desk'], true> = {
  today: true,
  period: true,
  settings: true,
  exceptions: true,
  moves: true,
  conflicts: true,
  targets: true,
  batches: true,
  pipeline: true,
  concentrations: true,
  issues: true,
};

/**
 * Takes the brief of a period from the store and freezes it under the hash of its own content: the same content is the same
 * version.
 * @throws UserError `invalid-input` where the period ends before it begins.
 */
export function freezeBrief(
  { db, clock, applicationVersion }: { db: Database; clock: Clock; applicationVersion: string },
  { from, to, language }: BriefInput,
): FrozenBrief {
  const today = clock.today();
  const desk = loadDesk(db, readPeriod({ from, to }, today), today);
  const snapshot: BriefSnapshot = { format: 1, applicationVersion, date: today, language, office: readSettings(db).office, desk };
  const json = JSON.stringify(snapshot);
  const sha256 = hashOf(json);
  const id = `b-${sha256.slice(0, 12)}`;
  insertBriefVersion(db, { id, from, to, language, snapshot: json, sha256, at: clock.now() });
  return { id, snapshot };
}

/**
 * A brief as it was frozen.
 * @throws UserError `not-found`; `store-damaged` where its content no longer has its hash; `refused` where an older application
 * froze less than the pages need today.
 */
export function readBrief(db: Database, id: string): FrozenBrief {
  const row = findBriefSnapshot(db, id);
  if (row === null) throw new UserError('not-found', `没有简报定稿“${id}”。There is no frozen brief "${id}".`, { where: id });
  if (hashOf(row.snapshot) !== row.sha256)
    throw new UserError(
      'store-damaged',
      '简报定稿的内容与它的校验值不符，不能再用；请从备份恢复。The frozen brief no longer has its own hash and cannot be used: restore a backup.',
      { where: id },
    );
  const content = JSON.parse(row.snapshot) as Partial<BriefSnapshot>;
  const missing = [
    ...Object.keys(snapshotKeys).filter((key) => !Object.hasOwn(content, key)),
    ...Object.keys(deskKeys).filter((key) => !Object.hasOwn(content.desk ?? {}, key)),
  ];
  if (content.format !== 1 || missing.length > 0)
    throw new UserError(
      'refused',
      `这份简报由 ${content.applicationVersion ?? '?'} 版软件写成，现在的软件不能再排版；请按原日期做一份新的。It was frozen by version ${content.applicationVersion ?? '?'} of the application and can no longer be set: make a new one of the same days.`,
      { where: id, detail: missing },
    );
  // The hash says that these are the bytes that were frozen, and every part of the format is there.
  return { id, snapshot: content as BriefSnapshot };
}
