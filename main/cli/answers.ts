import type { FullBilingual } from '#shared/lib/language.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';

const numeric = (text: string | null): number | null => (text === null ? null : Number(text));

/** A record as every answer names it. */
export const entityAnswer = (ref: RecordRef) => ({ kind: ref.kind, id: ref.id, nameZh: ref.name.zh, nameEn: ref.name.en });

/** Both languages of our own words beside the one asked for. */
export const bothLanguages = (key: string, text: FullBilingual, language: 'zh' | 'en') => ({
  [key]: text[language],
  [`${key}Zh`]: text.zh,
  [`${key}En`]: text.en,
});

/** A fact with all its qualifiers; numbers as printed, `base` exact. */
export function factAnswer(view: FactView, entity: RecordRef) {
  const { fact, source } = view;
  const { value } = fact;
  return {
    id: fact.id,
    entity: { id: entity.id, kind: entity.kind, nameZh: entity.name.zh, nameEn: entity.name.en },
    attribute: fact.attributeId,
    attributeZh: view.attribute.name.zh,
    attributeEn: view.attribute.name.en,
    value: {
      number: numeric(value.number),
      min: numeric(value.min),
      max: numeric(value.max),
      text: value.text?.zh ?? value.text?.en ?? null,
      textZh: value.text?.zh ?? null,
      textEn: value.text?.en ?? null,
      base: value.base,
    },
    qualifier: fact.qualifier,
    unit: fact.unit,
    scale: Number(fact.scale),
    currency: fact.currency,
    baseNote: fact.baseNote?.zh ?? fact.baseNote?.en ?? null,
    baseNoteEn: fact.baseNote?.en ?? null,
    asOf: fact.asOf,
    polarity: fact.polarity,
    certainty: fact.certainty,
    grade: fact.grade,
    sensitivity: fact.sensitivity,
    freshness: view.freshness,
    conflicts: view.conflictIds,
    inputs: fact.inputs,
    note: fact.note?.zh ?? fact.note?.en ?? null,
    source: {
      file: source.file,
      line: source.line,
      title: source.item.zh ?? source.item.en,
      titleEn: source.item.en,
      publishedOn: source.publishedOn,
    },
    rawToken: fact.citation.raw[0] ?? '',
    rawTokens: fact.citation.raw,
  };
}
