import { useEffect } from 'react';
import { useBuilderState, useBuilderView } from '../builder/builder-context.ts';
import { markChanges, newTextsOn } from './mark-changes.ts';

/** Keeps the marks of what changed on whatever pages are drawn, now and later. */
export function useChangeMarks(scroller: React.RefObject<HTMLElement | null>): void {
  const { changes } = useBuilderView();
  const pages = useBuilderState((state) => state.preview?.sectionPages);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const mark = (): void => {
      for (const words of element.querySelectorAll<HTMLElement>('.pdf-text')) {
        const page = Number(words.closest('[data-page]')?.getAttribute('data-page') ?? 0);
        markChanges(words, newTextsOn(page, changes, pages ?? {}));
      }
    };
    mark();
    if (changes === null) return undefined;
    const observer = new MutationObserver(() => {
      mark();
      // The bars are children of the pages too; what this very mark put there is no news.
      observer.takeRecords();
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [scroller, changes, pages]);
}
