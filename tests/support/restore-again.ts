/** Restores the file named into the folder named and opens it, over and over, until killed; says each time when one begins. */
import { orderRestoreOffline } from '#main/services/copies/restore-copy.ts';
import { openStore } from '#main/store/open-store.ts';

const [dataDir = '', file = ''] = process.argv.slice(2);
for (;;) {
  process.stdout.write('restoring\n');
  orderRestoreOffline({ dataDir, file, office: 'own', at: new Date().toISOString() }, 0);
  openStore(dataDir, { waitMs: 0 }).close();
}
