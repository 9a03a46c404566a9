import { useState, type ReactNode } from 'react';
import type { HandedOver } from '#shared/ipc/contracts/stand-contract.ts';
import { asApiError } from '../../../api/client.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { useStandWords } from '../stand-words.ts';
import { useNextVisitor } from './visitor-context.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** The way out, behind the PIN: what was kept, handing it over, and closing the window. */
export function StaffScreen(): ReactNode {
  const [token, setToken] = useState<string | null>(null);
  return token === null ? <PinPad onToken={setToken} /> : <Desk token={token} />;
}

function PinPad({ onToken }: { onToken: (token: string) => void }): ReactNode {
  const words = useStandWords();
  const client = useClient();
  const toNext = useNextVisitor();
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const enter = async (): Promise<void> => {
    setBusy(true);
    try {
      const { right, waitSeconds, token } = await client.call('stand.unlock', { pin });
      if (right && token !== null) onToken(token);
      else setFault(waitSeconds > 0 ? words.staff.wait(waitSeconds) : words.staff.wrong);
    } catch (error) {
      setFault(asApiError(error).message);
    } finally {
      setPin('');
      setBusy(false);
    }
  };
  return (
    <div className="stand-staff">
      <h1>{words.staff.title}</h1>
      <p className="stand-lead-text" id="stand-pin-label">
        {words.staff.pin}
      </p>
      <output className="stand-pin" aria-labelledby="stand-pin-label">
        {'●'.repeat(pin.length) || '–'}
      </output>
      <div className="stand-pad">
        {digits.map((digit) => (
          <button
            key={digit}
            type="button"
            className="stand-button"
            aria-label={words.staff.digit(digit)}
            onClick={() => setPin((pin + digit).slice(0, 12))}
          >
            {digit}
          </button>
        ))}
        <button type="button" className="stand-button" aria-label={words.staff.erase} onClick={() => setPin(pin.slice(0, -1))}>
          ←
        </button>
        <button type="button" className="stand-main-button" disabled={pin === '' || busy} onClick={() => void enter()}>
          {words.staff.enter}
        </button>
      </div>
      <p role="alert" className="stand-error">
        {fault}
      </p>
      <button type="button" className="stand-button" onClick={toNext}>
        {words.staff.back}
      </button>
    </div>
  );
}

function Desk({ token }: { token: string }): ReactNode {
  const words = useStandWords().staff;
  const client = useClient();
  const toNext = useNextVisitor();
  const state = useQuery('stand.state', {}).value;
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const [fault, setFault] = useState('');
  const run = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => setFault(asApiError(error).message));
  };
  if (state?.mode !== 'stand') return null;
  const { leads, unsent, damaged, copyId, fingerprint } = state;
  const lines: [string, string | number][] = [
    [words.copy, copyId],
    [words.fingerprint, fingerprint],
    [words.leads, leads],
    [words.unsent, unsent],
    [words.damaged, damaged],
  ];
  return (
    <div className="stand-staff">
      <h1>{words.title}</h1>
      <dl className="stand-pairs">
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {handed !== null && (
        <div className="stand-box" role="status">
          <p className="stand-box-label">{words.handed}</p>
          <p className="stand-path">{handed.path}</p>
          <p>{words.counts(handed.counts.leads, handed.counts.photos, handed.counts.codes)}</p>
          <p className="stand-path">
            {words.check} {handed.sha256.slice(0, 16)}
          </p>
        </div>
      )}
      <p role="alert" className="stand-error">
        {fault}
      </p>
      <div className="stand-form-foot">
        <button type="button" className="stand-button" onClick={toNext}>
          {words.back}
        </button>
        <button type="button" className="stand-button" onClick={() => run(client.call('stand.leave', { token }))}>
          {words.leave}
        </button>
        <button type="button" className="stand-main-button" onClick={() => run(client.call('stand.handOver', { token }).then(setHanded))}>
          {words.handOver}
        </button>
      </div>
    </div>
  );
}
