import { useRef, useState, type ReactNode } from 'react';
import { useExchangeWords } from './exchange-words.ts';
import type { ImportDesk } from './import-desk.ts';

/** Takes a sheet by dropping or choosing it. */
export function FileDrop({ desk }: { desk: ImportDesk }): ReactNode {
  const words = useExchangeWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (file !== undefined) void desk.take(file);
  };
  return (
    <>
      <div
        className={over ? 'drop sheet-drop over' : 'drop sheet-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <span>{words.drop}</span>
        <button type="button" className="link-button" onClick={() => input.current?.click()}>
          {words.choose}
        </button>
        <input
          ref={input}
          className="visually-hidden"
          tabIndex={-1}
          type="file"
          accept=".xlsx,.xlsm,.xls,.csv"
          aria-label={words.choose}
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      <p className="muted">{words.limits}</p>
    </>
  );
}
