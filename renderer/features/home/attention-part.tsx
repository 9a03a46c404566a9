import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { HomeSummary } from '#shared/ipc/contracts/store-contract.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { Section } from '../../ui/page.tsx';

const most = 6;

interface Item {
  key: string;
  to: string;
  record: RecordRef;
  text: ReactNode;
  end: ReactNode;
}

interface GroupProps {
  title: string;
  /** Where all of them are worked off, where there is such a place. */
  all?: { to: string; label: string };
  tone: 'warning' | 'blocked';
  count: number;
  items: Item[];
  empty: string;
}

function Group({ title, all: queue, tone, count, items, empty }: GroupProps): ReactNode {
  const words = useWords();
  const [all, setAll] = useState(false);
  return (
    <section className="attention">
      <h3>
        {title} <span className={count === 0 ? 'attention-count' : `attention-count ${tone}`}>{count}</span>
        {queue !== undefined && (
          <Link className="attention-all" to={queue.to}>
            {queue.label}
          </Link>
        )}
      </h3>
      {items.length === 0 && <p className="muted">{empty}</p>}
      <ul className="rows">
        {(all ? items : items.slice(0, most)).map((item) => (
          <li key={item.key}>
            <Link to={item.to}>
              <span className="rows-main">
                <span className="rows-name">
                  <BilingualText quiet text={item.record.name} />
                </span>
                {item.text !== null && <span className="rows-text">{item.text}</span>}
              </span>
              <span className="rows-end">{item.end}</span>
            </Link>
          </li>
        ))}
      </ul>
      {items.length > most && !all && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {words.home.showAll(items.length)}
        </button>
      )}
    </section>
  );
}

const placeOf = (record: RecordRef): string => `/registers/${record.kind}/${record.id}`;

/** Exceptions first: what disagrees, what is stale, what is overdue. */
export function AttentionPart({ summary }: { summary: HomeSummary }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <Section title={words.home.attention} note={`${words.home.undated}${words.state.colon}${summary.undatedFacts}`}>
      <Group
        title={words.home.conflicts}
        all={{ to: '/conflicts', label: words.home.settleConflicts }}
        tone="blocked"
        count={summary.openConflicts.length}
        empty={words.home.nothingConflicting}
        items={summary.openConflicts.map(({ id, note, record }) => ({
          key: id,
          to: `${placeOf(record)}?conflict=${id}`,
          record,
          text: note[language],
          end: null,
        }))}
      />
      <Group
        title={words.home.stale}
        all={{ to: '/freshness', label: words.home.renewStale }}
        tone="warning"
        count={summary.staleFacts}
        empty={words.home.nothingStale}
        items={summary.stale.map(({ record, facts }) => ({
          key: record.id,
          to: placeOf(record),
          record,
          text: null,
          end: words.home.count(String(facts)),
        }))}
      />
      <Group
        title={words.home.overdue}
        tone="warning"
        count={summary.overdueTargets.length}
        empty={words.home.nothingOverdue}
        items={summary.overdueTargets.map(({ record, factId, attribute, due }) => ({
          key: factId,
          to: `${placeOf(record)}?fact=${encodeURIComponent(factId)}`,
          record,
          text: attribute[language],
          end: words.home.due(formatDate(due, language)),
        }))}
      />
    </Section>
  );
}
