import { sheetLimits, type SheetQuestion } from '#shared/domain/question/sheet.ts';
import { normalise } from '#shared/lib/text.ts';
import { badSheet } from '#main/services/workbook/sheet-error.ts';

/** Cells of a sheet as text, row by row from the first row of the sheet. */
export type Cells = readonly (readonly string[])[];

/** Headings over questions, the surest first. */
const headings: readonly RegExp[] = [
  /^(?:问题|提问|咨询问题|您的问题|投资方问题|question|questions|query|queries)(?:[（(:：/ ].*)?$/,
  /问题|提问|question/,
  /^(?:内容|所需信息|信息需求|需求|需求内容|询问内容|事项|item|items|request|requests|information (?:requested|required|request)|description|details?)(?:[（(:：/ ].*)?$/,
];
/** How far down a heading may stand: titles and notes come first. */
const lastHeadingRow = 15;

interface Column {
  index: number;
  headingRow: number | null;
  heading: string | null;
}

function headed(cells: Cells): Column | null {
  for (const pattern of headings) {
    for (const [row, values] of cells.slice(0, lastHeadingRow).entries()) {
      const index = values.findIndex((value) => value.length <= 40 && !/[?？]/.test(value) && pattern.test(normalise(value).trim()));
      const below = cells.slice(row + 1).some((other) => (other[index] ?? '').trim() !== '');
      // A title over the whole sheet ("Questions of the investor") stands alone in its row.
      const alone = values.filter((value) => value.trim() !== '').length === 1 && pattern !== headings[0];
      if (index !== -1 && below && !alone) return { index, headingRow: row, heading: values[index] ?? null };
    }
  }
  return null;
}

const width = (value: string): number => [...value].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);

/** The column with most text a row; numbers and ticks are no questions. */
function widest(cells: Cells): Column | null {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const totals = Array.from({ length: columns }, (_, index) =>
    cells.reduce((sum, row) => sum + (/\p{L}/u.test(row[index] ?? '') ? Math.min(200, width(row[index] ?? '')) : 0), 0),
  );
  const most = Math.max(0, ...totals);
  return most === 0 ? null : { index: totals.indexOf(most), headingRow: null, heading: null };
}

const numbering = /^\s*(?:(?:[-*•·▪]|[（(]?\d{1,3}[)）.、:：]|q\d{1,3}[.:：)]?|问题?\s*\d{1,3}[.:：、])\s*)+/iu;

/** A question without the number or bullet before it. */
export const bareQuestion = (text: string): string => text.replace(numbering, '').replace(/\s+/g, ' ').trim();

/**
 * Finds the questions of a sheet with the rows they stand in.
 * @throws UserError `invalid-input` when there is no text, or a text is too long for a question.
 */
export function findQuestions(cells: Cells): { header: string | null; questions: SheetQuestion[] } {
  const column = headed(cells) ?? widest(cells);
  if (column === null) throw badSheet('表里没有文字：请把问题写在一列里。', 'The sheet holds no text: write the questions in one column.');
  const questions = cells.flatMap((row, at): SheetQuestion[] => {
    if (column.headingRow !== null && at <= column.headingRow) return [];
    const text = bareQuestion(row[column.index] ?? '');
    if (text.length > sheetLimits.textLength) {
      throw badSheet(
        `第${at + 1}行超过${sheetLimits.textLength}字，请拆成几个问题。`,
        `Row ${at + 1} is longer than ${sheetLimits.textLength} characters: split it into several questions.`,
      );
    }
    return /[\p{L}]/u.test(text) ? [{ row: at + 1, text }] : [];
  });
  if (questions.length === 0)
    throw badSheet(
      '没有找到问题：请写在“问题”一列里，一行一个。',
      'No question was found: write them under a heading "Question", one a row.',
    );
  return { header: column.heading, questions };
}
