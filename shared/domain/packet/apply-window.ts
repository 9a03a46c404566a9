/** When one may apply, as far as the words of a source say it. Months and days repeat each year. */
export type ApplyWindow =
  | { kind: 'all-year' }
  | { kind: 'monthly' }
  | { kind: 'yearly'; from: { month: number; day: number }; to: { month: number; day: number } };

const allYear = /全年(?:开放|受理|申报)?|常年|随时|year[- ]round|all year|at any time/i;
const monthly = /^(?:每月|每个月|monthly|every month)$/i;
const zhRange = /每年\s*(\d{1,2})月(?:(\d{1,2})日)?\s*(?:至|到|[-–~—])\s*(?:(\d{1,2})月)?(?:(\d{1,2})日)?/;

const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const isDate = (day: number): boolean => day >= 1 && day <= 31;

/** Reads the Chinese wording of a window; null where it gives no dates that hold in a coming year, such as batches of past years. */
export function readApplyWindow(text: string): ApplyWindow | null {
  const bare = text.trim();
  const range = zhRange.exec(bare);
  if (range !== null) {
    const [from, to] = [Number(range[1]), Number(range[3] ?? range[1])];
    const [first, last] = [Number(range[2] ?? 1), Number(range[4] ?? 31)];
    if ([from, to].every(isMonth) && [first, last].every(isDate))
      return { kind: 'yearly', from: { month: from, day: first }, to: { month: to, day: last } };
  }
  if (allYear.test(bare)) return { kind: 'all-year' };
  return monthly.test(bare) ? { kind: 'monthly' } : null;
}
