import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { issueVersion } from '#main/services/packet/versions/issue-version.ts';
import { systemClock } from '#main/services/clock.ts';
import { openStore } from '#main/store/open-store.ts';
import { testPaths } from '../../../documents/asset-paths.ts';

/** `FOLDER VERSION FILE`: writes the version of the store again in a process of its own and prints the hash of the file. */
const [folder = '', versionId = '', file = ''] = process.argv.slice(2);
const store = openStore(folder, { waitMs: 20_000 });
const typesetter = createTypesetter(testPaths, { liftoffOnly: true });
const result = await issueVersion(
  { db: store.db, clock: systemClock, glyphs: createGlyphs(testPaths.fontsDir), typesetter },
  { versionId, applicationVersion: 'another', target: () => Promise.resolve(file) },
);
await typesetter.close();
store.close();
console.log(result.export.sha256);
