import type { ReactNode } from 'react';
import { Input } from 'antd';
import { officerTextLimit, sectionNames, type DraftSection } from '#shared/domain/packet/draft.ts';
import { languagesOf, type Language } from '#shared/lib/language.ts';
import { htmlLanguage } from '../../../i18n/language-store.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { sectionOf, useBuilderView, useDraft, useFindings } from './builder-context.ts';
import { isFixed, worded } from './draft-changes.ts';
import { ofSection } from './finding-place.ts';
import { FindingsList } from './findings-list.tsx';
import { SectionSwitch } from './outline-pane.tsx';

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
      {languagesOf(draft.language).map((own) => (
        <WordsField key={own} section={section} language={own} />
      ))}
      <p className="field-note">{words.builder.wordsHint}</p>
      {findings.length > 0 && (
        <>
          <h3>{words.builder.sectionFindings}</h3>
          <FindingsList findings={findings} />
        </>
      )}
    </div>
  );
}

function WordsField({ section, language }: { section: DraftSection; language: Language }): ReactNode {
  const { builder } = useWords();
  const view = useBuilderView();
  const id = `words-${section.id}-${language}`;
  const text = section.words[language];
  const label = language === 'zh' ? builder.wordsZh : builder.wordsEn;
  return (
    <div className="field">
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {builder.words} · {label}
        </label>
        <span className="field-count">{builder.count(text.length, officerTextLimit)}</span>
      </div>
      <Input.TextArea
        id={id}
        lang={htmlLanguage[language]}
        autoSize={{ minRows: 4, maxRows: 14 }}
        maxLength={officerTextLimit}
        value={text}
        onFocus={() => view.select(section.id)}
        onChange={(event) => {
          const typed = event.target.value;
          view.builder.edit((draft) => worded(draft, section.id, { language, text: typed }), `words ${section.id} ${language}`);
        }}
      />
    </div>
  );
}
