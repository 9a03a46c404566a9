import { groupDigits } from '#shared/domain/quantity/show-quantity.ts';
import type { Bilingual } from '#shared/lib/language.ts';

/** The digits of an amount of money, before its unit or behind its currency. */
const amount = /(?<![\d.,–-])\d{4,}(?=(?:\.\d+)?\s?[万亿]?(?:元|美元|欧元))|(?<=\b(?:RMB|CNY|USD|EUR)\s)\d{4,}/g;
const byThousands = (text: string): string => text.replace(amount, groupDigits);

/** Money in a note written as money of facts is, by thousands, so that one brief has one way to write it. Years and codes stay. */
export const moneyGrouped = <Text extends Bilingual>(note: Text): Text => ({
  ...note,
  zh: note.zh === null ? null : byThousands(note.zh),
  en: note.en === null ? null : byThousands(note.en),
});
