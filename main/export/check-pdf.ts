import { onePageVariants } from '#main/documents/one-page.ts';
import { marksOf } from '#main/documents/marks.ts';
import type { DocumentSection, DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import { expectedChartTexts, expectedLines, expectedRows, hasBlock, hasHeading, squeeze, type ExpectedText } from './expected-text.ts';
import { missingRows, missingTexts } from './find-text.ts';
import { dataChecks } from './data-checks.ts';
import { furnitureChecks } from './furniture-checks.ts';
import { layoutChecks } from './layout-checks.ts';
import { readPdf, type PdfContents } from './pdf-text.ts';

/**
 * Checks the finished bytes against the value they were set from. Every check is named; a failure is an answer, not an
 * exception.
 */
export async function checkPdf(bytes: Uint8Array, value: DocumentValue): Promise<ByteCheck[]> {
  let pdf: PdfContents;
  try {
    pdf = await readPdf(bytes);
  } catch (error) {
    return [{ name: 'readable', ok: false, detail: `no readable PDF: ${error instanceof Error ? error.message : String(error)}` }];
  }
  const { sections, missing } = shownSections(pdf, value);
  return [
    { name: 'readable', ok: true, detail: `${bytes.byteLength} bytes` },
    pageCount(pdf, value),
    outline(pdf, value, sections),
    { name: 'tagged', ok: pdf.tagged, detail: pdf.tagged ? 'structure marked' : 'MarkInfo is missing' },
    ...metadata(pdf, value),
    found('lines', missing, expectedLines(value, sections, [...marksOf(sections)]).length),
    rows(pdf, value, sections),
    charts(pdf, sections),
    ...layoutChecks(pdf, value),
    ...furnitureChecks(pdf, value, sections),
    ...dataChecks(pdf, value, sections),
  ];
}

/** The sections as printed: all of them, or for a one-pager the variant that the page shows. */
function shownSections(pdf: PdfContents, value: DocumentValue): { sections: DocumentSection[]; missing: ExpectedText[] } {
  const texts = pdf.pages.map((page) => page.text);
  const all = value.sources.map((source) => source.number);
  const candidates = value.template === 'one-pager' ? onePageVariants(value) : [{ sections: value.sections, sources: all }];
  const results = candidates.map(({ sections, sources }) => ({
    sections,
    missing: missingTexts(expectedLines(value, sections, sources), texts),
  }));
  const best = results.reduce((least, result) => (result.missing.length < least.missing.length ? result : least));
  return best;
}

function pageCount(pdf: PdfContents, value: DocumentValue): ByteCheck {
  const pages = pdf.pages.length;
  const ok = value.template === 'one-pager' ? pages === 1 : pages >= 1;
  return { name: 'pages', ok, detail: ok ? `${pages} pages` : `${pages} pages in a ${value.template}` };
}

function outline(pdf: PdfContents, value: DocumentValue, sections: DocumentSection[]): ByteCheck {
  const entries = pdf.outline.map(squeeze);
  const wanted = sections.filter((section) => hasHeading(section) && section.blocks.length > 0);
  const absent = wanted.filter(
    (section) => !entries.some((entry) => Object.values(section.title).every((line) => entry.includes(squeeze(line.text)))),
  );
  const ok = value.template === 'one-pager' || absent.length === 0;
  return {
    name: 'outline',
    ok,
    detail: ok ? `${entries.length} bookmarks` : `no bookmark for ${absent.map((section) => section.id).join(', ')}`,
  };
}

function metadata(pdf: PdfContents, value: DocumentValue): ByteCheck[] {
  const titles = Object.values(value.meta.title).map((line) => squeeze(line.text));
  const language = value.language === 'en' ? 'en' : 'zh';
  return [
    { name: 'title', ok: titles.every((title) => squeeze(pdf.title).includes(title)), detail: pdf.title || 'no title' },
    { name: 'author', ok: squeeze(pdf.author) === squeeze(value.meta.author), detail: pdf.author || 'no author' },
    { name: 'language', ok: pdf.language.toLowerCase().startsWith(language), detail: pdf.language || 'no language' },
  ];
}

function found(name: string, missing: ExpectedText[], total: number): ByteCheck {
  const shown = missing.slice(0, 5).map(({ where, text }) => `${where} "${text.slice(0, 40)}"`);
  const rest = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
  return {
    name,
    ok: missing.length === 0,
    detail: missing.length === 0 ? `all ${total} found` : `${missing.length} of ${total} missing: ${shown.join('; ')}${rest}`,
  };
}

/** Two languages in a cell stand on one line with a dot between them, or one under the other without it, as there is room. */
const withoutDot = (text: string): string => text.replaceAll('·', '');

function rows(pdf: PdfContents, value: DocumentValue, sections: DocumentSection[]): ByteCheck {
  const expected = expectedRows(value, sections).map(({ where, text }) => ({ where, text: withoutDot(text) }));
  return found(
    'table-rows',
    missingRows(
      expected,
      pdf.pages.map((page) => withoutDot(page.text)),
    ),
    expected.length,
  );
}

function charts(pdf: PdfContents, sections: DocumentSection[]): ByteCheck {
  const expected = expectedChartTexts(sections);
  return hasBlock(sections, 'chart')
    ? found(
        'chart-texts',
        missingTexts(
          expected,
          pdf.pages.map((page) => page.text),
        ),
        expected.length,
      )
    : { name: 'chart-texts', ok: true, detail: 'no charts' };
}
