import { languagesOf, type Language } from '#shared/lib/language.ts';
import { blockTexts, furnitureTexts, sourceTexts } from './document-texts.ts';
import type { Block } from './block.ts';
import type { DocumentSection, DocumentValue } from './document.ts';
import { changesIn, type TextChange, type TextsOf } from './text-changes.ts';
import { commonPairs } from './text-diff.ts';

export interface BlockDiff {
  id: string;
  state: 'added' | 'removed' | 'changed';
  /** The heading it stands under, in the first common language; empty at the head of a section. */
  heading: string;
  texts: TextChange[];
  /** True where the same words are drawn otherwise: a curve, the length of a bar, the place of a tile. */
  drawn: boolean;
}
export interface SectionDiff {
  id: string;
  state: 'added' | 'removed' | 'changed' | 'same';
  /** Its place among the sections that both versions have is another one. */
  moved: boolean;
  /** Blocks that differ; a section that was added or removed tells all of its own. */
  blocks: BlockDiff[];
}
export interface VersionDiff {
  /** Languages in which both versions have text; without one, only sections can be told apart. */
  languages: Language[];
  furniture: TextChange[];
  sections: SectionDiff[];
  sources: TextChange[];
  /** True where nothing that is printed differs. */
  same: boolean;
}

/** A block without what says nothing of its matter: its marks are numbers of the bibliography, which is compared by itself. */
const drawnAs = (block: Block): string => JSON.stringify(block, (key, value: unknown) => (key === 'marks' ? [] : value));

interface PlacedBlock {
  block: Block;
  heading: string;
}

/** Blocks by id, the second of a name as the second; each with the heading above it. */
function placed(section: DocumentSection | undefined, language: Language | undefined): Map<string, PlacedBlock> {
  const blocks = new Map<string, PlacedBlock>();
  let heading = '';
  for (const block of section?.blocks ?? []) {
    if (block.type === 'heading') heading = language === undefined ? '' : (block.text[language]?.text ?? '');
    let id = block.id;
    for (let count = 2; blocks.has(id); count += 1) id = `${block.id}#${count}`;
    blocks.set(id, { block, heading });
  }
  return blocks;
}

interface Sides<T> {
  older: T | undefined;
  newer: T | undefined;
}

function blockDiff(id: string, { older, newer }: Sides<PlacedBlock>, languages: readonly Language[]): BlockDiff[] {
  const textsOf: TextsOf<Block | undefined> = (block, language) => (block === undefined ? [] : blockTexts(block, language));
  const texts = changesIn(older?.block, newer?.block, { languages, textsOf });
  const heading = (newer ?? older)?.heading ?? '';
  if (older === undefined || newer === undefined)
    return [{ id, state: older === undefined ? 'added' : 'removed', heading, texts, drawn: texts.length === 0 }];
  // Without a common language every word differs, which tells nothing.
  const drawn = languages.length > 0 && texts.length === 0 && drawnAs(older.block) !== drawnAs(newer.block);
  return texts.length === 0 && !drawn ? [] : [{ id, state: 'changed', heading, texts, drawn }];
}

function sectionDiff({ older, newer }: Sides<DocumentSection>, languages: readonly Language[]): SectionDiff {
  const [old, fresh] = [placed(older, languages[0]), placed(newer, languages[0])];
  const ids = [...fresh.keys(), ...[...old.keys()].filter((id) => !fresh.has(id))];
  const blocks = ids.flatMap((id) => blockDiff(id, { older: old.get(id), newer: fresh.get(id) }, languages));
  const both = blocks.length === 0 ? 'same' : 'changed';
  const state = older === undefined ? 'added' : newer === undefined ? 'removed' : both;
  return { id: (newer ?? older)?.id ?? '', state, moved: false, blocks };
}

/** The sections of both, those of the newer in its order, then the ones it no longer has. */
function sectionDiffs(older: DocumentValue, newer: DocumentValue, languages: readonly Language[]): SectionDiff[] {
  const [old, fresh] = [older, newer].map(({ sections }) => new Map(sections.map((section) => [section.id, section])));
  if (old === undefined || fresh === undefined) return [];
  const ids = [...fresh.keys(), ...[...old.keys()].filter((id) => !fresh.has(id))];
  const [before, after] = [[...old.keys()].filter((id) => fresh.has(id)), [...fresh.keys()].filter((id) => old.has(id))];
  const still = new Set(commonPairs(before, after).map(([, at]) => after[at]));
  return ids.map((id) => ({
    ...sectionDiff({ older: old.get(id), newer: fresh.get(id) }, languages),
    moved: after.includes(id) && !still.has(id),
  }));
}

/** What a reader of both documents would find different: by section, block and text, with every figure old and new. */
export function compareDocuments(older: DocumentValue, newer: DocumentValue): VersionDiff {
  const languages = languagesOf(newer.language).filter((language) => languagesOf(older.language).includes(language));
  const furniture = changesIn(older, newer, { languages, textsOf: furnitureTexts });
  const sections = sectionDiffs(older, newer, languages);
  const sources = changesIn(older, newer, { languages, textsOf: (value, language) => sourceTexts(value.sources, language) });
  const same =
    older.language === newer.language &&
    older.template === newer.template &&
    furniture.length + sources.length === 0 &&
    sections.every(({ state, moved }) => state === 'same' && !moved);
  return { languages, furniture, sections, sources, same };
}
