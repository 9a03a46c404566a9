import { openPdf } from '#main/export/open-pdf.ts';

/** The text lines of a PDF, page after page, in the order of its text. @throws Error when it cannot be read or asks for a password. */
export async function pdfLines(bytes: Uint8Array): Promise<string[]> {
  const task = openPdf(bytes);
  try {
    const pdf = await task.promise;
    const lines: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      let line = '';
      for (const item of items) {
        if (!('str' in item)) continue;
        line += item.str;
        if (!item.hasEOL) continue;
        lines.push(line.trimEnd());
        line = '';
      }
      if (line !== '') lines.push(line.trimEnd());
    }
    return lines;
  } finally {
    await task.destroy();
  }
}
