import { useMemo, useState, type ReactNode } from 'react';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { useSteadyQuery } from '../../../../api/use-query.ts';
import { ChipContext, type Chips } from './chip-context.ts';
import { InspectedFact } from './inspected-fact.tsx';
import { PickFromContext } from './pick-from.ts';

interface ChipScopeProps {
  /** Every fact whose figure stands in the words below. */
  factIds: string[];
  audience: Sensitivity;
  candidates: readonly RecordRef[];
  children: ReactNode;
}

/** Around words with figures: reads how each stands today, again whenever the registers change, and opens the fact of one. */
export function ChipScope({ factIds, audience, candidates, children }: ChipScopeProps): ReactNode {
  const [opened, setOpened] = useState<string | null>(null);
  const chips = useSteadyQuery('chip.read', { factIds, audience }).value;
  const scope = useMemo<Chips>(() => ({ byId: new Map((chips ?? []).map((chip) => [chip.factId, chip])), open: setOpened }), [chips]);
  const from = useMemo(() => ({ candidates, audience }), [candidates, audience]);
  return (
    <ChipContext value={scope}>
      <PickFromContext value={from}>{children}</PickFromContext>
      {opened !== null && <InspectedFact key={opened} factId={opened} onOpen={setOpened} onClose={() => setOpened(null)} />}
    </ChipContext>
  );
}
