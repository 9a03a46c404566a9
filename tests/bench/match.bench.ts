import os from 'node:os';
import { matchInvestor } from '#shared/domain/match/match-investor.ts';
import { largeModel, profile, size, upTo } from './large-store.ts';

const roundCount = 15;

interface Times {
  first: number;
  middle: number;
  /** Processor time of the median round: it tells more than the clock while other work runs on the machine. */
  processor: number;
}
const middleOf = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function median(task: () => unknown): Times {
  const rounds = upTo(roundCount).map(() => {
    const [start, used] = [performance.now(), process.threadCpuUsage()];
    task();
    const { user, system } = process.threadCpuUsage(used);
    return { clock: performance.now() - start, processor: (user + system) / 1000 };
  });
  return {
    first: rounds[0]?.clock ?? 0,
    middle: middleOf(rounds.map(({ clock }) => clock)),
    processor: middleOf(rounds.map(({ processor }) => processor)),
  };
}

/** Matches a profile against a large store, beside a plain pass over the same data: the ratio means the same on every machine. */
export async function run(): Promise<void> {
  const model = largeModel();
  const data = { records: [...model.records.values()], facts: [...model.facts.values()], clauses: model.clauses, profile };
  const cases = { 'no site chosen': null, 'four districts chosen': new Set(['district-1', 'district-2', 'district-3', 'district-4']) };
  const plain = median(() => JSON.parse(JSON.stringify(data)));
  console.log(
    `${size.parks} parks × ${size.clauses} clauses × ${size.people} people, median of ${roundCount}, load ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} processors`,
  );
  console.log(`  baseline: JSON round trip of the same data  ${plain.middle.toFixed(1)} ms`);
  for (const [name, districts] of Object.entries(cases)) {
    const { first, middle, processor } = median(() => matchInvestor(profile, model, { districts }));
    const { parks, clauses, talent } = matchInvestor(profile, model, { districts });
    if (parks.length !== size.parks || clauses.length !== size.clauses || talent.length !== size.people)
      throw new Error('the match left something out');
    console.log(
      `  matchInvestor, ${name}: ${middle.toFixed(1)} ms, processor ${processor.toFixed(1)} ms (first ${first.toFixed(1)} ms), ${(middle / plain.middle).toFixed(2)} × the baseline`,
    );
  }
  return Promise.resolve();
}
