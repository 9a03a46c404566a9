import type { ReactNode } from 'react';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import { formatAsOf, formatDate } from '#shared/domain/fact/format-fact.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../bilingual.tsx';
import { FactValue } from './fact-value.tsx';
import { GradeMark, StaleMark } from './marks.tsx';
import { OtherFacts } from './other-facts.tsx';

interface FactInspectorProps {
  view: FactView | null;
  /** The facts beside which conflicts are shown. */
  facts: FactView[];
  conflicts: Conflict[];
  onClose: () => void;
  onOpen: (factId: string) => void;
  footer?: ReactNode;
  /** Stands below what is known of the fact. */
  children?: ReactNode;
}

/** All that is known of one fact, in a pane that leaves the page usable. */
export function FactInspector(props: FactInspectorProps): ReactNode {
  const words = useWords();
  const { view, onClose, footer } = props;
  return (
    <Drawer
      open={view !== null}
      onClose={onClose}
      mask={false}
      size={380}
      title={words.fact.title}
      closable={{ 'aria-label': words.state.close }}
      rootClassName="inspector"
      footer={footer}
    >
      {view !== null && <Inspected {...props} view={view} />}
    </Drawer>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <div className="pair">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Inspected({ view, facts, conflicts, onOpen, children }: FactInspectorProps & { view: FactView }): ReactNode {
  const { fact, attribute } = view;
  return (
    <>
      <p className="inspector-subject">
        <BilingualText text={attribute.name} />
      </p>
      <p className="inspector-value">
        <FactValue fact={fact} />
      </p>
      <Statement view={view} />
      <Origin view={view} />
      <OtherFacts view={view} facts={facts} conflicts={conflicts} onOpen={onOpen} />
      {children}
    </>
  );
}

/** When the fact was true, how firm it is, who may see it. */
function Statement({ view }: { view: FactView }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { fact } = view;
  return (
    <dl className="pairs">
      <Line term={words.record.asOf}>
        {formatAsOf(fact.asOf, language)} {view.freshness === 'stale' && <StaleMark text={words.fact.freshness.stale} />}
      </Line>
      <Line term={words.record.grade}>
        <GradeMark full grade={fact.grade} />
      </Line>
      {fact.value.text === null && <Line term={words.fact.qualifier}>{words.fact.qualifiers[fact.qualifier]}</Line>}
      <Line term={words.fact.certainty}>{words.fact.certainties[fact.certainty]}</Line>
      <Line term={words.fact.polarity}>{words.fact.polarities[fact.polarity]}</Line>
      <Line term={words.fact.sensitivity}>{words.fact.sensitivities[fact.sensitivity]}</Line>
      {fact.value.base !== null && <Line term={words.fact.exactValue}>{fact.value.base}</Line>}
      {fact.baseNote !== null && (
        <Line term={words.fact.base}>
          <BilingualText text={fact.baseNote} />
        </Line>
      )}
      {fact.note !== null && (
        <Line term={words.fact.note}>
          <BilingualText text={fact.note} />
        </Line>
      )}
    </dl>
  );
}

/** The document, the item, the line and the very words. */
function Origin({ view: { fact, source } }: { view: FactView }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <>
      <h3>{words.record.source}</h3>
      <p>
        <Link to={`/sources/${encodeURIComponent(source.sourceId)}?fact=${encodeURIComponent(fact.id)}`}>
          <BilingualText text={source.title} />
        </Link>
      </p>
      <dl className="pairs">
        <Line term={words.fact.item}>
          <BilingualText text={source.item} />
        </Line>
        <Line term={words.fact.published}>
          {source.publishedOn === null ? words.fact.noPublished : formatDate(source.publishedOn, language)}
        </Line>
        {source.file !== null && (
          <Line term={words.fact.file}>
            <span className="code">{source.file}</span>{' '}
            {source.line !== null && <span className="nowrap">{words.record.line(source.line)}</span>}
          </Line>
        )}
        <Line term={words.fact.raw}>
          {source.raw.map((token) => (
            <q key={token} className="raw">
              {token}
            </q>
          ))}
        </Line>
      </dl>
    </>
  );
}
