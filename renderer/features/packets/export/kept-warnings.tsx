import type { ReactNode } from 'react';
import type { PassedWarning } from '#shared/domain/packet/passed-warning.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { useBuilderWords } from '../builder/builder-words.ts';

/** The warnings an export was made in spite of, as its log keeps them: what was said, reason, who and when. */
export function KeptWarnings({ passed }: { passed: readonly PassedWarning[] | undefined }): ReactNode {
  const language = useLanguage();
  const { law, state } = useWords();
  const { pass } = useBuilderWords();
  if (passed === undefined || passed.length === 0) return null;
  return (
    <details className="checks kept-warnings">
      <summary>{pass.kept(passed.length)}</summary>
      <ul className="plain-list">
        {passed.map((warning) => (
          <li key={`${warning.code} ${warning.where} ${warning.said}`}>
            <q lang="zh" className="law-words">
              {warning.said}
            </q>
            <p>
              {law.reason}
              {state.colon}
              {warning.reason}
            </p>
            <p className="muted small">{law.allowedBy(warning.by, formatMoment(warning.at, language))}</p>
          </li>
        ))}
      </ul>
      <p className="law-note">{law.keptText}</p>
    </details>
  );
}
