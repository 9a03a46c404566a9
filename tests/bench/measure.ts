import { spawnSync } from 'node:child_process';

/** Clock and processor time in milliseconds; processor time tells more while other work runs on the machine. */
export interface Took {
  clock: number;
  processor: number;
}

export const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
export const highest = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
export const middleTook = (all: readonly Took[]): Took => ({
  clock: middle(all.map(({ clock }) => clock)),
  processor: middle(all.map(({ processor }) => processor)),
});

/** Time of this process with all its threads. */
export async function within(work: () => Promise<unknown>): Promise<Took> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

/** Time of another program with all it starts; null where it is not on this machine or fails. */
export function ofProgram(command: string, given: readonly string[]): Took | null {
  const run = spawnSync('bash', ['-c', 'TIMEFORMAT="took %R %U %S"; time "$@" >/dev/null 2>/dev/null', 'bash', command, ...given], {
    encoding: 'utf8',
  });
  const [, clock, user, system] = /took ([\d.]+) ([\d.]+) ([\d.]+)/.exec(run.stderr) ?? [];
  if (run.status !== 0 || clock === undefined) return null;
  return { clock: Number(clock) * 1000, processor: (Number(user) + Number(system)) * 1000 };
}

export const shown = ({ clock, processor }: Took): string => `${(clock / 1000).toFixed(2)} s, processor ${(processor / 1000).toFixed(2)} s`;
