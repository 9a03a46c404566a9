import { strFromU8, unzipSync } from 'fflate';
import { squeeze } from '#main/export/expected-text.ts';
import { textsOf, unfound } from '#main/export/outputs-check.ts';
import { harmless } from '#main/export/sheet/workbook.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';

const rowsIn = (xml: string): number => (xml.match(/<row /g) ?? []).length - 1;

const counted = (name: string, xml: string, wanted: number): ByteCheck => {
  const rows = rowsIn(xml);
  return { name, ok: rows === wanted, detail: rows === wanted ? `${rows} rows` : `${rows} rows for ${wanted}` };
};

/** Reads the workbook back: every figure and every source a row, every value as printed, and no formula. */
export function checkSheets(bytes: Uint8Array, value: DocumentValue): ByteCheck[] {
  const parts = unzipSync(bytes);
  const sheet = (number: number): string => strFromU8(parts[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
  const figures = value.figures ?? [];
  const printed = figures.flatMap(({ factId, text }) => [text.zh, text.en].map((words) => ({ where: factId, text: harmless(words) })));
  const formulas = Object.entries(parts).filter(([name, part]) => name.startsWith('xl/worksheets/') && strFromU8(part).includes('<f>'));
  return [
    { name: 'readable', ok: sheet(1) !== '', detail: `${bytes.byteLength} bytes, ${Object.keys(parts).length} parts` },
    counted('figure-rows', sheet(1), figures.length),
    counted('source-rows', sheet(4), value.sources.length),
    unfound('figures', printed, squeeze(textsOf(sheet(1), 't').join('\n'))),
    {
      name: 'no-formulas',
      ok: formulas.length === 0,
      detail: formulas.length === 0 ? 'texts and numbers only' : `formulas in ${formulas.length} sheets`,
    },
  ];
}
