import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { DeskView, ExceptionGroup } from '#shared/domain/desk/desk.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { grouped } from '../../ui/numbers.ts';
import { Section } from '../../ui/page.tsx';
import { useDeskWords } from './desk-words.ts';
import { exceptionLink, exceptionPlaces } from './links.ts';

/** So many stand in sight; the rest opens. */
const inSight = 4;

function GroupCount({ group: { kind, count }, name, onAll }: { group: ExceptionGroup; name: string; onAll: () => void }): ReactNode {
  const place = exceptionPlaces[kind];
  const shown = <span className={count === 0 ? 'desk-exception-count' : 'desk-exception-count desk-exception-some'}>{grouped(count)}</span>;
  if (place === null) {
    return (
      <button type="button" className="desk-exception-number" onClick={onAll}>
        {shown} <span className="desk-exception-name">{name}</span>
      </button>
    );
  }
  return (
    <Link className="desk-exception-number" to={place}>
      {shown} <span className="desk-exception-name">{name}</span>
    </Link>
  );
}

function Group({ group }: { group: ExceptionGroup }): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { kind, items } = group;
  const shown = all ? items : items.slice(0, inSight);
  return (
    <section className="desk-exception" data-exception={kind}>
      <h3>
        <GroupCount group={group} name={words.exceptionKinds[kind]} onAll={() => setAll(true)} />
      </h3>
      {kind === 'stale' && items.length > 0 && <p className="muted small">{words.exceptionNotes.stale(grouped(items.length))}</p>}
      {items.length === 0 && <p className="muted small">{words.nothing}</p>}
      <ul className="desk-exception-items">
        {shown.map((item) => (
          <li key={item.id}>
            <Link to={exceptionLink(kind, item)}>
              <BilingualText quiet text={item.record.name} />
              <span className="row-note">
                {item.text[language]}
                {item.days !== null && ` · ${words.days(grouped(item.days))}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {items.length > inSight && !all && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {words.all(grouped(items.length))}
        </button>
      )}
    </section>
  );
}

/** What stands still, is late, is old or disagrees: first on the page. */
export function ExceptionsPart({ desk: { exceptions, settings } }: { desk: DeskView }): ReactNode {
  const words = useDeskWords();
  return (
    <Section title={words.exceptions} note={words.stalledAfter(String(settings.stalledDays))}>
      <div className="desk-exceptions">
        {exceptions.map((group) => (
          <Group key={group.kind} group={group} />
        ))}
      </div>
    </Section>
  );
}
