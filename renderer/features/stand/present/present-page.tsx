import { useRef, useState, type ReactNode } from 'react';
import { App, Button } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { asApiError } from '../../../api/client.ts';
import { useClient } from '../../../api/use-query.ts';
import { useDeskWords } from '../stand-words.ts';
import { Notes } from './notes.tsx';
import { PresentFault } from './present-fault.tsx';
import { Slide } from './slide.tsx';
import { TurnButtons } from './turn-buttons.tsx';
import { usePresented } from './use-presented.ts';
import { usePresenterKeys } from './use-presenter-keys.ts';
import { useTurns } from './use-turns.ts';
import './present.css';

/** A swipe shorter than this is a touch. */
const swipePx = 60;

/** The packet’s own pages, one at a time on the whole window; what the officer wrote stands beside them, in a second window, or nowhere. */
export function PresentPage(): ReactNode {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const words = useDeskWords().present;
  const navigate = useNavigate();
  const [withNotes, setWithNotes] = useState(false);
  const { preview, file, pages, failed } = usePresented(id);
  const { at, go } = useTurns(id, Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1), pages);
  const back = (): void => void navigate(`/packets/${id}`);
  const openNotes = useOpenNotes(id);
  usePresenterKeys({ go, onEnd: back });
  const start = useRef<number | null>(null);
  if (failed) return <PresentFault id={id} />;
  return (
    <div className={withNotes ? 'present with-notes' : 'present'}>
      <h1 className="present-title">{words.title}</h1>
      <div
        className="present-stage"
        onPointerDown={(event) => {
          start.current = event.clientX;
        }}
        onPointerUp={(event) => {
          const moved = event.clientX - (start.current ?? event.clientX);
          start.current = null;
          if (Math.abs(moved) >= swipePx) go(moved < 0 ? 1 : -1);
        }}
      >
        {file === null ? <p role="status">{words.loading}</p> : <Slide file={file} number={at} key={withNotes ? 'narrow' : 'wide'} />}
      </div>
      {withNotes && preview !== null && (
        <aside className="present-notes" aria-label={words.notes}>
          <h2>{words.notes}</h2>
          <Notes id={id} preview={preview} file={file} at={at} />
        </aside>
      )}
      <footer className="present-foot">
        <Button onClick={back}>{words.back}</Button>
        <Button onClick={() => setWithNotes(!withNotes)} aria-pressed={withNotes}>
          {withNotes ? words.hideNotes : words.showNotes}
        </Button>
        <Button onClick={openNotes}>{words.notesWindow}</Button>
        <Button onClick={() => void document.documentElement.requestFullscreen()}>{words.fullScreen}</Button>
        <TurnButtons at={at} pages={pages} go={go} />
      </footer>
    </div>
  );
}

/** A window that does not open says so; the notes can still be shown beside the page. */
function useOpenNotes(packetId: string): () => void {
  const client = useClient();
  const { message } = App.useApp();
  return () => {
    client.call('present.openNotes', { packetId }).catch((error: unknown) => void message.error(asApiError(error).message));
  };
}
