import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fsync } from '#main/store/backup.ts';
import type { Clock } from '#main/services/clock.ts';
import { addDays, isDue } from '#shared/domain/lead/lead-view.ts';
import { leadProblem, mostPhotoBytes, receiptOf, type LeadInput, type LeadPhoto, type StandEntry } from '#shared/domain/lead/lead.ts';
import type { StandSetup } from '#shared/domain/stand/stand-config.ts';
import { visitorCode } from '#shared/domain/stand/visitor-code.ts';
import type { KeptLead } from '#shared/ipc/contracts/lead-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { shanghaiDayOf, type Day } from '#shared/lib/date.ts';
import { writeHandOver, type HandedOverFile } from './hand-over.ts';
import { openLeadLog, type LogEntry } from './lead-log.ts';

/** The leads of one stand. */
export interface StandLeads {
  append(input: LeadInput, photo: Buffer | null): KeptLead;
  keepPicks(input: { id: string; pickIds: string[] }): { code: string };
  handOver(folder: string): HandedOverFile;
  counts(): { leads: number; unsent: number; damaged: number };
  /** Deletes what is due; answers how many. */
  purge(): number;
  close(): void;
}

/** The photo by its first bytes: what a file is called says nothing. */
function readPhoto(bytes: Buffer): LeadPhoto {
  const wrong = (zh: string, en: string): UserError => new UserError('invalid-input', `${zh}${en}`, { where: 'photo' });
  if (bytes.length > mostPhotoBytes) throw wrong('照片超过5MB，请重拍。', 'The photo is larger than 5 MB; take it again.');
  const isJpeg = bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff;
  const isPng = bytes.length > 8 && bytes.toString('latin1', 1, 4) === 'PNG';
  if (!isJpeg && !isPng) throw wrong('照片须是JPEG或PNG。', 'The photo has to be a JPEG or a PNG.');
  return { type: isJpeg ? 'image/jpeg' : 'image/png', base64: bytes.toString('base64') };
}

const sentSchema = z.object({ number: z.int().min(0) });
/** Up to which number leads were handed over; a lost note only says again what was sent. */
function readSent(file: string): number {
  if (!fs.existsSync(file)) return 0;
  const parsed = sentSchema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data.number : 0;
}

function refuseBadContact(input: LeadInput): void {
  const problem = leadProblem(input);
  if (problem === 'contact')
    throw new UserError('invalid-input', '请留下电话或邮箱。Leave a telephone number or an e-mail address.', { where: 'phone' });
  if (problem === 'email') throw new UserError('invalid-input', '邮箱写法不对。This is no e-mail address.', { where: 'email' });
}

/** A code that no visitor of this stand has. */
function freshCode(entries: readonly LogEntry[]): string {
  const taken = new Set(entries.map(({ code }) => code));
  for (;;) {
    const code = visitorCode(randomBytes(4));
    if (!taken.has(code)) return code;
  }
}

/** Opens the leads of a stand copy; what is due is deleted at once. */
export function openStandLeads(folder: string, { setup, clock }: { setup: StandSetup; clock: Clock }): StandLeads {
  const log = openLeadLog(folder);
  const { copyId, config } = setup;
  const sentFile = path.join(folder, 'sent.json');
  let sent = readSent(sentFile);
  const deleteOn = (at: string): Day => addDays(shanghaiDayOf(at), config.keepDays);
  const leads = (): LogEntry[] => log.entries().filter(({ kind }) => kind === 'lead');

  function purge(): number {
    const today = clock.today();
    const due = log.entries().filter((entry) => entry.deleteOn !== null && isDue(entry.deleteOn, today));
    if (due.length === 0) return 0;
    const ids = new Set(due.map(({ id }) => id));
    log.rewrite((entry): StandEntry => {
      if (!ids.has(entry.id)) return entry;
      const { id, number, at } = entry;
      return { id, kind: 'gone', number, at, copyId, receipt: receiptOf(copyId, number) };
    });
    return due.length;
  }
  purge();

  return {
    append(input, photo) {
      refuseBadContact(input);
      const at = clock.now();
      const kept = log.append(input.id, (number) => {
        const { id, name, organisation, phone, email, wish, language, pickIds, viewedIds } = input;
        return {
          id,
          kind: 'lead',
          number,
          at,
          copyId,
          receipt: receiptOf(copyId, number),
          name,
          organisation,
          phone,
          email,
          wish,
          language,
          pickIds,
          viewedIds,
          code: null,
          consent: config.consent[language],
          purpose: config.purpose[language],
          deleteOn: deleteOn(at),
          photo: photo === null ? null : readPhoto(photo),
        };
      });
      return { receipt: receiptOf(copyId, kept.number), deleteOn: kept.deleteOn ?? deleteOn(at) };
    },
    keepPicks({ id, pickIds }) {
      const at = clock.now();
      const kept = log.append(id, (number) => ({
        id,
        kind: 'picks',
        number,
        at,
        copyId,
        code: freshCode(log.entries()),
        pickIds,
        deleteOn: deleteOn(at),
      }));
      return { code: kept.code ?? '' };
    },
    handOver(target) {
      const written = writeHandOver(log, { folder: target, copyId, madeAt: clock.now() });
      sent = log.entries().at(-1)?.number ?? 0;
      fs.writeFileSync(sentFile, JSON.stringify({ number: sent }));
      fsync(sentFile, 'r+');
      return written;
    },
    counts: () => ({ leads: leads().length, unsent: leads().filter(({ number }) => number > sent).length, damaged: log.damaged() }),
    purge,
    close: () => log.close(),
  };
}
