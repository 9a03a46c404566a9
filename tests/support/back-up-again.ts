/** Copies the store of the first folder to the file named, over and over, until killed; says each time when one begins. */
import { backupStore } from '#main/store/backup.ts';
import { openStore } from '#main/store/open-store.ts';

const [folder = '', target = ''] = process.argv.slice(2);
const { db } = openStore(folder, { waitMs: 0 });
for (;;) {
  process.stdout.write('copying\n');
  backupStore(db, target);
}
