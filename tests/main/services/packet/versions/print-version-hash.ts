import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { issueVersion } from '#main/services/packet/versions/issue-version.ts';
import { systemClock } from '#main/services/clock.ts';
import { openStore } from '#main/store/open-store.ts';
import { outputFormats, withEnding, type OutputFormat } from '#shared/domain/packet/outputs/output-format.ts';
import { testPaths } from '../../../documents/asset-paths.ts';

/** `FOLDER VERSION FILE`: writes the version of the store again in a process of its own, in every format, and prints the hash of the PDF. */
const [folder = '', versionId = '', file = ''] = process.argv.slice(2);
const store = openStore(folder, { waitMs: 20_000 });
const typesetter = createTypesetter(testPaths, { liftoffOnly: true });
const dependencies = { db: store.db, clock: systemClock, glyphs: createGlyphs(testPaths.fontsDir), typesetter };
const write = (format: OutputFormat) =>
  issueVersion(dependencies, { versionId, applicationVersion: 'another', format, target: () => Promise.resolve(withEnding(file, format)) });
const result = await write('pdf');
for (const format of outputFormats) if (format !== 'pdf') await write(format);
await typesetter.close();
store.close();
console.log(result.export.sha256);
