import type { ReactNode } from 'react';
import { Select } from 'antd';
import { useStore } from 'zustand';
import { columnLetters } from '#shared/domain/exchange/name-columns.ts';
import { Field } from '../../ui/editing/field.tsx';
import { grouped } from '../../ui/numbers.ts';
import { useExchangeWords } from './exchange-words.ts';
import { Fold } from './fold.tsx';
import type { ImportDesk } from './import-desk.ts';

interface HeadProps {
  rows: string[][];
  headerRow: number | null;
  onChoose: (row: number) => void;
}

/** The first rows as they stand; the one with the headings can be chosen. */
function Head({ rows, headerRow, onChoose }: HeadProps): ReactNode {
  const words = useExchangeWords();
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return (
    <div className="head-scroll">
      <table className="head-table" aria-label={words.headerRow}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {Array.from({ length: columns }, (_, at) => (
              <th key={at} scope="col">
                {columnLetters(at + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row is its place; the head of a sheet never changes in place
            <tr key={at} className={headerRow === at + 1 ? 'selected' : undefined}>
              <th scope="row">
                <label>
                  <input
                    type="radio"
                    name="header-row"
                    aria-label={words.takeRow(at + 1)}
                    checked={headerRow === at + 1}
                    onChange={() => onChoose(at + 1)}
                  />{' '}
                  {at + 1}
                </label>
              </th>
              {Array.from({ length: columns }, (_, column) => (
                <td key={column}>{row[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which sheet is read and where its headings stand. */
export function SheetPart({ desk }: { desk: ImportDesk }): ReactNode {
  const words = useExchangeWords();
  const { file, dry, form } = useStore(desk.store);
  if (file === null) return null;
  const visible = file.sheets.filter(({ hidden }) => !hidden);
  const name = form.sheet ?? dry?.sheet ?? visible[0]?.name ?? '';
  const headerRow = form.headerRow ?? dry?.headerRow ?? null;
  const rows = visible.find((sheet) => sheet.name === name)?.head ?? [];
  return (
    <Fold title={words.sheetPart} note={headerRow === null ? name : words.sheetNote(name, headerRow)} start={dry === null}>
      <div className="sheet-choice">
        <Field label={words.sheet}>
          <Select
            aria-label={words.sheet}
            value={name}
            options={file.sheets.map((sheet) => ({
              value: sheet.name,
              label: sheet.hidden ? words.sheetHidden(sheet.name) : words.sheetRows(sheet.name, grouped(sheet.rows)),
              disabled: sheet.hidden,
            }))}
            onChange={(sheet) => void desk.choose({ sheet })}
          />
        </Field>
      </div>
      <p className="muted head-hint">{words.headerHint}</p>
      <Head rows={rows} headerRow={headerRow} onChoose={(row) => void desk.choose({ headerRow: row, sheet: name })} />
    </Fold>
  );
}
