import { isEstimate, type Block, type DocumentValue } from '#shared/domain/packet/document.ts';
import type { Language } from '#shared/lib/language.ts';
import { onePageVariants } from './one-page.ts';
import { qrSvg } from './qr-svg.ts';
import type { VirtualFile } from './typst-messages.ts';

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
export function documentFiles(value: DocumentValue): VirtualFile[] {
  const files: VirtualFile[] = [];
  const sections = value.sections.map((section, s) => ({
    ...section,
    blocks: section.blocks.map((block, b) => withFiles(block, `${s}-${b}`, files)),
  }));
  // The pictures' paths take the place of their contents, in the variants too.
  const placed = { ...value, sections } as DocumentValue;
  const variants = value.template === 'one-pager' ? onePageVariants(placed) : [];
  return [json('/furniture.json', furniture(value)), json('/matter.json', { sections, sources: value.sources, variants }), ...files];
}

const json = (path: string, value: unknown): VirtualFile => ({ path, bytes: encoder.encode(JSON.stringify(wellFormed(value))) });

function furniture(value: DocumentValue): object {
  const { template, language, meta, labels } = value;
  const blocks = value.sections.flatMap((section) => section.blocks);
  return {
    template,
    language,
    meta,
    labels,
    hasEstimates: blocks.some(isEstimate),
    linkedSources: blocks.some((block) => block.type === 'sources') ? value.sources.length : 0,
  };
}
