import { expectedLines, squeeze } from '#main/export/expected-text.ts';
import { figuresFound, unfound } from '#main/export/outputs-check.ts';
import { isEstimate, type CoverBlock } from '#shared/domain/packet/block.ts';
import { type DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import { blockPortions, wordingOf, type Wording } from '#shared/domain/packet/outputs/block-portions.ts';
import { has, wordsOf, type Portion, type TextLine, type Words } from '#shared/domain/packet/outputs/portion.ts';
import { languagesOf, type Language } from '#shared/lib/language.ts';

/** A colon and brackets as the words before them are written: wide after Chinese. */
const endsWide = (text: string): boolean => /[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]$/u.test(text);
const colon = (text: string): string => `${text}${endsWide(text) ? '：' : ': '}`;
const inBrackets = (text: string): string => (endsWide(text) ? `（${text}）` : ` (${text})`);

/** One blank between the words of a line of the letter. */
const flat = (words: Words): string => words.join(' / ');
const lineText = ({ term, words, style }: TextLine): string => {
  const head = term === undefined || !has(term) ? '' : colon(flat(term));
  return `${style === 'dot' ? '- ' : ''}${head}${flat(words)}`;
};

function portionText(portion: Portion): string[] {
  switch (portion.kind) {
    case 'heading':
      return ['', `${portion.level === 2 ? '■' : '▪'} ${flat(portion.words)}`];
    case 'lines':
      return [...(has(portion.title) ? ['', `▪ ${flat(portion.title)}`] : []), ...portion.lines.map(lineText)];
    case 'table':
      return [
        '',
        ...(has(portion.title) ? [flat(portion.title)] : []),
        portion.head.map(flat).join(' | '),
        ...portion.rows.map((row) => `- ${row.map(flat).join(' | ')}`),
        ...(has(portion.note) ? [flat(portion.note)] : []),
      ];
    case 'chart':
      return ['', flat(portion.title), flat(portion.caption)];
    case 'picture':
      return [flat(portion.caption)];
    case 'figures':
      return portion.items.map(
        ({ figure, label, note }) => `- ${colon(flat(label))}${flat(figure)}${has(note) ? inBrackets(flat(note)) : ''}`,
      );
  }
}

/** Bars in words: what a chart shows. */
const barTexts = (portion: Portion, language: Language): string[] =>
  portion.kind === 'chart' ? portion.bars.map(({ label, text }) => `- ${label[language] ?? ''} ${text[language] ?? ''}`) : [];

function coverText(cover: CoverBlock, wording: Wording): string[] {
  const say = (local: Parameters<typeof wordsOf>[0]): string => flat(wordsOf(local, wording.languages));
  return [
    `${colon(flat(wording.label('preparedFor')))}${cover.codeName}`,
    say(cover.question),
    ...(cover.wishes ?? []).map(({ label, words }) => `${colon(say(label))}${say(words)}`),
    ...cover.places.map(({ name, district }) => `- ${[say(name), say(district)].filter((part) => part !== '').join(' · ')}`),
  ].filter((text) => text !== '');
}

function letter(value: DocumentValue, language: Language): string[] {
  const wording = wordingOf(value, [language]);
  const say = (local: Parameters<typeof wordsOf>[0]): string => flat(wordsOf(local, [language]));
  const { meta } = value;
  const head = [
    say(meta.title),
    say(meta.subtitle),
    say(meta.office.name),
    ...meta.office.lines.map(say),
    say(meta.dateText),
    `${flat(wording.label('dataAsOf'))} ${say(meta.dataAsOf)}`,
    say(meta.audienceMark),
  ];
  const sections = value.sections.flatMap(({ title, blocks }) => {
    const cover = blocks.find((block) => block.type === 'cover');
    const texts = blocks
      .flatMap((block) => blockPortions(block, wording))
      .flatMap((portion) => [...portionText(portion), ...barTexts(portion, language)]);
    const list = blocks.some((block) => block.type === 'sources') ? sourceLines(value, language) : [];
    const heading = cover === undefined ? ['', `== ${say(title)} ==`] : ['', ...coverText(cover, wording)];
    return [...heading, ...texts, ...list];
  });
  const estimate = value.sections.some(({ blocks }) => blocks.some(isEstimate)) ? [say(value.labels.estimate)] : [];
  const own = [meta.copy, meta.approval].flatMap((local) => (local === undefined ? [] : [say(local)]));
  const seal = meta.sha256 === undefined ? [] : [`SHA-256 ${meta.sha256}`];
  const watermark = meta.watermark === null ? [] : [meta.watermark];
  return [
    ...head.filter((text) => text !== ''),
    ...watermark,
    ...sections,
    '',
    '--',
    ...estimate,
    `${flat(wording.label('version'))} ${meta.versionId} · ${meta.applicationVersion}`,
    ...seal,
    ...own,
  ];
}

function sourceLines(value: DocumentValue, language: Language): string[] {
  const say = (local: Parameters<typeof wordsOf>[0]): string => flat(wordsOf(local, [language]));
  return value.sources.map(({ number, document, title, place, line, published, asOf, grade }) => {
    const parts = [say(document?.title), say(title), say(place), say(line), say(published), say(asOf), say(grade)];
    return `[${number}] ${[...new Set(parts.filter((part) => part !== ''))].join(' · ')}`;
  });
}

/** The packet as plain text for a letter, one language after the other; lines end as mail wants them. */
export const mailBytes = (value: DocumentValue): Uint8Array =>
  new TextEncoder().encode(
    `${languagesOf(value.language)
      .map((language) =>
        letter(value, language)
          .join('\r\n')
          .replace(/(\r\n){3,}/g, '\r\n\r\n'),
      )
      .join('\r\n\r\n\r\n')}\r\n`.toWellFormed(),
  );

/** Every sentence of the version stands in the letter. */
export function checkMail(bytes: Uint8Array, value: DocumentValue): ByteCheck[] {
  const text = new TextDecoder().decode(bytes).split('\n').map(squeeze).join('\n');
  const all = value.sources.map(({ number }) => number);
  const lines = expectedLines(value, value.sections, all).filter(({ where }) => !/\/(tiles|ticks)\//.test(where));
  return [
    { name: 'readable', ok: bytes.byteLength > 0, detail: `${bytes.byteLength} bytes` },
    unfound('lines', lines, text),
    figuresFound(value, text),
  ];
}
