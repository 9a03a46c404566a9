import type { ReactNode } from 'react';
import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  GroupOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { FullBilingual } from '#shared/lib/language.ts';
import { useLanguage } from '../../i18n/words.tsx';
import type { RowDeed } from './row-keys.ts';
import { useRuleWords } from './rule-words.ts';

interface SheetRowProps {
  rowKey: string;
  depth: number;
  number: number;
  /** A row that is a group and heads the rows below it. */
  group: boolean;
  /** Deeds that would change something here. */
  can: (deed: RowDeed) => boolean;
  onDeed: (deed: RowDeed) => void;
  readOnly: boolean;
  children: ReactNode;
}

const icons = {
  up: ArrowUpOutlined,
  down: ArrowDownOutlined,
  out: MenuFoldOutlined,
  in: MenuUnfoldOutlined,
  wrap: GroupOutlined,
  add: PlusOutlined,
  remove: DeleteOutlined,
} as const;
// The record is written out above; its keys are deeds.
const deeds = Object.keys(icons) as (keyof typeof icons)[];

/** One row of a sheet at its depth, with what can be done to it. */
export function SheetRow({ rowKey, depth, number, group, can, onDeed, readOnly, children }: SheetRowProps): ReactNode {
  const words = useRuleWords();
  const label = words.row(number);
  return (
    <li
      className={group ? 'sheet-row sheet-group' : 'sheet-row'}
      style={{ marginInlineStart: depth * 20 }}
      data-sheet-row={rowKey}
      aria-label={label}
    >
      <div className="sheet-cells">{children}</div>
      {!readOnly && (
        <div className="sheet-deeds" role="group" aria-label={label}>
          {deeds.map((deed) => {
            const Icon = icons[deed];
            return (
              <Tooltip key={deed} title={words.do[deed]}>
                <button
                  type="button"
                  className="sheet-deed"
                  disabled={!can(deed)}
                  aria-label={`${words.do[deed]} · ${label}`}
                  onClick={() => onDeed(deed)}
                >
                  <Icon aria-hidden />
                </button>
              </Tooltip>
            );
          })}
        </div>
      )}
    </li>
  );
}

/** What has to be mended, below its cell. */
export function CellProblem({ text, id }: { text: FullBilingual | null; id?: string }): ReactNode {
  const language = useLanguage();
  if (text === null) return null;
  return (
    <span className="field-problem small" {...(id === undefined ? {} : { id })}>
      {text[language]}
    </span>
  );
}

interface CellProps {
  label: string;
  problem: FullBilingual | null;
  wide?: boolean;
  children: ReactNode;
}

/** A cell with its small label and, where it needs mending, what to do. */
export function Cell({ label, problem, wide = false, children }: CellProps): ReactNode {
  return (
    <div className={wide ? 'sheet-cell wide' : 'sheet-cell'} data-invalid={problem !== null}>
      <span className="sheet-label" aria-hidden>
        {label}
      </span>
      {children}
      <CellProblem text={problem} />
    </div>
  );
}
