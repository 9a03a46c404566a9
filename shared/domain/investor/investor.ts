import { z } from 'zod';
import type { FullBilingual } from '#shared/lib/language.ts';

const amount = z.number().nonnegative();
const ordered = (range: { min?: number | undefined; max?: number | undefined }): boolean =>
  range.min === undefined || range.max === undefined || range.min <= range.max;
const orderMessage = 'min is larger than max: exchange the two';

export const rangeSchema = z
  .strictObject({ min: amount.optional(), max: amount.optional() })
  .refine(ordered, { message: orderMessage, path: ['min'] });

export const investorMoneySchema = z
  .strictObject({ min: amount.optional(), max: amount.optional(), currency: z.enum(['CNY', 'USD', 'EUR']) })
  .refine(ordered, { message: orderMessage, path: ['min'] });

const country = z.string().regex(/^[A-Z]{2}$/, 'two capital letters of ISO 3166-1, e.g. "DE"');

export const personSchema = z.strictObject({
  role: z.string(),
  nationality: country.optional(),
  degree: z.enum(['doctor', 'master', 'bachelor', 'other']).optional(),
  annualSalaryCny: amount.optional(),
  age: z.int().min(16).max(100).optional(),
  yearsOfExperience: amount.optional(),
  monthsInChinaPerYear: z.number().min(0).max(12).optional(),
  chineseLevel: z.string().optional(),
  honours: z.array(z.string()).optional(),
});
export type InvestorPerson = z.infer<typeof personSchema>;

export const projectKinds = ['manufacturing', 'research', 'headquarters', 'services', 'incubation', 'mixed'] as const;

/** What is known of an investor. Everything but `codeName` may be absent, and absent means not known: never zero, never no. */
export const investorProfileSchema = z.strictObject({
  codeName: z.string().min(1, 'give the investor a code name').max(80, '80 characters at most'),
  name: z.strictObject({ zh: z.string().optional(), en: z.string().optional() }).optional(),
  disclosed: z.boolean().optional(),
  homeCountry: country.optional(),
  sectors: z.array(z.string().min(1)).optional(),
  projectKind: z.enum(projectKinds).optional(),
  investment: investorMoneySchema.optional(),
  annualRevenue: investorMoneySchema.optional(),
  rdSharePercent: z.number().min(0).max(100).optional(),
  foundedYear: z.int().min(1600).max(2100).optional(),
  registeredDistrict: z.string().nullable().optional(),
  qualifications: z.array(z.string()).optional(),
  landMu: rangeSchema.optional(),
  floorAreaM2: rangeSchema.optional(),
  headcount: rangeSchema.optional(),
  needs: z.array(z.string()).optional(),
  start: z
    .string()
    .regex(/^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?$/, 'a date as 2027, 2027-Q2, 2027-04 or 2027-04-15')
    .optional(),
  people: z.array(personSchema).optional(),
  questions: z.array(z.string()).optional(),
  language: z.enum(['zh', 'en', 'zh-en']).optional(),
  /** Internal; never printed. */
  notes: z.string().optional(),
});
export type InvestorProfile = z.infer<typeof investorProfileSchema>;

/** A stored investor: the profile and its place in the store. */
export interface Investor {
  id: string;
  profile: InvestorProfile;
  createdAt: string;
  updatedAt: string;
}

/** Words for the kinds of project. */
export const projectKindNames: Record<(typeof projectKinds)[number], FullBilingual> = {
  manufacturing: { zh: '制造', en: 'manufacturing' },
  research: { zh: '研发', en: 'research' },
  headquarters: { zh: '总部', en: 'headquarters' },
  services: { zh: '服务', en: 'services' },
  incubation: { zh: '孵化', en: 'incubation' },
  mixed: { zh: '研发与制造', en: 'research and manufacturing' },
};
