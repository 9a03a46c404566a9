import type { Mapping } from '#shared/domain/exchange/column-key.ts';
import { nameColumns } from '#shared/domain/exchange/name-columns.ts';
import type { ColumnView, ImportChoices } from '#shared/domain/exchange/outcome.ts';
import type { Grade } from '#shared/domain/fact/fact.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { FileView } from '#shared/ipc/contracts/exchange-contract.ts';

/** The document the sheet is, as its form holds it; empty texts are "not given". */
export interface SourceForm {
  title: string;
  publisher: string;
  publishedOn: string;
  asOf: string;
  grade: Grade;
  sensitivity: Sensitivity;
}
export const startSource: SourceForm = {
  title: '',
  publisher: '',
  publishedOn: '',
  asOf: '',
  grade: 'official',
  sensitivity: 'internal',
};

/** What the officer has said of the sheet; what is null is found by the core. */
export interface SheetForm {
  kind: RecordKind;
  sheet: string | null;
  headerRow: number | null;
  mapping: Mapping;
  source: SourceForm;
}
export const startSheet: SheetForm = { kind: 'park', sheet: null, headerRow: null, mapping: {}, source: startSource };

function sourceOf({ title, publisher, publishedOn, asOf, grade, sensitivity }: SourceForm): NonNullable<ImportChoices['source']> {
  return {
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    ...(publisher.trim() === '' ? {} : { publisher: publisher.trim() }),
    ...(publishedOn.trim() === '' ? {} : { publishedOn: publishedOn.trim() }),
    ...(asOf.trim() === '' ? {} : { asOf: asOf.trim() }),
    grade,
    sensitivity,
  };
}

/** As the dry run takes it. */
export const choicesOf = ({ kind, sheet, headerRow, mapping, source }: SheetForm): ImportChoices => ({
  kind,
  ...(sheet === null ? {} : { sheet }),
  ...(headerRow === null ? {} : { headerRow }),
  ...(Object.keys(mapping).length === 0 ? {} : { mapping }),
  source: sourceOf(source),
});

/** A meaning is given once: the column that had it is left out. */
export function remapped(mapping: Mapping, columns: readonly ColumnView[], change: { name: string; key: string }): Mapping {
  const others = columns.filter(({ key, name }) => key === change.key && key !== 'skip' && name !== change.name);
  return { ...mapping, ...Object.fromEntries(others.map(({ name }) => [name, 'skip'])), [change.name]: change.key };
}

/** A column that would mean what another one means waits for the officer's word. */
export const isUndecided = ({ by }: ColumnView): boolean => by === 'twin';

/** The columns as the head of the sheet shows them, for a sheet that could not be tried yet. */
export function columnsOfHead(file: FileView, { sheet, headerRow, mapping }: SheetForm): ColumnView[] {
  const shown = file.sheets.find(({ name, hidden }) => !hidden && (sheet === null || name === sheet));
  const at = (headerRow ?? 1) - 1;
  const names = nameColumns((shown?.head[at] ?? []).map((text) => text.trim()));
  return names.flatMap((name, index) => {
    const heading = shown?.head[at]?.[index]?.trim() ?? '';
    if (name === '') return [];
    const samples = (shown?.head.slice(at + 1, at + 4) ?? []).map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const key = mapping[name];
    const by = key === undefined ? 'none' : 'asked';
    return [{ column: index + 1, heading, name, key: key ?? 'skip', by, like: null, unit: null, samples }];
  });
}
