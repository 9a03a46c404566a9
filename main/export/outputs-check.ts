import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { PrintedFigure } from '#shared/domain/packet/outputs/printed-figure.ts';
import { languagesOf } from '#shared/lib/language.ts';
import { squeeze, type ExpectedText } from './expected-text.ts';

const isNumber = ({ value }: PrintedFigure): boolean => value.number !== null || value.min !== null || value.max !== null;

/** Every number that the version cites, by its digits as printed in each of its languages; a fact in words is told by the lines it stands in. */
export const expectedFigures = ({ figures = [], language }: Pick<DocumentValue, 'figures' | 'language'>): ExpectedText[] =>
  figures
    .filter(isNumber)
    .flatMap((figure) => languagesOf(language).map((own) => ({ where: figure.factId, text: formatFact(figure, own).figure })));

/** A named check that each number stands somewhere as a number of its own, not as part of a longer one. */
export function figuresFound(value: DocumentValue, squeezed: string): ByteCheck {
  const expected = expectedFigures(value);
  const missing = expected.filter(({ text }) => !standsAlone(squeeze(text), squeezed));
  return {
    name: 'figures',
    ok: missing.length === 0,
    detail:
      missing.length === 0
        ? `all ${expected.length} found`
        : `missing: ${missing
            .slice(0, 5)
            .map(({ where, text }) => `${where} "${text}"`)
            .join('; ')}`,
  };
}

function standsAlone(figure: string, squeezed: string): boolean {
  for (let at = squeezed.indexOf(figure); at >= 0; at = squeezed.indexOf(figure, at + 1)) {
    const [before, after] = [squeezed[at - 1] ?? '', squeezed[at + figure.length] ?? ''];
    const cutBefore = /^\d/.test(figure) && /\d/.test(before);
    const cutAfter = /\d$/.test(figure) && /\d/.test(after);
    if (!cutBefore && !cutAfter) return true;
  }
  return false;
}

/** A named check that each text stands somewhere in what was read back, which is squeezed already. */
export function unfound(name: string, expected: readonly ExpectedText[], squeezed: string): ByteCheck {
  const missing = expected.filter(({ text }) => !squeezed.includes(squeeze(text)));
  const shown = missing.slice(0, 5).map(({ where, text }) => `${where} "${text.slice(0, 40)}"`);
  return {
    name,
    ok: missing.length === 0,
    detail: missing.length === 0 ? `all ${expected.length} found` : `${missing.length} of ${expected.length} missing: ${shown.join('; ')}`,
  };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of XML text elements, e.g. `a:t`, in order. */
export const textsOf = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'g'))].map(([, text = '']) =>
    text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
      if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
      if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
      return entities[name] ?? whole;
    }),
  );
