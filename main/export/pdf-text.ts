import { openPdfLazily, type PdfDocument } from './load-pdf-reader.ts';
import { createLinkReader, type Annotation, type InnerLink } from './pdf-links.ts';

export interface TextBox {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PdfPage {
  width: number;
  height: number;
  /** The matter, in reading order; running heads, feet and watermarks are artifacts and stand apart. */
  boxes: TextBox[];
  text: string;
  artifacts: string;
  fonts: PdfFont[];
  externalLinks: string[];
}

export interface PdfFont {
  name: string;
  embedded: boolean;
  type3: boolean;
}

export interface PdfContents {
  pages: PdfPage[];
  outline: string[];
  tagged: boolean;
  title: string;
  author: string;
  subject: string;
  keywords: string;
  /** As PDF writes it, e.g. `D:20260901000000Z`. */
  created: string;
  language: string;
  innerLinks: InnerLink[];
  attachments: { name: string; bytes: Uint8Array }[];
}

type Document = PdfDocument;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** Reads a PDF's text, fonts and structure. @throws what PDF.js throws for bytes that are no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents> {
  const task = await openPdfLazily(bytes);
  try {
    const pdf = await task.promise;
    const pages: PdfPage[] = [];
    const fonts = new Map<string, PdfFont>();
    const links = createLinkReader(pdf);
    const innerLinks: InnerLink[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      // PDF.js types annotations as any.
      const annotations = (await page.getAnnotations()) as Annotation[];
      pages.push(await readPage(page, annotations, fonts));
      innerLinks.push(...(await links.read(number - 1, annotations)));
      // What PDF.js keeps of a page is not needed again; of a long document it is a lot.
      page.cleanup();
    }
    // Keys of the information dictionary, which PDF.js types as a bare object.
    const info = (await pdf.getMetadata()).info as Information;
    const outline = (await pdf.getOutline()) as OutlineNode[] | null;
    return {
      pages,
      outline: flatten(outline ?? []),
      tagged: isMarked(await pdf.getMarkInfo()),
      title: info.Title ?? '',
      author: info.Author ?? '',
      subject: info.Subject ?? '',
      keywords: info.Keywords ?? '',
      created: info.CreationDate ?? '',
      language: info.Language ?? '',
      innerLinks,
      attachments: await readAttachments(pdf),
    };
  } finally {
    await task.destroy();
  }
}

interface Information {
  Title?: string;
  Author?: string;
  Subject?: string;
  Keywords?: string;
  CreationDate?: string;
  Language?: string;
}

async function readAttachments(pdf: Document): Promise<PdfContents['attachments']> {
  const files = [...((await pdf.getAttachments()) ?? new Map<string, { filename: string }>()).entries()];
  // The content is a bare array of bytes.
  return Promise.all(
    files.map(async ([id, { filename }]) => ({ name: filename, bytes: (await pdf.getAttachmentContent(id)) as Uint8Array })),
  );
}

/** PDF.js declares a record and answers a Map. */
const isMarked = (info: unknown): boolean => info instanceof Map && info.get('Marked') === true;

interface OutlineNode {
  title: string;
  items: OutlineNode[];
}
const flatten = (nodes: OutlineNode[]): string[] => nodes.flatMap((node) => [node.title, ...flatten(node.items)]);

async function readPage(page: Page, annotations: readonly Annotation[], known: Map<string, PdfFont>): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const boxes: TextBox[] = [];
  let artifacts = '';
  // For each open piece of marked content, whether it is an artifact or lies within one.
  const open: boolean[] = [];
  for (const item of items) {
    if ('str' in item) {
      if (open.at(-1) === true) artifacts += item.str;
      else boxes.push(toBox(item));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(open.at(-1) === true || ('tag' in item && item.tag === 'Artifact'));
  }
  const fonts = await readFonts(page, [...new Set(items.flatMap((item) => ('str' in item ? item.fontName : [])))], known);
  const externalLinks = annotations.flatMap(({ url, unsafeUrl }) => url ?? unsafeUrl ?? []);
  return { width, height, boxes, text: boxes.map((box) => box.text).join(''), artifacts, fonts, externalLinks };
}

function toBox(item: { str: string; transform: number[]; width: number; height: number }): TextBox {
  const [, , , , x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, height: item.height };
}

interface LoadedFont {
  name?: string;
  missingFile?: boolean;
  isType3Font?: boolean;
}

/** The fonts of a page's text. PDF.js loads a font with the drawing of the first page that uses it, which costs more than the text itself. */
async function readFonts(page: Page, names: readonly string[], known: Map<string, PdfFont>): Promise<PdfFont[]> {
  if (names.some((name) => !known.has(name))) await page.getOperatorList();
  return names.map((name) => {
    const font = known.get(name) ?? readFont(page, name);
    known.set(name, font);
    return font;
  });
}

function readFont(page: Page, name: string): PdfFont {
  // The object that PDF.js makes of a font; only these three properties are read.
  const font = page.commonObjs.get(name) as LoadedFont;
  return { name: font.name ?? name, embedded: font.missingFile !== true, type3: font.isType3Font === true };
}
