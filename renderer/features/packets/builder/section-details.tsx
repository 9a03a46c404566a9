import type { ReactNode } from 'react';
import { sectionNames } from '#shared/domain/packet/draft.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { sectionOf, useBuilderView, useDraft, useFindings } from './builder-context.ts';
import { isFixed } from './draft-changes.ts';
import { ofSection } from './finding-place.ts';
import { FindingsList } from './findings-list.tsx';
import { SectionOptionsPart } from './options/section-options-part.tsx';
import { SectionSwitch } from './outline-pane.tsx';
import { SectionPictures } from './pages/section-pictures.tsx';
import { SectionWords } from './section-words.tsx';

/** The section chosen in the outline: whether it is printed, the officer's words, what was found in it. */
export function SectionDetails(): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { selected } = useBuilderView();
  const draft = useDraft();
  const findings = ofSection(useFindings(), selected);
  const section = sectionOf(draft, selected);
  if (section === undefined) return null;
  const name = sectionNames[section.id][language];
  return (
    <div className="details">
      <div className="details-head">
        <h2>{name}</h2>
        {isFixed(section.id) ? (
          <span className="muted small">{words.builder.always}</span>
        ) : (
          <SectionSwitch section={section} name={name} />
        )}
      </div>
      <SectionWords key={section.id} section={section} />
      <SectionPictures key={`pictures ${section.id}`} sectionId={section.id} />
      <SectionOptionsPart key={`options ${section.id}`} section={section} />
      {findings.length > 0 && (
        <>
          <h3>{words.builder.sectionFindings}</h3>
          <FindingsList findings={findings} />
        </>
      )}
    </div>
  );
}
