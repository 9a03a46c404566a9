import { useMemo, type ReactNode } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { countryOptions } from '../../ui/countries.ts';
import { emptyPerson, type PersonForm } from './profile-form.ts';
import { ChoiceField, TextField, WordsField } from './simple-fields.tsx';

const degrees = ['doctor', 'master', 'bachelor', 'other'] as const;

export function PeopleFields({ people, onChange }: { people: PersonForm[]; onChange: (people: PersonForm[]) => void }): ReactNode {
  const words = useWords();
  return (
    <>
      {people.map((person, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a person being entered has no name yet; its fields hold no state of their own
        <section key={at} className="person" aria-label={`${words.investor.person} ${at + 1}`}>
          <header className="person-head">
            <h3>
              {words.investor.person} {at + 1}
            </h3>
            <Button type="text" icon={<DeleteOutlined />} onClick={() => onChange(people.filter((_, index) => index !== at))}>
              {words.investor.removePerson}
            </Button>
          </header>
          <PersonFields
            at={at}
            person={person}
            onChange={(next) => onChange(people.map((known, index) => (index === at ? next : known)))}
          />
        </section>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => onChange([...people, emptyPerson])}>
        {words.investor.addPerson}
      </Button>
    </>
  );
}

function PersonFields({ at, person, onChange }: { at: number; person: PersonForm; onChange: (person: PersonForm) => void }): ReactNode {
  const language = useLanguage();
  const { investor } = useWords();
  const countries = useMemo(() => countryOptions(language), [language]);
  const field = <K extends keyof PersonForm>(
    key: K,
    place: string,
  ): { place: string; value: PersonForm[K]; onChange: (value: PersonForm[K]) => void } => ({
    place: `people.${at}.${place}`,
    value: person[key],
    onChange: (value) => onChange({ ...person, [key]: value }),
  });
  return (
    <div className="fields fields-narrow">
      <TextField required label={investor.personFields.role} {...field('role', 'role')} />
      <ChoiceField label={investor.personFields.nationality} {...field('nationality', 'nationality')} options={countries} />
      <ChoiceField
        label={investor.personFields.degree}
        place={`people.${at}.degree`}
        value={person.degree ?? null}
        options={degrees.map((degree) => ({ value: degree, label: investor.degrees[degree] }))}
        onChange={(value) => onChange({ ...person, degree: degrees.find((degree) => degree === value) ?? null })}
      />
      <TextField numeric label={investor.personFields.annualSalaryCny} {...field('salaryInTenThousands', 'annualSalaryCny')} />
      <TextField numeric label={investor.personFields.age} {...field('age', 'age')} />
      <TextField numeric label={investor.personFields.yearsOfExperience} {...field('yearsOfExperience', 'yearsOfExperience')} />
      <TextField numeric label={investor.personFields.monthsInChinaPerYear} {...field('monthsInChinaPerYear', 'monthsInChinaPerYear')} />
      <TextField label={investor.personFields.chineseLevel} {...field('chineseLevel', 'chineseLevel')} />
      <WordsField label={investor.personFields.honours} {...field('honours', 'honours')} />
    </div>
  );
}
