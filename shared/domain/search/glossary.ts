import { z } from 'zod';
import type { FullBilingual } from '#shared/lib/language.ts';
import { fold } from './fold.ts';

/** Words that mean the same in search: whoever looks for one finds the others. */
export const glossaryEntrySchema = z.strictObject({
  id: z.string().min(1).max(100),
  words: z.array(z.string().trim().min(1).max(80)).max(20, '一组最多 20 个词。20 words at most.'),
});
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** What is wrong with a group of words, or null. */
export function glossaryFault(words: readonly string[]): FullBilingual | null {
  const folded = words.map(fold);
  if (folded.includes('')) return { zh: '每个词里要有文字或数字。', en: 'Each word needs letters or digits.' };
  if (new Set(folded).size !== folded.length) return { zh: '同一个词写了两遍，请删去一个。', en: 'A word stands twice; remove one.' };
  return folded.length < 2 ? { zh: '至少写两个同义的词。', en: 'Write two words at least.' } : null;
}
