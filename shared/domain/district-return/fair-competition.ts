import type { FullBilingual } from '#shared/lib/language.ts';
import { checkLaw } from '#shared/domain/law/check-law.ts';
import { decreeArticle } from '#shared/domain/law/citations.ts';
import type { LawFinding } from '#shared/domain/law/law-rule.ts';
import type { DistrictReturnInputs } from './inputs.ts';

const { document, article } = decreeArticle(10, 2);

/** Stands on every district return. */
export const fairCompetitionNote: FullBilingual = {
  zh: `本测算只供本区自行决策，不是协议条款。协议与承诺不得把扶持的有无或多少与企业缴纳的税收挂钩（${document.zh}${article.zh}）。`,
  en: `This forecast serves the district's own decision and is no clause. No agreement or promise may tie support, or how much of it, to the tax a company pays (${document.en}, ${article.en}).`,
};

/** Wording among the inputs that the review rules stand against, with the place it was typed in. */
export interface WordingFinding extends LawFinding {
  where: string;
}

/** Reads the names and notes the manager typed. */
export function checkWording(inputs: DistrictReturnInputs): WordingFinding[] {
  const walk = (value: unknown, where: string): WordingFinding[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
      const place = where === '' ? key : `${where}.${key}`;
      if (typeof part !== 'string') return walk(part, place);
      return key === 'name' || key === 'note' ? checkLaw(part).map((finding) => ({ ...finding, where: place })) : [];
    });
  };
  return walk(inputs, '');
}
