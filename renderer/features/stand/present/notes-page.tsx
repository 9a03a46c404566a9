import { useEffect, useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useDeskWords } from '../stand-words.ts';
import { Notes } from './notes.tsx';
import { PresentFault } from './present-fault.tsx';
import { Slide } from './slide.tsx';
import { TurnButtons } from './turn-buttons.tsx';
import { usePresented } from './use-presented.ts';
import { usePresenterKeys } from './use-presenter-keys.ts';
import { useTurns } from './use-turns.ts';
import './present.css';

/** The presenter’s own window: the page that is shown, the next one, the notes and the time; turning here turns the pages. */
export function NotesPage(): ReactNode {
  const { id = '' } = useParams();
  const words = useDeskWords().present;
  const navigate = useNavigate();
  const { preview, file, pages, failed } = usePresented(id);
  const { at, go } = useTurns(id, null, pages);
  usePresenterKeys({ go });
  if (failed) return <PresentFault id={id} />;
  return (
    <div className="present presenter">
      <h1 className="present-title">{words.notes}</h1>
      <div className="presenter-pages">
        {file === null ? (
          <p role="status">{words.loading}</p>
        ) : (
          <>
            <figure>
              <figcaption>{words.now}</figcaption>
              <Slide file={file} number={at} />
            </figure>
            <figure>
              <figcaption>{at < pages ? words.upNext : words.last}</figcaption>
              {at < pages && <Slide file={file} number={at + 1} />}
            </figure>
          </>
        )}
      </div>
      <aside className="present-notes presenter-notes" aria-label={words.notes}>
        <h2>{words.notes}</h2>
        {preview !== null && <Notes id={id} preview={preview} file={file} at={at} />}
      </aside>
      <footer className="present-foot">
        <Button onClick={() => void navigate(`/packets/${id}/present?page=${at}`)}>{words.showHere}</Button>
        <Elapsed />
        <TurnButtons at={at} pages={pages} go={go} />
      </footer>
    </div>
  );
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** Minutes and seconds since the notes were opened or the clock was set back. */
function Elapsed(): ReactNode {
  const words = useDeskWords().present;
  const [startMs, setStartMs] = useState(() => Date.now());
  const [nowMs, setNowMs] = useState(startMs);
  useEffect(() => {
    const ticking = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  const seconds = Math.max(0, Math.floor((nowMs - startMs) / 1000));
  const text = `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
  const restart = (): void => {
    setStartMs(Date.now());
    setNowMs(Date.now());
  };
  return (
    <Button onClick={restart} aria-label={words.restart(text)} title={words.restart(text)} className="presenter-time">
      {text}
    </Button>
  );
}
