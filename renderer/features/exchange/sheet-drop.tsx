import type { ReactNode } from 'react';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useExchangeWords } from './exchange-words.ts';
import type { ImportDesk } from './import-desk.ts';

/** Takes a sheet by dropping or choosing it. */
export function SheetDrop({ desk }: { desk: ImportDesk }): ReactNode {
  const words = useExchangeWords();
  return (
    <>
      <FileDrop
        className="sheet-drop"
        text={words.drop}
        choose={words.choose}
        accept=".xlsx,.xlsm,.xls,.csv"
        onFile={(file) => void desk.take(file)}
      />
      <p className="muted">{words.limits}</p>
    </>
  );
}
