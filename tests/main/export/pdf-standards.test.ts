import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { documentFiles } from '#main/documents/document-files.ts';
import { fontFiles } from '#main/documents/font-files.ts';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { checkPdf } from '#main/export/check-pdf.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { templates, type Template } from '#shared/domain/packet/template.ts';
import { heron, seededStore, temporaryFolder, today, treeAssets } from '../../support/core.ts';

// A cold compiler on a busy machine takes seconds.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 90_000 });

const { db } = seededStore();
const glyphs = createGlyphs(treeAssets.fontsDir);

const standards = [
  { standard: 'ua-1', named: /<pdfuaid:part>1<\/pdfuaid:part>/ },
  { standard: 'a-3a', named: /<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/ },
] as const;
const hasQpdf = ((): boolean => {
  try {
    execFileSync('qpdf', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

/**
 * The compiler's own checker refuses to write a file against the rule it knows; the metadata name the standard; qpdf finds the file whole.
 * No validator of the standards themselves is at hand, so no more is claimed than that.
 */
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('pages of the starter data', () => {
  const cases = templates.flatMap((template) => standards.map((standard) => ({ template, ...standard })));
  it.each(cases)('$template can be written as $standard, with its data attached', async ({ template, standard, named }) => {
    const { NodeCompiler, PdfStandard } = await import('@myriaddreamin/typst-ts-node-compiler');
    const draft = startDraft({ investorId: 'i', template, language: 'zh-en', audience: 'public', parkIds: [], watermark: 'W', asOf: null });
    const { value } = preparePacket(db, { draft, profile: heron(), today, applicationVersion: 'test' }, glyphs);
    const compiler = NodeCompiler.create({
      workspace: treeAssets.templatesDir,
      fontArgs: [{ fontBlobs: fontFiles.map((font) => fs.readFileSync(path.join(treeAssets.fontsDir, font.file))) }],
    });
    for (const file of documentFiles(value)) compiler.mapShadow(path.join(treeAssets.templatesDir, file.path), Buffer.from(file.bytes));
    const main = path.join(treeAssets.templatesDir, 'main.typ');
    const bytes = compiler.pdf({ mainFilePath: main }, { pdfStandard: standard === 'ua-1' ? PdfStandard.UA_1 : PdfStandard.A_3a });
    expect(bytes.toString('latin1')).toMatch(named);
    const failed = (await checkPdf(bytes, value)).filter(({ ok }) => !ok);
    expect(failed).toEqual([]);
    if (hasQpdf) expect(qpdfSays(bytes, template)).toContain('No syntax or stream encoding errors found');
  });
});

function qpdfSays(bytes: Uint8Array, template: Template): string {
  const file = path.join(temporaryFolder(), `${template}.pdf`);
  fs.writeFileSync(file, bytes);
  return execFileSync('qpdf', ['--check', file], { encoding: 'utf8' });
}
