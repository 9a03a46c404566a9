import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import { useAppStore } from '../../api/store-registry.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FactInspector } from '../../ui/facts/fact-inspector.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { AnswerItem } from './answer-item.tsx';
import { QuestionInput } from './question-input.tsx';
import { createQuestionSheet, type QuestionSheet } from './question-store.ts';
import './questions.css';

/** Brings in the questions of the investor named in the address. */
function OfInvestor({ sheet, id }: { sheet: QuestionSheet; id: string }): ReactNode {
  const words = useWords();
  const investor = useQuery('investor.get', { id }).value;
  const questions = investor?.profile.questions ?? [];
  if (investor === undefined || questions.length === 0) return null;
  return (
    <Button
      onClick={() => {
        sheet.setText(questions.join('\n'));
        void sheet.ask();
      }}
    >
      {words.question.ofInvestor(investor.profile.codeName)}
    </Button>
  );
}

/** What was read of the file and what was left out. */
function Read({ sheet }: { sheet: QuestionSheet }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { reading, tooLarge, error, saved } = useStore(sheet.store);
  return (
    <div aria-live="polite">
      {tooLarge && <p className="notice notice-warning">{words.question.tooLarge}</p>}
      {error !== null && <ErrorNotice error={error} />}
      {saved !== null && <p className="notice">{words.question.exported(saved)}</p>}
      {reading !== null && (
        <p className="muted">
          {[
            words.question.readFrom(reading.fileName, reading.questions.length),
            reading.header === null ? (reading.sheet === null ? '' : words.question.widest) : words.question.column(reading.header),
            ...reading.leftOut.map((text) => text[language]),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
    </div>
  );
}

function Answers({ sheet }: { sheet: QuestionSheet }): ReactNode {
  const words = useWords();
  const rows = useStore(sheet.store, (state) => state.rows);
  const asking = useStore(sheet.store, (state) => state.asking);
  const [factId, setFactId] = useState<string | null>(null);
  const facts = [...new Map(rows.flatMap((row) => row.facts.map((view) => [view.fact.id, view] as const))).values()];
  if (rows.length === 0) return asking === null ? <EmptyState title={words.question.empty} text={words.question.emptyText} /> : null;
  const count = (state: string): number => rows.filter((row) => row.answer.state === state).length;
  return (
    <Section
      title={words.question.answers}
      note={
        asking === null
          ? words.question.summary(count('answered'), count('partly'), count('not-known'))
          : words.question.asking(rows.length, asking)
      }
    >
      <ol className="answers">
        {rows.map((row) => (
          <AnswerItem key={row.row} row={row} selected={factId} onOpen={setFactId} />
        ))}
      </ol>
      <FactInspector
        view={facts.find((view) => view.fact.id === factId) ?? null}
        facts={facts}
        conflicts={[]}
        onClose={() => setFactId(null)}
        onOpen={setFactId}
      />
    </Section>
  );
}

/** An investor's questions answered from the store, to be looked at here and sent back as a sheet. */
export function QuestionsPage(): ReactNode {
  const words = useWords();
  const sheet = useAppStore(createQuestionSheet);
  const [query] = useSearchParams();
  const investor = query.get('investor');
  const answered = useStore(sheet.store, (state) => state.asking === null && state.rows.length > 0);
  return (
    <Page
      title={words.question.title}
      lead={words.question.lead}
      actions={
        <Button type="primary" disabled={!answered} onClick={() => void sheet.save(words.question.exportName)}>
          {words.question.export}
        </Button>
      }
    >
      <QuestionInput sheet={sheet}>{investor !== null && <OfInvestor sheet={sheet} id={investor} />}</QuestionInput>
      <Read sheet={sheet} />
      <Answers sheet={sheet} />
    </Page>
  );
}
