import { matchInvestor } from '#shared/domain/match/match-investor.ts';
import { largeModel, profile, size, upTo } from './large-store.ts';

const rounds = 15;

function median(task: () => unknown): { first: number; middle: number } {
  const times = upTo(rounds).map(() => {
    const start = performance.now();
    task();
    return performance.now() - start;
  });
  const sorted = [...times].sort((a, b) => a - b);
  return { first: times[0] ?? 0, middle: sorted[Math.floor(rounds / 2)] ?? 0 };
}

/** Matches a profile against a large store, beside a plain pass over the same data: the ratio means the same on every machine. */
export async function run(): Promise<void> {
  const model = largeModel();
  const data = { records: [...model.records.values()], facts: [...model.facts.values()], clauses: model.clauses, profile };
  const cases = { 'no site chosen': null, 'four districts chosen': new Set(['district-1', 'district-2', 'district-3', 'district-4']) };
  const plain = median(() => JSON.parse(JSON.stringify(data)));
  console.log(`${size.parks} parks × ${size.clauses} clauses × ${size.people} people, median of ${rounds}`);
  console.log(`  baseline: JSON round trip of the same data  ${plain.middle.toFixed(1)} ms`);
  for (const [name, districts] of Object.entries(cases)) {
    const { first, middle } = median(() => matchInvestor(profile, model, { districts }));
    const { parks, clauses, talent } = matchInvestor(profile, model, { districts });
    if (parks.length !== size.parks || clauses.length !== size.clauses || talent.length !== size.people)
      throw new Error('the match left something out');
    console.log(
      `  matchInvestor, ${name}: ${middle.toFixed(1)} ms (first ${first.toFixed(1)} ms), ${(middle / plain.middle).toFixed(2)} × the baseline`,
    );
  }
  return Promise.resolve();
}
