import type { ReactNode } from 'react';
import type { Process } from '#shared/domain/process/process.ts';
import { useLanguage } from '../i18n/words.tsx';

/** The steps that the documents give, in their order. */
export function ProcessSteps({ processes }: { processes: readonly Process[] }): ReactNode {
  const language = useLanguage();
  return processes.map((process) => (
    <article key={process.id} className="process">
      <h3>{process.name[language]}</h3>
      <ol className="steps">
        {process.stages.map((stage) => (
          <li key={stage.ordinal}>{stage.name[language]}</li>
        ))}
      </ol>
    </article>
  ));
}
