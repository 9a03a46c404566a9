import type { ReactNode } from 'react';
import { AutoComplete, Segmented } from 'antd';
import { useRefs } from '../../api/use-record-refs.ts';
import { useWords } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { FormField } from './form-field.tsx';
import type { ProfileForm } from './profile-form.ts';

type Registered = Pick<ProfileForm, 'registered' | 'registeredDistrict'>;

/** Three different answers: not known, not registered in Shanghai, registered in a district. */
export function RegisteredField({ value, onChange }: { value: Registered; onChange: (value: Registered) => void }): ReactNode {
  const words = useWords();
  const plain = usePlainText();
  const districts = useRefs('district');
  const label = words.investor.fields.registeredDistrict;
  return (
    <FormField group label={label} place="registeredDistrict" known={value.registered !== 'unknown'}>
      {({ invalid }) => (
        <div className="registered">
          <Segmented<Registered['registered']>
            aria-label={label}
            value={value.registered}
            options={[
              { value: 'unknown', label: words.state.unknown },
              { value: 'none', label: words.investor.registeredNone },
              { value: 'in', label: words.investor.registeredIn },
            ]}
            onChange={(registered) => onChange({ ...value, registered })}
          />
          {value.registered === 'in' && (
            <AutoComplete
              aria-label={`${label} ${words.nav.district}`}
              value={value.registeredDistrict}
              options={districts.map((district) => ({ value: plain(district.name) }))}
              showSearch={{ filterOption: (typed, option) => (option?.value ?? '').toLowerCase().includes(typed.toLowerCase()) }}
              {...(invalid ? { status: 'error' as const } : {})}
              onChange={(registeredDistrict: string) => onChange({ ...value, registeredDistrict })}
            />
          )}
        </div>
      )}
    </FormField>
  );
}
