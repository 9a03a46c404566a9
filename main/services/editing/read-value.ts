import { listAttributes, listFactsOfRecord } from '#main/repos/fact-repo.ts';
import type { EnteredValue, ReadInput, ValueReading } from '#shared/domain/editing/fact-input.ts';
import { disagreement } from '#shared/domain/conflict/disagree.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatFact, type PrintedValue } from '#shared/domain/fact/format-fact.ts';
import { readQuantity } from '#shared/domain/quantity/read-quantity.ts';
import type { QuantityProblem } from '#shared/domain/quantity/quantity.ts';
import { parseAsOf, type AsOf } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { invalid, notFound, type Desk } from './desk.ts';

type Understood = { ok: true; value: PrintedValue } | { ok: false; problem: QuantityProblem };

/** What was typed, as the store keeps it: a figure with its unit, or words. */
export function understand(entered: EnteredValue, attributeId: string): Understood {
  if ('words' in entered) {
    const { zh, en } = entered.words;
    const value = { number: null, min: null, max: null, text: { zh, en }, base: null };
    return { ok: true, value: { value, qualifier: 'exact', unit: null, scale: '1', currency: null } };
  }
  const { text, unit, currency } = entered;
  const reading = readQuantity(text, {
    attributeId,
    ...(unit === undefined ? {} : { unit }),
    ...(currency === undefined ? {} : { currency }),
  });
  if (!reading.ok) return reading;
  const { value, ...rest } = reading.quantity;
  return { ok: true, value: { ...rest, value: { ...value, text: null } } };
}

export const showValue = (value: PrintedValue): FullBilingual => ({ zh: formatFact(value, 'zh').text, en: formatFact(value, 'en').text });

/** @throws UserError `not-found` for a kind of statement that the store has not got. */
export function attributeOrThrow({ db }: Pick<Desk, 'db'>, id: string): Attribute {
  const attribute = listAttributes(db).find((candidate) => candidate.id === id);
  if (attribute === undefined) throw notFound('没有这种事实类别，请另选。', 'There is no such kind of statement; choose another.', id);
  return attribute;
}

/** @throws UserError `invalid-input` at `asOf` for a text that names no date, or for a fact of the future. */
export function readAsOf(text: string | null, { polarity, today }: { polarity: Fact['polarity']; today: string }): AsOf {
  let asOf: AsOf;
  try {
    asOf = parseAsOf(text);
  } catch {
    throw invalid('asOf', '时点写成 2017、2014-11、2024-06-11 或 2018/2020。', 'Write the date as 2017, 2014-11, 2024-06-11 or 2018/2020.');
  }
  if (polarity === 'actual' && asOf.from !== null && asOf.from > today)
    throw invalid(
      'asOf',
      '这个时点还没有到；将来的数请标为目标或预测。',
      'This date has not come yet; mark a figure of the future as target or forecast.',
    );
  return asOf;
}

/** Live facts of the record that say something else about the same thing for the same time. */
function disagreeing({ db }: Desk, input: ReadInput, value: PrintedValue, asOf: AsOf): string[] {
  const { recordId, attributeId, replaces } = input;
  if (recordId === undefined) return [];
  const polarity = input.polarity ?? 'actual';
  return listFactsOfRecord(db, recordId)
    .filter((fact) => fact.id !== replaces && fact.attributeId === attributeId && fact.polarity === polarity)
    .filter((fact) => disagreement(fact, { ...fact, ...value, asOf }) !== null)
    .map((fact) => fact.id);
}

/** A typed value shown back as understood, before anything is saved. An as-of date that does not read yet is set aside. */
export function readValue(desk: Desk, input: ReadInput): ValueReading {
  attributeOrThrow(desk, input.attributeId);
  const understood = understand(input.entered, input.attributeId);
  if (!understood.ok) return understood;
  const { value } = understood;
  let asOf: AsOf | null;
  try {
    asOf = parseAsOf(input.asOf ?? null);
  } catch {
    asOf = null;
  }
  return { ok: true, value, shown: showValue(value), disagreesWith: asOf === null ? [] : disagreeing(desk, input, value, asOf) };
}
