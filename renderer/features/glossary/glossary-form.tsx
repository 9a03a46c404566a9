import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Select, type RefSelectProps } from 'antd';
import { glossaryFault, type GlossaryEntry } from '#shared/domain/search/glossary.ts';
import { asApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';

/** A group of words being written; a null entry is a new one. What is wrong stands below the words. */
export function GlossaryForm({ entry, onDone }: { entry: GlossaryEntry | null; onDone: () => void }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const client = useClient();
  const [values, setValues] = useState(entry?.words ?? []);
  const box = useRef<RefSelectProps>(null);
  useEffect(() => box.current?.focus(), []);
  const [fault, setFault] = useState<string | null>(null);
  const save = (): void => {
    const own = glossaryFault(values);
    if (own !== null) {
      setFault(own[language]);
      return;
    }
    client
      .call('glossary.save', { id: entry?.id ?? null, words: values })
      .then(onDone, (error: unknown) => setFault(asApiError(error).message));
  };
  return (
    <form
      className="glossary-form"
      aria-label={entry === null ? words.glossary.newGroup : words.glossary.editOf(entry.words[0] ?? '')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Select
        mode="tags"
        ref={box}
        open={false}
        suffixIcon={null}
        maxCount={20}
        tokenSeparators={['、', '，', ';', '；', '|']}
        aria-label={words.glossary.words}
        placeholder={words.glossary.wordsHint}
        value={values}
        onChange={(changed: string[]) => {
          setValues(changed.map((word) => word.trim()).filter((word) => word !== ''));
          setFault(null);
        }}
      />
      <Button type="primary" htmlType="submit">
        {words.glossary.save}
      </Button>
      <Button onClick={onDone}>{words.glossary.cancel}</Button>
      {fault !== null && (
        <p className="glossary-fault" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
