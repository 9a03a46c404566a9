import { z } from 'zod';

/** How a section departs from its usual contents. What is not named stands as the template has it. */
export const sectionOptionsSchema = z.strictObject({
  /** At most this many: facts a park, neighbours a park, clauses, policies, programmes. */
  most: z.int().min(1).max(20).optional(),
  /** Facts, clauses and records left out of this section, by id. */
  leftOut: z.array(z.string().min(1).max(200)).max(500).optional(),
  /** False: without charts. */
  charts: z.boolean().optional(),
  /** False: clauses without their conditions and wording. Ranges, assumptions and the line on estimates always stay. */
  details: z.boolean().optional(),
});
export type SectionOptions = z.infer<typeof sectionOptionsSchema>;
