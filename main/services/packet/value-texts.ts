import type { DocumentValue } from '#shared/domain/packet/document.ts';

/** A text that will be printed, and where: `section/block`, or `meta`. */
export interface PlacedText {
  text: string;
  where: string;
  missing: boolean;
}

const isLine = (value: object): value is { text: string; missing?: true } =>
  'text' in value && typeof value.text === 'string' && 'marks' in value;

/** Every string below `value`, lines and bare strings alike; drawn charts and machine names are no text. */
function collect(value: unknown, where: string, found: PlacedText[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isLine(value)) {
    found.push({ text: value.text, where, missing: value.missing === true });
    return;
  }
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'svg' || key === 'id' || key === 'type' || key === 'tone') continue;
    if (key === 'codeName' && typeof entry === 'string') found.push({ text: entry, where, missing: false });
    else collect(entry, where, found);
  }
}

/** All texts of a document with their places, in reading order. */
export function placedTexts(value: DocumentValue): PlacedText[] {
  const found: PlacedText[] = [];
  const { meta } = value;
  for (const text of [meta.author, meta.subject, ...meta.keywords, meta.watermark ?? ''])
    found.push({ text, where: 'meta', missing: false });
  collect([meta.title, meta.subtitle, meta.office, meta.audienceMark], 'meta', found);
  for (const section of value.sections) {
    collect(section.title, section.id, found);
    for (const block of section.blocks) collect(block, `${section.id}/${block.id}`, found);
  }
  collect(value.sources, 'sources/sources', found);
  return found;
}
