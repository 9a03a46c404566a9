/** Makes the copy of one day after another in the folder named, until killed; says each time when one begins. */
import { makeDailyCopy } from '#main/services/copies/daily-copy.ts';
import { openStore } from '#main/store/open-store.ts';

const [dataDir = ''] = process.argv.slice(2);
const store = openStore(dataDir, { waitMs: 0 });
for (let day = 0; ; day += 1) {
  const now = new Date(Date.UTC(2026, 0, 1 + day, 4)).toISOString();
  process.stdout.write('copying\n');
  makeDailyCopy(store, { now: () => now, today: () => now.slice(0, 10) });
}
