import type { ReactNode } from 'react';
import type { Formula } from '#shared/domain/formula/formula.ts';
import type { Process } from '#shared/domain/process/process.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { ProcessSteps } from '../../ui/process-steps.tsx';
import { Section } from '../../ui/page.tsx';

/** Ordered steps and formulas, as the sources give them. */
export function MethodsPart({ processes, formulas }: { processes: Process[]; formulas: Formula[] }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <>
      {processes.length > 0 && (
        <Section title={words.record.processes}>
          <ProcessSteps processes={processes} />
        </Section>
      )}
      {formulas.length > 0 && (
        <Section title={words.record.formulas}>
          {formulas.map((formula) => (
            <article key={formula.id} className="process">
              <p className="formula">{formula.expression}</p>
              <dl className="pairs">
                {formula.variables.map((variable) => (
                  <div key={variable.symbol} className="pair">
                    <dt className="code">{variable.symbol}</dt>
                    <dd>
                      {variable.name[language]}{' '}
                      {!variable.defined && <span className="tag tag-warning">{words.record.undefinedVariable}</span>}
                    </dd>
                  </div>
                ))}
              </dl>
            </article>
          ))}
        </Section>
      )}
    </>
  );
}
