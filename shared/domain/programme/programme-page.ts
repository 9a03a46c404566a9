import type { FullBilingual } from '#shared/lib/language.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';

/** Programmes with a page of their own. */
export const programmePages = [
  'invest-first',
  'proof-of-concept',
  'assessment',
  'consortium',
  'funds',
  'talent',
  'events',
  'commitments',
] as const;
export type ProgrammePage = (typeof programmePages)[number];
export const isProgrammePage = (text: string): text is ProgrammePage => programmePages.some((page) => page === text);

const t = (zh: string, en: string): FullBilingual => ({ zh, en });

export const programmePageNames: Record<ProgrammePage, FullBilingual> = {
  'invest-first': t('先投后股', 'Invest first, then hold shares'),
  'proof-of-concept': t('概念验证', 'Proof of concept'),
  assessment: t('五维评估', 'Five-dimension assessment'),
  consortium: t('创新联合体', 'Innovation consortia'),
  funds: t('基金评估', 'Fund evaluation'),
  talent: t('人才计划', 'Talent programmes'),
  events: t('活动', 'Events'),
  commitments: t('服务承诺', 'Service commitments'),
};

/** Which records a page gathers: those of these schemes, and those of a register or of classes of it. */
export interface PageRecords {
  schemes: readonly number[];
  registers: readonly { kind: RecordKind; classes: readonly string[] | null }[];
}

export const pageRecords: Record<ProgrammePage, PageRecords> = {
  'invest-first': { schemes: [25, 26, 27, 28], registers: [{ kind: 'incentive', classes: ['investment'] }] },
  'proof-of-concept': { schemes: [22, 23, 24], registers: [{ kind: 'institution', classes: ['poc-centre'] }] },
  assessment: { schemes: [29], registers: [] },
  consortium: { schemes: [30, 31], registers: [{ kind: 'institution', classes: ['consortium'] }] },
  funds: { schemes: [15, 55, 56], registers: [{ kind: 'incentive', classes: ['fund'] }] },
  talent: { schemes: [32, 39, 57, 58], registers: [{ kind: 'talentPolicy', classes: null }] },
  events: { schemes: [48, 54, 60, 61, 62, 64], registers: [{ kind: 'event', classes: null }] },
  commitments: { schemes: [51, 63, 65], registers: [{ kind: 'programme', classes: ['service-commitment'] }] },
};
