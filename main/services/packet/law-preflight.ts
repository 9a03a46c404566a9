import { judgeLaw, type LawOverride, type LawVerdict, type PlacedLawFinding } from '#shared/domain/law/law-gate.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { lawFindings } from './law-texts.ts';
import type { PlacedText } from './value-texts.ts';

/** Names and words of what the law itself grants; they may stand anywhere in a packet and are no offer of the office. */
function statutoryWords({ clauses }: PacketSnapshot): string[] {
  const granted = clauses.filter(({ grade }) => grade === 'law');
  const texts = granted.flatMap(({ clause, incentive, source }) => [
    ...[clause.name, clause.summary, clause.object, clause.legalBasis, incentive.name, source.title, source.item].flatMap((text) => [
      text?.zh,
      text?.en,
    ]),
    clause.wording?.trim(),
    ...conditionTexts(clause.conditions),
  ]);
  return [...new Set(texts.filter((text) => text !== undefined && text !== null))].sort((a, b) => b.length - a.length);
}

const ownTexts = ({ text }: Pick<Rule, 'text'>): string[] => (text === undefined ? [] : [text.zh, text.en]);

function conditionTexts(rule: Rule | null): string[] {
  if (rule === null) return [];
  switch (rule.op) {
    case 'all':
    case 'any':
      return [...ownTexts(rule), ...rule.of.flatMap(conditionTexts)];
    case 'not':
      return [...ownTexts(rule), ...conditionTexts(rule.of)];
    default:
      return [rule.text.zh, rule.text.en, ...(rule.ask === undefined ? [] : [rule.ask.zh, rule.ask.en])];
  }
}

/** What the fair-competition rules say of a packet's texts under the office's policy. */
export function judgeTexts(texts: PlacedText[], snapshot: PacketSnapshot, firmNames: readonly string[]): LawVerdict {
  const granted = statutoryWords(snapshot);
  const offered = (text: string): string => granted.reduce((rest, words) => rest.replaceAll(words, ''), text);
  const findings = texts.flatMap(({ text, where }) =>
    lawFindings(offered(text), firmNames).map((finding): PlacedLawFinding => ({ ...finding, where })),
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
