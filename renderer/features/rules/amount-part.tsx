import type { ReactNode } from 'react';
import { Button, Checkbox, Dropdown, Select } from 'antd';
import { currencySchema } from '#shared/domain/fact/fact.ts';
import { amountKinds, isAmountGroup, type AmountKind } from '#shared/domain/rule-sheet/amount-rows.ts';
import type { ClauseSheet } from '#shared/domain/rule-sheet/clause-sheet.ts';
import { Section } from '../../ui/page.tsx';
import { AmountCells } from './amount-cells.tsx';
import { addAmount, editAmount } from './edit-rows.ts';
import { TextField } from './text-field.tsx';
import { SheetRows } from './sheet-rows.tsx';
import { useRuleWords } from './rule-words.ts';

type Amount = ClauseSheet['amount'];
interface AmountPartProps {
  amount: Amount;
  readOnly: boolean;
  onAmount: (amount: Amount) => void;
}

/** What a clause pays: bounds as printed, and how it is reckoned, step by step. */
export function AmountPart({ amount, readOnly, onAmount }: AmountPartProps): ReactNode {
  const words = useRuleWords();
  return (
    <Section title={words.parts.amount}>
      <Checkbox checked={amount.given} onChange={(event) => onAmount({ ...amount, given: event.target.checked })}>
        {words.amountGiven}
      </Checkbox>
      {amount.given && (
        <>
          <div className="sheet-fields">
            <TextField
              cell="amount.low"
              label={words.low}
              value={amount.low}
              onChange={(low) => onAmount({ ...amount, low: low.trim() })}
            />
            <TextField
              cell="amount.high"
              label={words.high}
              value={amount.high}
              onChange={(high) => onAmount({ ...amount, high: high.trim() })}
            />
            <label className="sheet-field">
              <span className="sheet-label">{words.currency}</span>
              <Select
                aria-label={words.currency}
                value={amount.currency}
                options={currencySchema.options.map((value) => ({ value, label: value }))}
                onChange={(currency) => onAmount({ ...amount, currency })}
              />
            </label>
            <TextField
              cell="amount.per"
              label={words.perZh}
              value={amount.per.zh}
              onChange={(zh) => onAmount({ ...amount, per: { ...amount.per, zh } })}
            />
            <TextField
              cell="amount.per"
              label={words.perEn}
              value={amount.per.en}
              onChange={(en) => onAmount({ ...amount, per: { ...amount.per, en } })}
            />
          </div>
          <Steps amount={amount} readOnly={readOnly} onAmount={onAmount} />
        </>
      )}
    </Section>
  );
}

function Steps({ amount, readOnly, onAmount }: AmountPartProps): ReactNode {
  const words = useRuleWords();
  const { rows } = amount;
  const add = (kind: AmountKind): void => onAmount({ ...amount, rows: addAmount(rows, kind, null).rows });
  return (
    <>
      <p className="muted small">
        {words.formula}: {words.formulaNote}
      </p>
      <SheetRows
        label={words.formula}
        rows={rows}
        isGroup={(row) => isAmountGroup(row) || row.kind === 'tier'}
        edit={editAmount}
        readOnly={readOnly}
        onRows={(next) => onAmount({ ...amount, rows: next })}
      >
        {(row, label) => (
          <AmountCells
            row={row}
            label={label}
            onChange={(next) => onAmount({ ...amount, rows: rows.map((own) => (own.key === next.key ? next : own)) })}
          />
        )}
      </SheetRows>
      {!readOnly && (
        <div className="sheet-adds">
          <Dropdown
            trigger={['click']}
            menu={{
              items: amountKinds.map((kind) => ({ key: kind, label: words.steps[kind] })),
              onClick: ({ key }) => {
                const kind = amountKinds.find((candidate) => candidate === key);
                if (kind !== undefined) add(kind);
              },
            }}
          >
            <Button size="small">{words.add.step}</Button>
          </Dropdown>
        </div>
      )}
    </>
  );
}
