import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ChipFact } from '#shared/domain/packet/chip.ts';
import { useQuery } from '../../../../api/use-query.ts';
import { useWords } from '../../../../i18n/words.tsx';
import { FactInspector } from '../../../../ui/facts/fact-inspector.tsx';

interface InspectedFactProps {
  factId: string;
  onOpen: (factId: string) => void;
  onClose: () => void;
}

/** The inspector beside the builder, for a fact of any record. */
export function InspectedFact({ factId, onOpen, onClose }: InspectedFactProps): ReactNode {
  // Who sees the packet plays no part in what the officer looks at.
  const chip = useQuery('chip.read', { factIds: [factId], audience: 'internal' }).value?.[0];
  return chip?.fact === undefined || chip.fact === null ? null : <OfRecord fact={chip.fact} onOpen={onOpen} onClose={onClose} />;
}

function OfRecord({ fact: { view, record }, onOpen, onClose }: Omit<InspectedFactProps, 'factId'> & { fact: ChipFact }): ReactNode {
  const words = useWords();
  const detail = useQuery('record.get', { kind: record.kind, id: record.id }).value;
  const { id } = view.fact;
  return (
    <FactInspector
      view={detail?.facts.find(({ fact }) => fact.id === id) ?? view}
      facts={detail?.facts ?? [view]}
      conflicts={detail?.conflicts ?? []}
      onClose={onClose}
      onOpen={onOpen}
      footer={<Link to={`/registers/${record.kind}/${record.id}?fact=${encodeURIComponent(id)}`}>{words.fact.openRecord}</Link>}
    />
  );
}
