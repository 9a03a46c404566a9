import type { z } from 'zod';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Citation, Fact } from '#shared/domain/fact/fact.ts';
import type { Formula } from '#shared/domain/formula/formula.ts';
import type { Process } from '#shared/domain/process/process.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Relation } from '#shared/domain/relation/relation.ts';
import type { seedDistrictValiditySchema } from '#shared/domain/seed/seed-file.ts';
import type { GlossaryEntry } from '#shared/domain/search/glossary.ts';
import type { Pack, Source } from '#shared/domain/source/source.ts';

/** The starter data, read and validated. `problems` names every reference that leads nowhere. */
export interface Seeds {
  sources: Source[];
  /** Bodies of sources laid over the starter data, e.g. the national rules. */
  packs: Pack[];
  attributes: Attribute[];
  records: ParkfolioRecord[];
  facts: Fact[];
  relations: Relation[];
  processes: Process[];
  formulas: Formula[];
  clauses: Clause[];
  conflicts: Conflict[];
  /** Words that mean the same in search. */
  glossary: GlossaryEntry[];
  districts: z.infer<typeof seedDistrictValiditySchema>[];
  citations: { where: string; citation: Citation }[];
  problems: string[];
}
