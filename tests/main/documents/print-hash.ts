import { createHash } from 'node:crypto';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { testPaths } from './asset-paths.ts';
import { sampleValue } from './sample-value.ts';

/** Sets the sample in a process of its own and prints the hash of its bytes; an unclosed typesetter must not keep it from ending. */
const typesetter = createTypesetter(testPaths, { liftoffOnly: true });
await typesetter.warm();
console.log(
  createHash('sha256')
    .update(await typesetter.typeset(sampleValue('zh')))
    .digest('hex'),
);
