import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RecordDetail, RecordRef, RelationView } from '#shared/domain/record/record-view.ts';
import { htmlLanguage } from '../../i18n/language-store.ts';
import { useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';

export interface TieGroup {
  type: RelationView['type'];
  direction: RelationView['direction'];
  others: RecordRef[];
}

/** Ties of one kind and direction together, each other record once. */
export function groupTies(relations: RelationView[]): TieGroup[] {
  const groups = new Map<string, TieGroup>();
  for (const { type, direction, other } of relations) {
    const key = `${type} ${direction}`;
    const group = groups.get(key) ?? { type, direction, others: [] };
    groups.set(key, group);
    if (!group.others.some((known) => known.id === other.id)) group.others.push(other);
  }
  return [...groups.values()];
}

function Refs({ title, refs }: { title: string; refs: RecordRef[] }): ReactNode {
  if (refs.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="plain-list">
        {refs.map((ref) => (
          <li key={ref.id}>
            <Link to={`/registers/${ref.kind}/${ref.id}`}>
              <BilingualText quiet text={ref.name} />
            </Link>
          </li>
        ))}
      </ul>
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
                <span lang={htmlLanguage[alias.language]}>{alias.name}</span> <span className="muted small">{words.record.aliasOrigin[alias.origin]}</span>
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
