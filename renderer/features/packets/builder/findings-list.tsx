import type { ReactNode } from 'react';
import { CheckCircleOutlined, ExclamationCircleOutlined, InfoCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { Finding } from '#shared/domain/packet/finding.ts';
import { findLawRule } from '#shared/domain/law/rules-of-kind.ts';
import { sectionNames } from '#shared/domain/packet/draft.ts';
import { useRecordRefs } from '../../../api/use-record-refs.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { useBuilderView, useDraft } from './builder-context.ts';
import { useBuilderWords } from './builder-words.ts';
import { placeOf } from './finding-place.ts';
import { LawFindingBody, LetPassLink } from './law-finding-row.tsx';
import { PassedReason, PassWarningLink } from './pass-warning-row.tsx';

const icons = { block: <StopOutlined />, warn: <ExclamationCircleOutlined />, info: <InfoCircleOutlined /> };

const keyOf = ({ code, where, message }: Finding): string => `${code} ${where} ${message.zh}`;

/** The same thing found twice in one place is said once. */
const distinct = (findings: Finding[]): Finding[] => [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];

/** Findings, gravest first; each leads to the place where it is settled. */
export function FindingsList({ findings }: { findings: Finding[] }): ReactNode {
  const words = useWords();
  if (findings.length === 0) {
    return (
      <>
        <p className="all-clear">
          <CheckCircleOutlined aria-hidden /> {words.builder.noFindings}
          <span className="muted"> {words.builder.noFindingsText}</span>
        </p>
        <p className="law-note">{words.law.noClearance}</p>
      </>
    );
  }
  return (
    <>
      <ul className="findings">
        {distinct(findings).map((finding) => (
          <FindingRow key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
      <p className="law-note">{words.law.noClearance}</p>
    </>
  );
}

export function SeverityMark({ severity }: { severity: Finding['severity'] }): ReactNode {
  const words = useWords();
  return (
    <span className={`severity severity-${severity}`}>
      <span aria-hidden>{icons[severity]}</span> {words.builder.severities[severity]}
    </span>
  );
}

function FindingRow({ finding }: { finding: Finding }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const place = placeOf(finding);
  const rule = finding.law === undefined ? undefined : findLawRule(finding.law.ruleId);
  return (
    <li className="finding">
      <p className="finding-head">
        <SeverityMark severity={finding.severity} />
        {place.kind === 'section' && <span className="muted">{sectionNames[place.id][language]}</span>}
      </p>
      {rule === undefined ? <p className="finding-text">{textOf(finding)[language]}</p> : <LawFindingBody finding={finding} rule={rule} />}
      {finding.code === 'promise-wording' && <p className="law-note">{words.law.promiseFixed}</p>}
      <PassedReason finding={finding} />
      <p className="finding-links">
        <PlaceLink finding={finding} />
        <LetPassLink finding={finding} />
        <PassWarningLink finding={finding} />
        <FactLink finding={finding} />
        <RecordLink finding={finding} />
      </p>
    </li>
  );
}

function PlaceLink({ finding }: { finding: Finding }): ReactNode {
  const words = useWords();
  const { select, setTab } = useBuilderView();
  const { investorId } = useDraft();
  const place = placeOf(finding);
  if (place.kind === 'settings') return <Link to="/settings">{words.builder.openSettings}</Link>;
  if (place.kind === 'profile') return <Link to={`/investors/${investorId}/edit`}>{words.builder.openProfile}</Link>;
  const show = (): void => {
    if (place.kind === 'packet') return setTab('packet');
    select(place.id);
    setTab('section');
  };
  return (
    <button type="button" className="link-button" onClick={show}>
      {words.builder.goTo}
    </button>
  );
}

/** What was found, without the reason for which it was waved through: that stands below it. */
const textOf = ({ message, passed }: Finding): Finding['message'] =>
  passed === undefined ? message : { zh: passed.said, en: message.en.replace(` (let pass: ${passed.reason})`, '') };

function FactLink({ finding: { factId } }: { finding: Finding }): ReactNode {
  const words = useBuilderWords();
  const { openFact } = useBuilderView();
  if (factId === null) return null;
  return (
    <button type="button" className="link-button" onClick={() => openFact(factId)}>
      {words.openFact}
    </button>
  );
}

function RecordLink({ finding }: { finding: Finding }): ReactNode {
  const words = useWords();
  const refs = useRecordRefs();
  const ref = finding.recordId === null ? undefined : refs.get(finding.recordId);
  if (ref === undefined) return null;
  const fact = finding.factId === null ? '' : `?fact=${encodeURIComponent(finding.factId)}`;
  return <Link to={`/registers/${ref.kind}/${ref.id}${fact}`}>{words.builder.openRecord}</Link>;
}
