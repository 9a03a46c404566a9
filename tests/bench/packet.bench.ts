import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { readOutline } from '#main/export/pdf-outline.ts';
import { assetPaths } from '#main/paths.ts';
import { issuePacket } from '#main/services/packet/issue-packet.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import { grownStore, profileOf, root, sizes, today, type PacketSize } from './grown-packet.ts';
import { likeDocx, likeHtml } from './like-documents.ts';
import { middleTook, ofProgram, shown, within, type Took } from './measure.ts';

const assets = assetPaths(path.join(root, 'dist'));
const glyphs = createGlyphs(assets.fontsDir);
const rounds = 3;
const clock = { now: () => `${today}T02:00:00.000Z`, today: () => today };

interface Row {
  pages: number;
  cold: Took | null;
  warm: Took;
  office: Took | null;
  web: Took | null;
}

/** Other programs on a document of the same texts; each in a process of its own, as they are used. */
function others(folder: string, value: Parameters<typeof likeDocx>[0]): Pick<Row, 'office' | 'web'> {
  const [docx, html] = [path.join(folder, 'like.docx'), path.join(folder, 'like.html')];
  fs.writeFileSync(docx, likeDocx(value));
  fs.writeFileSync(html, likeHtml(value, assets.fontsDir));
  const own = `-env:UserInstallation=file://${path.join(os.tmpdir(), 'parkfolio-bench-office')}`;
  const office = ofProgram('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
  return {
    office: office !== null && fs.existsSync(path.join(folder, 'like.pdf')) ? office : null,
    web: ofProgram('weasyprint', [html, path.join(folder, 'web.pdf')]),
  };
}

async function measure(size: PacketSize): Promise<Row> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-packet-'));
  const typesetter = createTypesetter(assets);
  const profile = profileOf(size);
  const investorFile = path.join(folder, 'investor.json');
  fs.writeFileSync(investorFile, JSON.stringify(profile));
  try {
    const { store, draft } = grownStore(path.join(folder, 'data'), size);
    const file = path.join(folder, 'packet.pdf');
    const issue = (words: string) =>
      issuePacket(
        { db: store.db, clock, glyphs, typesetter },
        // Another day is another version: nothing is at hand from the round before.
        {
          draft: { ...draft, watermark: words },
          profile,
          today,
          applicationVersion: 'bench',
          packetId: null,
          target: () => Promise.resolve(file),
        },
      );
    await issue('first');
    const runs: Took[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await within(() => issue(`round ${round}`)));
    const { pages } = await readOutline(fs.readFileSync(file));
    const { value } = preparePacket(store.db, { draft, profile, today, applicationVersion: 'bench' }, glyphs);
    store.close();
    const line = [
      'packet',
      '--investor',
      investorFile,
      '--template',
      size.template,
      '--lang',
      size.language,
      '--parks',
      draft.parkIds.join(','),
    ];
    const cli = () =>
      ofProgram(process.execPath, [path.join(root, 'dist/main/cli.mjs'), ...line, '--out', file, '--data', path.join(folder, 'data')]);
    // The first of each program finds nothing in the disk's cache; the second is the one that counts.
    cli();
    const cold = cli();
    others(folder, value);
    return { pages, cold, warm: middleTook(runs), ...others(folder, value) };
  } finally {
    await typesetter.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const ratio = (own: Took | null, other: Took | null): string =>
  own === null || other === null
    ? ''
    : ` (${(own.processor / other.processor).toFixed(2)} × its processor time, ${(own.clock / other.clock).toFixed(2)} × its clock)`;

/** From a profile to a checked file, beside LibreOffice and WeasyPrint on a document of the same texts in the same run. */
export async function run(): Promise<void> {
  console.log(`profile → match → pages → checks → file; load ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} processors`);
  const most = Number(process.env['PARKFOLIO_BENCH_PAGES'] ?? 300);
  for (const size of sizes.filter(({ pages }) => pages <= most)) {
    const { pages, cold, warm, office, web } = await measure(size);
    console.log(`  ${pages} pages (about ${size.pages})`);
    console.log(`    warm, middle of ${rounds}     ${shown(warm)}`);
    console.log(`    cold, fresh process  ${cold === null ? 'failed' : shown(cold)}`);
    console.log(`    LibreOffice, .docx   ${office === null ? 'soffice is not on this machine' : shown(office)}${ratio(cold, office)}`);
    console.log(`    WeasyPrint, .html    ${web === null ? 'weasyprint is not on this machine' : shown(web)}${ratio(cold, web)}`);
  }
}
