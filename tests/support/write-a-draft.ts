/**
 * An officer at work in a process of its own: the builder's own store over the real core, on the data folder named. Says `saved` and
 * the words each time the mark of the window would, and goes on until killed.
 */
import { createApplication } from '#main/app.ts';
import { createClient } from '#renderer/api/client.ts';
import { createBuilder } from '#renderer/features/packets/builder/builder-store.ts';
import { worded } from '#renderer/features/packets/builder/draft-changes.ts';
import type { RichText } from '#shared/domain/packet/rich-text.ts';
import path from 'node:path';
import { assetPaths } from '#main/paths.ts';

const [dataDir = ''] = process.argv.slice(2);
const { host } = await createApplication({ dataDir, assets: assetPaths(path.resolve(import.meta.dirname, '../../dist')) });
const client = createClient({ invoke: (path, input) => host.dispatch(path, input), subscribe: () => () => undefined });
const investor = await client.call('investor.create', { profile: { codeName: '白鹭' } });
const packet = await client.call('packet.create', { investorId: investor.id, template: 'one-pager', language: 'zh', audience: 'public' });
const builder = createBuilder(client, packet);
process.stdout.write(`packet ${packet.id}\n`);

const textOf = (count: number): RichText => ({ blocks: [{ type: 'paragraph', runs: [{ text: `第${count}稿`, bold: true }] }] });
let count = 0;
const write = (): void => {
  count += 1;
  builder.edit((draft) => worded(draft, 'summary', { language: 'zh', text: textOf(count) }));
};
builder.store.subscribe((state, before) => {
  if (state.saving !== 'saved' || before.saving === 'saved') return;
  process.stdout.write(`saved ${count}\n`);
  write();
});
write();
