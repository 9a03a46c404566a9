import type { ReactNode } from 'react';
import { Button } from 'antd';
import { isGroupRow, type ConditionRow } from '#shared/domain/rule-sheet/condition-rows.ts';
import { Section } from '../../ui/page.tsx';
import { ConditionCells } from './condition-cells.tsx';
import { addCondition, editConditions } from './edit-rows.ts';
import { SheetRows } from './sheet-rows.tsx';
import { useRuleWords } from './rule-words.ts';

interface ConditionsPartProps {
  rows: ConditionRow[];
  readOnly: boolean;
  onRows: (rows: ConditionRow[]) => void;
}

/** The conditions of a clause, a row each, groups heading the rows they hold. */
export function ConditionsPart({ rows, readOnly, onRows }: ConditionsPartProps): ReactNode {
  const words = useRuleWords();
  return (
    <Section title={words.parts.conditions} note={readOnly ? undefined : words.conditionsNote}>
      {rows.length === 0 && <p className="muted">{words.noRows}</p>}
      <SheetRows label={words.parts.conditions} rows={rows} isGroup={isGroupRow} edit={editConditions} readOnly={readOnly} onRows={onRows}>
        {(row, label) => (
          <ConditionCells row={row} label={label} onChange={(next) => onRows(rows.map((own) => (own.key === next.key ? next : own)))} />
        )}
      </SheetRows>
      {!readOnly && (
        <div className="sheet-adds">
          {(['condition', 'all', 'any', 'not'] as const).map((kind) => (
            <Button key={kind} size="small" onClick={() => onRows(addCondition(rows, kind, null).rows)}>
              {words.add[kind]}
            </Button>
          ))}
        </div>
      )}
    </Section>
  );
}
