import { createHash } from 'node:crypto';
import { attachedFiles } from '#main/documents/attachments.ts';
import type { DocumentSection, DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import { marksIn } from '#shared/domain/packet/outputs/marks-in.ts';
import { expectedChartTexts, expectedLines, hasBlock, squeeze } from './expected-text.ts';
import { figuresFound } from './outputs-check.ts';
import type { PdfContents } from './pdf-text.ts';

/** What the pages show of the data behind them: every figure, the ways to the sources and back, the files attached, what names the document. */
export function dataChecks(pdf: PdfContents, value: DocumentValue, sections: DocumentSection[]): ByteCheck[] {
  return [figures(pdf, value, sections), sourceLinks(pdf, value), attachments(pdf, value), ...information(pdf, value)];
}

/**
 * Every number of the version, as a number of its own: on a page as a whole, in one piece of its text, or in a sentence that the page shows,
 * since neighbours on paper may touch in the text read back; and each with its blanks too, which keep two figures of one line apart.
 * A one-pager shows a part of what its version cites: there that part counts.
 */
function figures(pdf: PdfContents, value: DocumentValue, sections: DocumentSection[]): ByteCheck {
  const pages = pdf.pages.map((page) => squeeze(page.text));
  const pieces = pdf.pages.flatMap((page) => page.boxes.map((box) => box.text));
  const texts = [...expectedLines(value, sections, marksIn(sections)), ...expectedChartTexts(sections)].map(({ text }) => text);
  const lines = texts.map(squeeze);
  const shown = texts.filter((_text, at) => pages.some((page) => page.includes(lines[at] ?? '')));
  const all = [...pages, ...[...pieces, ...shown].flatMap((text) => [squeeze(text), text.normalize('NFKC')])].join('\n');
  if (value.template !== 'one-pager') return figuresFound(value, all);
  const own = (value.figures ?? []).filter(({ text }) =>
    [text.zh, text.en].some((words) => lines.some((line) => line.includes(squeeze(words)))),
  );
  return figuresFound({ ...value, figures: own }, all);
}

/** Each source of a bibliography is reached from a mark, and leads back to the first of its marks. */
function sourceLinks(pdf: PdfContents, value: DocumentValue): ByteCheck {
  const name = 'source-links';
  if (value.template === 'one-pager' || !hasBlock(value.sections, 'sources')) return { name, ok: true, detail: 'no linked bibliography' };
  const wanted = value.sources.length;
  const last = pdf.innerLinks.reduce((latest, { page }) => Math.max(latest, page), 0);
  const entries = new Set(pdf.innerLinks.filter(({ from, page }) => page >= from).map(({ place }) => place));
  const back = pdf.innerLinks.filter(({ from, page }) => page <= from && from <= last + 1).length;
  const ok = entries.size >= wanted && back >= wanted;
  return { name, ok, detail: `${wanted} sources, ${entries.size} places led to, ${back} ways back` };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The attached files are those of the version, byte for byte. */
function attachments(pdf: PdfContents, value: DocumentValue): ByteCheck {
  const wanted = attachedFiles(value).files.map(({ path, bytes }) => `${path.slice(1)} ${sha256(bytes)}`);
  const found = pdf.attachments.map(({ name, bytes }) => `${name} ${sha256(bytes)}`);
  const missing = wanted.filter((entry) => !found.includes(entry));
  const ok = missing.length === 0 && found.length === wanted.length;
  return { name: 'attachments', ok, detail: ok ? `${found.length} files` : `${found.length} files, not as made: ${missing.join(', ')}` };
}

function information(pdf: PdfContents, { meta }: DocumentValue): ByteCheck[] {
  const same = (name: string, found: string, wanted: string): ByteCheck => ({
    name,
    ok: squeeze(found) === squeeze(wanted),
    detail: found || `no ${name}`,
  });
  return [
    same('subject', pdf.subject, meta.subject),
    same('keywords', pdf.keywords, meta.keywords.join(',')),
    { name: 'date', ok: pdf.created.startsWith(`D:${meta.date.replaceAll('-', '')}`), detail: pdf.created || 'no date' },
  ];
}
