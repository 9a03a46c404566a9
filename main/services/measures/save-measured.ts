import { insertAttribute, listAttributes } from '#main/repos/fact-repo.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { listFormulasOf } from '#main/repos/relation-repo.ts';
import { invalid, type Desk } from '#main/services/editing/desk.ts';
import { saveFact } from '#main/services/editing/save-fact.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import { parseExpression, sectorSymbolsOf } from '#shared/domain/measure/expression.ts';
import { actualAttribute, inputAttribute } from '#shared/domain/measure/input-attribute.ts';
import type { MeasuredInput } from '#shared/domain/measure/measured-input.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';

interface Slot {
  recordId: string;
  attribute: Attribute;
}

/** The record and the kind of statement that a value for this symbol is entered under. */
function slotOf(desk: Desk, { measureId, symbol, sectorId }: MeasuredInput): Slot {
  if (symbol === null) return { recordId: measureId, attribute: actualAttribute };
  const formula = listFormulasOf(desk.db, measureId).find(({ variables }) => variables.some((variable) => variable.symbol === symbol));
  if (formula === undefined) throw invalid('symbol', '这个指标的公式里没有这个量。', 'The formula of this measure has no such quantity.');
  const attribute = inputAttribute(formula, symbol);
  const bySector = sectorSymbolsOf(parseExpression(formula.expression).tree).includes(symbol);
  if (!bySector) return { recordId: measureId, attribute };
  if (sectorId === null || findRecord(desk.db, sectorId)?.kind !== 'industry')
    throw invalid('sectorId', '这个量按行业填写，请选择行业。', 'This quantity has one value for each sector; choose the sector.');
  return { recordId: sectorId, attribute };
}

/**
 * Writes a value for a symbol of a formula, or a measured value, as a fact with its source. Its kind of statement is made at its
 * first use.
 * @throws UserError as `saveFact` does, and `invalid-input` at `symbol` or `sectorId`.
 */
export function saveMeasured(desk: Desk, input: MeasuredInput): Saved {
  const { recordId, attribute } = slotOf(desk, input);
  return desk.db.transaction(() => {
    if (!listAttributes(desk.db).some(({ id }) => id === attribute.id)) insertAttribute(desk.db, attribute);
    return saveFact(desk, {
      recordId,
      attributeId: attribute.id,
      replaces: input.replaces,
      entered: input.entered,
      asOf: input.asOf,
      polarity: 'actual',
      baseNote: input.baseNote,
      note: null,
      sensitivity: input.sensitivity,
      source: input.source,
      reason: input.reason,
    });
  })();
}
