import { z } from 'zod';
import { daySchema } from '#shared/lib/date.ts';
import { packetLanguageSchema, type FullBilingual } from '#shared/lib/language.ts';
import { lawOverrideSchema } from '#shared/domain/law/law-gate.ts';
import { recordIdSchema, sensitivitySchema } from '#shared/domain/record/record.ts';
import { approvalSchema } from './approval.ts';
import { passedWarningSchema } from './passed-warning.ts';
import { officerTextSchema } from './rich-text.ts';
import { sectionOptionsSchema } from './section-options.ts';
import { mostPictures, packetPictureSchema } from './picture.ts';
import { templateSchema, type Template } from './template.ts';

/** Sections in their usual order. To add one: a line here, its name below, and its builder in `main/services/packet/sections`. */
export const sectionIds = [
  'cover',
  'summary',
  'why-here',
  'strengths',
  'comparison',
  'parks',
  'districts',
  'neighbours',
  'incentives',
  'talent',
  'programmes',
  'set-up',
  'living',
  'questions',
  'gaps',
  'next-steps',
  'contact',
  'history',
  'sources',
] as const;
export const sectionIdSchema = z.enum(sectionIds);
export type SectionId = z.infer<typeof sectionIdSchema>;

export const sectionNames: Record<SectionId, FullBilingual> = {
  cover: { zh: '封面', en: 'Cover' },
  summary: { zh: '要点', en: 'Summary' },
  'why-here': { zh: '为什么是这里', en: 'Why here' },
  comparison: { zh: '选址比较', en: 'Sites side by side' },
  strengths: { zh: '各园长短', en: 'Strong and weak points' },
  parks: { zh: '园区', en: 'Parks' },
  districts: { zh: '所在区', en: 'Districts' },
  neighbours: { zh: '产业邻居', en: 'Industry neighbours' },
  incentives: { zh: '扶持政策', en: 'Incentives' },
  talent: { zh: '人才与签证', en: 'Talent and visas' },
  programmes: { zh: '计划与服务', en: 'Programmes and services' },
  'set-up': { zh: '落地步骤', en: 'Setting up' },
  living: { zh: '生活配套', en: 'Living conditions' },
  questions: { zh: '您的问题', en: 'Your questions' },
  gaps: { zh: '尚不清楚的事', en: 'What is not known yet' },
  'next-steps': { zh: '下一步', en: 'Next steps' },
  contact: { zh: '联系人', en: 'Contact' },
  history: { zh: '数据变更', en: 'Changes of data' },
  sources: { zh: '来源', en: 'Sources' },
};

/** Which sections a template starts with; cover and sources cannot be switched off. */
export const templateSections: Record<Template, readonly SectionId[]> = {
  pitch: sectionIds.filter((id) => id !== 'strengths'),
  'one-pager': ['cover', 'summary', 'parks', 'incentives', 'talent', 'contact', 'sources'],
  comparison: ['cover', 'summary', 'comparison', 'strengths', 'gaps', 'next-steps', 'contact', 'sources'],
  rfi: ['cover', 'summary', 'questions', 'gaps', 'next-steps', 'contact', 'history', 'sources'],
};
export const fixedSections: readonly SectionId[] = ['cover', 'sources'];

export const draftSectionSchema = z.strictObject({
  id: sectionIdSchema,
  on: z.boolean(),
  /** The officer's own words at the head of the section, per language; empty prints nothing. */
  words: z.strictObject({ zh: officerTextSchema, en: officerTextSchema }),
  /** How it departs from its usual contents. */
  options: sectionOptionsSchema.optional(),
  /** Items of the office's library whose words stand in it. */
  libraryIds: z.array(z.string().min(1).max(100)).max(50).optional(),
});
export type DraftSection = z.infer<typeof draftSectionSchema>;

/** Sections in their order, each once. */
export const draftSectionsSchema = z.array(draftSectionSchema).superRefine((sections, ctx) => {
  if (new Set(sections.map((section) => section.id)).size !== sections.length)
    ctx.addIssue({ code: 'custom', message: 'a section stands twice' });
});

/** Two columns aligned block by block, or one language under the other. */
export const bilingualLayoutSchema = z.enum(['side-by-side', 'one-after-other']);
export type BilingualLayout = z.infer<typeof bilingualLayoutSchema>;

/** What a packet is made of before it is frozen. */
export const packetDraftSchema = z.strictObject({
  investorId: z.string().min(1),
  template: templateSchema,
  language: packetLanguageSchema,
  /** How two languages share a page; left out, they stand side by side. */
  bilingualLayout: bilingualLayoutSchema.optional(),
  audience: sensitivitySchema,
  /** Parks offered, in order; empty takes the best matches. */
  parkIds: z
    .array(recordIdSchema)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, 'a park stands twice'),
  watermark: z.string().max(60).nullable(),
  /** Printed on the last page and kept in the export log; left out, the packet is neither numbered nor addressed. */
  copyNumber: z.number().int().min(1).max(99_999).nullable().optional(),
  recipient: z.string().max(60).nullable().optional(),
  /** Pictures of the office, each at the end of its section. */
  pictures: z.array(packetPictureSchema).max(mostPictures).optional(),
  /** Day printed on the packet and used for staleness and validity; null takes the day of export. */
  asOf: daySchema.nullable(),
  /** Findings of the law that the office lets pass, each with its reason. */
  lawOverrides: z.array(lawOverrideSchema).max(200).optional(),
  /** Warnings of preflight that the office waves through, each with its reason. */
  passedWarnings: z.array(passedWarningSchema).max(200).optional(),
  /** Who read it and found it good, or what to mend; left out, nobody did. */
  approval: approvalSchema.optional(),
  sections: draftSectionsSchema,
});
export type PacketDraft = z.infer<typeof packetDraftSchema>;

/** A draft with every section of its template switched on and no words added. */
export const startDraft = (draft: Omit<PacketDraft, 'sections'>): PacketDraft => ({
  ...draft,
  sections: templateSections[draft.template].map((id) => ({ id, on: true, words: { zh: '', en: '' } })),
});
