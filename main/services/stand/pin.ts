import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fsync } from '#main/store/backup.ts';
import { pinDelaySeconds } from '#shared/domain/stand/pin-delay.ts';
import type { KeptPin } from '#shared/domain/stand/stand-config.ts';

/** A tenth of a second and 32 MB for each try. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const hashOf = (pin: string, salt: string): Buffer => scryptSync(pin, Buffer.from(salt, 'hex'), 32, cost);

/** What is kept of a PIN. */
export function keepPin(pin: string): KeptPin {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: hashOf(pin, salt).toString('hex') };
}

export const isPin = (pin: string, { salt, hash }: KeptPin): boolean => timingSafeEqual(hashOf(pin, salt), Buffer.from(hash, 'hex'));

/** Six digits nobody chose. */
export const randomPin = (): string => String((randomBytes(4).readUInt32BE() % 900_000) + 100_000);

const triesSchema = z.object({ failures: z.int().min(0), notBefore: z.number() });
type Tries = z.infer<typeof triesSchema>;

/** What a try answers: right, or the seconds until the next one is heard. */
export interface PinAnswer {
  right: boolean;
  waitSeconds: number;
}
/** Guards one PIN; what was tried is written down before the answer, so that a restart forgives nothing. */
export interface PinGuard {
  try(pin: string, nowMs: number): PinAnswer;
}

/** A file that cannot be read counts as many wrong tries: deleting half of it must not help. */
function readTries(file: string): Tries {
  if (!fs.existsSync(file)) return { failures: 0, notBefore: 0 };
  try {
    return triesSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return { failures: 10, notBefore: 0 };
    throw error;
  }
}

function writeTries(file: string, tries: Tries): void {
  const aside = `${file}.part`;
  fs.writeFileSync(aside, JSON.stringify(tries));
  fsync(aside, 'r+');
  fs.renameSync(aside, file);
}

/** @param folder where the tries are kept. */
export function createPinGuard(folder: string, kept: KeptPin): PinGuard {
  const file = path.join(folder, 'pin.json');
  return {
    try(pin, nowMs) {
      const tries = readTries(file);
      const longest = pinDelaySeconds(tries.failures) * 1000;
      // A clock that was set back makes nobody wait longer than the rule says.
      const until = Math.min(tries.notBefore, nowMs + longest);
      if (nowMs < until) return { right: false, waitSeconds: Math.ceil((until - nowMs) / 1000) };
      const failures = tries.failures + 1;
      const waitSeconds = pinDelaySeconds(failures);
      writeTries(file, { failures, notBefore: nowMs + waitSeconds * 1000 });
      if (!isPin(pin, kept)) return { right: false, waitSeconds };
      writeTries(file, { failures: 0, notBefore: 0 });
      return { right: true, waitSeconds: 0 };
    },
  };
}
