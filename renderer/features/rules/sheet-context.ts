import { createContext, use, useMemo } from 'react';
import { projectKindNames } from '#shared/domain/investor/investor.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { Part, PlacedProblem } from '#shared/domain/rule-sheet/read-clause.ts';
import { asWritten, type NameOf } from '#shared/domain/rule-sheet/suggest-words.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { useRefs } from '../../api/use-record-refs.ts';

export interface Sheet {
  /** What has to be mended. */
  problems: PlacedProblem[];
  industries: RecordRef[];
  districts: RecordRef[];
  nameOf: NameOf;
}
export const SheetContext = createContext<Sheet>({ problems: [], industries: [], districts: [], nameOf: asWritten });

/** What is wrong at one place of the sheet. */
export function useProblem(part: Part, row: string | null, cell: string): FullBilingual | null {
  const { problems } = use(SheetContext);
  return problems.find((problem) => problem.part === part && problem.row === row && problem.cell === cell)?.text ?? null;
}

const fullName = ({ name, id }: RecordRef): FullBilingual => ({ zh: name.zh ?? name.en ?? id, en: name.en ?? name.zh ?? id });

/** Industries and districts to choose from, and the names that stand for their ids. */
export function useNames(): Omit<Sheet, 'problems'> {
  const [industries, districts] = [useRefs('industry'), useRefs('district')];
  return useMemo(() => {
    const names = new Map<string, FullBilingual>([
      ...[...industries, ...districts].map((ref): [string, FullBilingual] => [ref.id, fullName(ref)]),
      ...Object.entries(projectKindNames),
      ['none', { zh: '未在上海注册', en: 'not registered in Shanghai' }],
    ]);
    return { industries, districts, nameOf: (value) => names.get(value) ?? null };
  }, [industries, districts]);
}
