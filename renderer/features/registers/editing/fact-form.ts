import type { EnteredValue, FactInput } from '#shared/domain/editing/fact-input.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import { unitIdSchema } from '#shared/domain/unit/unit.ts';
import type { Bilingual } from '#shared/lib/language.ts';
import type { AsOf } from '#shared/lib/date.ts';
import { sourceLike, sourceOf, startSource, type SourceForm, type SourceKind } from '../../../ui/editing/source-form.ts';

/** A fact as its form holds it; empty texts are "none". */
export interface FactForm {
  attributeId: string | null;
  mode: 'figure' | 'words';
  figure: EnteredValue & { text: string };
  wordsZh: string;
  wordsEn: string;
  asOf: string | null;
  polarity: Fact['polarity'];
  baseZh: string;
  baseEn: string;
  sensitivity: Sensitivity;
  source: SourceForm;
  reason: string;
}

export const startFact = (sensitivity: Sensitivity, kind: SourceKind): FactForm => ({
  attributeId: null,
  mode: 'figure',
  figure: { text: '' },
  wordsZh: '',
  wordsEn: '',
  asOf: null,
  polarity: 'actual',
  baseZh: '',
  baseEn: '',
  sensitivity,
  source: { ...startSource, kind },
  reason: '',
});

/** An as-of date as it is typed. */
export function asOfText({ from, to, precision }: AsOf): string | null {
  if (from === null || to === null || precision === 'unknown') return null;
  if (precision === 'day') return from;
  if (precision === 'month') return from.slice(0, 7);
  if (precision === 'year') return from.slice(0, 4);
  return `${from}/${to}`;
}

/** The form for a newer value of a fact: everything stands as it was except its time, which is asked for. */
export function replacing(fact: Fact): FactForm {
  const { text } = fact.value;
  const unit = unitIdSchema.safeParse(fact.unit);
  return {
    attributeId: fact.attributeId,
    mode: text === null ? 'figure' : 'words',
    figure: {
      text: text === null ? formatFact(fact, 'zh').text : '',
      ...(unit.success ? { unit: unit.data } : {}),
      ...(fact.currency === null ? {} : { currency: fact.currency }),
    },
    wordsZh: text?.zh ?? '',
    wordsEn: text?.en ?? '',
    asOf: asOfText(fact.asOf),
    polarity: fact.polarity,
    baseZh: fact.baseNote?.zh ?? '',
    baseEn: fact.baseNote?.en ?? '',
    sensitivity: fact.sensitivity,
    source: sourceLike(fact.citation),
    reason: '',
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Words in one language at least; null where there are none. */
function pair(zhText: string, enText: string): FactInput['baseNote'] {
  const [zh, en] = [orNull(zhText), orNull(enText)];
  if (zh !== null) return { zh, en };
  return en === null ? null : { zh, en };
}

/** The value as it is sent; null while nothing is entered. */
export function enteredOf(form: FactForm): EnteredValue | null {
  if (form.mode === 'figure') return form.figure.text.trim() === '' ? null : form.figure;
  const words = pair(form.wordsZh, form.wordsEn);
  return words === null ? null : { words };
}

export type Missing = 'attribute' | 'value' | 'source';

/** The fact as it is sent, or what is still missing. */
export function factInputOf(
  form: FactForm,
  { recordId, replaces, note }: { recordId: string; replaces: string | null; note: Bilingual | null },
): { input: FactInput } | { missing: Missing[] } {
  const entered = enteredOf(form);
  const source = sourceOf(form.source);
  if (form.attributeId === null || entered === null || source === null) {
    return {
      missing: [
        ...(form.attributeId === null ? (['attribute'] as const) : []),
        ...(entered === null ? (['value'] as const) : []),
        ...(source === null ? (['source'] as const) : []),
      ],
    };
  }
  const reason = orNull(form.reason);
  return {
    input: {
      recordId,
      attributeId: form.attributeId,
      replaces,
      entered,
      asOf: form.asOf,
      polarity: form.polarity,
      baseNote: pair(form.baseZh, form.baseEn),
      note: pair(note?.zh ?? '', note?.en ?? ''),
      sensitivity: form.sensitivity,
      source,
      ...(reason === null ? {} : { reason }),
    },
  };
}
