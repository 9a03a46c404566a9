import { classOf, sensitivityNames, statusNames } from '#shared/domain/exchange/record-words.ts';
import { keyOfFact, type RecordColumn } from '#shared/domain/exchange/column-key.ts';
import { columnNames } from '#shared/domain/exchange/column-words.ts';
import { shownFact } from '#shared/domain/exchange/fact-cell.ts';
import type { ValueChange } from '#shared/domain/exchange/outcome.ts';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import type { PlannedImport } from './dry-run.ts';
import type { LinePlan, PlannedFact, RecordPatch } from './plan.ts';
import { aliasSeparator, recordCells } from './record-cells.ts';

const inBoth = (say: (language: Language) => string): FullBilingual => ({ zh: say('zh'), en: say('en') });

const columnOf: Record<keyof RecordPatch, RecordColumn> = {
  nameZh: 'nameZh',
  nameEn: 'nameEn',
  class: 'class',
  districtId: 'district',
  parentId: 'parent',
  status: 'status',
  sensitivity: 'sensitivity',
};

/** What a column of a record will hold, in words. */
function patched(key: keyof RecordPatch, value: string, place: { kind: RecordKind; shown: PlannedImport['shown'] }): FullBilingual {
  const { kind, shown } = place;
  if (key === 'class') return registers[kind].classes[classOf(kind, value) ?? value] ?? { zh: value, en: value };
  if (key === 'districtId' || key === 'parentId') return inBoth((language) => shown.names.cell(value, language));
  // The values of these two columns are those of their types.
  if (key === 'status') return statusNames[value as keyof typeof statusNames];
  if (key === 'sensitivity') return sensitivityNames[value as keyof typeof sensitivityNames];
  return { zh: value, en: value };
}

function columnChanges({ writes, stored }: LinePlan, { shown, choices: { kind } }: PlannedImport): ValueChange[] {
  if (writes === null || stored === null) return [];
  const old = inBothCells(stored, shown);
  const change = (column: RecordColumn, next: FullBilingual, effect: 'added' | 'changed'): ValueChange => {
    const was = { zh: old.zh[column], en: old.en[column] };
    const known = was.zh !== '' || was.en !== '';
    return {
      key: column,
      what: columnNames[column],
      old: known ? was : null,
      oldFrom: null,
      next,
      nextFrom: null,
      effect: known ? effect : 'added',
    };
  };
  // The keys of a patch are those of its type.
  const patches = (Object.keys(writes.patch) as (keyof RecordPatch)[]).flatMap((key) => {
    const value = writes.patch[key];
    return value === undefined || value === null ? [] : [change(columnOf[key], patched(key, value, { kind, shown }), 'changed')];
  });
  const names = writes.aliases.map(({ name }) => name).join(aliasSeparator);
  return names === '' ? patches : [...patches, { ...change('aliases', { zh: names, en: names }, 'changed'), effect: 'added' }];
}

const inBothCells = (stored: NonNullable<LinePlan['stored']>, { names }: PlannedImport['shown']) => ({
  zh: recordCells(stored, names, 'zh'),
  en: recordCells(stored, names, 'en'),
});

function factChange({ attributeId, fact, asOf, old, effect }: PlannedFact, { shown, layout }: PlannedImport): ValueChange {
  return {
    key: keyOfFact('fact', attributeId, 1),
    what: layout.words.attributes.get(attributeId)?.name ?? { zh: attributeId, en: attributeId },
    old: old === null ? null : inBoth((language) => shownFact(old.fact, language)),
    oldFrom:
      old === null
        ? null
        : {
            zh: `${shown.places.cell(old.place, 'zh')}，${formatAsOf(old.asOf, 'zh')}`,
            en: `${shown.places.cell(old.place, 'en')}, ${formatAsOf(old.asOf, 'en')}`,
          },
    next: inBoth((language) => shownFact(fact, language)),
    nextFrom: inBoth((language) => formatAsOf(asOf, language)),
    effect,
  };
}

/** What a line would write value by value: each as it was understood, beside what the store has. None of a line that writes nothing. */
export const valueChanges = (line: LinePlan, planned: PlannedImport): ValueChange[] => [
  ...columnChanges(line, planned),
  ...(line.writes?.facts ?? []).map((fact) => factChange(fact, planned)),
];
