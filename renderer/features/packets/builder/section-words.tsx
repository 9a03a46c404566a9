import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { BookOutlined } from '@ant-design/icons';
import type { DraftSection } from '#shared/domain/packet/draft.ts';
import type { LibraryItem } from '#shared/domain/packet/library.ts';
import { factIdsOf, type OfficerText } from '#shared/domain/packet/rich-text.ts';
import { languagesOf, type Language } from '#shared/lib/language.ts';
import { useRefs } from '../../../api/use-record-refs.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useBuilderView, useDraft } from './builder-context.ts';
import { useBuilderWords } from './builder-words.ts';
import { withLibraryItem, worded } from './draft-changes.ts';
import { LibraryPicker } from './library-picker.tsx';
import { wordsBlock } from '../preview/page-block.ts';
import { ChipList } from './rich/chip-list.tsx';
import { ChipScope } from './rich/chip-scope.tsx';
import { RichEditor } from './rich/rich-editor.tsx';

/** The officer's words of a section, one editor for each language of the packet, and what of the library can be put in. */
export function SectionWords({ section }: { section: DraftSection }): ReactNode {
  const words = useBuilderWords();
  const { builder: shared } = useWords();
  const { builder } = useBuilderView();
  const draft = useDraft();
  const parks = useRefs('park');
  const [choosing, setChoosing] = useState(false);
  const factIds = useMemo(() => [...new Set([...factIdsOf(section.words.zh), ...factIdsOf(section.words.en)])], [section.words]);
  const { parkIds } = draft;
  const candidates = useMemo(
    () => [...parks].sort((a, b) => Number(parkIds.includes(b.id)) - Number(parkIds.includes(a.id))),
    [parks, parkIds],
  );
  const insert = (item: LibraryItem): void => {
    setChoosing(false);
    builder.edit((before) => withLibraryItem(before, section.id, item));
  };
  const tools = (
    <button type="button" className="rich-tool rich-tool-word" onClick={() => setChoosing(true)}>
      <BookOutlined aria-hidden /> {words.insertLibrary}
    </button>
  );
  return (
    <ChipScope factIds={factIds} audience={draft.audience} candidates={candidates}>
      {languagesOf(draft.language).map((language) => (
        <LanguageWords key={`${section.id} ${language}`} section={section} language={language} tools={tools} />
      ))}
      <p className="field-note">{shared.wordsHint}</p>
      {choosing && <LibraryPicker onPick={insert} onClose={() => setChoosing(false)} />}
    </ChipScope>
  );
}

function LanguageWords({ section, language, tools }: { section: DraftSection; language: Language; tools: ReactNode }): ReactNode {
  const { builder } = useWords();
  const view = useBuilderView();
  const field = useRef<HTMLDivElement>(null);
  const pointed = view.pointed === wordsBlock;
  useEffect(() => {
    if (pointed) field.current?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  const put = (text: OfficerText, run?: string): void => view.builder.edit((draft) => worded(draft, section.id, { language, text }), run);
  return (
    <div ref={field} className={pointed ? 'words-field pointed' : 'words-field'}>
      <RichEditor
        id={`words-${section.id}-${language}`}
        label={`${builder.words} · ${language === 'zh' ? builder.wordsZh : builder.wordsEn}`}
        language={language}
        value={section.words[language]}
        tools={tools}
        onFocus={() => view.select(section.id)}
        onChange={(text, typing) => put(text, typing ? `words ${section.id} ${language}` : undefined)}
      />
      <ChipList text={section.words[language]} onChange={put} />
    </div>
  );
}
