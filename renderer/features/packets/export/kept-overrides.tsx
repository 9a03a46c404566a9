import type { ReactNode } from 'react';
import type { LawOverride } from '#shared/domain/law/law-gate.ts';
import { findLawRule } from '#shared/domain/law/rules-of-kind.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { LawCitations } from '../../../ui/law/law-finding-text.tsx';

/** What the office let pass in an export, as its log keeps it: words, article, reason, who and when. */
export function KeptOverrides({ overrides }: { overrides: readonly LawOverride[] }): ReactNode {
  const words = useWords();
  if (overrides.length === 0) return null;
  return (
    <details className="checks kept-overrides">
      <summary>{words.law.kept(overrides.length)}</summary>
      <ul className="plain-list">
        {overrides.map((override) => (
          <Kept key={`${override.ruleId} ${override.where} ${override.words}`} override={override} />
        ))}
      </ul>
      <p className="law-note">{words.law.keptText}</p>
    </details>
  );
}

function Kept({ override }: { override: LawOverride }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const rule = findLawRule(override.ruleId);
  return (
    <li>
      <q className="law-words">{override.words}</q>
      {rule !== undefined && <span className="tag">{words.law.kinds[rule.kind].name}</span>}
      <p>
        {words.law.reason}
        {words.state.colon}
        {override.reason}
      </p>
      <p className="muted small">{words.law.allowedBy(override.by, formatMoment(override.at, language))}</p>
      {rule !== undefined && <LawCitations citations={rule.citations} />}
    </li>
  );
}
