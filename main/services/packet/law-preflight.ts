import { judgeLaw, type LawOverride, type LawVerdict, type PlacedLawFinding } from '#shared/domain/law/law-gate.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { lawFindings } from './law-texts.ts';
import type { PlacedText } from './value-texts.ts';

/** What the fair-competition rules say of a packet's texts under the office's policy. */
export function judgeTexts(texts: PlacedText[], snapshot: PacketSnapshot, firmNames: readonly string[]): LawVerdict {
  const findings = texts.flatMap(({ text, where }) =>
    lawFindings(text, firmNames).map((finding): PlacedLawFinding => ({ ...finding, where })),
  );
  const unique = new Map(findings.map((finding) => [`${finding.ruleId}\n${finding.where}\n${finding.words}`, finding]));
  return judgeLaw([...unique.values()], snapshot.lawPolicy, snapshot.draft.lawOverrides ?? []);
}

function toFinding(severity: Finding['severity'], finding: PlacedLawFinding, override?: LawOverride): Finding {
  const articles = {
    zh: finding.citations.map(({ document, article }) => `${document.zh}${article.zh}`).join('、'),
    en: finding.citations.map(({ document, article }) => `${document.en}, ${article.en}`).join('; '),
  };
  const passed =
    override === undefined ? { zh: '', en: '' } : { zh: `（已放行：${override.reason}）`, en: ` (let pass: ${override.reason})` };
  return {
    severity,
    code: `law-${finding.ruleId}`,
    message: {
      zh: `“${finding.words}”：${finding.explanation.zh}（${articles.zh}）${passed.zh}`,
      en: `"${finding.words}": ${finding.explanation.en} (${articles.en})${passed.en}`,
    },
    where: finding.where,
    recordId: null,
    factId: null,
    law: { ruleId: finding.ruleId, words: finding.words },
  };
}

/** Findings of the law for preflight; one let pass by the office stays visible with its reason. */
export const lawPreflight = (verdict: LawVerdict): Finding[] => [
  ...verdict.blocked.map((finding) => toFinding('block', finding)),
  ...verdict.warned.map((finding) => toFinding('warn', finding)),
  ...verdict.overridden.map(({ finding, override }) => toFinding('info', finding, override)),
];
