import { useState, type ReactNode } from 'react';
import { Switch } from 'antd';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { Settings } from '#shared/domain/settings/settings.ts';
import type { ApiError } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useSaveSettings } from './use-save-settings.ts';

/** Whether the national rules take part, and on which day they were last checked. */
export function PackPart({ settings }: { settings: Settings }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const save = useSaveSettings();
  const [error, setError] = useState<ApiError | null>(null);
  const packs = useQuery('settings.packs', {});
  const use = (statutoryPack: boolean): void => void save((now) => ({ ...now, statutoryPack })).then(setError);
  return (
    <Loaded query={packs} rows={1}>
      {(all) => {
        const pack = all.find(({ id }) => id === 'statutory');
        if (pack === undefined) return <p className="muted">{words.law.packNone}</p>;
        const name = pack.name[language];
        return (
          <>
            {error !== null && <ErrorNotice error={error} />}
            <div className="law-rows">
              <div className="law-row">
                <div>
                  <p className="law-row-name">{name}</p>
                  <p className="law-row-why muted">
                    {words.law.packChecked(formatDate(pack.checkedOn, language))} ·{' '}
                    {settings.statutoryPack ? words.law.packOn : words.law.packOff}
                  </p>
                </div>
                <Switch aria-label={words.law.packUse(name)} checked={settings.statutoryPack} onChange={use} />
              </div>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
