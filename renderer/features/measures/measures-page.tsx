import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { MeasureView, TargetLineView } from '#shared/domain/measure/measure-view.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useOpenFact } from '../../ui/facts/open-fact.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useMeasureWords } from './measure-words.ts';
import { TargetTable } from './target-table.tsx';
import { computedText } from './value-text.ts';
import './measures.css';

/** The value of a measure, or why there is none. */
export function MeasureValue({ measure }: { measure: MeasureView }): ReactNode {
  const language = useLanguage();
  const words = useMeasureWords();
  const { computed, open } = measure;
  if (computed !== null) {
    const text = computedText(computed, language);
    return (
      <strong>
        {words.latest(text ?? words.notGiven, computed.asOf.from === null ? words.undated : formatAsOf(computed.asOf, language))}
      </strong>
    );
  }
  if (open === null) return <span className="muted">{words.noFormula}</span>;
  const why = open.currencies
    ? words.currencies
    : open.zeroBelow
      ? words.zeroBelow
      : open.apart
        ? words.apart
        : words.missingOf(open.missing.join(words.comma));
  return <span className="measure-missing">{why}</span>;
}

function MeasureTable({ measures }: { measures: MeasureView[] }): ReactNode {
  const words = useMeasureWords();
  const columns: Column<MeasureView>[] = [
    {
      key: 'name',
      title: words.measure,
      width: '30%',
      cell: ({ ref, district }) => (
        <>
          <Link className="row-link" to={`/measures/${ref.id}`}>
            <BilingualText text={ref.name} />
          </Link>
          {district !== null && (
            <span className="row-note">
              <BilingualText quiet text={district.name} />
            </span>
          )}
        </>
      ),
    },
    { key: 'formula', title: words.formula, width: '34%', cell: ({ formula }) => <span className="code">{formula?.expression}</span> },
    { key: 'value', title: words.value, cell: (measure) => <MeasureValue measure={measure} /> },
  ];
  return <DataTable label={words.measures} columns={columns} rows={measures} rowKey={({ ref }) => ref.id} />;
}

function Board({ lines }: { lines: TargetLineView[] }): ReactNode {
  const words = useMeasureWords();
  const fact = useOpenFact(
    lines.flatMap(({ target }) => target),
    [],
  );
  const own = lines.filter(({ record }) => record.kind === 'measure');
  const others = lines.filter(({ record }) => record.kind !== 'measure');
  return (
    <>
      <Section title={words.board} note={words.boardNote}>
        {own.length === 0 ? (
          <EmptyState title={words.noTargets} text={words.noTargetsText} />
        ) : (
          <TargetTable label={words.board} lines={own} open={fact.open} />
        )}
      </Section>
      {others.length > 0 && (
        <Section title={words.others}>
          <TargetTable label={words.others} lines={others} open={fact.open} />
        </Section>
      )}
      {fact.inspector}
    </>
  );
}

/** Targets against actuals, what needs attention first, then every measure with its formula and value. */
export function MeasuresPage(): ReactNode {
  const words = useMeasureWords();
  const targets = useQuery('measure.targets', {});
  const measures = useQuery('measure.list', {});
  return (
    <Page title={words.title} lead={words.lead} actions={<Link to="/registers/measure">{words.register}</Link>}>
      <Loaded query={targets}>{(lines) => <Board lines={lines} />}</Loaded>
      <Section title={words.measures}>
        <Loaded query={measures}>
          {(all) => (
            <MeasureTable measures={[...all.filter(({ formula }) => formula !== null), ...all.filter(({ formula }) => formula === null)]} />
          )}
        </Loaded>
      </Section>
    </Page>
  );
}
