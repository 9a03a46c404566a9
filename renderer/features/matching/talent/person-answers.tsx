import type { ReactNode } from 'react';
import { InputNumber, Select } from 'antd';
import { skillLevels, workRegions, type TalentAnswers } from '#shared/domain/talent/answers.ts';
import { useWords } from '../../../i18n/words.tsx';

interface PersonAnswersProps {
  answers: TalentAnswers;
  onAnswer: (answers: TalentAnswers) => void;
}

const yesNoFields = [
  'formerChineseNational',
  'degreeTaughtInChinese',
  'topUniversity',
  'fortune500',
  'intellectualProperty',
  'fiveYearsInChina',
  'talentProgramme',
  'achievement',
  'encouragedPost',
  'entrepreneur',
  'outstandingYoung',
  'professionalPost',
  'otherProfessionalRoute',
] as const;

/** An answer taken back is not known again: it leaves no trace of itself. */
function withAnswer<K extends keyof TalentAnswers>(answers: TalentAnswers, key: K, value: TalentAnswers[K] | null): TalentAnswers {
  const { [key]: _old, ...rest } = answers;
  return value === null || value === undefined ? rest : { ...rest, [key]: value };
}

/** What the profile does not carry and an officer learns by asking. */
export function PersonAnswers({ answers, onAnswer }: PersonAnswersProps): ReactNode {
  const words = useWords();
  const { fields, skills, regions } = words.matching.talent;
  return (
    <details className="answers">
      <summary>
        {words.matching.talent.answers} <span className="muted small">{words.matching.talent.answersText}</span>
      </summary>
      <div className="answer-grid">
        <Field label={fields.skill}>
          <Select
            allowClear
            aria-label={fields.skill}
            placeholder={words.state.unknown}
            value={answers.skill ?? null}
            options={skillLevels.map((value) => ({ value, label: skills[value] }))}
            onChange={(value) => onAnswer(withAnswer(answers, 'skill', value))}
          />
        </Field>
        <Field label={fields.workRegion}>
          <Select
            allowClear
            aria-label={fields.workRegion}
            placeholder={words.state.unknown}
            value={answers.workRegion ?? null}
            options={workRegions.map((value) => ({ value, label: regions[value] }))}
            onChange={(value) => onAnswer(withAnswer(answers, 'workRegion', value))}
          />
        </Field>
        <Field label={fields.localPoints}>
          <InputNumber
            aria-label={fields.localPoints}
            placeholder={words.state.unknown}
            min={0}
            max={10}
            value={answers.localPoints ?? null}
            onChange={(value) => onAnswer(withAnswer(answers, 'localPoints', value))}
          />
        </Field>
        <Field label={fields.localAverageWageCny}>
          <InputNumber
            aria-label={fields.localAverageWageCny}
            placeholder={words.state.unknown}
            min={1}
            max={10_000_000}
            value={answers.localAverageWageCny ?? null}
            onChange={(value) => onAnswer(withAnswer(answers, 'localAverageWageCny', value))}
          />
        </Field>
        {yesNoFields.map((field) => (
          <Field key={field} label={fields[field]}>
            <YesNo label={fields[field]} value={answers[field]} onChange={(value) => onAnswer(withAnswer(answers, field, value))} />
          </Field>
        ))}
      </div>
    </details>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="answer-field">
      <span className="answer-label">{label}</span>
      {children}
    </div>
  );
}

function YesNo({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean | undefined;
  onChange: (value: boolean | null) => void;
}): ReactNode {
  const words = useWords();
  return (
    <Select
      allowClear
      aria-label={label}
      placeholder={words.state.unknown}
      value={value ?? null}
      options={[
        { value: true, label: words.matching.yes },
        { value: false, label: words.matching.no },
      ]}
      onChange={(next: boolean | null | undefined) => onChange(next ?? null)}
    />
  );
}
