import { matchInvestor } from '#shared/domain/match/match-investor.ts';
import { startWeights } from '#shared/domain/match/match.ts';
import { rank } from '#shared/domain/match/rank-parks.ts';
import { largeModel, profile, size, upTo } from './large-store.ts';

const rounds = 60;
/** A frame at 60 a second. */
const frameMs = 1000 / 60;

/** Weighs and orders all parks anew, as each movement of a slider does. */
export function run(): Promise<void> {
  const { parks } = matchInvestor(profile, largeModel(), { districts: null });
  const times = upTo(rounds).map((round) => {
    const weights = { ...startWeights, living: (round % 20) / 20, sector: 1 - (round % 20) / 20 };
    const start = performance.now();
    const ranked = rank(parks, weights);
    const took = performance.now() - start;
    if (ranked.length !== size.parks) throw new Error('the ranking left a park out');
    return took;
  });
  const sorted = [...times].sort((a, b) => a - b);
  const [middle, slowest] = [sorted[rounds / 2] ?? 0, sorted.at(-1) ?? 0];
  console.log(`rank, ${size.parks} parks, ${rounds} movements of a slider`);
  console.log(
    `  median ${middle.toFixed(2)} ms, slowest ${slowest.toFixed(2)} ms (first ${(times[0] ?? 0).toFixed(2)} ms); ${((middle / frameMs) * 100).toFixed(0)} % of a frame`,
  );
  if (middle > frameMs) throw new Error('a movement of a slider takes longer than a frame');
  return Promise.resolve();
}
