import { useState, type ReactNode } from 'react';
import { App, Button } from 'antd';
import { largestPackBytes } from '#shared/domain/rule-sheet/rule-pack.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Section } from '../../ui/page.tsx';
import { PackDialog, type ChosenPack } from './pack-dialog.tsx';
import { useRuleWords } from './rule-words.ts';

/** Rule packs out and in: an import is looked at first. */
export function PackPart(): ReactNode {
  const words = useRuleWords();
  const client = useClient();
  const { message } = App.useApp();
  const [error, setError] = useState<ApiError | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [chosen, setChosen] = useState<ChosenPack | null>(null);
  const take = async (file: File): Promise<void> => {
    setError(null);
    setTooLarge(file.size > largestPackBytes);
    if (file.size > largestPackBytes) return;
    try {
      const pack = (await file.text()) || ' ';
      setChosen({ name: file.name, pack, plan: await client.call('rule.planPack', { pack, onConflict: 'ask' }) });
    } catch (fault) {
      setError(asApiError(fault));
    }
  };
  const save = async (): Promise<void> => {
    setError(null);
    try {
      const { file, clauses } = await client.call('rule.exportPack', { name: words.exportName, incentiveIds: null });
      if (file !== null) void message.success(words.exported(file, clauses));
    } catch (fault) {
      setError(asApiError(fault));
    }
  };
  return (
    <Section title={words.pack} note={words.packText}>
      <div className="pack-bar">
        <FileDrop text={words.dropPack} choose={words.choosePack} accept=".json,application/json" onFile={(file) => void take(file)} />
        <Button onClick={() => void save()}>{words.export}</Button>
      </div>
      {tooLarge && (
        <p className="notice notice-warning" role="alert">
          {words.tooLarge}
        </p>
      )}
      {error !== null && <ErrorNotice error={error} />}
      {chosen !== null && <PackDialog chosen={chosen} onPlan={(plan) => setChosen({ ...chosen, plan })} onClose={() => setChosen(null)} />}
    </Section>
  );
}
