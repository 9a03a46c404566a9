import { z } from 'zod';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import { sensitivitySchema } from '#shared/domain/record/record.ts';
import { draftSectionsSchema, type PacketDraft } from './draft.ts';
import { templateSchema } from './template.ts';

/** What a packet hands on to others made like it: sections in their order with options and words, and how it is set. */
export const ownTemplateContentSchema = z.strictObject({
  template: templateSchema,
  language: packetLanguageSchema,
  audience: sensitivitySchema,
  sections: draftSectionsSchema,
});
export type OwnTemplateContent = z.infer<typeof ownTemplateContentSchema>;

export const ownTemplateNameSchema = z.string().trim().min(1).max(60);

export interface OwnTemplate extends OwnTemplateContent {
  id: string;
  name: string;
  updatedAt: string;
}

/** Parks, watermark, printed day and what was let pass belong to one investor's packet and stay with it. */
export const templateOf = ({ template, language, audience, sections }: PacketDraft): OwnTemplateContent => ({
  template,
  language,
  audience,
  sections,
});
