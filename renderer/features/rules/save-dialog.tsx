import { useState, type ReactNode } from 'react';
import { Checkbox, Input, Modal, Radio } from 'antd';
import { isDay } from '#shared/lib/date.ts';
import type { SampleDifference } from '#shared/ipc/contracts/rule-contract.ts';
import { canonical } from '#shared/domain/rule-sheet/clause-line.ts';
import { mend } from '#shared/domain/rule-sheet/problem.ts';
import type { ApiError } from '../../api/client.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AnswerLine } from './samples-pane.tsx';
import { useRuleWords } from './rule-words.ts';

/** What the officer settles before a version is saved. */
export interface SaveChoice {
  from: string | null;
  reason: string | null;
}
interface SaveDialogProps {
  isNew: boolean;
  today: string;
  /** Kept answers that the clause no longer gives; each is confirmed by itself. */
  differences: Pick<SampleDifference, 'sampleId' | 'name' | 'expected' | 'now'>[];
  /** A change of words takes no day. */
  dated: boolean;
  saving: boolean;
  error: ApiError | null;
  onSave: (choice: SaveChoice) => void;
  onClose: () => void;
}

/** What was ticked is this answer, not any answer of the sample. */
const seenKey = ({ sampleId, now }: Pick<SampleDifference, 'sampleId' | 'now'>): string => canonical({ sampleId, now });

/** From which day the version counts, what it does to kept answers, and why. */
export function SaveDialog({ isNew, today, differences, dated, saving, error, onSave, onClose }: SaveDialogProps): ReactNode {
  const words = useRuleWords();
  const [way, setWay] = useState<Way>(isNew ? 'whole' : 'day');
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState<string[]>([]);
  const badDay = dated && way === 'day' && !isDay(day);
  const unseen = differences.some((difference) => !seen.includes(seenKey(difference)));
  const noReason = differences.length > 0 && reason.trim() === '';
  return (
    <Modal
      open
      title={isNew ? words.saveNewTitle : words.saveTitle}
      okText={words.save}
      cancelText={words.cancel}
      okButtonProps={{ disabled: badDay || unseen || noReason, loading: saving }}
      onOk={() => onSave({ from: dated && way === 'day' ? day : null, reason: reason.trim() === '' ? null : reason.trim() })}
      onCancel={onClose}
      width={560}
    >
      {error !== null && <ErrorNotice error={error} />}
      {dated && <When isNew={isNew} way={way} day={day} bad={badDay} onWay={setWay} onDay={setDay} />}
      {differences.length > 0 && <Confirmations differences={differences} seen={seen} onSeen={setSeen} />}
      <label className="save-part">
        <span className="sheet-label">{words.reason}</span>
        <Input.TextArea
          aria-label={words.reason}
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {noReason && <span className="small muted">{words.reasonNeeded}</span>}
      </label>
    </Modal>
  );
}

type Way = 'day' | 'whole';
interface WhenProps {
  isNew: boolean;
  way: Way;
  day: string;
  bad: boolean;
  onWay: (way: Way) => void;
  onDay: (day: string) => void;
}
function When({ isNew, way, day, bad, onWay, onDay }: WhenProps): ReactNode {
  const language = useLanguage();
  const words = useRuleWords();
  return (
    <fieldset className="save-part">
      <legend className="sheet-label">{words.effective}</legend>
      <Radio.Group
        vertical
        value={way}
        options={[
          { value: 'day', label: words.fromDay },
          { value: 'whole', label: isNew ? words.always : words.replace },
        ]}
        onChange={(event) => onWay(event.target.value === 'day' ? 'day' : 'whole')}
      />
      {way === 'day' && (
        <label className="save-day">
          <span className="sheet-label">{words.day}</span>
          <Input
            value={day}
            placeholder={words.dayHint}
            {...(bad ? { status: 'error' as const } : {})}
            onChange={(event) => onDay(event.target.value.trim())}
          />
          {bad && <span className="field-problem small">{mend.day[language]}</span>}
        </label>
      )}
    </fieldset>
  );
}

interface ConfirmationsProps {
  differences: SaveDialogProps['differences'];
  seen: string[];
  onSeen: (seen: string[]) => void;
}
/** Each kept answer beside the new one, to be ticked by itself. */
function Confirmations({ differences, seen, onSeen }: ConfirmationsProps): ReactNode {
  const words = useRuleWords();
  return (
    <section className="save-part" aria-label={words.confirmTitle}>
      <p className="mark-blocked">{words.confirmTitle}</p>
      <p className="small">{words.confirmText}</p>
      <ul className="plain-list">
        {differences.map(({ sampleId, name, expected, now }) => {
          const own = seenKey({ sampleId, now });
          return (
            <li key={sampleId} className="save-difference">
              <p>
                {words.was}: <AnswerLine answer={expected} />
              </p>
              <p>
                {words.now}: <AnswerLine answer={now} />
              </p>
              <Checkbox
                checked={seen.includes(own)}
                onChange={(event) => onSeen(event.target.checked ? [...seen, own] : seen.filter((key) => key !== own))}
              >
                {words.confirm(name)}
              </Checkbox>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
