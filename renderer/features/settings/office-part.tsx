import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Settings } from '#shared/domain/settings/settings.ts';
import { useWords } from '../../i18n/words.tsx';

/** What documents say of the office, and the way to where it is entered with their looks. */
export function OfficePart({ office }: { office: Settings['office'] }): ReactNode {
  const { settings } = useWords();
  const printed = [office.nameZh, office.nameEn, office.contactName, office.phone, office.email].filter((text) => text !== '');
  return (
    <>
      <p className={printed.length === 0 ? 'muted' : undefined}>{printed.length === 0 ? settings.officeNone : printed.join(' · ')}</p>
      <Link to="/settings/theme">{settings.officeEdit}</Link>
    </>
  );
}
