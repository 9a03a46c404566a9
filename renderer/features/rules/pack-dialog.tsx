import { useState, type ReactNode } from 'react';
import { App, Input, Modal, Radio } from 'antd';
import type { PackOutcome, PackPlan, PackRow } from '#shared/ipc/contracts/rule-contract.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AnswerLine } from './samples-pane.tsx';
import { useRuleWords } from './rule-words.ts';

type OnConflict = InputOf<'rule.planPack'>['onConflict'];
const outcomes: PackOutcome[] = ['refused', 'conflict', 'changed', 'new', 'same'];

/** A pack that was chosen, with what it would do. */
export interface ChosenPack {
  name: string;
  pack: string;
  plan: PackPlan;
}
interface PackDialogProps {
  chosen: ChosenPack;
  onPlan: (plan: PackPlan) => void;
  onClose: () => void;
}

/** What a pack would change, clause by clause; written only when the officer says so. */
export function PackDialog({ chosen: { name, pack, plan }, onPlan, onClose }: PackDialogProps): ReactNode {
  const words = useRuleWords();
  const client = useClient();
  const { message } = App.useApp();
  const [onConflict, setOnConflict] = useState<OnConflict>('ask');
  const [disputed] = useState(plan.counts.conflict > 0);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const { counts, differences } = plan;
  const noReason = differences.length > 0 && reason.trim() === '';
  const nothing = counts.new + counts.changed + plan.newSamples === 0 && counts.refused === 0;
  const blocked = counts.refused > 0 || (disputed && onConflict === 'ask') || noReason || nothing;
  const choose = async (choice: OnConflict): Promise<void> => {
    setOnConflict(choice);
    try {
      onPlan(await client.call('rule.planPack', { pack, onConflict: choice }));
    } catch (fault) {
      setError(asApiError(fault));
    }
  };
  const apply = async (): Promise<void> => {
    setBusy(true);
    try {
      const done = await client.call('rule.applyPack', { pack, onConflict, reason: reason.trim() === '' ? null : reason.trim() });
      void message.success(words.applied(done.plan.counts.new, done.plan.counts.changed));
      onClose();
    } catch (fault) {
      setError(asApiError(fault));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      width={720}
      title={words.planTitle(name)}
      okText={words.apply}
      cancelText={words.cancel}
      okButtonProps={{ disabled: blocked, loading: busy }}
      onOk={() => void apply()}
      onCancel={onClose}
    >
      <p className="muted small">{words.madeOn(plan.madeOn, plan.madeWith)}</p>
      {error !== null && <ErrorNotice error={error} />}
      <p className="pack-counts">
        {outcomes.map((outcome) => (
          <span key={outcome} className={outcome === 'refused' && counts.refused > 0 ? 'mark-blocked' : undefined}>
            {words.outcomes[outcome]} {counts[outcome]}
          </span>
        ))}
      </p>
      {plan.newSources + plan.newSamples > 0 && <p className="small">{words.brought(plan.newSources, plan.newSamples)}</p>}
      {nothing && <p>{words.nothingToDo}</p>}
      {disputed && (
        <fieldset className="save-part">
          <legend className="sheet-label">{words.onConflict}</legend>
          <Radio.Group
            value={onConflict}
            options={(['keep', 'take'] as const).map((value) => ({ value, label: words.conflictChoices[value] }))}
            onChange={(event) => void choose(event.target.value === 'take' ? 'take' : 'keep')}
          />
        </fieldset>
      )}
      <PlanRows rows={plan.rows} />
      {differences.length > 0 && (
        <section className="save-part" aria-label={words.confirmTitle}>
          <p className="mark-blocked">{words.breaks(differences.length)}</p>
          <Differences plan={plan} />
          <label>
            <span className="sheet-label">{words.reason}</span>
            <Input.TextArea aria-label={words.reason} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
            {noReason && <span className="small muted">{words.reasonNeeded}</span>}
          </label>
        </section>
      )}
    </Modal>
  );
}

function Differences({ plan: { differences } }: { plan: PackPlan }): ReactNode {
  const language = useLanguage();
  const words = useRuleWords();
  return (
    <ul className="plain-list">
      {differences.map(({ clauseId, clause, sampleId, name, expected, now }) => (
        <li key={`${clauseId} ${sampleId}`} className="save-difference">
          <p>
            {clause[language]} · {name}
          </p>
          <p>
            {words.was}: <AnswerLine answer={expected} />
          </p>
          <p>
            {words.now}: <AnswerLine answer={now} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What is the same needs no row. */
function PlanRows({ rows }: { rows: PackRow[] }): ReactNode {
  const language = useLanguage();
  const words = useRuleWords();
  const shown = rows
    .filter(({ outcome }) => outcome !== 'same')
    .toSorted((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));
  return (
    <div className="pack-rows">
      <table className="data-table">
        <tbody>
          {shown.map(({ clauseId, name, incentive, outcome, because }) => (
            <tr key={clauseId}>
              <td className="pack-outcome">{words.outcomes[outcome]}</td>
              <td>
                {name[language]}
                <span className="row-note">
                  <BilingualText quiet text={incentive} />
                  {because !== null && ` · ${because[language]}`}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
