import type { ReactNode } from 'react';
import { Select } from 'antd';
import type { VersionView } from '#shared/domain/packet/version.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { useLanguage } from '../../../i18n/words.tsx';

interface VersionSelectProps {
  label: string;
  versions: VersionView[];
  value: string;
  onChange: (id: string) => void;
}

/** One of the versions, by when it was frozen and its name. */
export function VersionSelect({ label, versions, value, onChange }: VersionSelectProps): ReactNode {
  const language = useLanguage();
  return (
    <span className="version-select">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <Select
        aria-label={label}
        value={value}
        options={versions.map(({ id, createdAt }) => ({ value: id, label: `${formatMoment(createdAt, language)} · ${id}` }))}
        onChange={onChange}
      />
    </span>
  );
}
