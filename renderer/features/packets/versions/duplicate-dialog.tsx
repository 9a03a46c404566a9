import { useState, type ReactNode } from 'react';
import { Button, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { Investor } from '#shared/domain/investor/investor.ts';
import { sectionNames } from '#shared/domain/packet/draft.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import type { DuplicatedPacket } from '#shared/domain/packet/version.ts';
import { asApiError, type ApiError } from '../../../api/client.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { useVersionWords } from './version-words.ts';

/** For whom the copy is; texts left empty are told before the copy is opened. */
export function DuplicateDialog({ packet, onClose }: { packet: Packet; onClose: () => void }): ReactNode {
  const words = useVersionWords();
  const navigate = useNavigate();
  const [copy, setCopy] = useState<DuplicatedPacket | null>(null);
  const investors = useQuery('investor.list', {});
  const open = ({ id }: Packet): void => void navigate(`/packets/${id}`);
  const made = (result: DuplicatedPacket): void => (result.emptied.length === 0 ? open(result.packet) : setCopy(result));
  return (
    <Modal open title={words.duplicate} width={520} onCancel={onClose} footer={null} destroyOnHidden>
      {copy === null ? (
        <Loaded query={investors} rows={2}>
          {(list) => (
            <Choice packet={packet} investors={list.filter(({ id }) => id !== packet.draft.investorId)} onMade={made} onClose={onClose} />
          )}
        </Loaded>
      ) : (
        <Emptied copy={copy} onOpen={() => open(copy.packet)} />
      )}
    </Modal>
  );
}

interface ChoiceProps {
  packet: Packet;
  investors: Investor[];
  onMade: (copy: DuplicatedPacket) => void;
  onClose: () => void;
}

function Choice({ packet, investors, onMade, onClose }: ChoiceProps): ReactNode {
  const client = useClient();
  const shared = useWords();
  const words = useVersionWords();
  const [chosen, setChosen] = useState<string | null>(null);
  // The list may still be the one of before when the dialog opens.
  const investorId = investors.find(({ id }) => id === chosen)?.id ?? investors[0]?.id ?? '';
  const [error, setError] = useState<ApiError | null>(null);
  if (investors.length === 0) return <p>{words.noOther}</p>;
  const duplicate = (): void =>
    void client.call('packet.duplicate', { id: packet.id, investorId }).then(onMade, (fault: unknown) => setError(asApiError(fault)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        duplicate();
      }}
    >
      {error !== null && <ErrorNotice error={error} />}
      <p>{words.duplicateText}</p>
      <div className="version-choice">
        <span className="version-select">
          <span className="field-label" aria-hidden>
            {words.duplicateTo}
          </span>
          <Select
            aria-label={words.duplicateTo}
            showSearch={{ optionFilterProp: 'label' }}
            value={investorId}
            options={investors.map(({ id, profile }) => ({ value: id, label: profile.codeName }))}
            onChange={setChosen}
          />
        </span>
      </div>
      <footer className="dialog-foot">
        <Button onClick={onClose}>{shared.state.close}</Button>
        <Button type="primary" htmlType="submit">
          {words.duplicateDo}
        </Button>
      </footer>
    </form>
  );
}

function Emptied({ copy, onOpen }: { copy: DuplicatedPacket; onOpen: () => void }): ReactNode {
  const language = useLanguage();
  const words = useVersionWords();
  return (
    <>
      <p role="status">{words.emptied(copy.emptied.map((id) => sectionNames[id][language]).join(words.separator))}</p>
      <footer className="dialog-foot">
        <Button type="primary" onClick={onOpen}>
          {words.openCopy}
        </Button>
      </footer>
    </>
  );
}
