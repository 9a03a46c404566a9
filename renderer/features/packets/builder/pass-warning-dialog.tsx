import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { passedWarningSchema } from '#shared/domain/packet/passed-warning.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { useBuilderView } from './builder-context.ts';
import { useBuilderWords } from './builder-words.ts';
import { passableOf, passWarning } from './pass-warning.ts';
import { ReasonForm } from './reason-form.tsx';

/** Asks why a warning is waved through and who decides; both stay with the draft and the export. */
export function PassWarningDialog({ finding, onClose }: { finding: Finding; onClose: () => void }): ReactNode {
  const { pass } = useBuilderWords();
  const { state } = useWords();
  const settings = useQuery('settings.get', {});
  return (
    <Modal open title={pass.title} width={560} footer={null} closable={{ 'aria-label': state.close }} onCancel={onClose} destroyOnHidden>
      {settings.value !== undefined && <PassForm finding={finding} officer={settings.value.office.contactName} onClose={onClose} />}
    </Modal>
  );
}

function PassForm({ finding, officer, onClose }: { finding: Finding; officer: string; onClose: () => void }): ReactNode {
  const language = useLanguage();
  const { pass } = useBuilderWords();
  const { builder } = useBuilderView();
  const found = passableOf(finding);
  if (found === null) return null;
  return (
    <ReasonForm
      id="pass"
      words={pass}
      schema={passedWarningSchema.shape}
      officer={officer}
      onReason={(reason) => builder.edit((draft) => passWarning(draft, { ...found, ...reason }))}
      onClose={onClose}
    >
      <p className="finding-text">{finding.message[language]}</p>
    </ReasonForm>
  );
}
