import type { PacketLanguage } from '#shared/lib/language.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import { sampleValue } from './sample-value.ts';

const longer = (local: Local, times: number): Local =>
  Object.fromEntries(Object.entries(local).map(([language, line]) => [language, { ...line, text: line.text.repeat(times) }]));
const cycle = <T>(items: T[], count: number): T[] =>
  Array.from({ length: count }, (_, index) => items[index % items.length]).filter((item) => item !== undefined);

/** The sample with more, and longer, of everything that could run off a page. */
export function crowdedValue(language: PacketLanguage): DocumentValue {
  const value = sampleValue(language);
  return {
    ...value,
    meta: { ...value.meta, title: longer(value.meta.title, 4), office: { ...value.meta.office, lines: cycle(value.meta.office.lines, 5) } },
    sections: value.sections.map((section) => ({ ...section, blocks: section.blocks.map(crowd) })),
  };
}

function crowd(block: Block): Block {
  switch (block.type) {
    case 'cover':
      return {
        ...block,
        codeName: '青鸾计划固态电池与氢能装备联合中试项目（第二期）Qingluan-17B',
        question: longer(block.question, 3),
        places: cycle(block.places, 10),
      };
    case 'clause':
      return {
        ...block,
        name: longer(block.name, 3),
        incentive: longer(block.incentive, 3),
        conditions: cycle(block.conditions, block.conditions.length * 8),
      };
    case 'table': {
      const rows = block.rows.map((row, index) => row.map((cell, at) => (index === 3 && at === 0 ? longer(cell, 12) : cell)));
      return { ...block, columns: [...block.columns, ...block.columns.slice(1)], rows: rows.map((row) => [...row, ...row.slice(1)]) };
    }
    case 'proof':
      return {
        ...block,
        items: block.items.slice(0, 5).map((item, index) => (index === 0 ? { ...item, figure: longer(item.figure, 5) } : item)),
      };
    case 'facts':
      return { ...block, rows: cycle(block.rows, 30).map((row, index) => (index === 2 ? { ...row, value: longer(row.value, 20) } : row)) };
    case 'path':
      return { ...block, steps: cycle(block.steps, 9) };
    case 'questions':
      return { ...block, items: cycle(block.items, 20) };
    case 'compare':
      return {
        ...block,
        columns: cycle(block.columns, 6),
        groups: block.groups.map((group) => ({
          ...group,
          rows: cycle(group.rows, 12).map((row, index) => ({
            ...row,
            cells:
              row.cells.length === 1
                ? row.cells
                : cycle(row.cells, 6).map((cell) => (index === 1 ? { ...cell, value: longer(cell.value, 9) } : cell)),
          })),
        })),
      };
    case 'combination':
      return {
        ...block,
        totals: cycle(block.totals, 3).map((total) => ({ ...total, chosen: cycle(total.chosen, 25), leftOut: cycle(total.leftOut, 12) })),
      };
    case 'district':
      return { ...block, positioning: cycle(block.positioning, 6), figures: cycle(block.figures, 9), name: longer(block.name, 6) };
    case 'clause-table':
      return { ...block, rows: cycle(block.rows, 40).map((row, index) => (index === 1 ? { ...row, name: longer(row.name, 6) } : row)) };
    case 'calendar':
      return { ...block, ticks: cycle(block.ticks, 12), rows: cycle(block.rows, 30) };
    default:
      return block;
  }
}
