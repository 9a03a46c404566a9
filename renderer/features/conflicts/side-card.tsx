import type { ReactNode } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { ConflictSide } from '#shared/domain/conflict/conflict-view.ts';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { FactValue } from '../../ui/facts/fact-value.tsx';
import { GradeMark } from '../../ui/facts/marks.tsx';
import { useConflictWords } from './conflict-words.ts';

interface SideCardProps {
  side: ConflictSide;
  /** `null` while nobody has decided. */
  chosen: boolean | null;
  onChoose?: () => void;
}

function Row({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <div className="side-row">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Origin({ side: { view } }: { side: ConflictSide }): ReactNode {
  const all = useWords();
  const { fact, source } = view;
  return (
    <>
      <Link to={`/sources/${encodeURIComponent(source.sourceId)}?fact=${encodeURIComponent(fact.id)}`}>
        <BilingualText quiet text={source.item} />
      </Link>
      {source.line !== null && <span className="muted nowrap"> · {all.record.line(source.line)}</span>}
    </>
  );
}

/** One side of a conflict with all that speaks for or against it. */
export function SideCard({ side, chosen, onChoose }: SideCardProps): ReactNode {
  const language = useLanguage();
  const words = useConflictWords();
  const { view, record, live } = side;
  const { fact, source } = view;
  const mark = !live && chosen !== true ? words.gone : chosen === null ? null : chosen ? words.chosen : words.aside;
  return (
    <li className={chosen === true ? 'side side-chosen' : 'side'}>
      <p className="side-subject">
        <Link to={`/registers/${record.kind}/${record.id}?fact=${encodeURIComponent(fact.id)}`}>
          <BilingualText quiet text={record.name} />
        </Link>
        <span className="muted">
          {' '}
          · <BilingualText quiet text={view.attribute.name} />
        </span>
      </p>
      <p className="side-value">
        <FactValue fact={fact} />
        {mark !== null && <span className="tag">{mark}</span>}
      </p>
      <dl className="side-rows">
        <Row term={words.asOf}>{formatAsOf(fact.asOf, language)}</Row>
        <Row term={words.grade}>
          <GradeMark full grade={fact.grade} />
        </Row>
        <Row term={words.base}>
          {fact.baseNote === null ? <span className="muted">{words.noBase}</span> : <BilingualText quiet text={fact.baseNote} />}
        </Row>
        <Row term={words.source}>
          <Origin side={side} />
        </Row>
        <Row term={words.raw}>
          <q className="side-raw">{source.raw.join(' … ')}</q>
        </Row>
      </dl>
      <div className="side-foot">{onChoose !== undefined && live && <Button onClick={onChoose}>{words.choose}</Button>}</div>
    </li>
  );
}
