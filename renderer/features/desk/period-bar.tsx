import { useState, type ReactNode } from 'react';
import { Button, Input, Select } from 'antd';
import { addDays, type Period } from '#shared/domain/ledger/calendar.ts';
import { isDay, type Day } from '#shared/lib/date.ts';
import { packetLanguageSchema, type PacketLanguage } from '#shared/lib/language.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { useDeskWords } from './desk-words.ts';
import { useBrief } from './use-brief.tsx';

const spans = [7, 30, 90, 365];

interface DayFieldProps {
  label: string;
  day: Day;
  onDay: (day: Day) => void;
}

/** A day by its numbers, the same in every language; half a date waits until it is whole. */
function DayField({ label, day, onDay }: DayFieldProps): ReactNode {
  const [typed, setTyped] = useState({ text: day, of: day });
  if (typed.of !== day) setTyped({ text: day, of: day });
  return (
    <label className="desk-period-day">
      <span className="edit-label">{label}</span>
      <Input
        value={typed.text}
        maxLength={10}
        placeholder="2026-03-08"
        {...(isDay(typed.text) ? {} : { status: 'error' as const })}
        onChange={({ target: { value } }) => {
          setTyped({ text: value, of: day });
          if (isDay(value)) onDay(value);
        }}
      />
    </label>
  );
}

interface PeriodBarProps {
  today: Day;
  period: Period;
  onPeriod: (period: Period) => void;
}

/** The days the desk speaks of, and the brief of them: one click. */
export function PeriodBar({ today, period, onPeriod }: PeriodBarProps): ReactNode {
  const words = useDeskWords();
  const shown = useLanguage();
  const { busy, make } = useBrief();
  const [language, setLanguage] = useState<PacketLanguage>(shown);
  // A first day after the last is shown as typed and asks for nothing.
  const [wrong, setWrong] = useState<Period | null>(null);
  const asked = wrong ?? period;
  const isWrong = wrong !== null;
  const change = (next: Period): void => {
    setWrong(next.from > next.to ? next : null);
    if (next.from <= next.to) onPeriod(next);
  };
  const spanOf = spans.find((days) => period.to === today && period.from === addDays(today, 1 - days));
  return (
    <div className="desk-period-bar" role="group" aria-label={words.period}>
      {spans.map((days) => (
        <Button
          key={days}
          type={spanOf === days ? 'primary' : 'default'}
          aria-pressed={spanOf === days}
          onClick={() => change({ from: addDays(today, 1 - days), to: today })}
        >
          {words.lastDays(String(days))}
        </Button>
      ))}
      <DayField label={words.from} day={asked.from} onDay={(from) => change({ ...asked, from })} />
      <DayField label={words.to} day={asked.to} onDay={(to) => change({ ...asked, to })} />
      {isWrong && (
        <span className="field-problem" role="alert">
          {words.periodWrong}
        </span>
      )}
      <span className="desk-period-brief">
        <Select
          aria-label={words.briefLanguage}
          value={language}
          options={packetLanguageSchema.options.map((value) => ({ value, label: words.languages[value] }))}
          onChange={setLanguage}
        />
        <Button
          type="primary"
          loading={busy}
          disabled={isWrong}
          onClick={() => make((client, jobId) => client.call('brief.issue', { ...period, language, jobId }))}
        >
          {words.brief}
        </Button>
      </span>
    </div>
  );
}
