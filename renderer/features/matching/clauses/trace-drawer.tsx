import type { ReactNode } from 'react';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import { amountWaits } from '#shared/domain/match/amount-waits.ts';
import type { ClauseMatch, RuleFlip, Verdict } from '#shared/domain/match/match.ts';
import type { Truth } from '#shared/domain/match/match.ts';
import type { RuleNode } from '#shared/domain/rule/rule-node.ts';
import type { ClauseTrace } from '#shared/ipc/contracts/match-contract.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { AmountBase, AmountEnds } from '../../../ui/amount-range.tsx';
import { BilingualText } from '../../../ui/bilingual.tsx';
import { VerdictMark } from '../../../ui/facts/marks.tsx';
import { ClauseLaw } from '../../../ui/law/clause-law.tsx';
import { Loaded } from '../../../ui/states.tsx';

interface TraceDrawerProps {
  investorId: string;
  parkIds: string[];
  clauseId: string | null;
  onClose: () => void;
}

/** How one verdict came about, in a pane that leaves the list usable. */
export function TraceDrawer({ investorId, parkIds, clauseId, onClose }: TraceDrawerProps): ReactNode {
  const words = useWords();
  return (
    <Drawer
      open={clauseId !== null}
      onClose={onClose}
      mask={false}
      size={460}
      title={words.matching.clauses.trace}
      closable={{ 'aria-label': words.state.close }}
      rootClassName="inspector"
    >
      {clauseId !== null && <LoadedTrace investorId={investorId} parkIds={parkIds} clauseId={clauseId} />}
    </Drawer>
  );
}

function LoadedTrace(input: { investorId: string; parkIds: string[]; clauseId: string }): ReactNode {
  const trace = useQuery('match.trace', input);
  return <Loaded query={trace}>{(value) => <Trace trace={value} />}</Loaded>;
}

function Trace({ trace: { clause, match, tree, source } }: { trace: ClauseTrace }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <article className="trace-article" aria-label={clause.name[language]}>
      <p className="inspector-subject">{clause.summary[language]}</p>
      <h3 className="trace-name">
        {clause.name[language]} <VerdictMark verdict={match.verdict} />
      </h3>
      {match.amount !== null && (
        <p>
          {words.matching.clauses.amount}
          {words.state.colon}
          <strong>
            <AmountEnds range={match.amount} />
          </strong>{' '}
          <AmountBase range={match.amount} />
        </p>
      )}
      <h3>{words.matching.clauses.tree}</h3>
      <ul className="rule-tree">
        {(tree.op === 'leaf' ? [tree] : tree.of).map((node) => (
          <TreeNode key={node.id} node={node} />
        ))}
      </ul>
      <Flips match={match} />
      <Lines title={words.matching.clauses.missing} lines={match.missing?.flatMap(({ ask }) => ask) ?? []} />
      <Lines title={words.matching.clauses.amountWaits} lines={amountWaits(match)} />
      <Lines title={words.match.assumptions} lines={match.amount?.assumptions ?? []} />
      <h3>{words.matching.clauses.cites}</h3>
      <p>
        <Link to={`/sources/${encodeURIComponent(source.sourceId)}`}>
          <BilingualText text={source.title} />
        </Link>{' '}
        <span className="muted small">
          <BilingualText quiet text={source.item} />
          {source.line !== null && source.file !== null && ` · ${words.record.line(source.line)}`}
        </span>
      </p>
      <h3>{words.law.clause}</h3>
      <ClauseLaw clause={clause} />
      <dl className="pairs">
        {clause.object !== null && <Pair term={words.matching.clauses.object} text={clause.object} />}
        {clause.window !== null && <Pair term={words.record.window} text={clause.window} />}
        {clause.office !== null && <Pair term={words.matching.clauses.office} text={clause.office} />}
        {clause.phone !== null && <Pair term={words.matching.clauses.phone} text={{ zh: clause.phone, en: clause.phone }} />}
        {clause.legalBasis !== null && <Pair term={words.record.basis} text={clause.legalBasis} />}
      </dl>
    </article>
  );
}

function Pair({ term, text }: { term: string; text: { zh: string | null; en: string | null } }): ReactNode {
  return (
    <div className="pair">
      <dt>{term}</dt>
      <dd>
        <BilingualText text={text} />
      </dd>
    </div>
  );
}

const shapes: Record<Truth, string> = { true: '●', false: '○', unknown: '◐' };

/** A condition with the answer used and its place; a group with what it takes to hold, and its parts below. */
function TreeNode({ node }: { node: RuleNode }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const truth = (
    <span className={`truth truth-${node.result}`}>
      <span aria-hidden>{shapes[node.result]}</span> {words.match.truths[node.result]}
    </span>
  );
  if (node.op !== 'leaf') {
    return (
      <li>
        <p className="rule-group">
          {truth} <span>{node.text[language]}</span>
        </p>
        <ul className="rule-tree">
          {node.of.map((part) => (
            <TreeNode key={part.id} node={part} />
          ))}
        </ul>
      </li>
    );
  }
  return (
    <li>
      <p>
        {truth} <strong>{node.text[language]}</strong>
      </p>
      <p className="muted small">
        {words.matching.clauses.answer}: {node.answer[language]} · {node.cites}
      </p>
      {node.result === 'unknown' && node.ask !== null && <p className="small">→ {node.ask[language]}</p>}
    </li>
  );
}

const verdictOf: Record<Truth, Verdict> = { true: 'fits', false: 'does-not-fit', unknown: 'cannot-tell' };

function Flips({ match }: { match: ClauseMatch }): ReactNode {
  const words = useWords();
  const flips = match.flips ?? [];
  return (
    <>
      <h3>{words.matching.clauses.flips}</h3>
      {flips.length === 0 ? (
        <p className="muted">{words.matching.clauses.noFlips}</p>
      ) : (
        <ul className="plain-list">
          {flips.map((flip) => (
            <Flip key={`${flip.condition} ${flip.to}`} flip={flip} />
          ))}
        </ul>
      )}
    </>
  );
}

function Flip({ flip }: { flip: RuleFlip }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <li>
      {flip.text[language]}
      <span className="muted">
        {words.state.colon}
        {words.matching.clauses.flip(words.matching.clauses.flipTo[flip.to], words.match.verdicts[verdictOf[flip.result]])}
      </span>
    </li>
  );
}

function Lines({ title, lines }: { title: string; lines: FullBilingual[] }): ReactNode {
  const language = useLanguage();
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line.zh}>{line[language]}</li>
        ))}
      </ul>
    </>
  );
}
