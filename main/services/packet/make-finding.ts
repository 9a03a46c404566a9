import type { FullBilingual } from '#shared/lib/language.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';

interface Detail {
  where: string;
  recordId?: string;
  factId?: string;
}

export const makeFinding = (severity: Finding['severity'], code: string, message: FullBilingual, detail: Detail): Finding => ({
  severity,
  code,
  message,
  where: detail.where,
  recordId: detail.recordId ?? null,
  factId: detail.factId ?? null,
});
