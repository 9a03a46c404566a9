import type { ReactNode } from 'react';
import { CheckOutlined, LeftOutlined, RedoOutlined, SyncOutlined, UndoOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { Link } from 'react-router';
import { templateNames } from '#shared/domain/packet/template.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { ApprovalMark } from '../approval/approval-mark.tsx';
import { useVersionWords } from '../versions/version-words.ts';
import { useBuilderState, useBuilderView, useDraft } from './builder-context.ts';

/** Whose packet this is, whether it is saved, and the way back through its changes. */
export function BuilderBar({ codeName }: { codeName: string }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const versionWords = useVersionWords();
  const { builder, packetId } = useBuilderView();
  const draft = useDraft();
  const canUndo = useBuilderState((state) => state.history.past.length > 0);
  const canRedo = useBuilderState((state) => state.history.future.length > 0);
  return (
    <header className="builder-bar">
      <Link className="page-back" to="/packets" aria-label={words.packet.backTo}>
        <LeftOutlined aria-hidden />
      </Link>
      <h1>
        <Link to={`/investors/${draft.investorId}`}>{codeName}</Link>
      </h1>
      <span className="builder-kind">
        {templateNames[draft.template][language]} · {words.investor.languages[draft.language]} · {words.packet.audiences[draft.audience]}
      </span>
      <span className="builder-bar-end">
        <ApprovalMark />
        <SaveMark />
        <Link className="builder-versions" to={`/packets/${packetId}/versions`}>
          {versionWords.link}
        </Link>
        <Link className="builder-present" to={`/packets/${packetId}/present`}>
          {versionWords.present}
        </Link>
        <Tooltip title={`${words.builder.undo} (Ctrl+Z)`}>
          <Button type="text" aria-label={words.builder.undo} icon={<UndoOutlined />} disabled={!canUndo} onClick={() => builder.undo()} />
        </Tooltip>
        <Tooltip title={`${words.builder.redo} (Ctrl+Shift+Z)`}>
          <Button type="text" aria-label={words.builder.redo} icon={<RedoOutlined />} disabled={!canRedo} onClick={() => builder.redo()} />
        </Tooltip>
      </span>
    </header>
  );
}

function SaveMark(): ReactNode {
  const words = useWords();
  const { builder } = useBuilderView();
  const saving = useBuilderState((state) => state.saving);
  if (saving === 'failed') {
    return (
      <span className="save-mark failed" role="alert">
        <WarningOutlined aria-hidden /> {words.builder.saveFailed}
        <button
          type="button"
          className="link-button"
          onClick={() =>
            void builder.flush().then(
              () => builder.refresh(),
              () => undefined,
            )
          }
        >
          {words.state.retry}
        </button>
      </span>
    );
  }
  return (
    <span className="save-mark" role="status">
      {saving === 'saved' ? <CheckOutlined aria-hidden /> : <SyncOutlined aria-hidden />}{' '}
      {saving === 'saved' ? words.builder.saved : words.builder.saving}
    </span>
  );
}
