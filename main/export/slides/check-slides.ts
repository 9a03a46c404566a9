import { strFromU8, unzipSync } from 'fflate';
import { expectedLines, squeeze } from '#main/export/expected-text.ts';
import { figuresFound, textsOf, unfound } from '#main/export/outputs-check.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import { marksIn } from '#shared/domain/packet/outputs/marks-in.ts';
import { chineseFont, latinFont } from './look.ts';

/** Reads the show back: every sentence on a slide, every source that is cited in the notes, two fonts apart, slides 16 to 9. */
export function checkSlides(bytes: Uint8Array, value: DocumentValue): ByteCheck[] {
  const parts = unzipSync(bytes);
  const xml = (pattern: RegExp): string[] =>
    Object.entries(parts)
      .filter(([name]) => pattern.test(name))
      .map(([, part]) => strFromU8(part));
  const slides = xml(/^ppt\/slides\/slide\d+\.xml$/);
  const notes = squeeze(
    xml(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)
      .flatMap((part) => textsOf(part, 'a:t'))
      .join('\n'),
  );
  const charts = xml(/^ppt\/charts\/chart\d+\.xml$/);
  const texts = [...slides.flatMap((part) => textsOf(part, 'a:t')), ...charts.flatMap((part) => textsOf(part, 'c:v'))];
  const text = texts.map(squeeze).join('\n');
  const all = value.sources.map(({ number }) => number);
  // A wording of several lines stands in as many paragraphs.
  const lines = expectedLines(value, value.sections, all)
    .filter(({ where }) => !/\/tiles\//.test(where))
    .flatMap(({ where, text: words }) => words.split('\n').map((line) => ({ where, text: line })));
  const cited = marksIn(value.sections.map(({ blocks }) => blocks.filter(({ type }) => type !== 'cover')));
  const faces = new Set(
    [...slides, ...charts].flatMap((part) =>
      [...part.matchAll(/<a:(latin|ea) typeface="([^"]+)"/g)].map(([, script, face]) => `${script} ${face}`),
    ),
  );
  const wanted = [`latin ${latinFont}`, `ea ${chineseFont}`];
  const others = [...faces].filter((face) => !wanted.includes(face) && !face.includes('+'));
  const wide = (xml(/^ppt\/presentation\.xml$/)[0] ?? '').includes('cx="12192000" cy="6858000"');
  return [
    { name: 'readable', ok: slides.length > 0, detail: `${slides.length} slides, ${bytes.byteLength} bytes` },
    { name: 'size', ok: wide, detail: wide ? '16:9' : 'not 16:9' },
    unfound('lines', lines, text),
    figuresFound(value, text),
    unfound(
      'sources-in-notes',
      cited.map((number) => ({ where: 'notes', text: `[${number}]` })),
      notes,
    ),
    { name: 'fonts', ok: others.length === 0, detail: others.length === 0 ? [...faces].join(', ') : others.join(', ') },
  ];
}
