import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ChainNode, ChainSide } from '#shared/domain/match/chain.ts';
import { registers } from '#shared/domain/record/register.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../../ui/bilingual.tsx';

interface ChainColumnProps {
  side: ChainSide;
  nodes: ChainNode[];
  refs: ReadonlyMap<string, RecordRef>;
}

/** One side of the chain; a side without anybody says so. */
export function ChainColumn({ side, nodes, refs }: ChainColumnProps): ReactNode {
  const words = useWords();
  return (
    <section className={`chain-column chain-${side}`} aria-label={words.matching.chain.sides[side]}>
      <h2>
        {words.matching.chain.sides[side]} <span className="attention-count">{nodes.length}</span>
      </h2>
      {nodes.length === 0 && <p className="muted">{words.matching.chain.empty[side]}</p>}
      <ul>
        {nodes.map((node) => (
          <Node key={node.id} node={node} refs={refs} />
        ))}
      </ul>
    </section>
  );
}

/** Most ties shown under one name. */
const mostTies = 3;

function Node({ node, refs }: { node: ChainNode; refs: ReadonlyMap<string, RecordRef> }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const plain = usePlainText();
  const ref = refs.get(node.id);
  if (ref === undefined) return null;
  const comma = language === 'zh' ? '、' : ', ';
  const names = (ids: string[]): string =>
    ids
      .flatMap((id) => refs.get(id) ?? [])
      .map(({ name }) => plain(name))
      .join(comma);
  const places = names(node.placeIds);
  return (
    <li className={node.industryIds.length === 0 ? 'chain-node chain-node-tied' : 'chain-node'}>
      <Link to={`/registers/${ref.kind}/${ref.id}`}>
        <BilingualText quiet text={ref.name} />
      </Link>
      <span className="row-note">
        {registers[ref.kind].classes[node.class]?.[language] ?? registers[ref.kind].name[language]}
        {places !== '' && ` · ${places}`}
      </span>
      <span className="row-note">
        {node.industryIds.length > 0 ? `${words.relation.out['focuses-on']} ${names(node.industryIds)}` : words.matching.chain.byTie}
      </span>
      {node.ties.slice(0, mostTies).map((tie) => (
        <span key={`${tie.type} ${tie.direction} ${tie.otherId}`} className="row-note">
          {words.relation[tie.direction][tie.type]} {names([tie.otherId])}
        </span>
      ))}
    </li>
  );
}
