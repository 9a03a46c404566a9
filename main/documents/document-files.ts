import { isEstimate, type Block } from '#shared/domain/packet/block.ts';
import { type DocumentValue } from '#shared/domain/packet/document.ts';
import type { Language } from '#shared/lib/language.ts';
import { attachedFiles, type Attachment } from './attachments.ts';
import { onePageVariants } from './one-page.ts';
import { qrSvg } from './qr-svg.ts';
import { matterFile, type VirtualFile } from './typst-messages.ts';

/** The bytes of a picture of the office by their hash, or null where nothing is known of it. */
export type FindPicture = (sha256: string) => Uint8Array | null;

export interface FilesOptions {
  findPicture?: FindPicture;
  /** The same pages without tags, a third of the bytes: for looking at, never for giving away. */
  untagged?: boolean;
}

const encoder = new TextEncoder();

/** Mends lone surrogates everywhere: one of them would make the compiler refuse the whole file. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key.toWellFormed(), wellFormed(entry)]));
}

/** Pictures become files of their own; the block keeps their paths. */
function withFiles(block: Block, number: string, files: VirtualFile[]): unknown {
  const add = (name: string, svg: string): string => {
    const path = `/pictures/${number}-${name}.svg`;
    files.push({ path, bytes: encoder.encode(svg.toWellFormed()) });
    return path;
  };
  if (block.type === 'picture') {
    const { data, format, widthMm } = block.image;
    const path = `/pictures/${number}.${format === 'png' ? 'png' : 'jpg'}`;
    files.push({ path, bytes: Buffer.from(data, 'base64') });
    return { ...block, image: { path, widthMm } };
  }
  if (block.type === 'contact') return { ...block, qr: block.qr === null ? null : add('qr', qrSvg(block.qr)) };
  if (block.type !== 'chart') return block;
  const entries = Object.entries(block.svg) as [Language, string][];
  return { ...block, svg: Object.fromEntries(entries.map(([language, svg]) => [language, add(language, svg)])) };
}

/**
 * The files the compiler sees for one document: `/furniture.json`, `/matter.json` and the pictures. Text reaches the
 * templates as data only, never as markup. Two files, because Typst keeps the layout of what did not change: while an
 * officer edits a sentence, the furniture stays the same.
 */
export function documentFiles(value: DocumentValue, { findPicture = () => null, untagged = false }: FilesOptions = {}): VirtualFile[] {
  const files: VirtualFile[] = themeFiles(value, findPicture);
  const sections = value.sections.map((section, s) => ({
    ...section,
    blocks: leveled(section.blocks, value).map((block, b) => withFiles(block, `${s}-${b}`, files)),
  }));
  // The pictures' paths take the place of their contents, in the variants too.
  const placed = { ...value, sections } as DocumentValue;
  const variants = value.template === 'one-pager' ? onePageVariants(placed) : [];
  const attached = attachedFiles(value);
  const matter = { sections, sources: value.sources, variants };
  return [
    json('/furniture.json', furniture(value, { attachments: attached.list, untagged })),
    json(matterFile, matter),
    ...files,
    ...attached.files,
  ];
}

/**
 * Headings without a gap between their levels, as readers by ear need them: one of the third level right below the section's own is marked
 * to stand on the second, with the look it had. Pages of older versions keep their structure.
 */
function leveled(blocks: readonly Block[], { meta }: DocumentValue): Block[] {
  if (meta.sha256 === undefined) return [...blocks];
  let second = false;
  return blocks.map((block) => {
    if (block.type === 'district' || (block.type === 'heading' && block.level === 2)) second = true;
    return block.type === 'heading' && block.level === 3 && !second ? { ...block, lifted: true } : block;
  });
}

/** JSON writes a lone surrogate as its escape; most documents have none and need no second look. */
const loneSurrogate = /\\ud[89a-f]/;

function json(path: string, value: unknown): VirtualFile {
  const text = JSON.stringify(value);
  return { path, bytes: encoder.encode(loneSurrogate.test(text) ? JSON.stringify(wellFormed(value)) : text) };
}

function furniture(value: DocumentValue, { attachments, untagged }: { attachments: readonly Attachment[]; untagged: boolean }): object {
  const { template, language, meta, labels } = value;
  const blocks = value.sections.flatMap((section) => section.blocks);
  return {
    template,
    language,
    layout: value.layout ?? 'side-by-side',
    meta,
    labels,
    hasEstimates: blocks.some(isEstimate),
    linkedSources: blocks.some((block) => block.type === 'sources') ? value.sources.length : 0,
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(untagged ? { untagged } : {}),
    // Absent, not empty: pages from before themes keep every byte.
    ...(value.theme === undefined ? {} : { theme: value.theme }),
  };
}

function themeFiles({ theme }: DocumentValue, findPicture: FindPicture): VirtualFile[] {
  return [theme?.logo, theme?.cover].flatMap((picture) => {
    if (picture === undefined || picture === null) return [];
    const bytes = findPicture(picture.sha256);
    if (bytes === null) throw new Error(`no picture ${picture.sha256}`);
    return [{ path: picture.path, bytes }];
  });
}
