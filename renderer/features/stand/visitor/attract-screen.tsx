import { useEffect, useState, type ReactNode } from 'react';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { StandHome } from '#shared/domain/stand/stand-view.ts';
import { readText, useLanguage } from '../../../i18n/words.tsx';
import { useStandWords } from '../stand-words.ts';
import { Figure } from './figure.tsx';
import { TileMap } from './tile-map.tsx';
import { useStand } from './visitor-context.ts';

const turnMs = 6000;
/** Figures that stand still side by side where motion is not wanted. */
const stillFigures = 2;

const wantsStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What is shown when nobody is there: public figures in turn beside the map. Any touch begins. */
export function AttractScreen({ home }: { home: StandHome }): ReactNode {
  const words = useStandWords();
  const language = useLanguage();
  const { setup, visitor } = useStand();
  const [still] = useState(wantsStill);
  const [turn, setTurn] = useState(0);
  const { proofs, districts } = home;
  useEffect(() => {
    if (still || proofs.length < 2) return undefined;
    const timer = setInterval(() => setTurn((before) => before + 1), turnMs);
    return () => clearInterval(timer);
  }, [still, proofs.length]);
  const at = proofs.length === 0 ? 0 : turn % proofs.length;
  const shown = still ? proofs.slice(0, stillFigures) : proofs.slice(at, at + 1);
  const office = setup.office.name[language];
  const first = shown[0]?.record;
  const district = first?.kind === 'district' ? first.id : (first?.district?.id ?? null);
  return (
    <div className="stand-attract">
      <header className="stand-attract-head">
        <h1>{words.attractTitle}</h1>
        {office !== '' && <p className="stand-attract-office">{office}</p>}
      </header>
      <div className={still ? 'stand-proofs still' : 'stand-proofs'}>
        {shown.map(({ record, figure }) => (
          <div key={still ? figure.factId : `${turn}`} className="stand-proof">
            <p className="stand-proof-name">{readText(record.name, language)?.text}</p>
            <Figure figure={figure} />
          </div>
        ))}
      </div>
      <TileMap districts={districts} at={district} />
      <footer className="stand-attract-foot">
        <span className="stand-touch" aria-hidden>
          {words.touch}
        </span>
        <span>{words.madeAt(formatDate(setup.madeAt.slice(0, 10), language))}</span>
      </footer>
      <button type="button" className="stand-anywhere" aria-label={words.touch} onClick={() => visitor.show('home')} />
    </div>
  );
}
