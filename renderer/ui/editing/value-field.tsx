import { useEffect, useState, type ReactNode } from 'react';
import { Button, Input } from 'antd';
import type { EnteredValue, ReadInput, ValueReading } from '#shared/domain/editing/fact-input.ts';
import { unitIdSchema, units } from '#shared/domain/unit/unit.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { useEditingWords } from './words.ts';

const pauseMs = 150;

/** How the store understands what stands in the field, a moment after the last key; null while it is being read or nothing stands there. */
export function useReading(input: ReadInput | null): ValueReading | null {
  const client = useClient();
  const key = input === null ? null : JSON.stringify(input);
  const [answer, setAnswer] = useState<{ key: string; reading: ValueReading } | null>(null);
  useEffect(() => {
    if (key === null) return;
    let live = true;
    const timer = setTimeout(() => {
      // The key is the input itself; a failed reading shows nothing, and saving says what is wrong.
      client.call('fact.read', JSON.parse(key) as ReadInput).then(
        (reading) => live && setAnswer({ key, reading }),
        () => live && setAnswer(null),
      );
    }, pauseMs);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [client, key]);
  return answer !== null && answer.key === key ? answer.reading : null;
}

interface ValueFieldProps {
  entered: EnteredValue & { text: string };
  reading: ValueReading | null;
  onChange: (entered: EnteredValue & { text: string }) => void;
  id?: string;
}

/** A figure as people type it, shown back as understood; a doubtful one offers what it may mean. */
export function ValueField({ entered, reading, onChange, id }: ValueFieldProps): ReactNode {
  const language = useLanguage();
  const words = useEditingWords();
  const problem = reading !== null && !reading.ok ? reading.problem : null;
  return (
    <div className="value-field">
      <Input
        {...(id === undefined ? {} : { id })}
        aria-label={words.value}
        value={entered.text}
        placeholder={words.valueHint}
        {...(problem === null ? {} : { status: 'error' as const })}
        onChange={(event) => onChange({ ...entered, text: event.target.value })}
      />
      <p className={problem === null ? 'value-read muted' : 'value-read value-problem'} aria-live="polite">
        {problem !== null && problem.message[language]}
        {reading !== null && reading.ok && words.understood(reading.shown[language])}
        {reading !== null && reading.ok && reading.disagreesWith.length > 0 && (
          <span className="value-problem"> {words.disagrees(reading.disagreesWith.length)}</span>
        )}
        {reading === null && '\u00A0'}
      </p>
      {problem !== null && problem.choices.length > 0 && (
        <div className="value-choices">
          {problem.choices.map((unit) => (
            <Button key={unit} size="small" onClick={() => onChange({ ...entered, unit: unitIdSchema.parse(unit) })}>
              {units[unit].name[language].split('|')[0]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
