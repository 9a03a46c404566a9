import type { ReactNode } from 'react';
import type { RecordDetail, RecordRef } from '#shared/domain/record/record-view.ts';
import { htmlLanguage } from '../../i18n/language-store.ts';
import { useWords } from '../../i18n/words.tsx';
import { RefList } from './ref-list.tsx';
import { groupTies } from './tie-groups.ts';

function Refs({ title, refs }: { title: string; refs: RecordRef[] }): ReactNode {
  if (refs.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <RefList refs={refs} />
    </section>
  );
}

/** What the record is called elsewhere and what it is tied to. */
export function RecordAside({ detail }: { detail: RecordDetail }): ReactNode {
  const words = useWords();
  const { record, parent, children, validity, relations } = detail;
  return (
    <aside className="record-aside" aria-label={words.record.relations}>
      {validity !== null && (validity.from !== null || validity.to !== null || validity.successor !== null) && (
        <section>
          <h3>{words.record.validity}</h3>
          <p>
            {validity.from ?? '–'} – {validity.to ?? words.record.open}
          </p>
          {validity.successor !== null && <Refs title={words.record.successor} refs={[validity.successor]} />}
        </section>
      )}
      {record.aliases.length > 0 && (
        <section>
          <h3>{words.record.aliases}</h3>
          <ul className="plain-list">
            {record.aliases.map((alias) => (
              <li key={`${alias.language} ${alias.name}`}>
                <span lang={htmlLanguage[alias.language]}>{alias.name}</span>{' '}
                <span className="muted small">{words.record.aliasOrigin[alias.origin]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Refs title={words.record.parent} refs={parent === null ? [] : [parent]} />
      <Refs title={words.record.children} refs={children} />
      {groupTies(relations).map((group) => (
        <Refs key={`${group.type} ${group.direction}`} title={words.relation[group.direction][group.type]} refs={group.others} />
      ))}
    </aside>
  );
}
