import { z } from 'zod';

const text = z.strictObject({ zh: z.string().trim().min(1).max(600), en: z.string().trim().min(1).max(600) });

/** How a stand behaves; set by the office before a copy is made and carried by the copy. */
export const standConfigSchema = z.strictObject({
  /** Seconds without a touch after which everything a visitor did is forgotten. */
  idleSeconds: z.int().min(15).max(600),
  /** Days after which what a visitor left is deleted, here and in the office. */
  keepDays: z.int().min(1).max(365),
  /** Offers visitors to add a photo of their card; on a computer this opens the system's own window for choosing a file. */
  cardPhoto: z.boolean(),
  /** Why the office asks. */
  purpose: text,
  /** What a visitor agrees to. */
  consent: text,
});
export type StandConfig = z.infer<typeof standConfigSchema>;

export const startStandConfig: StandConfig = {
  idleSeconds: 60,
  keepDays: 90,
  cardPhoto: false,
  purpose: {
    zh: '只用于就您关心的园区和政策与您联系。',
    en: 'Only to contact you about the parks and policies you are interested in.',
  },
  consent: {
    zh: '我同意招商办公室为上述目的保存以上信息，到期删除；我可以随时要求提前删除。',
    en: 'I agree that the office keeps the above for this purpose until the deletion date; I may ask for earlier deletion at any time.',
  },
};

/** A PIN as it is kept: never the digits, only what scrypt makes of them with this salt. */
export const keptPinSchema = z.strictObject({ salt: z.string().regex(/^[0-9a-f]{32}$/), hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type KeptPin = z.infer<typeof keptPinSchema>;

/** Six to twelve digits. */
export const pinSchema = z.string().regex(/^\d{6,12}$/, '请输入6至12位数字。Six to twelve digits.');

/** The office as a visitor may know it. */
export const standOfficeSchema = z.strictObject({
  name: z.strictObject({ zh: z.string(), en: z.string() }),
  contactName: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.strictObject({ zh: z.string(), en: z.string() }),
});
export type StandOffice = z.infer<typeof standOfficeSchema>;

/** Everything a stand needs beside its rows. */
export const standSetupSchema = z.strictObject({
  copyId: z.string().regex(/^[0-9A-Z]{6}$/),
  madeAt: z.string(),
  config: standConfigSchema,
  pin: keptPinSchema,
  office: standOfficeSchema,
  /** True where the copy was made in the training office: all it shows is invented. */
  training: z.boolean(),
});
export type StandSetup = z.infer<typeof standSetupSchema>;
