import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { squeeze } from '#main/export/expected-text.ts';
import { figureBook } from '#main/export/figures/figure-book.ts';
import { readPdf } from '#main/export/pdf-text.ts';
import { workbookBytes } from '#main/export/sheet/workbook.ts';
import { slideShow } from '#main/export/slides/slide-show.ts';
import { slidePlans } from '#main/export/slides/slide-plan.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { heron, seededStore, temporaryFolder, today, treeAssets } from '../../support/core.ts';

// An office program takes its time to start.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 90_000 });

const office = process.env['SOFFICE'] ?? 'soffice';
const profileDir = temporaryFolder();

/** The program sees the fonts we ship and no others: a machine without Chinese ones tells the same. */
const fontsFile = path.join(profileDir, 'fonts.conf');
fs.writeFileSync(
  fontsFile,
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${treeAssets.fontsDir}</dir><cachedir>${profileDir}</cachedir></fontconfig>`,
);

/** The pages an office program makes of a file, or null where it has no part for the format. */
function rendered(file: string): Uint8Array | null {
  const folder = temporaryFolder();
  try {
    execFileSync(office, [`-env:UserInstallation=file://${profileDir}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'pipe',
      env: { ...process.env, FONTCONFIG_FILE: fontsFile },
    });
  } catch {
    return null;
  }
  const made = path.join(folder, `${path.parse(file).name}.pdf`);
  return fs.existsSync(made) ? fs.readFileSync(made) : null;
}

/** Whether the program opens a bare file of the kind, not one of ours. */
async function opensSlides(): Promise<boolean> {
  const show = new (await import('pptxgenjs')).default();
  show.addSlide().addText('x', { x: 1, y: 1, w: 1, h: 1 });
  const file = path.join(temporaryFolder(), 'bare.pptx');
  // The library answers bytes when it is asked for bytes, which its types leave open.
  fs.writeFileSync(file, (await show.write({ outputType: 'uint8array' })) as Uint8Array);
  return rendered(file) !== null;
}
function opensSheets(): boolean {
  const file = path.join(temporaryFolder(), 'bare.csv');
  fs.writeFileSync(file, 'a,b\n');
  return rendered(file) !== null;
}

const { db } = seededStore();
const glyphs = createGlyphs(treeAssets.fontsDir);
const draft = startDraft({
  investorId: 'i',
  template: 'comparison',
  language: 'zh-en',
  audience: 'public',
  parkIds: [],
  watermark: 'W',
  asOf: null,
});
const { value } = preparePacket(db, { draft, profile: heron(), today, applicationVersion: 'test' }, glyphs);

function saved(name: string, bytes: Uint8Array): string {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, bytes);
  return file;
}

describe.runIf(await opensSlides())('an office program opens the slides', () => {
  it('one page a slide, each with its title, its words and nothing past its edge', async () => {
    const { bytes, slides } = await slideShow(value);
    const pdf = await readPdf(rendered(saved('show.pptx', bytes)) ?? new Uint8Array());
    expect(pdf.pages).toHaveLength(slides);
    const plans = slidePlans(value);
    const without = plans.filter(({ title }, at) => !squeeze(pdf.pages[at]?.text ?? '').includes(squeeze(title.split(' · ')[0] ?? '')));
    expect(without.map(({ title }) => title)).toEqual([]);
    const cells = plans.flatMap(({ body }, at) => (body.kind === 'table' ? body.table.rows.flat(2).map((text) => ({ text, at })) : []));
    const lost = cells.filter(({ text, at }) => !squeeze(pdf.pages[at]?.text ?? '').includes(squeeze(text)));
    expect(lost).toEqual([]);
    const below = pdf.pages.flatMap(({ boxes }, at) =>
      boxes.filter(({ text, y }) => text.trim() !== '' && y < 8).map(({ text }) => `${at + 1} ${text}`),
    );
    expect(below).toEqual([]);
  });
});

describe.runIf(opensSheets())('an office program opens the workbook', () => {
  it('and shows every sheet’s subjects', async () => {
    const pdf = await readPdf(rendered(saved('figures.xlsx', workbookBytes(figureBook(value)))) ?? new Uint8Array());
    const text = squeeze(pdf.pages.map((page) => page.text).join(''));
    const subjects = (value.figures ?? []).flatMap(({ record }) => record.name.zh ?? []);
    expect(subjects.length).toBeGreaterThan(0);
    expect([...new Set(subjects)].filter((name) => !text.includes(squeeze(name)))).toEqual([]);
  });
});
