import type { FullBilingual } from '#shared/lib/language.ts';

/** Clauses of a one-pager: `relevant` are those that fit, those still open and those known by name only; `refused` do not fit. */
export interface ClauseCount {
  shown: number;
  relevant: number;
  refused: number;
}

/** Shown and not shown are all that are relevant; what does not fit is told apart. */
export function clauseCountWords({ shown, relevant, refused }: ClauseCount): FullBilingual {
  const rest = relevant - shown;
  const zh = [
    rest === 0 ? `相关条款${relevant}项，均列于本页` : `相关条款${relevant}项，本页列${shown}项，其余${rest}项见推介册`,
    ...(refused === 0 ? [] : [`另${refused}项不适用`]),
  ];
  const clauses = relevant === 1 ? 'clause' : 'clauses';
  const en = [
    rest === 0 ? `All ${relevant} relevant ${clauses} here` : `${shown} of ${relevant} relevant ${clauses} here, ${rest} more in the pitch`,
    ...(refused === 0 ? [] : [`${refused} ${refused === 1 ? 'does' : 'do'} not fit`]),
  ];
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}
