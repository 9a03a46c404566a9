import type { ReactNode } from 'react';
import type { Truth } from '#shared/domain/match/match.ts';
import type { RuleNode } from '#shared/domain/rule/rule-node.ts';
import type { TriedSample } from '#shared/ipc/contracts/rule-contract.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';

const shapes: Record<Truth, string> = { true: '●', false: '○', unknown: '◐' };

/** Each condition with what it came to and the answer used, groups above their parts; then what the amount rests on. */
export function SampleTrace({ sample: { tree, match } }: { sample: TriedSample }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <div className="sample-trace small">
      <ul className="plain-list">
        {(tree.op === 'leaf' ? [tree] : tree.of).map((node) => (
          <Node key={node.id} node={node} />
        ))}
      </ul>
      {match.amount !== null && match.amount.assumptions.length > 0 && (
        <>
          <p className="muted">{words.match.assumptions}</p>
          <ul className="plain-list">
            {match.amount.assumptions.map((line) => (
              <li key={line.zh}>{line[language]}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Node({ node }: { node: RuleNode }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <li>
      <span className={`truth truth-${node.result}`}>
        <span aria-hidden>{shapes[node.result]}</span> {words.match.truths[node.result]}
      </span>{' '}
      {node.text[language]}
      {node.op === 'leaf' ? (
        <span className="muted"> · {node.answer[language]}</span>
      ) : (
        <ul className="sample-tree">
          {node.of.map((part) => (
            <Node key={part.id} node={part} />
          ))}
        </ul>
      )}
    </li>
  );
}
