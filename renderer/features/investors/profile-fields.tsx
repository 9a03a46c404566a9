import { useMemo, type ReactNode } from 'react';
import { Input, Segmented } from 'antd';
import { projectKinds } from '#shared/domain/investor/investor.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import { useRefs } from '../../api/use-record-refs.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { Section } from '../../ui/page.tsx';
import { countryOptions } from '../../ui/countries.ts';
import { FormField } from './form-field.tsx';
import { PeopleFields } from './people-fields.tsx';
import type { ProfileForm } from './profile-form.ts';
import { fieldUnits } from './typed-range.ts';
import { QuestionsField } from './questions-field.tsx';
import { MoneyField, RangeField } from './range-inputs.tsx';
import { RegisteredField } from './registered-field.tsx';
import { ChoiceField, TextField, WordsField } from './simple-fields.tsx';

export interface ProfileFieldsProps {
  form: ProfileForm;
  onChange: (form: ProfileForm) => void;
}
type Field = <K extends keyof ProfileForm>(key: K) => { place: K; value: ProfileForm[K]; onChange: (value: ProfileForm[K]) => void };

const fieldOf =
  ({ form, onChange }: ProfileFieldsProps): Field =>
  (key) => ({ place: key, value: form[key], onChange: (value) => onChange({ ...form, [key]: value }) });

/** Every property of the profile, grouped as an officer asks for them. */
export function ProfileFields(props: ProfileFieldsProps): ReactNode {
  const { investor } = useWords();
  const field = fieldOf(props);
  return (
    <>
      <Section title={investor.groups.who}>
        <WhoFields {...props} />
      </Section>
      <Section title={investor.groups.project}>
        <ProjectFields {...props} />
      </Section>
      <Section title={investor.groups.space}>
        <div className="fields">
          <RangeField label={investor.fields.landMu} unit={fieldUnits.landMu} {...field('landMu')} />
          <RangeField label={investor.fields.floorAreaM2} unit={fieldUnits.floorAreaM2} {...field('floorAreaM2')} />
          <RangeField label={investor.fields.headcount} unit={fieldUnits.headcount} {...field('headcount')} />
          <WordsField label={investor.fields.needs} hint={investor.hints.needs} {...field('needs')} />
        </div>
      </Section>
      <Section title={investor.groups.people}>
        <PeopleFields people={props.form.people} onChange={field('people').onChange} />
      </Section>
      <Section title={investor.groups.questions}>
        <QuestionsField questions={props.form.questions} onChange={field('questions').onChange} />
        <NotesField {...props} />
      </Section>
    </>
  );
}

function WhoFields(props: ProfileFieldsProps): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { investor } = words;
  const field = fieldOf(props);
  const countries = useMemo(() => countryOptions(language), [language]);
  return (
    <div className="fields">
      <TextField required label={investor.fields.codeName} hint={investor.hints.codeName} {...field('codeName')} />
      <FormField group label={investor.fields.disclosed} place="disclosed" known={props.form.disclosed !== 'unknown'}>
        {() => (
          <Segmented
            aria-label={investor.fields.disclosed}
            value={props.form.disclosed}
            options={[
              { value: 'unknown', label: words.state.unknown },
              { value: 'yes', label: investor.disclosedYes },
              { value: 'no', label: investor.disclosedNo },
            ]}
            onChange={field('disclosed').onChange}
          />
        )}
      </FormField>
      <TextField label={investor.fields.nameZh} {...field('nameZh')} place="name.zh" />
      <TextField label={investor.fields.nameEn} {...field('nameEn')} place="name.en" />
      <ChoiceField label={investor.fields.homeCountry} options={countries} {...field('homeCountry')} />
      <TextField numeric label={investor.fields.foundedYear} {...field('foundedYear')} />
      <RegisteredField value={props.form} onChange={(registered) => props.onChange({ ...props.form, ...registered })} />
      <WordsField label={investor.fields.qualifications} hint={investor.hints.qualifications} {...field('qualifications')} />
    </div>
  );
}

function ProjectFields(props: ProfileFieldsProps): ReactNode {
  const plain = usePlainText();
  const { investor } = useWords();
  const field = fieldOf(props);
  const industries = useRefs('industry').map((industry) => ({
    value: plain(industry.name),
    label: plain(industry.name),
    search: `${industry.name.zh} ${industry.name.en}`,
  }));
  return (
    <div className="fields">
      <WordsField label={investor.fields.sectors} hint={investor.hints.sectors} offered={industries} {...field('sectors')} />
      <ChoiceField
        label={investor.fields.projectKind}
        place="projectKind"
        value={props.form.projectKind ?? null}
        options={projectKinds.map((kind) => ({ value: kind, label: investor.kinds[kind] }))}
        onChange={(value) => field('projectKind').onChange(projectKinds.find((kind) => kind === value) ?? null)}
      />
      <MoneyField label={investor.fields.investment} {...field('investment')} />
      <MoneyField label={investor.fields.annualRevenue} {...field('annualRevenue')} />
      <TextField numeric label={investor.fields.rdSharePercent} {...field('rdSharePercent')} />
      <TextField label={investor.fields.start} hint={investor.hints.start} {...field('start')} />
      <ChoiceField
        label={investor.fields.language}
        place="language"
        value={props.form.language ?? null}
        options={packetLanguageSchema.options.map((language) => ({ value: language, label: investor.languages[language] }))}
        onChange={(value) => field('language').onChange(packetLanguageSchema.options.find((language) => language === value) ?? null)}
      />
    </div>
  );
}

function NotesField({ form, onChange }: ProfileFieldsProps): ReactNode {
  const { investor } = useWords();
  return (
    <FormField label={investor.fields.notes} place="notes" known={form.notes !== ''} hint={investor.hints.notes}>
      {({ id, describedBy }) => (
        <Input.TextArea
          id={id}
          aria-describedby={describedBy}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={form.notes}
          onChange={(event) => onChange({ ...form, notes: event.target.value })}
        />
      )}
    </FormField>
  );
}
