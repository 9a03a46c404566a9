import type { ReactNode } from 'react';
import { ConfigProvider } from 'antd';
import { AmountPart } from './amount-part.tsx';
import { BaseFields, ContactFields, type FieldsProps } from './clause-fields.tsx';
import { ConditionsPart } from './conditions-part.tsx';
import { TermsFields } from './terms-fields.tsx';
import { CitationFields, WordingField } from './wording-fields.tsx';

/** Every part of a clause, to be edited or, for an earlier version, to be looked at. */
export function SheetParts({ sheet, readOnly, onChange }: FieldsProps & { readOnly: boolean }): ReactNode {
  return (
    <ConfigProvider componentDisabled={readOnly}>
      <BaseFields sheet={sheet} onChange={onChange} />
      <ConditionsPart rows={sheet.conditions} readOnly={readOnly} onRows={(conditions) => onChange({ conditions })} />
      <AmountPart amount={sheet.amount} readOnly={readOnly} onAmount={(amount) => onChange({ amount })} />
      <TermsFields sheet={sheet} onChange={onChange} />
      <ContactFields sheet={sheet} onChange={onChange} />
      <WordingField sheet={sheet} onChange={onChange} />
      <CitationFields sheet={sheet} onChange={onChange} />
    </ConfigProvider>
  );
}
