import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { clauseSheet, newClauseSheet } from '#shared/domain/rule-sheet/clause-sheet.ts';
import type { ClauseSheetView, NewClause, VersionRow } from '#shared/ipc/contracts/rule-contract.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { SheetEditor } from './sheet-editor.tsx';
import { useRuleWords } from './rule-words.ts';
import './rules.css';

/** The rule sheet of one clause. */
export function ClausePage(): ReactNode {
  const clauseId = useParams()['clauseId'] ?? '';
  const view = useQuery('rule.sheet', { clauseId });
  return <Loaded query={view}>{(value) => <OneClause key={`${value.clause.id} ${value.history[0]?.id ?? ''}`} view={value} />}</Loaded>;
}

function OneClause({ view }: { view: ClauseSheetView }): ReactNode {
  const language = useLanguage();
  const words = useRuleWords();
  const { record } = useWords();
  const { clause, incentive, versions } = view;
  const newest = versions.at(-1)?.id ?? clause.id;
  return (
    <Page
      title={clause.name[language]}
      heading={
        <>
          {clause.name[language]}{' '}
          <span className={clause.status === 'in-force' ? 'tag' : 'tag tag-warning'}>{record.clauseStatus[clause.status]}</span>
        </>
      }
      lead={
        <>
          <Link to={`/registers/${incentive.kind}/${incentive.id}`}>
            <BilingualText text={incentive.name} />
          </Link>
          <Versions versions={versions} own={clause.id} />
        </>
      }
      back={{ to: '/rules', label: words.back }}
    >
      {newest !== clause.id && (
        <p className="notice notice-warning">
          {words.older} <Link to={`/rules/${newest}`}>{words.toNewest}</Link>
        </p>
      )}
      <SheetEditor
        start={clauseSheet(clause)}
        stored={clause}
        view={view}
        readOnly={newest !== clause.id}
        districtId={incentive.districtId}
      />
    </Page>
  );
}

/** The versions of the clause; the others are a step away. */
function Versions({ versions, own }: { versions: VersionRow[]; own: string }): ReactNode {
  const words = useRuleWords();
  return versions.map(({ id, number, from }) => {
    const text = words.versionText(number, from ?? '');
    return (
      <span key={id} className="sheet-version">
        {' · '}
        {id === own ? <span>{text}</span> : <Link to={`/rules/${id}`}>{text}</Link>}
      </span>
    );
  });
}

/** A sheet for a clause that is not there yet. */
export function NewClausePage(): ReactNode {
  const incentiveId = useParams()['incentiveId'] ?? '';
  const start = useQuery('rule.start', { incentiveId });
  return <Loaded query={start}>{(value) => <NewClauseSheet key={value.incentive.id} start={value} />}</Loaded>;
}

function NewClauseSheet({ start: { id, incentive, citation } }: { start: NewClause }): ReactNode {
  const words = useRuleWords();
  const plain = usePlainText();
  return (
    <Page title={words.newTitle(plain(incentive.name))} lead={words.newLead} back={{ to: '/rules', label: words.back }}>
      <SheetEditor
        start={newClauseSheet({ id, incentiveId: incentive.id, citation })}
        stored={null}
        view={null}
        readOnly={false}
        districtId={incentive.districtId}
      />
    </Page>
  );
}
