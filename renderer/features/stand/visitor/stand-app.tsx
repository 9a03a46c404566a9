import { useMemo, useRef, type ReactNode } from 'react';
import { HeartFilled, HomeFilled } from '@ant-design/icons';
import { useStore } from 'zustand';
import { useQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { useWindowStores } from '../../../ui/window-stores.ts';
import { useStandWords } from '../stand-words.ts';
import { AttractScreen } from './attract-screen.tsx';
import { HomeScreen } from './home-screen.tsx';
import { LeadScreen, ThanksScreen } from './lead-screen.tsx';
import { PicksScreen } from './picks-screen.tsx';
import { StaffScreen } from './staff-screen.tsx';
import { TourScreen } from './tour-screen.tsx';
import { useClosedIn } from './use-closed-in.ts';
import { useIdle } from './use-idle.ts';
import { StandContext, useNextVisitor, useStand, useVisit, type StandSetupView } from './visitor-context.ts';
import { createVisitorStore } from './visitor-store.ts';
import '../stand.css';

/** How long the mark is held for the way to staff, in milliseconds. */
const holdMs = 3000;

/** The whole window of a stand: one visitor after another, and no way out but the PIN. */
export function StandApp({ setup }: { setup: StandSetupView }): ReactNode {
  const visitor = useMemo(() => createVisitorStore(() => crypto.randomUUID()), []);
  const stand = useMemo(() => ({ setup, visitor }), [setup, visitor]);
  useClosedIn();
  return (
    <StandContext value={stand}>
      <Shell />
    </StandContext>
  );
}

function Shell(): ReactNode {
  const words = useStandWords();
  const { setup } = useStand();
  const screen = useVisit((visit) => visit.screen);
  const reset = useNextVisitor();
  const { left, touch } = useIdle({ seconds: setup.config.idleSeconds, active: screen !== 'attract', onIdle: reset });
  return (
    <div className={screen === 'attract' ? 'stand stand-dark' : 'stand'}>
      <Bar />
      {setup.training && <p className="stand-training">{words.training}</p>}
      <main className="stand-main">
        <ScreenNow />
      </main>
      {left !== null && (
        <div className="stand-still" role="alertdialog" aria-label={words.still}>
          <p className="stand-still-title">{words.still}</p>
          <p>{words.stillText(left)}</p>
          <button type="button" className="stand-main-button" onClick={touch}>
            {words.stay}
          </button>
        </div>
      )}
    </div>
  );
}

function ScreenNow(): ReactNode {
  const words = useStandWords();
  const home = useQuery('stand.home', {});
  const screen = useVisit((visit) => visit.screen);
  const tourId = useVisit((visit) => visit.tourId);
  if (screen === 'staff') return <StaffScreen />;
  if (home.value === undefined) return home.error === undefined ? null : <p className="stand-fault">{words.unavailable}</p>;
  switch (screen) {
    case 'attract':
      return <AttractScreen home={home.value} />;
    case 'home':
      return <HomeScreen home={home.value} />;
    case 'tour':
      return tourId === null ? <HomeScreen home={home.value} /> : <TourScreen key={tourId} id={tourId} />;
    case 'picks':
      return <PicksScreen />;
    case 'lead':
      return <LeadScreen />;
    case 'thanks':
      return <ThanksScreen />;
  }
}

/** Always at hand: home, picks, the other language. The mark, held, leads to staff. */
function Bar(): ReactNode {
  const words = useStandWords();
  const language = useLanguage();
  const stores = useWindowStores();
  const { visitor } = useStand();
  const screen = useVisit((visit) => visit.screen);
  const picks = useVisit((visit) => visit.picks.length);
  const inside = screen !== 'attract' && screen !== 'staff';
  return (
    <header className="stand-bar">
      <Mark />
      {inside && (
        <nav className="stand-nav" aria-label={words.home}>
          <button
            type="button"
            className="stand-button"
            aria-current={screen === 'home' ? 'page' : undefined}
            onClick={() => visitor.show('home')}
          >
            <HomeFilled aria-hidden /> {words.home}
          </button>
          <button
            type="button"
            className="stand-button"
            aria-current={screen === 'picks' ? 'page' : undefined}
            onClick={() => visitor.show('picks')}
          >
            <HeartFilled aria-hidden /> {words.picksOpen(picks)}
          </button>
        </nav>
      )}
      <button
        type="button"
        className="stand-button stand-language"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => stores.language.setState({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {words.language}
      </button>
    </header>
  );
}

function Mark(): ReactNode {
  const { product, productLatin } = useWords();
  const { visitor } = useStand();
  const held = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const language = useStore(useWindowStores().language, (state) => state.language);
  const release = (): void => clearTimeout(held.current);
  return (
    <span
      className="stand-mark"
      onPointerDown={() => {
        release();
        held.current = setTimeout(() => visitor.show('staff'), holdMs);
      }}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
    >
      {product}
      {language === 'zh' && <span className="stand-mark-latin">{productLatin}</span>}
    </span>
  );
}
