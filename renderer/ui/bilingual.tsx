import type { ReactNode } from 'react';
import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import { htmlLanguage } from '../i18n/language-store.ts';
import { readText, useLanguage, useWords } from '../i18n/words.tsx';

/** A text of the store. A missing translation shows the other language, marked as such, never silently. */
export function BilingualText({ text, quiet = false }: { text: Bilingual | FullBilingual; quiet?: boolean }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const shown = readText(text, language);
  if (shown === null) return <span className="muted">{words.state.unknown}</span>;
  if (shown.language === language) return shown.text;
  return (
    <>
      <span lang={htmlLanguage[shown.language]}>{shown.text}</span>
      {!quiet && <span className="missing-mark">{words.state.missing}</span>}
    </>
  );
}

/** As plain text, for labels and titles. */
export function usePlainText(): (text: Bilingual | FullBilingual) => string {
  const language = useLanguage();
  const words = useWords();
  return (text) => readText(text, language)?.text ?? words.state.unknown;
}
