import type { ReactNode } from 'react';
import { Button } from 'antd';
import type { DistrictReturn, Outcome } from '#shared/domain/district-return/district-return.ts';
import type { Language } from '#shared/lib/language.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { sayPayback, sayRatio, saySpread } from './headline.tsx';
import { useReturnWords, type ReturnWords } from './return-words.ts';

interface ReturnFootProps {
  result: DistrictReturn | null;
  saving: boolean;
  saved: boolean;
  mend: boolean;
  onSave: () => void;
}

/** Stays in view while the inputs are typed: what they come to, and the one main action. */
export function ReturnFoot({ result, saving, saved, mend, onSave }: ReturnFootProps): ReactNode {
  const words = useReturnWords();
  return (
    <footer className="form-foot return-foot">
      {result !== null && <Live result={result} />}
      {mend ? (
        <span className="field-problem" role="alert">
          {words.fixFirst}
        </span>
      ) : (
        <span className="muted">{saved ? '' : words.notSaved}</span>
      )}
      <Button type="primary" loading={saving} onClick={onSave}>
        {words.save}
      </Button>
    </footer>
  );
}

function Live({ result }: { result: DistrictReturn }): ReactNode {
  const language = useLanguage();
  const words = useReturnWords();
  const { state } = useWords();
  const shown = <T,>(outcome: Outcome<T>, say: (value: T, words: ReturnWords, language: Language) => { base: string }): string =>
    outcome.known ? say(outcome.value, words, language).base : state.unknown;
  const figures: [string, string][] = [
    [words.present, shown(result.netPresentValue, saySpread)],
    [words.payback, shown(result.payback, sayPayback)],
    [words.ratio, shown(result.returnRatio, sayRatio)],
  ];
  return (
    <div className="return-live" role="status">
      {figures.map(([title, value]) => (
        <span key={title}>
          <span className="muted">{title}</span> <strong>{value}</strong>
        </span>
      ))}
    </div>
  );
}
