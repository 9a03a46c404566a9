import type { ReactNode } from 'react';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { checkLaw } from '#shared/domain/law/check-law.ts';
import type { LawFinding } from '#shared/domain/law/law-rule.ts';
import { findLawRule } from '#shared/domain/law/rules-of-kind.ts';
import type { Language } from '#shared/lib/language.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { LawFindingText } from './law-finding-text.tsx';

/** One finding a rule, in the reader's language where it can be: the parts of a clause, and its two languages, mostly say the same. */
function findingsOf({ name, summary, object, window, wording }: Clause, language: Language): LawFinding[] {
  const parts = [name, summary, object, window];
  const other = language === 'zh' ? 'en' : 'zh';
  const texts = [...parts.map((text) => text?.[language]), wording, ...parts.map((text) => text?.[other])].filter(
    (text) => typeof text === 'string',
  );
  const found = texts.flatMap((text) => checkLaw(text));
  return [...new Map(found.toReversed().map((finding) => [finding.ruleId, finding])).values()].toReversed();
}

/** What the fair-competition rules say of a clause's own wording; a clause of statute is named as such and not checked. */
export function ClauseLaw({ clause }: { clause: Clause }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const sources = useQuery('source.list', {});
  if (sources.value === undefined) return null;
  if (sources.value.find(({ id }) => id === clause.citation.sourceId)?.grade === 'law') {
    return <p className="law-note">{words.law.clauseGranted}</p>;
  }
  const findings = findingsOf(clause, language);
  return (
    <>
      {findings.length === 0 && <p className="muted">{words.law.clauseNone}</p>}
      {findings.map((finding) => (
        <Flag key={finding.ruleId} finding={finding} />
      ))}
      <p className="law-note">{words.law.noClearance}</p>
    </>
  );
}

function Flag({ finding }: { finding: LawFinding }): ReactNode {
  const rule = findLawRule(finding.ruleId);
  if (rule === undefined) return null;
  return (
    <div className="law-flag">
      <LawFindingText words={finding.words} rule={rule} />
    </div>
  );
}
