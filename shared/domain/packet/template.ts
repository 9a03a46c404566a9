import { z } from 'zod';
import type { FullBilingual } from '#shared/lib/language.ts';

export const templates = ['pitch', 'one-pager', 'comparison', 'rfi'] as const;
export const templateSchema = z.enum(templates);
export type Template = z.infer<typeof templateSchema>;

/** Most parks that a packet of the template takes; more columns than six cannot be read side by side. */
export const mostParks: Record<Template, number> = { pitch: 20, 'one-pager': 20, comparison: 6, rfi: 20 };

export const templateNames: Record<Template, FullBilingual> = {
  pitch: { zh: '推介册', en: 'Pitch' },
  'one-pager': { zh: '单页', en: 'One-pager' },
  comparison: { zh: '选址比较', en: 'Comparison' },
  rfi: { zh: '答复清单', en: 'Answers' },
};
