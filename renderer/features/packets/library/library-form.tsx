import { useMemo, useState, type ReactNode } from 'react';
import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { libraryInputSchema, type LibraryInput, type LibraryItem } from '#shared/domain/packet/library.ts';
import { factIdsOf, isEmptyText, type OfficerText } from '#shared/domain/packet/rich-text.ts';
import { useClient } from '../../../api/use-query.ts';
import { useRefs } from '../../../api/use-record-refs.ts';
import { useCommand } from '../../../ui/editing/use-command.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useBuilderWords } from '../builder/builder-words.ts';
import { ChipList } from '../builder/rich/chip-list.tsx';
import { ChipScope } from '../builder/rich/chip-scope.tsx';
import { RichEditor } from '../builder/rich/rich-editor.tsx';

/** Half a year: what an office says of itself seldom holds longer. */
const reviewMonths = 6;

const emptyItem = (): LibraryInput => ({
  title: '',
  owner: '',
  reviewBy: dayjs().add(reviewMonths, 'month').format('YYYY-MM-DD'),
  text: { zh: '', en: '' },
});

const inputOf = ({ title, owner, reviewBy, text }: LibraryItem): LibraryInput => ({ title, owner, reviewBy, text });

/** An item of the library; `item` null is a new one. */
export function LibraryForm({ item, onDone }: { item: LibraryItem | null; onDone: () => void }): ReactNode {
  const { library: words } = useBuilderWords();
  const client = useClient();
  const command = useCommand();
  const parks = useRefs('park');
  const [input, setInput] = useState(() => (item === null ? emptyItem() : inputOf(item)));
  const [asked, setAsked] = useState(false);
  const put = (change: Partial<LibraryInput>): void => setInput((before) => ({ ...before, ...change }));
  const factIds = useMemo(() => [...new Set([...factIdsOf(input.text.zh), ...factIdsOf(input.text.en)])], [input.text]);
  const read = libraryInputSchema.safeParse(input);
  const isWhole = read.success && !(isEmptyText(input.text.zh) && isEmptyText(input.text.en));
  const save = async (): Promise<void> => {
    if (!isWhole) return setAsked(true);
    const saved = await command.run(words.saved(read.data.title), () =>
      client.call('library.save', { id: item?.id ?? null, item: read.data }),
    );
    if (saved !== null) onDone();
  };
  return (
    <form
      className="library-form"
      aria-label={item === null ? words.new : words.editOf(item.title)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {command.error !== null && <ErrorNotice error={command.error} />}
      <div className="library-form-row">
        <Field label={words.name} id="library-title">
          <Input id="library-title" maxLength={80} value={input.title} onChange={(event) => put({ title: event.target.value })} />
        </Field>
        <Field label={words.owner} id="library-owner">
          <Input id="library-owner" maxLength={60} value={input.owner} onChange={(event) => put({ owner: event.target.value })} />
        </Field>
        <Field label={words.reviewBy} id="library-review">
          <DatePicker
            id="library-review"
            allowClear={false}
            value={dayjs(input.reviewBy)}
            onChange={(day) => put({ reviewBy: day?.format('YYYY-MM-DD') ?? input.reviewBy })}
          />
        </Field>
      </div>
      <ChipScope factIds={factIds} audience="internal" candidates={parks}>
        {(['zh', 'en'] as const).map((language) => {
          const change = (text: OfficerText): void => put({ text: { ...input.text, [language]: text } });
          return (
            <div key={language}>
              <RichEditor
                id={`library-${language}`}
                label={words[language]}
                language={language}
                value={input.text[language]}
                onChange={change}
              />
              <ChipList text={input.text[language]} onChange={change} />
            </div>
          );
        })}
      </ChipScope>
      {asked && !isWhole && (
        <p className="field-note field-problem" role="alert">
          {words.problem}
        </p>
      )}
      <footer className="dialog-foot">
        <Button onClick={onDone}>{words.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {words.save}
        </Button>
      </footer>
    </form>
  );
}

function Field({ label, id, children }: { label: string; id: string; children: ReactNode }): ReactNode {
  return (
    <div className="field">
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      </div>
      {children}
    </div>
  );
}
