import { sectionIdSchema, type SectionId } from '#shared/domain/packet/draft.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';

/** Where a finding is settled: in a section, in what concerns the whole packet, in the office's settings, or in the investor's profile. */
export type FindingPlace = { kind: 'section'; id: SectionId } | { kind: 'packet' } | { kind: 'settings' } | { kind: 'profile' };

export function placeOf(finding: Pick<Finding, 'code' | 'where'>): FindingPlace {
  if (finding.code === 'empty-contact') return { kind: 'settings' };
  const [first = ''] = finding.where.split('/');
  if (first === 'packet') return { kind: 'packet' };
  const section = sectionIdSchema.safeParse(first);
  return section.success ? { kind: 'section', id: section.data } : { kind: 'profile' };
}

const severities = ['block', 'warn', 'info'] as const;

/** The gravest finding of a section, or null. */
export function gravest(findings: Finding[], id: SectionId): Finding['severity'] | null {
  const own = findings.filter((finding) => finding.where.split('/')[0] === id);
  return severities.find((severity) => own.some((finding) => finding.severity === severity)) ?? null;
}

export const ofSection = (findings: Finding[], id: SectionId): Finding[] =>
  findings.filter((finding) => finding.where.split('/')[0] === id);
