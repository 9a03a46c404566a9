import { use, type ReactNode } from 'react';
import { ClockCircleOutlined, StopOutlined, WarningOutlined } from '@ant-design/icons';
import { Node } from '@tiptap/core';
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import type { Chip, ChipState } from '#shared/domain/packet/chip.ts';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import { useLanguage } from '../../../../i18n/words.tsx';
import { usePlainText } from '../../../../ui/bilingual.tsx';
import { useBuilderWords } from '../builder-words.ts';
import { useChips, WordsLanguage } from './chip-context.ts';
import { chipName } from './rich-document.ts';

/** How grave a state is: it can be printed as it is, wants a look, or stops the export. */
export const toneOf: Record<ChipState, 'fresh' | 'look' | 'stop'> = {
  fresh: 'fresh',
  undated: 'fresh',
  stale: 'look',
  conflicting: 'look',
  'set-aside': 'stop',
  replaced: 'stop',
  above: 'stop',
  gone: 'stop',
};
const icons: Partial<Record<ChipState, ReactNode>> = {
  stale: <ClockCircleOutlined aria-hidden />,
  conflicting: <WarningOutlined aria-hidden />,
  'set-aside': <StopOutlined aria-hidden />,
  replaced: <StopOutlined aria-hidden />,
  above: <StopOutlined aria-hidden />,
  gone: <StopOutlined aria-hidden />,
};

/** A figure, its date and its source in one line: in the language of the words it stands in, else in the window's. */
export function useChipLine(): (chip: Chip) => { value: string; asOf: string; source: string } {
  const shown = useLanguage();
  const language = use(WordsLanguage) ?? shown;
  const plain = usePlainText();
  return ({ fact, factId }) =>
    fact === null
      ? { value: factId, asOf: '', source: '' }
      : {
          value: formatFact(fact.view.fact, language).text,
          asOf: formatAsOf(fact.view.fact.asOf, language),
          source: plain(fact.view.source.title),
        };
}

/** The figure as its fact says it now; a state other than fresh is a sign and a word. */
function ChipView({ node }: NodeViewProps): ReactNode {
  const words = useBuilderWords();
  const lineOf = useChipLine();
  const { byId, open } = useChips();
  const factId = String(node.attrs['factId']);
  const chip = byId.get(factId);
  const line = chip === undefined ? null : lineOf(chip);
  const state = chip?.state ?? 'fresh';
  const told = line === null ? '' : [line.value, line.asOf, line.source].filter((text) => text !== '').join(' · ');
  return (
    <NodeViewWrapper as="span" className={`chip chip-${toneOf[state]}`} data-fact={factId} data-state={state} title={told}>
      <button type="button" className="chip-open" tabIndex={-1} onClick={() => open(factId)}>
        {icons[state]}
        <span className="chip-value">{line === null ? words.chip.loading : line.value}</span>
        {toneOf[state] !== 'fresh' && <span className="chip-state">{words.chip.states[state]}</span>}
      </button>
    </NodeViewWrapper>
  );
}

/** A figure of a fact among the words: one thing, never edited by letters. */
export const FactChip = Node.create({
  name: chipName,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ factId: { default: '', parseHTML: (element: HTMLElement) => element.dataset['fact'] ?? '' } }),
  parseHTML: () => [{ tag: 'span[data-fact]' }],
  renderHTML: ({ node }) => ['span', { 'data-fact': String(node.attrs['factId']) }],
  addNodeView: () => ReactNodeViewRenderer(ChipView),
});
