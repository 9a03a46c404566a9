import { useState, type MouseEvent } from 'react';
import { sectionIdSchema, sectionNames, type DraftSection, type PacketDraft, type SectionId } from '#shared/domain/packet/draft.ts';
import { plainTextOf } from '#shared/domain/packet/rich-text.ts';
import { optionsOf, type SectionItem } from '#shared/domain/packet/section-choices.ts';
import type { Client } from '../../../api/client.ts';
import { useClient } from '../../../api/use-query.ts';
import { sectionOf, useBuilderState, useBuilderView, useDraft } from '../builder/builder-context.ts';
import { cellsOf, itemAt, tight, wordsAt, type PageBlock, type PageCell } from './page-block.ts';
import { figureAt, figureOfMark, sectionAt, type PagePiece, type SectionTop } from './page-line.ts';

const pieceOf = (element: Element): PagePiece => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { text: element.textContent ?? '', left, right, top, bottom };
};
const spansOf = (layer: Element): Element[] => [...layer.querySelectorAll('span')].filter((span) => span.childElementCount === 0);
const pageOf = (element: Element): number => Number(element.closest('[data-page]')?.getAttribute('data-page') ?? 0);

/** Where each section begins: its page, and on a page that is drawn the height of its title. */
function topsOf(scroller: Element, pages: Record<string, number>): SectionTop[] {
  const tops = Object.entries(pages).map(([id, page]) => {
    const known = sectionIdSchema.safeParse(id);
    const titles = known.success ? Object.values(sectionNames[known.data]).map(tight) : [];
    const layer = scroller.querySelector(`[data-page="${page}"] .pdf-text`);
    const title = layer === null ? undefined : spansOf(layer).find((span) => titles.includes(tight(span.textContent ?? '')));
    return { id, page, top: title?.getBoundingClientRect().top ?? -Infinity };
  });
  return tops.sort((a, b) => a.page - b.page || a.top - b.top);
}

/** The words on those of some pages that are drawn. */
const cellsOn = (scroller: Element, from: number, to: number): PageCell[] =>
  [...scroller.querySelectorAll('.pdf-text')].flatMap((layer) => {
    const page = pageOf(layer);
    return page < from || page > to ? [] : cellsOf(spansOf(layer).map(pieceOf), page);
  });

/** What a list of the section's contents would offer; none where nothing can be chosen. */
const itemsOf = async (client: Client, section: SectionId, draft: PacketDraft): Promise<SectionItem[]> => {
  if (optionsOf[section]?.includes('leftOut') !== true) return [];
  const { investorId, template, audience, parkIds, asOf } = draft;
  return client.call('section.items', { section, matter: { investorId, template, audience, parkIds, asOf } });
};

/** True where the page under its words is not blank paper, as on a bar of a chart. */
function isDrawn(layer: Element, { clientX, clientY }: MouseEvent): boolean {
  const canvas = layer.parentElement?.querySelector('canvas');
  if (canvas === null || canvas === undefined) return false;
  const { left, top, width } = canvas.getBoundingClientRect();
  const scale = canvas.width / width;
  const dot = canvas.getContext('2d')?.getImageData((clientX - left) * scale, (clientY - top) * scale, 1, 1).data;
  return dot !== undefined && dot.slice(0, 3).some((part) => part < 250);
}

const wordsOf = (section: DraftSection | undefined): string[] =>
  section === undefined ? [] : [plainTextOf(section.words.zh), plainTextOf(section.words.en)];

/** The mark of a block on its page, in hundredths of the page's height. */
export interface BlockMark {
  section: SectionId;
  page: number;
  top: number;
  height: number;
  /** The preview it was made on; on any other the block may stand elsewhere. */
  url: string;
}
/** Head and foot of a page, above and below which no block stands. */
const [head, foot] = [6, 93];

function placeOnPage({ page, top, bottom }: PageBlock, frame: DOMRect): Pick<BlockMark, 'page' | 'top' | 'height'> {
  const share = (at: number): number => Math.min(foot, Math.max(head, (100 * (at - frame.top)) / frame.height));
  const from = share(top);
  return { page, top: from, height: Math.max(0, (bottom === null ? foot : share(bottom)) - from) };
}

/** Finds the block at a place; its items are asked for, so the answer comes a moment after the click. */
function useBlockFinder(): {
  mark: BlockMark | null;
  find: (scroller: Element, section: SectionId, event: MouseEvent, factId: string | null) => void;
} {
  const client = useClient();
  const draft = useDraft();
  const { point, selected } = useBuilderView();
  const preview = useBuilderState((state) => state.preview);
  const [mark, setMark] = useState<BlockMark | null>(null);
  const find = (scroller: Element, section: SectionId, { target, clientX, clientY }: MouseEvent, factId: string | null): void => {
    setMark(null);
    const sheet = target instanceof Element ? target.closest('[data-page]') : null;
    const tops = topsOf(scroller, preview?.sectionPages ?? {});
    const at = tops.findIndex(({ id }) => id === section);
    const from = tops[at];
    if (sheet === null || from === undefined || preview === null) return;
    const to = tops[at + 1] ?? null;
    const page = pageOf(sheet);
    const held = { cells: cellsOn(scroller, from.page, page), from, to };
    const frame = sheet.getBoundingClientRect();
    const place = { page, top: clientY, left: clientX };
    const show = (block: PageBlock | null, id = block?.id): void => {
      if (id !== undefined) point(section, id);
      if (block !== null) setMark({ ...placeOnPage(block, frame), section, url: preview.url });
    };
    const words = wordsAt(wordsOf(sectionOf(draft, section)), held, place);
    if (words !== null) {
      show(words);
      return;
    }
    void itemsOf(client, section, draft).then(
      (items) => {
        const fact = items.find(({ id }) => id === factId);
        show(
          itemAt(
            items.filter(({ id }) => id !== factId),
            held,
            place,
          ),
          fact?.id,
        );
      },
      // The section stays chosen; its list of contents says what failed when it is opened.
      () => undefined,
    );
  };
  return { mark: mark?.url === preview?.url && mark?.section === selected ? mark : null, find };
}

/**
 * What a click on the pages does: the section there is chosen without moving the page, with the block in it, and a figure opens the
 * inspector on its fact. A drag that selects words is none.
 */
export function usePageClicks(): { mark: BlockMark | null; onClick: (event: MouseEvent<HTMLElement>) => void } {
  const { point, openFact, setTab } = useBuilderView();
  const pages = useBuilderState((state) => state.preview?.sectionPages);
  const figures = useBuilderState((state) => state.preview?.figures);
  const { mark, find } = useBlockFinder();
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const { target, currentTarget, clientX, clientY } = event;
    if (!(target instanceof Element) || pageOf(target) === 0 || window.getSelection()?.isCollapsed === false) return;
    const layer = target.closest('.pdf-text');
    const spans = layer === null ? [] : spansOf(layer);
    const pieces = spans.map(pieceOf);
    const piece = pieces[spans.indexOf(target)];
    const drawn = target === layer && isDrawn(layer, event) ? figureOfMark(figures ?? [], pieces, { x: clientX, y: clientY }) : null;
    const figure = piece === undefined ? drawn : figureAt(figures ?? [], piece, { pieces, x: clientX });
    const section = sectionIdSchema.safeParse(sectionAt(topsOf(currentTarget, pages ?? {}), { page: pageOf(target), top: clientY }));
    if (section.success) {
      point(section.data);
      setTab('section');
      find(currentTarget, section.data, event, figure?.factId ?? null);
    }
    if (figure !== null) openFact(figure.factId);
  };
  return { mark, onClick };
}
