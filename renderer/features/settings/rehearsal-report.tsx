import type { ReactNode } from 'react';
import type { Rehearsal } from '#shared/domain/copies/copy.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';

/** What a rehearsal found, step by step, up to the first that failed. */
export function RehearsalReport({ name, rehearsal }: { name: string; rehearsal: Rehearsal }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <div className="rehearsal" role="status">
      <p className={rehearsal.ok ? 'rehearsal-ok' : 'rehearsal-failed'}>
        {rehearsal.ok ? words.copies.rehearsed(rehearsal.tookMs) : words.copies.failed} <span className="code">{name}</span>
      </p>
      <ol>
        {rehearsal.steps.map((step) => (
          <li key={step.name} className={step.ok ? undefined : 'rehearsal-failed'}>
            {step.detail[language]}
          </li>
        ))}
      </ol>
    </div>
  );
}
