import { languagesOf, type Language, type PacketLanguage } from '#shared/lib/language.ts';
import type { Line, Local } from '#shared/domain/packet/line.ts';

/** Writes a local for the languages of one document; null means there is no text in that language. */
export type Pick = (zh: string | null, en: string | null, ...marks: number[]) => Local;

export function pickFor(language: PacketLanguage): Pick {
  return (zh, en, ...marks) => {
    const line = (own: string | null, other: string | null): Line =>
      own === null ? { text: other ?? '', marks, missing: true } : { text: own, marks };
    const texts: Record<Language, Line> = { zh: line(zh, en), en: line(en, zh) };
    return Object.fromEntries(languagesOf(language).map((key) => [key, texts[key]]));
  };
}
