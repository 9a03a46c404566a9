import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '#main/handlers/core.ts';
import { onePagersOfParks, parksFor } from '#main/services/packet/batch/batch-items.ts';
import { runBatch, type BatchItem } from '#main/services/packet/batch/run-batch.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { mostInBatch } from '#shared/domain/packet/outputs/batch.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { needOption, type CommandLine } from './arguments.ts';
import { draftOf, profileOf } from './packet-verbs.ts';

const bad = (message: string, where: string): UserError => new UserError('invalid-arguments', message, { where });

/** `--parks all` is every park the audience may see; `--parks A,B` are these; `--investors A.json,B.json` one packet for each file. */
function itemsOf(core: Core, line: CommandLine): BatchItem[] {
  const { db } = core.store;
  const files = (line.options['investors'] ?? '').split(',').filter((file) => file !== '');
  if (files.length > 0) {
    if (line.options['investor'] !== undefined)
      throw bad('--investor 与 --investors 只写一个。Write --investor or --investors, not both.', '--investors');
    return files.map((file) => {
      const profile = profileOf({ ...line, options: { ...line.options, investor: file } });
      return { name: profile.codeName, draft: draftOf(core, line, profile), profile, packetId: null };
    });
  }
  const profile = profileOf(line);
  const parks = needOption(line, 'parks');
  const { parks: _parks, ...options } = line.options;
  const { sections: _sections, ...choice } = draftOf(core, { ...line, options }, profile);
  const draft = startDraft({ ...choice, template: 'one-pager' });
  const parkIds = parks === 'all' ? parksFor(db, draft.audience, core.clock.today()) : parks.split(',').map((id) => id.trim());
  return onePagersOfParks(db, { packetId: null, draft, profile }, parkIds);
}

/** `batch --investor FILE --parks all|A,B --out DIR` for one-pagers of many parks, `batch --investors A.json,B.json --out DIR` for many investors. */
export async function batchVerb(core: Core, line: CommandLine) {
  const out = path.resolve(needOption(line, 'out'));
  const items = itemsOf(core, line);
  if (items.length > mostInBatch) throw bad(`一批至多 ${mostInBatch} 份。A batch takes ${mostInBatch} packets at most.`, '--parks');
  fs.mkdirSync(out, { recursive: true });
  const summary = await runBatch(
    { db: core.store.db, clock: core.clock, glyphs: core.glyphs, typesetter: core.typesetter },
    {
      items,
      summaryFile: path.join(out, 'summary.csv'),
      today: core.clock.today(),
      applicationVersion: core.applicationVersion,
      onItem: (done, total, name) => console.error(`${done}/${total} ${name}`),
    },
  );
  return { ...summary };
}
