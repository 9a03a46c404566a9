import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { Outlet, useLocation } from 'react-router';
import { SearchPalette } from '../features/search/search-palette.tsx';
import { useWords } from '../i18n/words.tsx';
import { useUndoKeys } from '../ui/history/use-undo.ts';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

/** The builder takes the whole window: its three panes need the width. */
const isBuilder = (pathname: string): boolean => /^\/packets\/(?!(?:new|library)$)[^/]+$/.test(pathname);

function useSearchKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || !(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
}

/** Another page begins at its top; a list that brings its last row back into view does so after this. */
function useTopOfPage(pathname: string): void {
  useLayoutEffect(() => {
    if (pathname === '') return;
    const page = document.querySelector('#content');
    if (page !== null) page.scrollTop = 0;
    window.scrollTo(0, 0);
  }, [pathname]);
}

export function Layout(): ReactNode {
  const words = useWords();
  const { pathname } = useLocation();
  const [searching, setSearching] = useState(false);
  const [openSearch] = useState(() => () => setSearching(true));
  useSearchKey(openSearch);
  useTopOfPage(pathname);
  const wide = isBuilder(pathname);
  // The builder keeps an undo of its own.
  useUndoKeys(!wide);
  return (
    <div className="layout">
      <a className="skip" href="#content" onClick={(event) => skipToContent(event)}>
        {words.skip}
      </a>
      <Rail narrow={wide} />
      <div className="layout-body">
        <TopBar onSearch={openSearch} />
        <main id="content" tabIndex={-1} className={wide ? 'content content-full' : 'content'} key={wide ? 'builder' : 'page'}>
          <Outlet />
        </main>
      </div>
      <SearchPalette open={searching} onClose={() => setSearching(false)} />
    </div>
  );
}

/** The address carries the route, so the link moves the focus itself. */
function skipToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#content')?.focus();
}
