import { useEffect, useRef, useState, type ReactNode } from 'react';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import type { Preview } from '#shared/domain/packet/packet.ts';
import { asApiError } from '../../../api/client.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { readText, useLanguage } from '../../../i18n/words.tsx';
import type { PdfFile } from '../../../ui/pdf/pdf-file.ts';
import { usePdfFile } from '../../../ui/pdf/use-pdf-file.ts';
import { useDeskWords } from '../stand-words.ts';
import { notesOf } from './notes-of.ts';
import { useSourceMarks } from './use-source-marks.ts';
import './present.css';

/** A swipe shorter than this is a touch. */
const swipePx = 60;

/** The packet’s own pages, one at a time on the whole window, with what the officer wrote beside them when asked for. */
export function PresentPage(): ReactNode {
  const { id = '' } = useParams();
  const words = useDeskWords().present;
  const client = useClient();
  const navigate = useNavigate();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failed, setFailed] = useState(false);
  const [at, setAt] = useState(1);
  const [withNotes, setWithNotes] = useState(false);
  const { file, failed: unread } = usePdfFile(preview?.url ?? null);
  const pages = file?.sizes.length ?? 0;
  useEffect(() => {
    let live = true;
    const ask = (): void => {
      client.call('packet.preview', { id }).then(
        (made) => live && setPreview(made),
        (error: unknown) => {
          if (!live) return;
          // A newer preview of the same packet overtook this one: asked for again, it is the same pages.
          if (asApiError(error).code === 'cancelled') ask();
          else setFailed(true);
        },
      );
    };
    ask();
    return () => {
      live = false;
    };
  }, [client, id]);
  const go = (by: number): void => setAt((before) => Math.min(Math.max(1, before + by), Math.max(1, pages)));
  useKeys({ go, onEnd: () => void navigate(`/packets/${id}`) });
  const start = useRef<number | null>(null);
  if (failed || unread) {
    return (
      <div className="present present-wait">
        <h1>{words.title}</h1>
        <p role="alert">{words.failed}</p>
        <Button onClick={() => void navigate(`/packets/${id}`)}>{words.back}</Button>
      </div>
    );
  }
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
      {withNotes && preview !== null && <Notes id={id} preview={preview} file={file} at={at} />}
      <footer className="present-foot">
        <Button onClick={() => void navigate(`/packets/${id}`)}>{words.back}</Button>
        <Button onClick={() => setWithNotes(!withNotes)} aria-pressed={withNotes}>
          {withNotes ? words.hideNotes : words.showNotes}
        </Button>
        <Button onClick={() => void document.documentElement.requestFullscreen()}>{words.fullScreen}</Button>
        <span className="present-at" role="status">
          {pages > 0 && words.page(at, pages)}
        </span>
        <Button aria-label={words.previous} disabled={at <= 1} onClick={() => go(-1)} icon={<LeftOutlined aria-hidden />} />
        <Button aria-label={words.next} disabled={at >= pages} onClick={() => go(1)} icon={<RightOutlined aria-hidden />} />
      </footer>
    </div>
  );
}

const forward = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ']);
const backward = new Set(['ArrowLeft', 'ArrowUp', 'PageUp']);

/** Keys of a presenter's remote control. */
function useKeys({ go, onEnd }: { go: (by: number) => void; onEnd: () => void }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLButtonElement && event.key === ' ') return;
      if (forward.has(event.key)) go(1);
      else if (backward.has(event.key)) go(-1);
      else if (event.key === 'Escape' && document.fullscreenElement === null) onEnd();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

/** One page as large as the stage allows. */
function Slide({ file, number }: { file: PdfFile; number: number }): ReactNode {
  const words = useDeskWords().present;
  const host = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setBox({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const [element, size] = [host.current, file.sizes[number - 1]];
    if (element === null || size === undefined || box.width === 0) return undefined;
    const ending = new AbortController();
    const widthPx = Math.floor(Math.min(box.width, (box.height * size.width) / size.height));
    file.draw(number, { widthPx, pixelRatio: window.devicePixelRatio, signal: ending.signal }).then(
      (canvas) => {
        if (ending.signal.aborted) return;
        canvas.style.width = `${widthPx}px`;
        canvas.dataset['page'] = String(number);
        element.replaceChildren(canvas);
      },
      (error: unknown) => {
        if (!ending.signal.aborted) reportError(error);
      },
    );
    return () => ending.abort();
  }, [file, number, box]);
  return <div ref={host} className="present-slide" role="img" aria-label={words.page(number, file.sizes.length)} />;
}

function Notes({ id, preview, file, at }: { id: string; preview: Preview; file: PdfFile | null; at: number }): ReactNode {
  const words = useDeskWords().present;
  const language = useLanguage();
  const packet = useQuery('packet.get', { id }).value;
  const marks = useSourceMarks(file, at);
  const sources = preview.sources.filter(({ number }) => marks.has(number));
  const notes =
    packet === undefined ? [] : notesOf({ sections: packet.draft.sections, sectionPages: preview.sectionPages, page: at, language });
  return (
    <aside className="present-notes" aria-label={words.notes}>
      <h2>{words.notes}</h2>
      {notes.length === 0 && <p>{words.noNotes}</p>}
      {notes.map((note) => (
        <section key={note.id}>
          <h3>{note.name}</h3>
          <p>{note.text === '' ? words.noNotes : note.text}</p>
        </section>
      ))}
      {sources.length > 0 && (
        <section>
          <h3>{words.sources}</h3>
          <ul className="present-sources">
            {sources.map(({ number, title }) => (
              <li key={number}>
                [{number}] {readText(title, language)?.text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
