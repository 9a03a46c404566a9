import type { Day } from '#shared/lib/date.ts';
import type { Language } from '#shared/lib/language.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';

/** A lead as the office works with it. */
export interface LeadView {
  id: string;
  receipt: string;
  copyId: string;
  takenAt: string;
  name: string;
  organisation: string;
  phone: string;
  email: string;
  wish: string;
  language: Language;
  /** What of the store the visitor hearted and looked at; records that are gone are left out. */
  picks: RecordRef[];
  viewed: RecordRef[];
  code: string | null;
  purpose: string;
  consent: string;
  deleteOn: Day;
  /** Where the photo of the card is served, null without one. */
  photoUrl: string | null;
  followUpOn: Day | null;
  followUpNote: string;
  doneAt: string | null;
  investorId: string | null;
  packetId: string | null;
}

/** Where a lead stands on a day: something to do, in time or late, or nothing. */
export type FollowUp = 'none' | 'planned' | 'late' | 'done';
export function followUpOf({ followUpOn, doneAt }: Pick<LeadView, 'followUpOn' | 'doneAt'>, today: Day): FollowUp {
  if (doneAt !== null) return 'done';
  if (followUpOn === null) return 'none';
  return followUpOn < today ? 'late' : 'planned';
}

/** True from the deletion day on. */
export const isDue = (deleteOn: Day, today: Day): boolean => deleteOn <= today;

/** The day so many days later. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
