import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { lawOverrideSchema } from '#shared/domain/law/law-gate.ts';
import { findLawRule } from '#shared/domain/law/rules-of-kind.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/words.tsx';
import { LawFindingText } from '../../../ui/law/law-finding-text.tsx';
import { useBuilderView } from './builder-context.ts';
import { letPass, type FoundLaw } from './let-pass.ts';
import { ReasonForm } from './reason-form.tsx';

/** Open while a finding is to be let pass: its words and article once more, and the reason that stays with the export. */
export function LetPassDialog(): ReactNode {
  const words = useWords();
  const { passing, setPassing } = useBuilderView();
  const settings = useQuery('settings.get', {});
  return (
    <Modal
      open={passing !== null && settings.value !== undefined}
      title={words.law.allowTitle}
      width={560}
      footer={null}
      closable={{ 'aria-label': words.state.close }}
      onCancel={() => setPassing(null)}
      destroyOnHidden
    >
      {passing !== null && settings.value !== undefined && (
        <LetPassForm found={passing} officer={settings.value.office.contactName} onClose={() => setPassing(null)} />
      )}
    </Modal>
  );
}

function LetPassForm({ found, officer, onClose }: { found: FoundLaw; officer: string; onClose: () => void }): ReactNode {
  const { law } = useWords();
  const { builder } = useBuilderView();
  const rule = findLawRule(found.ruleId);
  return (
    <ReasonForm
      id="let-pass"
      className="law-dialog"
      words={{ ...law, text: law.allowText, now: law.allowNow }}
      schema={lawOverrideSchema.shape}
      officer={officer}
      onReason={(reason) => builder.edit((draft) => letPass(draft, { ...found, ...reason }))}
      onClose={onClose}
    >
      {rule !== undefined && <LawFindingText words={found.words} rule={rule} />}
    </ReasonForm>
  );
}
