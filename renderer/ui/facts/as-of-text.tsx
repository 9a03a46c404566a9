import type { ReactNode } from 'react';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import { useLanguage } from '../../i18n/words.tsx';

/** A time as facts give it. A narrow place breaks a period between its two ends and nowhere else. */
export function AsOfText({ asOf }: Pick<Fact, 'asOf'>): ReactNode {
  const [from = '', to] = formatAsOf(asOf, useLanguage()).split('–');
  if (to === undefined) return <span className="nowrap">{from}</span>;
  return (
    <span>
      <span className="nowrap">{from}–</span>
      <wbr />
      <span className="nowrap">{to}</span>
    </span>
  );
}
