import { z } from 'zod';
import type { FullBilingual } from '#shared/lib/language.ts';

export const templates = ['pitch', 'one-pager'] as const;
export const templateSchema = z.enum(templates);
export type Template = z.infer<typeof templateSchema>;

export const templateNames: Record<Template, FullBilingual> = {
  pitch: { zh: '推介册', en: 'Pitch' },
  'one-pager': { zh: '单页', en: 'One-pager' },
};
