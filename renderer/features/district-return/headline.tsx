import type { ReactNode } from 'react';
import type { DistrictReturn, Outcome, PaybackYears, Quotient, Spread } from '#shared/domain/district-return/district-return.ts';
import type { Language } from '#shared/lib/language.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import { figure, money } from './rounded.ts';
import { useReturnWords, type ReturnWords } from './return-words.ts';

/** An output in words: its base, and how far it may go to both sides. */
export interface Said {
  base: string;
  range: string;
}
type Say<T> = (value: T, words: ReturnWords, language: Language) => Said;

export const saySpread: Say<Spread> = ({ low, base, high }, words, language) => ({
  base: money(base, language),
  range: low === high ? '' : words.range(money(low, language), money(high, language)),
});

const quotient =
  (write: (text: string, language: Language) => string): Say<Quotient> =>
  ({ low, base, high }, words, language) => ({
    base: base === null ? words.none : write(base, language),
    range: low === null || low === high ? '' : words.range(write(low, language), high === null ? words.unbounded : write(high, language)),
  });
export const sayRatio = quotient((text) => figure(text));
const sayPerJob = quotient(money);

export const sayPayback: Say<PaybackYears> = ({ earliest, base, latest }, words) => {
  const year = (value: number | null): string => (value === null ? words.notWithin : words.paybackYear(value));
  return { base: year(base), range: earliest === latest ? '' : words.paybackRange(year(earliest), year(latest)) };
};

/** What it comes to, each with what it means; an output that is not known names what it lacks. */
export function Headline({ result }: { result: DistrictReturn }): ReactNode {
  const words = useReturnWords();
  return (
    <Section title={words.results} note={words.resultsText}>
      <dl className="return-figures">
        <Output title={words.present} text={words.presentText} outcome={result.netPresentValue} say={saySpread} />
        <Output title={words.payback} text={words.paybackText} outcome={result.payback} say={sayPayback} />
        <Output title={words.ratio} text={words.ratioText} outcome={result.returnRatio} say={sayRatio} />
        <Output title={words.support} text={words.supportText} outcome={result.support} say={saySpread} />
        <Output title={words.perJob} text={words.perJobText} outcome={result.supportPerJob} say={sayPerJob} />
      </dl>
    </Section>
  );
}

interface OutputProps<T> {
  title: string;
  text: string;
  outcome: Outcome<T>;
  say: Say<T>;
}
function Output<T>({ title, text, outcome, say }: OutputProps<T>): ReactNode {
  const language = useLanguage();
  const words = useReturnWords();
  const said = outcome.known ? say(outcome.value, words, language) : null;
  return (
    <div className="return-figure">
      <dt>{title}</dt>
      <dd className={said === null ? 'return-unknown' : 'return-base'}>{said?.base ?? <NotKnown outcome={outcome} />}</dd>
      {said !== null && said.range !== '' && <dd className="return-range">{said.range}</dd>}
      <dd className="return-text">{text}</dd>
    </div>
  );
}

/** Says which inputs an output lacks. */
export function NotKnown({ outcome }: { outcome: Outcome<unknown> }): ReactNode {
  const language = useLanguage();
  const words = useReturnWords();
  return outcome.known ? null : <>{words.unknownWithout(outcome.missing.map(({ name }) => name[language]).join(words.separator))}</>;
}
