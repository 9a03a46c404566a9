import { useMemo, useState, type ReactNode } from 'react';
import { Checkbox, Input, InputNumber, Switch } from 'antd';
import { optionsOf, type SectionItem } from '#shared/domain/packet/section-choices.ts';
import type { DraftSection } from '#shared/domain/packet/draft.ts';
import { useSteadyQuery } from '../../../../api/use-query.ts';
import { useLanguage } from '../../../../i18n/words.tsx';
import { Loaded } from '../../../../ui/states.tsx';
import { wordsBlock } from '../../preview/page-block.ts';
import { useBuilderView, useDraft } from '../builder-context.ts';
import { useBuilderWords } from '../builder-words.ts';
import { withOptions, type OptionChange } from '../draft-changes.ts';

/** What of a section is printed: how many, which, with charts and conditions or without. Nothing for a section without a choice. */
export function SectionOptionsPart({ section }: { section: DraftSection }): ReactNode {
  const { options: words } = useBuilderWords();
  const { builder } = useBuilderView();
  const keys = optionsOf[section.id] ?? [];
  if (keys.length === 0) return null;
  const { options = {} } = section;
  const put = (change: OptionChange): void => builder.edit((draft) => withOptions(draft, section.id, change));
  return (
    <section className="section-options" aria-label={words.title}>
      <h3>{words.title}</h3>
      {keys.includes('most') && (
        <label className="option-row">
          <span>
            {words.most} <span className="muted small">{words.mostHint}</span>
          </span>
          <InputNumber
            aria-label={words.most}
            min={1}
            max={20}
            precision={0}
            value={options.most ?? null}
            onChange={(most) => put({ most: most ?? undefined })}
          />
        </label>
      )}
      {keys.includes('charts') && (
        <Toggle name={words.charts} checked={options.charts !== false} onChange={(on) => put({ charts: on ? undefined : false })} />
      )}
      {keys.includes('details') && (
        <Toggle
          name={words.details}
          hint={words.detailsHint}
          checked={options.details !== false}
          onChange={(on) => put({ details: on ? undefined : false })}
        />
      )}
      {keys.includes('leftOut') && (
        <Contents section={section} onChange={(leftOut) => put({ leftOut: leftOut.length === 0 ? undefined : leftOut })} />
      )}
    </section>
  );
}

interface ToggleProps {
  name: string;
  hint?: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}

function Toggle({ name, hint, checked, onChange }: ToggleProps): ReactNode {
  return (
    <div className="option-row">
      <span>
        {name} {hint !== undefined && <span className="muted small">{hint}</span>}
      </span>
      <Switch size="small" aria-label={name} checked={checked} onChange={onChange} />
    </div>
  );
}

/** Closed at first: most packets print a section as it is. */
function Contents({ section, onChange }: { section: DraftSection; onChange: (leftOut: string[]) => void }): ReactNode {
  const { investorId, template, audience, parkIds, asOf } = useDraft();
  const [open, setOpen] = useState(false);
  const { pointed } = useBuilderView();
  const { options: words } = useBuilderWords();
  const [known, setKnown] = useState<string | null>(null);
  if (pointed !== known) {
    setKnown(pointed);
    if (pointed !== null && pointed !== wordsBlock) setOpen(true);
  }
  const left = section.options?.leftOut?.length ?? 0;
  return (
    <details className="option-contents" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{left === 0 ? words.choose : words.chooseWithout(left)}</summary>
      {open && <ContentsList section={section} matter={{ investorId, template, audience, parkIds, asOf }} onChange={onChange} />}
    </details>
  );
}

/** The item pointed at on the page comes into view in the list. */
const intoView = (row: HTMLElement | null): void => row?.scrollIntoView({ block: 'center' });

interface ContentsListProps {
  section: DraftSection;
  matter: Pick<ReturnType<typeof useDraft>, 'investorId' | 'template' | 'audience' | 'parkIds' | 'asOf'>;
  onChange: (leftOut: string[]) => void;
}

function ContentsList({ section, matter, onChange }: ContentsListProps): ReactNode {
  const { options: words } = useBuilderWords();
  const language = useLanguage();
  const [text, setText] = useState('');
  const { pointed } = useBuilderView();
  const items = useSteadyQuery('section.items', { section: section.id, matter });
  const leftOut = useMemo(() => new Set(section.options?.leftOut), [section.options?.leftOut]);
  const toggle = (id: string, on: boolean): void => onChange(on ? [...leftOut].filter((other) => other !== id) : [...leftOut, id]);
  const wanted = text.trim().toLowerCase();
  const reads = ({ name, of }: SectionItem): boolean => `${name[language]} ${of?.[language] ?? ''}`.toLowerCase().includes(wanted);
  return (
    <Loaded query={items} rows={4}>
      {(list) =>
        list.length === 0 ? (
          <p className="muted">{words.none}</p>
        ) : (
          <>
            <p className="option-count">
              {words.items(list.filter(({ id }) => !leftOut.has(id)).length, list.length)}
              {leftOut.size > 0 && (
                <button type="button" className="link-button" onClick={() => onChange([])}>
                  {words.all}
                </button>
              )}
            </p>
            <Input
              allowClear
              aria-label={words.filter}
              placeholder={words.filter}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <ul className="plain-list option-items">
              {list.filter(reads).map((item) => (
                <li key={item.id} ref={item.id === pointed ? intoView : undefined} className={item.id === pointed ? 'pointed' : undefined}>
                  <Checkbox checked={!leftOut.has(item.id)} onChange={(event) => toggle(item.id, event.target.checked)}>
                    {item.name[language]}
                    {item.of !== null && <span className="muted small"> {item.of[language]}</span>}
                  </Checkbox>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}
