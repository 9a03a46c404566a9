import { isWithdrawn } from '#main/repos/fact-repo.ts';
import { supersedeFact } from '#main/services/changes/write.ts';
import type { StillHoldsInput } from '#shared/domain/editing/fact-input.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { chooseSource } from './choose-source.ts';
import { carryOut, invalid, nameOf, openRecord, type Desk } from './desk.ts';
import { attributeOrThrow, readAsOf, showValue } from './read-value.ts';
import { factOrThrow, liveFact, newFactId } from './save-fact.ts';

/** Record and kind of statement, as summaries name a fact. */
function labelOf(desk: Desk, fact: Fact): FullBilingual {
  const name = nameOf(openRecord(desk, fact.recordId));
  const attribute = attributeOrThrow(desk, fact.attributeId).name;
  return { zh: `“${name.zh}”${attribute.zh}`, en: `“${name.en}” ${attribute.en}` };
}

/** A fact that no longer counts: out of matching and packets, kept in the history. */
export function withdrawFact(desk: Desk, { factId, reason }: { factId: string; reason: string }): Saved {
  const fact = liveFact(desk, factId);
  const [label, value] = [labelOf(desk, fact), showValue(fact)];
  const summary = { zh: `撤回${label.zh}：${value.zh}`, en: `Withdraw ${label.en}: ${value.en}` };
  return carryOut(desk, { command: 'fact.withdraw', summary, reason }, (journal) => {
    journal.update('fact', { id: factId }, { withdrawn_on: desk.clock.today() });
    return factId;
  });
}

/** The last fact of the line of replacements that begins here. */
function headOf(desk: Desk, fact: Fact): Fact {
  return fact.supersededBy === null ? fact : headOf(desk, factOrThrow(desk, fact.supersededBy));
}

/**
 * Makes a past value current again: one withdrawn comes back as it is, one replaced comes as a new fact that takes the place of
 * the newest, so that the history tells both.
 */
export function restoreFact(desk: Desk, { factId, reason }: { factId: string; reason?: string | null | undefined }): Saved {
  const fact = factOrThrow(desk, factId);
  const head = headOf(desk, fact);
  if (head.id === fact.id && !isWithdrawn(desk.db, fact.id)) return { id: fact.id, changeId: null };
  const [label, value] = [labelOf(desk, fact), showValue(fact)];
  const summary = { zh: `恢复${label.zh}的旧值：${value.zh}`, en: `Restore a past value of ${label.en}: ${value.en}` };
  return carryOut(desk, { command: 'fact.restore', summary, reason }, (journal) => {
    if (head.id === fact.id) {
      journal.update('fact', { id: fact.id }, { withdrawn_on: null });
      return fact.id;
    }
    const again: Fact = { ...fact, id: newFactId(), recordId: head.recordId, supersededBy: null };
    supersedeFact(journal, { old: head.id, by: again });
    return again.id;
  });
}

/** The same value, found true for a newer date by a source of its own: a new fact in the place of the old one. */
export function renewFact(desk: Desk, input: StillHoldsInput): Saved {
  const fact = liveFact(desk, input.factId);
  const asOf = readAsOf(input.asOf, { polarity: fact.polarity, today: desk.clock.today() });
  if (asOf.to !== null && fact.asOf.to !== null && asOf.to <= fact.asOf.to)
    throw invalid(
      'asOf',
      `新的时点要晚于${formatAsOf(fact.asOf, 'zh')}。`,
      `The new date must be later than ${formatAsOf(fact.asOf, 'en')}.`,
    );
  const label = labelOf(desk, fact);
  const words = [formatAsOf(asOf, 'zh'), showValue(fact).zh].join(' ');
  const chosen = chooseSource(desk, input.source, [words]);
  const renewed: Fact = { ...fact, id: newFactId(), asOf, citation: chosen.citation, grade: chosen.grade };
  const summary = {
    zh: `${label.zh}仍为${showValue(fact).zh}（${formatAsOf(asOf, 'zh')}）`,
    en: `${label.en} is still ${showValue(fact).en} (${formatAsOf(asOf, 'en')})`,
  };
  return carryOut(desk, { command: 'fact.stillHolds', summary, reason: input.reason }, (journal) => {
    chosen.write(journal);
    supersedeFact(journal, { old: fact.id, by: renewed });
    return renewed.id;
  });
}
