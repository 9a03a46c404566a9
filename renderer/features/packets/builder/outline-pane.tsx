import type { ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Switch } from 'antd';
import { sectionNames, type DraftSection, type SectionId } from '#shared/domain/packet/draft.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { SortableList } from '../../../ui/sortable-list.tsx';
import { useBuilderState, useBuilderView, useDraft, useFindings } from './builder-context.ts';
import { useBuilderWords } from './builder-words.ts';
import { isFixed, movable, reordered, switched } from './draft-changes.ts';
import { gravest } from './finding-place.ts';

/** Sections in their order, with what was found in each. */
export function OutlinePane(): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { builder } = useBuilderView();
  const draft = useDraft();
  const rows = movable(draft).map((section) => ({ ...section, name: sectionNames[section.id][language] }));
  const move = (from: number, to: number): void => builder.edit((before) => reordered(before, from, to));
  const fixed = (id: SectionId): ReactNode =>
    draft.sections.some((section) => section.id === id) && (
      <div className="outline-fixed">
        <SectionButton id={id} />
        <span className="outline-note">{words.builder.always}</span>
      </div>
    );
  return (
    <nav className="outline" aria-label={words.builder.outline}>
      <h2 className="pane-title">{words.builder.outline}</h2>
      {fixed('cover')}
      <SortableList label={words.builder.outline} items={rows} onMove={move}>
        {(row, at) => (
          <>
            <SectionButton id={row.id} off={!row.on} />
            <span className="outline-steps">
              <StepButton name={`${words.builder.moveUp} ${row.name}`} disabled={at === 0} up onPress={() => move(at, at - 1)} />
              <StepButton
                name={`${words.builder.moveDown} ${row.name}`}
                disabled={at === rows.length - 1}
                onPress={() => move(at, at + 1)}
              />
            </span>
            <SectionSwitch section={row} name={row.name} />
          </>
        )}
      </SortableList>
      {fixed('sources')}
    </nav>
  );
}

function SectionButton({ id, off = false }: { id: SectionId; off?: boolean }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { selected, select, setTab } = useBuilderView();
  const severity = gravest(useFindings(), id);
  const page = useBuilderState((state) => state.preview?.sectionPages[id]);
  return (
    <button
      type="button"
      className={off ? 'outline-section off' : 'outline-section'}
      aria-current={selected === id}
      onClick={() => {
        select(id);
        setTab('section');
      }}
    >
      <span className="outline-name">{sectionNames[id][language]}</span>
      {severity !== null && !off && (
        <span className={`dot dot-${severity}`}>
          <span className="visually-hidden">{words.builder.severities[severity]}</span>
        </span>
      )}
      <ChangedMark id={id} />
      {page !== undefined && !off && <span className="outline-page">{page}</span>}
    </button>
  );
}

/** How the section differs from the newest version, while that is marked. */
function ChangedMark({ id }: { id: SectionId }): ReactNode {
  const { preview } = useBuilderWords();
  const { changes } = useBuilderView();
  const state = changes?.bySection.get(id)?.state;
  return state === undefined ? null : <span className="tag tag-warning outline-changed">{preview.states[state]}</span>;
}

function StepButton({
  name,
  up = false,
  disabled,
  onPress,
}: {
  name: string;
  up?: boolean;
  disabled: boolean;
  onPress: () => void;
}): ReactNode {
  return (
    <button type="button" className="step-button" aria-label={name} title={name} disabled={disabled} onClick={onPress}>
      {up ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />}
    </button>
  );
}

export function SectionSwitch({ section, name }: { section: DraftSection; name: string }): ReactNode {
  const words = useWords();
  const { builder } = useBuilderView();
  return (
    <Switch
      size="small"
      aria-label={words.builder.include(name)}
      checked={section.on}
      disabled={isFixed(section.id)}
      onChange={(on) => builder.edit((draft) => switched(draft, section.id, on))}
    />
  );
}
