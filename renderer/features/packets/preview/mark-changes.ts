import type { Changes } from '../builder/use-changes.ts';
import { tight } from './page-block.ts';

/** Shorter pieces stand in too many texts. */
const shortest = 4;

/** Texts that are new on a page: those of the sections that have begun by then and have not ended before. */
export function newTextsOn(page: number, changes: Changes | null, sectionPages: Record<string, number>): string[] {
  if (changes === null) return [];
  const begins = Object.values(sectionPages).sort((a, b) => a - b);
  return [...changes.bySection.values()].flatMap(({ id, texts }) => {
    const from = sectionPages[id];
    if (from === undefined) return [];
    const to = begins.find((begin) => begin > from) ?? Infinity;
    return page >= from && page <= to ? texts.map(tight) : [];
  });
}

interface Stretch {
  top: number;
  bottom: number;
}

/** Lines that follow one another closely make one stretch of the margin. */
export function stretchesOf(lines: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const line of [...lines].sort((a, b) => a.top - b.top)) {
    const last = found.at(-1);
    if (last === undefined || line.top - last.bottom > line.bottom - line.top) found.push({ ...line });
    else last.bottom = Math.max(last.bottom, line.bottom);
  }
  return found;
}

function barOf({ top, bottom }: Stretch): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'change-bar';
  bar.style.top = `${top}px`;
  bar.style.height = `${bottom - top}px`;
  return bar;
}

/** Marks on a page's words what the newest version did not say, with a bar in the margin; takes away the marks of before. */
export function markChanges(words: HTMLElement, texts: readonly string[]): void {
  for (const bar of words.querySelectorAll('.change-bar')) bar.remove();
  for (const span of words.querySelectorAll('span')) {
    const own = tight(span.textContent ?? '');
    span.classList.toggle('is-new', own.length >= shortest && texts.some((text) => text.includes(own)));
  }
  const lines = [...words.querySelectorAll<HTMLElement>('.is-new')].map(({ offsetTop, offsetHeight }) => ({
    top: offsetTop,
    bottom: offsetTop + offsetHeight,
  }));
  words.append(...stretchesOf(lines).map(barOf));
}
