import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import type { PdfContents, PdfPage, TextBox } from './pdf-text.ts';

const millimetre = 72 / 25.4;
/** The type area that frame.typ sets, in points from the page's edges. */
const booklet = { side: 18 * millimetre, bottom: 20 * millimetre, top: 22 * millimetre };
/** As brief.typ sets them, after GB/T 9704: 28 mm to the left and 26 mm to the right. */
const brief = { side: 26 * millimetre, bottom: 35 * millimetre, top: 37 * millimetre };
const margins: Record<DocumentValue['template'], typeof booklet> = {
  brief,
  pitch: booklet,
  comparison: booklet,
  rfi: booklet,
  'one-pager': { side: 14 * millimetre, bottom: 15 * millimetre, top: 0 },
};
/** A compressed opening quotation mark starts half its width before the margin. */
const tolerance = 6;

export function layoutChecks(pdf: PdfContents, value: DocumentValue): ByteCheck[] {
  return [fonts(pdf), extractable(pdf, value), overflow(pdf, value), overprint(pdf), links(pdf)];
}

function fonts(pdf: PdfContents): ByteCheck {
  const all = pdf.pages.flatMap((page) => page.fonts);
  const bad = all
    .filter((font) => !font.embedded || font.type3)
    .map((font) => `${font.name}${font.type3 ? ' (Type 3)' : ' (not embedded)'}`);
  const names = new Set(all.map((font) => font.name));
  return {
    name: 'fonts-embedded',
    ok: bad.length === 0 && names.size > 0,
    detail: bad.length > 0 ? [...new Set(bad)].join(', ') : `${names.size} fonts embedded, none Type 3`,
  };
}

/** Glyphs without a character come out as replacement or private-use characters. */
function extractable(pdf: PdfContents, value: DocumentValue): ByteCheck {
  const text = pdf.pages.map((page) => page.text).join('');
  const unreadable = [...text].filter((char) => /[\ufffd\p{Co}]/u.test(char)).length;
  const han = [...text].filter((char) => /\p{Script=Han}/u.test(char)).length;
  const ok = unreadable === 0 && (value.language === 'en' || han > 0);
  return {
    name: 'extractable',
    ok,
    detail: unreadable > 0 ? `${unreadable} characters cannot be read back` : `${han} Chinese characters read back`,
  };
}

function overflow(pdf: PdfContents, value: DocumentValue): ByteCheck {
  const out = pdf.pages.flatMap((page, index) => outside(page, value, index).map((box) => `page ${index + 1} "${box.text.slice(0, 30)}"`));
  return {
    name: 'overflow',
    ok: out.length === 0,
    detail: out.length === 0 ? 'all text within the type area' : `${out.length} outside: ${out.slice(0, 5).join('; ')}`,
  };
}

/** In large type the half width of an opening mark is more than the tolerance. */
const hanging = (box: TextBox): number => (/^\p{Pi}$|^\p{Ps}$/u.test(box.text.trim()) ? box.height / 2 : 0);

/** A cover has no margins: there the page's edge counts. */
function outside(page: PdfPage, value: DocumentValue, index: number): TextBox[] {
  const isCover =
    value.template !== 'one-pager' &&
    index === 0 &&
    value.sections.some((section) => section.blocks.some((block) => block.type === 'cover'));
  const { side, bottom, top } = isCover ? { side: tolerance, bottom: tolerance, top: tolerance } : margins[value.template];
  return page.boxes.filter(
    (box) =>
      box.text.trim() !== '' &&
      (box.x < side - tolerance - hanging(box) ||
        box.x + box.width > page.width - side + tolerance ||
        box.y < bottom - tolerance ||
        box.y + box.height * 0.7 > page.height - top + tolerance),
  );
}

/** Text over text: what an unbreakable block does when it runs into its neighbour. */
function overprint(pdf: PdfContents): ByteCheck {
  const hits = pdf.pages.flatMap((page, index) =>
    overlaps(page.boxes).map(([a, b]) => `page ${index + 1} "${a.text.slice(0, 20)}" on "${b.text.slice(0, 20)}"`),
  );
  return {
    name: 'overprint',
    ok: hits.length === 0,
    detail: hits.length === 0 ? 'no text on text' : `${hits.length} times: ${hits.slice(0, 3).join('; ')}`,
  };
}

/** Pairs whose x-height bands cross; ascenders may touch between tight lines. */
function overlaps(boxes: TextBox[]): [TextBox, TextBox][] {
  // Compressed punctuation may reach into its neighbour; words may not.
  const shown = boxes.filter((box) => /[\p{L}\p{N}]/u.test(box.text) && box.width > 0).sort((a, b) => a.y - b.y);
  return shown.flatMap((a, index) => {
    const hits: [TextBox, TextBox][] = [];
    for (const b of shown.slice(index + 1)) {
      if (b.y > a.y + a.height * 0.4) break;
      const common = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      if (common > 0.4 * Math.min(a.width, b.width)) hits.push([a, b]);
    }
    return hits;
  });
}

function links(pdf: PdfContents): ByteCheck {
  const urls = pdf.pages.flatMap((page) => page.externalLinks).filter((url) => !/^(https?|mailto|tel):/i.test(url));
  return { name: 'links', ok: urls.length === 0, detail: urls.length === 0 ? 'no unsafe links' : `unsafe: ${urls.slice(0, 3).join(', ')}` };
}
