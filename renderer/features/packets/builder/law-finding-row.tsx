import type { ReactNode } from 'react';
import { CheckCircleOutlined } from '@ant-design/icons';
import type { LawOverride } from '#shared/domain/law/law-gate.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { LawRule } from '#shared/domain/law/law-rule.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { LawFindingText } from '../../../ui/law/law-finding-text.tsx';
import { useBuilderView, useDraft } from './builder-context.ts';
import { foundLaw, overrideOf, takenBack, type FoundLaw } from './let-pass.ts';

/** A finding of the law in full, and under it how it was let pass: it stays in view either way. */
export function LawFindingBody({ finding, rule }: { finding: Finding; rule: LawRule }): ReactNode {
  const draft = useDraft();
  const found = foundLaw(finding);
  const override = found === null ? undefined : overrideOf(draft, found);
  if (found === null) return null;
  return (
    <>
      <LawFindingText words={found.words} rule={rule} />
      {override !== undefined && <Passed override={override} />}
    </>
  );
}

function Passed({ override }: { override: LawOverride }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <div className="law-passed">
      <p>
        <CheckCircleOutlined aria-hidden /> {words.law.allowed}
        {words.state.colon}
        {override.reason}
      </p>
      <p className="muted small">{words.law.allowedBy(override.by, formatMoment(override.at, language))}</p>
    </div>
  );
}

/** The way to let a blocking finding pass, or to take that back. */
export function LetPassLink({ finding }: { finding: Finding }): ReactNode {
  const words = useWords();
  const draft = useDraft();
  const { builder, setPassing } = useBuilderView();
  const found = foundLaw(finding);
  if (found === null) return null;
  if (overrideOf(draft, found) !== undefined) {
    return <LinkButton text={words.law.takeBack} of={found} onClick={() => builder.edit((before) => takenBack(before, found))} />;
  }
  if (finding.severity !== 'block') return null;
  return <LinkButton text={words.law.allow} of={found} onClick={() => setPassing(found)} />;
}

function LinkButton({ text, of, onClick }: { text: string; of: FoundLaw; onClick: () => void }): ReactNode {
  return (
    <button type="button" className="link-button" aria-label={`${text} ${of.words}`} onClick={onClick}>
      {text}
    </button>
  );
}
