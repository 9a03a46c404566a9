import type { Bilingual } from '#shared/lib/language.ts';
import { normalise } from '#shared/lib/text.ts';
import type { Alias, ParkfolioRecord, Sensitivity } from './record.ts';

/** The name that stands for a record until its own is disclosed; null for a record without one. */
export function codeNameOf({ aliases }: { aliases: readonly Alias[] }): Bilingual | null {
  const code = (language: Alias['language']): string | null =>
    aliases.find((alias) => alias.origin === 'code' && alias.language === language)?.name ?? null;
  const name = { zh: code('zh'), en: code('en') };
  return name.zh === null && name.en === null ? null : name;
}

/** Every name of a record that its code name stands for; none where it has no code name. */
export function secretNames(record: Pick<ParkfolioRecord, 'name' | 'aliases'>): string[] {
  if (codeNameOf(record) === null) return [];
  const others = record.aliases.filter((alias) => alias.origin !== 'code').map((alias) => alias.name);
  return [record.name.zh, record.name.en, ...others].filter((name) => name !== null);
}

/** The record as an audience outside the office sees it: code name for name, and no other name. */
export function veiled<T extends Pick<ParkfolioRecord, 'name' | 'aliases'>>(record: T): T {
  const name = codeNameOf(record);
  return name === null ? record : { ...record, name, aliases: record.aliases.filter((alias) => alias.origin === 'code') };
}

/** Replaces names that are not disclosed, wherever they stand. */
export interface Veil {
  text(text: string): string;
  /** The same value with every text of it veiled. Ids stay, since they are not shown and tie things together. */
  deep<T>(value: T): T;
}

interface Secret {
  written: RegExp;
  /** The same for a text brought to one spelling. */
  read: RegExp;
  length: number;
  code: string;
}

/** A name this short may be part of another word and counts only where it stands alone. */
const shortName = 3;

function patternOf(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const letters = [...name].length;
  if (letters === 1) return new RegExp(`^\\s*${escaped}\\s*$`, 'giu');
  const alone = letters <= shortName && !/\p{Script=Han}/u.test(name);
  return new RegExp(alone ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, 'giu');
}

/** Properties that hold ids of the store. */
const keysOfIds = /^(?:id|from|to|inputs)$|Ids?$/;

/**
 * The veil for an audience; inside the office there is none. A text that holds a name in another spelling, such as full-width
 * letters, becomes the code name as a whole.
 */
export function createVeil(records: Iterable<Pick<ParkfolioRecord, 'name' | 'aliases'>>, audience: Sensitivity): Veil {
  const secrets: Secret[] = [];
  for (const record of audience === 'internal' ? [] : records) {
    const code = codeNameOf(record);
    if (code === null) continue;
    for (const written of secretNames(record)) {
      const own = /\p{Script=Han}/u.test(written) ? (code.zh ?? code.en) : (code.en ?? code.zh);
      secrets.push({ written: patternOf(written), read: patternOf(normalise(written).trim()), length: written.length, code: own ?? '' });
    }
  }
  // A longer name first, so that no shorter one inside it leaves a remainder.
  secrets.sort((a, b) => b.length - a.length);
  const text = (given: string): string => {
    let shown = given;
    for (const { written, read, code } of secrets) {
      shown = shown.replace(written, () => code);
      if (normalise(shown).search(read) >= 0) shown = code;
    }
    return shown;
  };
  const deep = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keysOfIds.test(key) ? value : text(value);
    if (Array.isArray(value)) return value.map((entry) => deep(entry, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, deep(entry, name)]));
  };
  // Texts become texts and nothing else changes, so the shape is that of the value given.
  return { text, deep: <T>(value: T): T => (secrets.length === 0 ? value : (deep(value, '') as T)) };
}
