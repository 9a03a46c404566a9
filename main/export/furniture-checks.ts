import { isEstimate } from '#shared/domain/packet/block.ts';
import { type DocumentLabel, type DocumentSection, type DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import { languagesOf, type Language } from '#shared/lib/language.ts';
import { hasBlock, squeeze } from './expected-text.ts';
import type { PdfContents, PdfPage } from './pdf-text.ts';

/** Page numbers, the estimate line, watermark and versions: what surrounds the matter on the pages. */
export function furnitureChecks(pdf: PdfContents, value: DocumentValue, sections: DocumentSection[]): ByteCheck[] {
  const checks = [pageNumbers(pdf, value), versions(pdf, value)];
  if (sections.some((section) => section.blocks.some(isEstimate))) checks.push(estimateLine(pdf, value));
  const { watermark } = value.meta;
  if (watermark !== null) checks.push(onPages('watermark', pdf.pages, (page) => squeeze(page.artifacts).includes(squeeze(watermark))));
  return checks;
}

/** Pages with running foot: all but a cover. */
const footedPages = (pdf: PdfContents, value: DocumentValue): { page: PdfPage; number: number }[] =>
  pdf.pages
    .map((page, index) => ({ page, number: index + 1 }))
    .filter(({ number }) => number > 1 || value.template === 'one-pager' || !hasBlock(value.sections, 'cover'));

/** As `numbered` in text.typ. */
function numbered(value: DocumentValue, language: Language, key: DocumentLabel, number: number): string {
  const wording = value.labels[key][language]?.text ?? '{n}';
  return wording.includes('{n}') ? wording.replace('{n}', String(number)) : `${wording} ${number}`;
}

function pageNumbers(pdf: PdfContents, value: DocumentValue): ByteCheck {
  const total = pdf.pages.length;
  const wrong = footedPages(pdf, value).filter(({ page, number }) =>
    languagesOf(value.language).some((language) => {
      const separator = language === 'zh' ? '/' : '';
      const wanted = squeeze(numbered(value, language, 'page', number) + separator + numbered(value, language, 'of', total));
      return !squeeze(page.artifacts).includes(wanted);
    }),
  );
  return {
    name: 'page-numbers',
    ok: wrong.length === 0,
    detail: wrong.length === 0 ? `1 to ${total}` : `missing or wrong on page ${wrong.map(({ number }) => number).join(', ')}`,
  };
}

function estimateLine(pdf: PdfContents, value: DocumentValue): ByteCheck {
  const wanted = languagesOf(value.language).flatMap((language) => squeeze(value.labels.estimate[language]?.text ?? ''));
  if (wanted.some((text) => text === ''))
    return { name: 'estimate-line', ok: false, detail: 'the document has no wording for the estimate line' };
  return onPages(
    'estimate-line',
    footedPages(pdf, value).map(({ page }) => page),
    (page) => wanted.every((text) => squeeze(page.artifacts).includes(text)),
  );
}

function onPages(name: string, pages: PdfPage[], holds: (page: PdfPage) => boolean): ByteCheck {
  const without = pages.filter((page) => !holds(page)).length;
  return { name, ok: without === 0, detail: without === 0 ? `on ${pages.length} pages` : `missing on ${without} of ${pages.length} pages` };
}

function versions(pdf: PdfContents, value: DocumentValue): ByteCheck {
  const last = squeeze(pdf.pages.at(-1)?.text ?? '');
  const absent = [value.meta.versionId, value.meta.applicationVersion].filter((text) => !last.includes(squeeze(text)));
  return {
    name: 'versions',
    ok: absent.length === 0,
    detail: absent.length === 0 ? 'on the last page' : `not on the last page: ${absent.join(', ')}`,
  };
}
