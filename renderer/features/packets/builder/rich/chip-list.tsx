import type { ReactNode } from 'react';
import type { Chip } from '#shared/domain/packet/chip.ts';
import { factIdsOf, withFactReplaced, type OfficerText } from '#shared/domain/packet/rich-text.ts';
import { usePlainText } from '../../../../ui/bilingual.tsx';
import { useBuilderWords } from '../builder-words.ts';
import { useChips } from './chip-context.ts';
import { toneOf, useChipLine } from './chip-node.tsx';

interface ChipListProps {
  text: OfficerText;
  onChange: (text: OfficerText) => void;
}

/** The figures in a text, each with its date, its source and how it stands; a newer one is put in at one press. */
export function ChipList({ text, onChange }: ChipListProps): ReactNode {
  const words = useBuilderWords();
  const { byId } = useChips();
  const chips = factIdsOf(text).flatMap((id) => byId.get(id) ?? []);
  if (chips.length === 0) return null;
  return (
    <ul className="plain-list chip-list" aria-label={words.chip.list}>
      {chips.map((chip) => (
        <ChipRow key={chip.factId} chip={chip} onReplace={(to) => onChange(withFactReplaced(text, { from: chip.factId, to }))} />
      ))}
    </ul>
  );
}

function ChipRow({ chip, onReplace }: { chip: Chip; onReplace: (to: string) => void }): ReactNode {
  const words = useBuilderWords();
  const plain = usePlainText();
  const lineOf = useChipLine();
  const { open } = useChips();
  const { value, asOf, source } = lineOf(chip);
  const { fact, replacedBy } = chip;
  return (
    <li className="chip-row" data-state={chip.state}>
      <p className="chip-row-head">
        <span>{fact === null ? chip.factId : `${plain(fact.record.name)} · ${plain(fact.view.attribute.name)}`}</span>
        <span className={`chip-row-state chip-row-${toneOf[chip.state]}`}>{words.chip.states[chip.state]}</span>
      </p>
      <p className="chip-row-value">
        <strong>{value}</strong>
        <span className="muted"> {[asOf, source].filter((part) => part !== '').join(' · ')}</span>
      </p>
      <p className="finding-links">
        {fact !== null && (
          <button type="button" className="link-button" aria-label={`${words.chip.open} ${value}`} onClick={() => open(chip.factId)}>
            {words.chip.open}
          </button>
        )}
        {replacedBy !== null && (
          <button type="button" className="link-button" onClick={() => onReplace(replacedBy)}>
            {words.chip.replace}
          </button>
        )}
      </p>
    </li>
  );
}
