import type { Sheet } from '#main/export/sheet/workbook.ts';
import type { PrintedFigure } from '#shared/domain/packet/outputs/printed-figure.ts';
import { asOfText, sourceText, type Told } from './told.ts';

const named = ({ zh, en }: { zh: string | null; en: string | null }): string =>
  [...new Set([zh, en].filter((name) => name !== null))].join(' / ');

/** Places and other records one below the other; every column of a figure is followed by its source and its as-of date. */
export function recordSheet(told: Told): Sheet {
  const figures = told.value.figures ?? [];
  const attributes = [...new Map(figures.map(({ attribute }) => [attribute.id, attribute])).values()];
  const records = [...new Map(figures.map(({ record }) => [record.id, record])).values()];
  const byCell = Map.groupBy(figures, ({ record, attribute }) => `${record.id} ${attribute.id}`);
  const lines = (found: readonly PrintedFigure[], say: (figure: PrintedFigure) => string): string => found.map(say).join('\n');
  return {
    sheet: '按对象 By subject',
    columns: [
      { title: '对象 Subject', width: 34 },
      ...attributes.flatMap(({ name }) => [
        { title: named(name), width: 24 },
        { title: `${name.zh} · 来源 Source`, width: 40, folds: true },
        { title: `${name.zh} · 数据时点 As of`, width: 20, folds: true },
      ]),
    ],
    rows: records.map((record) => [
      named(record.name),
      ...attributes.flatMap(({ id }) => {
        const found = byCell.get(`${record.id} ${id}`) ?? [];
        return [lines(found, ({ text }) => named(text)), lines(found, ({ source }) => sourceText(source, told)), lines(found, asOfText)];
      }),
    ]),
  };
}
