import { useState, type ReactNode } from 'react';
import { Segmented } from 'antd';
import { lawKinds, type LawAction, type LawKind } from '#shared/domain/law/law-kind.ts';
import { citationsOfKind } from '#shared/domain/law/rules-of-kind.ts';
import type { Settings } from '#shared/domain/settings/settings.ts';
import type { ApiError } from '../../api/client.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LawCitations } from '../../ui/law/law-finding-text.tsx';
import { useSaveSettings } from './use-save-settings.ts';

/** What the office does about each kind of finding, with the article it stems from; a choice is stored at once. */
export function LawPart({ settings }: { settings: Settings }): ReactNode {
  const words = useWords();
  const save = useSaveSettings();
  const [error, setError] = useState<ApiError | null>(null);
  const choose = (kind: LawKind, action: LawAction): void => {
    void save((now) => ({ ...now, lawPolicy: { ...now.lawPolicy, [kind]: action } })).then(setError);
  };
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      <div className="law-rows">
        {lawKinds.map((kind) => (
          <LawRow key={kind} kind={kind} action={settings.lawPolicy[kind]} onChoose={(action) => choose(kind, action)} />
        ))}
      </div>
      <p className="law-note">{words.law.noClearance}</p>
    </>
  );
}

interface LawRowProps {
  kind: LawKind;
  action: LawAction;
  onChoose: (action: LawAction) => void;
}

function LawRow({ kind, action, onChoose }: LawRowProps): ReactNode {
  const words = useWords();
  const { name, why } = words.law.kinds[kind];
  // Switching a kind off is no choice of the window; one switched off elsewhere shows as what it is.
  const actions: LawAction[] = action === 'off' ? ['block', 'warn', 'off'] : ['block', 'warn'];
  return (
    <div className="law-row" role="group" aria-label={name}>
      <div>
        <p className="law-row-name">{name}</p>
        <p className="law-row-why">{why}</p>
        <LawCitations citations={citationsOfKind(kind)} />
        {action === 'off' && <p className="law-note">{words.law.offNote}</p>}
      </div>
      <Segmented
        aria-label={name}
        value={action}
        options={actions.map((value) => ({ value, label: words.law.actions[value] }))}
        onChange={onChoose}
      />
    </div>
  );
}
