import { useRef, useState, type ReactNode } from 'react';

interface FileDropProps {
  /** What may be dropped here, in words. */
  text: string;
  choose: string;
  /** As `<input accept>` takes it. */
  accept: string;
  /** Beside the look every such place has. */
  className?: string;
  onFile: (file: File) => void;
}

/** A strip to drop a file on, with a button for those who choose it. */
export function FileDrop({ text, choose, accept, className, onFile }: FileDropProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (file !== undefined) onFile(file);
  };
  return (
    <div
      className={['drop', className, over ? 'over' : undefined].filter((name) => name !== undefined).join(' ')}
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
      <span>{text}</span>
      <button type="button" className="link-button" onClick={() => input.current?.click()}>
        {choose}
      </button>
      <input
        ref={input}
        className="visually-hidden"
        tabIndex={-1}
        type="file"
        accept={accept}
        aria-label={choose}
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
    </div>
  );
}
