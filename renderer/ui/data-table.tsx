import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  title: ReactNode;
  width?: string;
  align?: 'right';
  cell: (row: Row) => ReactNode;
}
interface DataTableProps<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  selected?: string | null;
  /** A pointer's short cut to the row's own link; the keyboard uses the link. */
  onRow?: (row: Row) => void;
}

const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest('a,button,input,label') !== null;

/** A dense table with hairlines; figures are set in tabular numerals and right-aligned where a column asks for it. */
export function DataTable<Row>({ label, columns, rows, rowKey, selected, onRow }: DataTableProps<Row>): ReactNode {
  return (
    <table className="data-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.align === 'right' ? 'right' : undefined} style={{ width: column.width }}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = rowKey(row);
          return (
            <tr
              key={key}
              data-row={key}
              className={[selected === key ? 'selected' : '', onRow === undefined ? '' : 'clickable'].join(' ')}
              onClick={(event) => {
                if (onRow !== undefined && !isControl(event.target)) onRow(row);
              }}
            >
              {columns.map((column) => (
                <td key={column.key} className={column.align === 'right' ? 'right' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
