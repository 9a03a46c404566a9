import type { ReactNode } from 'react';
import type { ScorePart } from '#shared/domain/match/match.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { sharesOf, type Weights } from '#shared/domain/match/rank-parks.ts';
import { useRecordRefs } from '../../api/use-record-refs.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../bilingual.tsx';
import { FactValue } from '../facts/fact-value.tsx';
import { Meter } from '../meter.tsx';
import { percent } from '../numbers.ts';
import { useOpenFact } from '../facts/open-fact.tsx';
import './score-parts.css';

/** Most facts shown under one part; the rest stands on the record. */
const mostFacts = 4;

/** Part by part: weight, score, why, and the facts it rests on; what is not known is a question. */
export function ScoreParts({ parkId, parts }: { parkId: string; parts: ScorePart[] }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const factIds = [...new Set(parts.flatMap(({ facts }) => facts.slice(0, mostFacts)))];
  const sheet = useQuery('match.facts', { factIds }).value ?? { facts: [], conflicts: [] };
  const { open, opened, inspector } = useOpenFact(sheet.facts, sheet.conflicts);
  // Every criterion stands once among the parts.
  const shares = sharesOf(Object.fromEntries(parts.map(({ criterion, weight }) => [criterion, weight])) as Weights);
  const asks = parts.flatMap(({ ask }) => ask ?? []);
  return (
    <div className="part-list">
      <table className="parts">
        <tbody>
          {parts.map((part) => (
            <tr key={part.criterion}>
              <th scope="row">{words.match.criteria[part.criterion]}</th>
              <td className="right muted nowrap">{percent(shares[part.criterion])}</td>
              <td>
                {part.score === null ? (
                  <span className="muted">{words.state.unknown}</span>
                ) : (
                  <Meter label={words.match.criteria[part.criterion]} share={part.score} bare />
                )}
                {part.known !== undefined && (
                  <span className="muted small nowrap"> {words.matching.partialKnown(percent(part.known))}</span>
                )}
              </td>
              <td>
                {part.because[language]}
                <PartFacts parkId={parkId} part={part} views={sheet.facts} opened={opened} onOpen={open} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asks.length > 0 && (
        <div className="part-asks">
          <h3>{words.matching.askPark}</h3>
          <ul className="plain-list">
            {asks.map((ask) => (
              <li key={ask.zh}>{ask[language]}</li>
            ))}
          </ul>
        </div>
      )}
      {inspector}
    </div>
  );
}

interface PartFactsProps {
  parkId: string;
  part: ScorePart;
  views: FactView[];
  opened: string | null;
  onOpen: (factId: string) => void;
}

/** The facts of one part; one of another record than the park says whose it is. */
function PartFacts({ parkId, part, views, opened, onOpen }: PartFactsProps): ReactNode {
  const refs = useRecordRefs();
  const plain = usePlainText();
  const own = part.facts.slice(0, mostFacts).flatMap((id) => views.find(({ fact }) => fact.id === id) ?? []);
  if (own.length === 0) return null;
  return (
    <ul className="part-facts">
      {own.map(({ fact, attribute }) => (
        <li key={fact.id}>
          <span className="muted small">
            {fact.recordId !== parkId && `${plain(refs.get(fact.recordId)?.name ?? { zh: null, en: null })} · `}
            <BilingualText quiet text={attribute.name} />
          </span>
          <button type="button" className="fact-open" aria-expanded={opened === fact.id} onClick={() => onOpen(fact.id)}>
            <FactValue fact={fact} />
          </button>
        </li>
      ))}
    </ul>
  );
}
