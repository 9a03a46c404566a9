import { createHash } from 'node:crypto';
import { deleteBaseMap, readBaseMapBytes, writeBaseMap } from '#main/repos/map-repo.ts';
import type { Clock } from '#main/services/clock.ts';
import type { Database } from '#main/store/database.ts';
import { baseMapProblem, imageTypeOf, type BaseMapInput } from '#shared/domain/map/base-map.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { baseMapPath } from './load-map.ts';

const invalid = (where: string, zh: string, en: string): UserError => new UserError('invalid-input', `${zh}${en}`, { where });

/**
 * Takes in the office's approved map in place of the one there was.
 * @throws UserError `invalid-input` without a review number or a date, or for what is no picture; nothing is stored then.
 */
export function saveBaseMap({ db, clock }: { db: Database; clock: Clock }, input: BaseMapInput): void {
  const problem = baseMapProblem(input);
  if (problem === 'number')
    throw invalid(
      'reviewNumber',
      '没有审图号的地图不能使用，请照图上写，如：沪S(2024)012号。',
      'A map without a review number is not used; write it as printed, e.g. 沪S(2024)012号.',
    );
  if (problem === 'date')
    throw invalid('dataUntil', '请写数据截止日期，没有日期的地图不能使用。', 'Give the date of its data; a map without one is not used.');
  const bytes = Buffer.from(input.base64, 'base64');
  const mediaType = imageTypeOf(bytes);
  if (mediaType === null) throw invalid('base64', '请选择PNG或JPEG图片。', 'Choose a PNG or JPEG picture.');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { name, dataUntil } = input;
  writeBaseMap(db, { name, mediaType, bytes, sha256, reviewNumber: input.reviewNumber.trim(), dataUntil, savedAt: clock.now() });
}

export const removeBaseMap = (db: Database): void => void deleteBaseMap(db);

/** The picture at its address; null for every other address. */
export function findBaseMapFile(db: Database, pathname: string): { contentType: string; body: Uint8Array } | null {
  const sha256 = /^\/base-map\/([0-9a-f]{64})$/.exec(pathname)?.[1];
  const found = sha256 === undefined || baseMapPath(sha256) !== pathname ? null : readBaseMapBytes(db, sha256);
  return found === null ? null : { contentType: found.mediaType, body: found.bytes };
}
