import { z } from 'zod';
import { lawPolicySchema, startLawPolicy } from '#shared/domain/law/law-kind.ts';
import { languageSchema } from '#shared/lib/language.ts';

const line = z.string().max(200);

/** The office as packets print it, and how the window looks. Empty contact lines are a preflight finding, never invented. */
export const settingsSchema = z.strictObject({
  office: z.strictObject({
    nameZh: line,
    nameEn: line,
    contactName: line,
    phone: line,
    email: line,
    /** Left out by stores that never asked for it. */
    wechat: line.optional(),
    addressZh: line,
    addressEn: line,
  }),
  language: languageSchema,
  theme: z.enum(['light', 'dark', 'system']),
  /** False leaves the national rules out of matching and packets. */
  statutoryPack: z.boolean().default(true),
  /** What a finding of the fair-competition rules does to an export. */
  lawPolicy: lawPolicySchema.default(startLawPolicy),
});
export type Settings = z.infer<typeof settingsSchema>;

export const startSettings: Settings = {
  office: { nameZh: '', nameEn: '', contactName: '', phone: '', email: '', addressZh: '', addressEn: '' },
  language: 'zh',
  theme: 'system',
  statutoryPack: true,
  lawPolicy: startLawPolicy,
};
