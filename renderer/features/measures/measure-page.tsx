import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { useParams } from 'react-router';
import type { MeasureView } from '#shared/domain/measure/measure-view.ts';
import { useSteadyQuery } from '../../api/use-query.ts';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { FactTable } from '../../ui/facts/fact-table.tsx';
import { useOpenFact } from '../../ui/facts/open-fact.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { GrowthTable } from './growth-table.tsx';
import { InputForm, type InputTask } from './input-form.tsx';
import { InputsTable } from './inputs-table.tsx';
import { HistoryFigure, TargetFigure } from './measure-charts.tsx';
import { useMeasureWords } from './measure-words.ts';
import { MeasureValue } from './measures-page.tsx';
import { TargetTable } from './target-table.tsx';
import './measures.css';

function Formula({
  measure,
  formula,
  onTask,
  open,
}: {
  measure: MeasureView;
  formula: NonNullable<MeasureView['formula']>;
  onTask: (task: InputTask) => void;
  open: (factId: string) => void;
}): ReactNode {
  const words = useMeasureWords();
  return (
    <>
      <Section title={words.formula}>
        <p className="formula">{formula.expression}</p>
        <p className="measure-note">
          {words.of(words.value, '')}
          <MeasureValue measure={measure} />
        </p>
      </Section>
      <Section title={words.inputs} note={words.inputsNote}>
        <InputsTable variables={measure.variables} open={open} onTask={onTask} />
      </Section>
    </>
  );
}

function Body({
  measure,
  task,
  onTask,
}: {
  measure: MeasureView;
  task: InputTask | null;
  onTask: (task: InputTask | null) => void;
}): ReactNode {
  const words = useMeasureWords();
  const plain = usePlainText();
  const inputs = measure.variables.flatMap(({ facts }) => facts.map(({ view }) => view));
  const fact = useOpenFact([...measure.facts, ...inputs], []);
  const used = new Set([...inputs, ...measure.targets.map(({ target }) => target)].map((view) => view.fact.id));
  const others = measure.facts.filter((view) => !used.has(view.fact.id));
  return (
    <>
      {measure.targets.length > 0 && (
        <Section title={words.board}>
          <TargetTable label={words.board} lines={measure.targets} open={fact.open} />
          <div className="measure-charts">
            {measure.targets.map((line) => (
              <TargetFigure key={line.target.fact.id} line={line} measure={measure} />
            ))}
          </div>
        </Section>
      )}
      {measure.formula !== null && <Formula measure={measure} formula={measure.formula} onTask={onTask} open={fact.open} />}
      {measure.formula !== null && (
        <Section title={words.trend}>
          <HistoryFigure measure={measure} />
        </Section>
      )}
      {measure.variables.some(({ bySector }) => bySector) && (
        <Section title={words.growth} note={words.growthNote}>
          {measure.growth.length === 0 ? <p className="muted">{words.growthNone}</p> : <GrowthTable steps={measure.growth} />}
        </Section>
      )}
      {others.length > 0 && (
        <Section title={words.facts}>
          <FactTable label={plain(measure.ref.name)} facts={others} selected={fact.opened} onOpen={fact.open} />
        </Section>
      )}
      {fact.inspector}
      {task !== null && <InputForm measure={measure} task={task} onClose={() => onTask(null)} />}
    </>
  );
}

/** One measure: target against actual, formula, inputs with their sources, the course over time. */
export function MeasurePage(): ReactNode {
  const { id = '' } = useParams();
  const words = useMeasureWords();
  const plain = usePlainText();
  const measure = useSteadyQuery('measure.get', { id });
  const [task, setTask] = useState<InputTask | null>(null);
  const view = measure.value;
  return (
    <Page
      title={view === undefined ? words.measure : plain(view.ref.name)}
      heading={view === undefined ? '\u00A0' : <BilingualText text={view.ref.name} />}
      lead={view === undefined || view.district === null ? '\u00A0' : <BilingualText text={view.district.name} />}
      back={{ to: '/measures', label: words.back }}
      actions={<Button onClick={() => setTask({ symbol: null, bySector: false, old: null })}>{words.enterActual}</Button>}
    >
      <Loaded query={measure}>{(value) => <Body measure={value} task={task} onTask={setTask} />}</Loaded>
    </Page>
  );
}
