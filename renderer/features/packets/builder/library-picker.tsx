import { useState, type ReactNode } from 'react';
import { Button, Input, Modal } from 'antd';
import { Link } from 'react-router';
import type { LibraryItem } from '#shared/domain/packet/library.ts';
import { plainTextOf } from '#shared/domain/packet/rich-text.ts';
import type { LibraryEntry } from '#shared/ipc/contracts/library-contract.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { StaleMark } from '../../../ui/facts/marks.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { useBuilderWords } from './builder-words.ts';

interface LibraryPickerProps {
  onPick: (item: LibraryItem) => void;
  onClose: () => void;
}

/** Words of the library to put into a section; overdue ones say so before they are taken. */
export function LibraryPicker({ onPick, onClose }: LibraryPickerProps): ReactNode {
  const { library } = useBuilderWords();
  const { state } = useWords();
  const items = useQuery('library.list', {});
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  return (
    <Modal
      open
      title={library.insertTitle}
      width={640}
      footer={null}
      closable={{ 'aria-label': state.close }}
      onCancel={onClose}
      destroyOnHidden
    >
      <Loaded query={items} rows={4}>
        {(list) =>
          list.length === 0 ? (
            <p className="muted">
              {library.none} <Link to="/packets/library">{library.manage}</Link>
            </p>
          ) : (
            <>
              <Input
                allowClear
                aria-label={library.name}
                placeholder={library.name}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              <ul className="plain-list fact-choices">
                {list
                  .filter((item) =>
                    `${item.title} ${plainTextOf(item.text.zh)} ${plainTextOf(item.text.en)}`.toLowerCase().includes(wanted),
                  )
                  .map((item) => (
                    <Choice key={item.id} item={item} onPick={() => onPick(item)} />
                  ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Modal>
  );
}

function Choice({ item, onPick }: { item: LibraryEntry; onPick: () => void }): ReactNode {
  const language = useLanguage();
  const { library } = useBuilderWords();
  const other = language === 'zh' ? 'en' : 'zh';
  const shown = plainTextOf(item.text[language], () => '▢') || plainTextOf(item.text[other], () => '▢');
  return (
    <li className="library-choice">
      <div>
        <p className="library-choice-head">
          <strong>{item.title}</strong> <span className="muted small">{item.owner}</span>{' '}
          {item.overdue ? <StaleMark text={library.overdue} /> : <span className="muted small">{library.due(item.reviewBy)}</span>}
        </p>
        <p className="muted small library-choice-text">{shown}</p>
      </div>
      <Button aria-label={library.insertOf(item.title)} onClick={onPick}>
        {library.insert}
      </Button>
    </li>
  );
}
