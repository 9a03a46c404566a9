import { useEffect, useRef, useState, type ReactNode } from 'react';
import { BoldOutlined, OrderedListOutlined, PlusOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { EditorContent, useEditor, useEditorState, type ChainedCommands, type Editor } from '@tiptap/react';
import { officerTextLimit, textLength, type OfficerText } from '#shared/domain/packet/rich-text.ts';
import type { Language } from '#shared/lib/language.ts';
import { htmlLanguage } from '../../../../i18n/language-store.ts';
import { useWords } from '../../../../i18n/words.tsx';
import { useBuilderWords } from '../builder-words.ts';
import { WordsLanguage } from './chip-context.ts';
import { FactPicker } from './fact-picker.tsx';
import { chipName, documentOf, isNested, isTyping, textOf } from './rich-document.ts';
import { textExtensions } from './text-extensions.ts';
import './rich.css';
import { ToggleButton } from '../../../../ui/toggle-button.tsx';

interface RichEditorProps {
  id: string;
  label: string;
  language: Language;
  value: OfficerText;
  /** `typing`: nothing but letters in the same place changed. */
  onChange: (text: OfficerText, typing: boolean) => void;
  onFocus?: () => void;
  /** Further buttons beside those of the editor. */
  tools?: ReactNode;
}

/** Tab leads on to the next field, as everywhere in the window. */
const leaveTab = { keydown: (_view: unknown, event: KeyboardEvent) => event.key === 'Tab' };

/** The editor over a text that is kept elsewhere: what others change in it, such as undo, is shown at once. */
function useRichEditor({ id, language, value, onChange, onFocus }: RichEditorProps): Editor {
  const shown = useRef(value);
  const latest = useRef({ onChange, onFocus });
  useEffect(() => {
    latest.current = { onChange, onFocus };
  });
  const editor = useEditor({
    extensions: textExtensions,
    content: documentOf(value),
    injectCSS: false,
    immediatelyRender: true,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        lang: htmlLanguage[language],
        class: 'rich-text',
      },
      handleDOMEvents: leaveTab,
    },
    onFocus: () => latest.current.onFocus?.(),
    onUpdate: ({ editor: own }) => {
      const document = own.getJSON();
      const text = textOf(document);
      const before = shown.current;
      shown.current = text;
      if (isNested(document)) own.commands.setContent(documentOf(text), { emitUpdate: false });
      latest.current.onChange(text, isTyping(before, text));
    },
  });
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(shown.current)) return;
    shown.current = value;
    const { from } = editor.state.selection;
    editor.commands.setContent(documentOf(value), { emitUpdate: false });
    editor.commands.setTextSelection(Math.min(from, editor.state.doc.content.size));
  }, [editor, value]);
  return editor;
}

/** Words with bold, lists and figures of facts, and how much room is left. */
export function RichEditor(props: RichEditorProps): ReactNode {
  const { builder } = useWords();
  const editor = useRichEditor(props);
  const [picking, setPicking] = useState(false);
  const used = textLength(props.value);
  const insert = (factId: string): void => {
    setPicking(false);
    editor.chain().focus().insertContent({ type: chipName, attrs: { factId } }).run();
  };
  return (
    <div className="field rich-field">
      <div className="field-head">
        <span className="field-label" id={`${props.id}-label`}>
          {props.label}
        </span>
        <span className={used >= officerTextLimit ? 'field-count field-problem' : 'field-count'}>
          {builder.count(used, officerTextLimit)}
        </span>
      </div>
      <div className="rich-frame">
        <Tools editor={editor} language={props.language} onPick={() => setPicking(true)}>
          {props.tools}
        </Tools>
        <WordsLanguage value={props.language}>
          <EditorContent editor={editor} />
        </WordsLanguage>
      </div>
      {picking && <FactPicker onPick={insert} onClose={() => setPicking(false)} />}
    </div>
  );
}

/** The editor's own `focus` waits for the next frame, and a letter typed before it would be lost. */
function inEditor(editor: Editor): ChainedCommands {
  editor.view.focus();
  return editor.chain();
}

interface ToolsProps {
  editor: Editor;
  language: Language;
  onPick: () => void;
  children: ReactNode;
}

function Tools({ editor, language, onPick, children }: ToolsProps): ReactNode {
  const words = useBuilderWords();
  const { builder } = useWords();
  const active = useEditorState({
    editor,
    selector: ({ editor: own }) => ({
      bold: own.isActive('bold'),
      bullets: own.isActive('bulletList'),
      numbers: own.isActive('orderedList'),
    }),
  });
  return (
    <div className="rich-tools" role="toolbar" aria-label={`${words.tools} · ${language === 'zh' ? builder.wordsZh : builder.wordsEn}`}>
      <ToggleButton className="rich-tool" name={words.bold} pressed={active.bold} onPress={() => inEditor(editor).toggleBold().run()}>
        <BoldOutlined aria-hidden />
      </ToggleButton>
      <ToggleButton
        className="rich-tool"
        name={words.bullets}
        pressed={active.bullets}
        onPress={() => inEditor(editor).toggleBulletList().run()}
      >
        <UnorderedListOutlined aria-hidden />
      </ToggleButton>
      <ToggleButton
        className="rich-tool"
        name={words.numbers}
        pressed={active.numbers}
        onPress={() => inEditor(editor).toggleOrderedList().run()}
      >
        <OrderedListOutlined aria-hidden />
      </ToggleButton>
      <button type="button" className="rich-tool rich-tool-word" onClick={onPick}>
        <PlusOutlined aria-hidden /> {words.insertFact}
      </button>
      {children}
    </div>
  );
}
