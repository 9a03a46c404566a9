/** Opens the store of the folder named, says so, and holds it until killed. */
import { openStore } from '#main/store/open-store.ts';

const [folder = ''] = process.argv.slice(2);
openStore(folder, { waitMs: 0 });
process.stdout.write('held\n');
setInterval(() => undefined, 1 << 30);
