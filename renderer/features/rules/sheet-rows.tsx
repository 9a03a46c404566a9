import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Edited } from './edit-rows.ts';
import { deedOf, type RowDeed } from './row-keys.ts';
import { SheetRow } from './sheet-row.tsx';
import { useRuleWords } from './rule-words.ts';

interface SheetRowsProps<Row extends { key: string; depth: number }> {
  label: string;
  rows: Row[];
  isGroup: (row: Row) => boolean;
  edit: (rows: readonly Row[], key: string, deed: RowDeed) => Edited<Row> | null;
  readOnly: boolean;
  onRows: (rows: Row[]) => void;
  children: (row: Row, label: string) => ReactNode;
}

/** The rows of a sheet as a list; after a deed the keyboard goes on in the row it was done to. */
export function SheetRows<Row extends { key: string; depth: number }>(props: SheetRowsProps<Row>): ReactNode {
  const { label, rows, isGroup, edit, readOnly, onRows, children } = props;
  const words = useRuleWords();
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<{ key: string } | null>(null);
  useEffect(() => {
    if (focus === null) return;
    const row = list.current?.querySelector(`[data-sheet-row="${focus.key}"]`);
    if (row?.contains(document.activeElement) === true) return;
    row?.querySelector<HTMLElement>('.sheet-cells input, .sheet-cells button')?.focus();
  }, [focus]);
  const act = (key: string, deed: RowDeed): void => {
    const edited = edit(rows, key, deed);
    if (edited === null) return;
    onRows(edited.rows);
    setFocus(edited.focus === null ? null : { key: edited.focus });
  };
  useEffect(() => {
    const own = list.current;
    const onKey = (event: KeyboardEvent): void => {
      const deed = deedOf(event);
      const key = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sheet-row]')?.dataset['sheetRow'] : undefined;
      if (deed === null || key === undefined || readOnly) return;
      event.preventDefault();
      act(key, deed);
    };
    own?.addEventListener('keydown', onKey);
    return () => own?.removeEventListener('keydown', onKey);
  });
  return (
    <ol className="sheet-rows" ref={list} aria-label={label}>
      {rows.map((row, at) => (
        <SheetRow
          key={row.key}
          rowKey={row.key}
          depth={row.depth}
          number={at + 1}
          group={isGroup(row)}
          readOnly={readOnly}
          can={(deed) => edit(rows, row.key, deed) !== null}
          onDeed={(deed) => act(row.key, deed)}
        >
          {children(row, words.row(at + 1))}
        </SheetRow>
      ))}
    </ol>
  );
}
