import { randomUUID } from 'node:crypto';
import { factRow, findFact, isLiveFact } from '#main/repos/fact-repo.ts';
import { supersedeFact, writeFact } from '#main/services/changes/write.ts';
import type { FactInput } from '#shared/domain/editing/fact-input.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { isDeepStrictEqual } from 'node:util';
import { chooseSource } from './choose-source.ts';
import { carryOut, invalid, nameOf, notFound, openRecord, refuse, type Desk } from './desk.ts';
import { attributeOrThrow, readAsOf, showValue, understand } from './read-value.ts';

export const newFactId = (): string => `fact-${randomUUID()}`;

export function factOrThrow({ db }: Pick<Desk, 'db'>, id: string): Fact {
  const fact = findFact(db, id);
  if (fact === null) throw notFound('找不到这条事实，可能已被撤销。', 'This fact is not in the store; it may have been undone.', id);
  return fact;
}

/** A fact that a newer one may take the place of. @throws UserError `refused` when it is not live any more. */
export function liveFact(desk: Pick<Desk, 'db'>, id: string): Fact {
  const fact = factOrThrow(desk, id);
  if (!isLiveFact(desk.db, id))
    throw refuse('这个值已被更新或撤回，请在最新的值上修改。', 'This value was replaced or withdrawn since; edit the newest one.', id);
  return fact;
}

function replacedFact(desk: Desk, { replaces, recordId, attributeId }: FactInput): Fact | null {
  if (replaces === null) return null;
  const fact = liveFact(desk, replaces);
  if (fact.recordId !== recordId)
    throw invalid('replaces', '要替换的值不属于这条记录。', 'The value to replace belongs to another record.');
  if (fact.attributeId !== attributeId)
    throw invalid(
      'attributeId',
      '换了指标就不是同一个值了；请撤回旧值，再新增一条。',
      'Another kind of statement is another fact; withdraw the old one and add a new one.',
    );
  return fact;
}

/** What the officer typed, for the citation. */
const wordsOf = ({ entered }: Pick<FactInput, 'entered'>): string[] =>
  'words' in entered ? [entered.words.zh, entered.words.en].filter((text) => text !== null) : [entered.text.trim()];

/** What a fact says and where it stands, without its place in the history. */
const said = (fact: Fact): unknown => ({ ...factRow(fact), id: '', superseded_by: null, certainty: '' });

interface Prepared {
  fact: Fact;
  old: Fact | null;
}

function prepare(desk: Desk, input: FactInput, chosen: Pick<ReturnType<typeof chooseSource>, 'citation' | 'grade'>): Prepared {
  const understood = understand(input.entered, input.attributeId);
  if (!understood.ok) {
    const { zh, en } = understood.problem.message;
    throw invalid('entered.text', `${zh}。`, `${en}.`);
  }
  const old = replacedFact(desk, input);
  const { polarity } = input;
  const fact: Fact = {
    id: newFactId(),
    recordId: input.recordId,
    attributeId: input.attributeId,
    ...understood.value,
    baseNote: input.baseNote,
    asOf: readAsOf(input.asOf, { polarity, today: desk.clock.today() }),
    polarity,
    certainty: 'stated',
    grade: chosen.grade,
    sensitivity: input.sensitivity,
    citation: chosen.citation,
    note: input.note,
    inputs: [],
    supersededBy: null,
  };
  // A figure that stays as it was computed keeps what it was computed from.
  const kept = old !== null && isDeepStrictEqual([old.value, old.citation], [fact.value, fact.citation]);
  return { fact: kept ? { ...fact, inputs: old.inputs, certainty: old.certainty } : fact, old };
}

/**
 * Writes a value as a new fact with its source; the one it replaces goes into the history. Nothing is written when the new one
 * says what the old one says.
 * @throws UserError `not-found`, `refused` for what is archived or replaced already, `invalid-input` with the property to mend.
 */
export function saveFact(desk: Desk, input: FactInput): Saved {
  const record = openRecord(desk, input.recordId);
  const attribute = attributeOrThrow(desk, input.attributeId);
  const chosen = chooseSource(desk, input.source, wordsOf(input));
  const { fact, old } = prepare(desk, input, chosen);
  if (old !== null && isDeepStrictEqual(said(old), said(fact))) return { id: old.id, changeId: null };
  const [name, value] = [nameOf(record), showValue(fact)];
  const summary = {
    zh: `“${name.zh}”${attribute.name.zh}：${old === null ? '新增 ' : `${showValue(old).zh} → `}${value.zh}`,
    en: `“${name.en}” ${attribute.name.en}: ${old === null ? 'new ' : `${showValue(old).en} → `}${value.en}`,
  };
  return carryOut(desk, { command: 'fact.save', summary, reason: input.reason }, (journal) => {
    chosen.write(journal);
    if (old === null) writeFact(journal, fact);
    else supersedeFact(journal, { old: old.id, by: fact });
    return fact.id;
  });
}
