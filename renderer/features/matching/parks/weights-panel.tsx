import type { ReactNode } from 'react';
import { Button } from 'antd';
import { criteria, startWeights, type Criterion } from '#shared/domain/match/match.ts';
import { areStartWeights, sharesOf, type Weights } from '#shared/domain/match/rank-parks.ts';
import { useWords } from '../../../i18n/words.tsx';
import { percent } from '../../../ui/numbers.ts';

interface WeightsPanelProps {
  weights: Weights;
  /** While a slider moves. */
  onMove: (weights: Weights) => void;
  /** When it comes to rest. */
  onRest: (weights: Weights) => void;
}

/** One slider for each criterion; only the proportions count, so each shows its share of all. */
export function WeightsPanel({ weights, onMove, onRest }: WeightsPanelProps): ReactNode {
  const words = useWords();
  const shares = sharesOf(weights);
  const changed = !areStartWeights(weights);
  return (
    <aside className="weights" aria-labelledby="weights-title">
      <div className="weights-head">
        <h2 id="weights-title">{words.matching.weights}</h2>
        <Button size="small" type="text" disabled={!changed} onClick={() => onRest(startWeights)}>
          {words.matching.reset}
        </Button>
      </div>
      <p className="muted small">{words.matching.weightsText}</p>
      {criteria.map((criterion) => (
        <WeightSlider
          key={criterion}
          criterion={criterion}
          value={weights[criterion]}
          share={percent(shares[criterion])}
          onMove={(value) => onMove({ ...weights, [criterion]: value })}
          onRest={() => onRest(weights)}
        />
      ))}
      {changed && (
        <p className="weights-note small" role="note">
          {words.matching.changed}
        </p>
      )}
    </aside>
  );
}

interface WeightSliderProps {
  criterion: Criterion;
  value: number;
  share: string;
  onMove: (value: number) => void;
  onRest: () => void;
}

function WeightSlider({ criterion, value, share, onMove, onRest }: WeightSliderProps): ReactNode {
  const words = useWords();
  return (
    <label className="weight">
      <span className="weight-name">{words.match.criteria[criterion]}</span>
      <span className="weight-share">{share}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={Math.round(value * 100)}
        aria-valuetext={words.matching.share(share)}
        onChange={(event) => onMove(Number(event.target.value) / 100)}
        onPointerUp={onRest}
        onKeyUp={onRest}
        onBlur={onRest}
      />
    </label>
  );
}
