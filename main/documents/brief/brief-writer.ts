import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketLanguage } from '#shared/lib/language.ts';
import { createWriter, type Writer } from '../value/writer.ts';
import { daySpans } from './day-spans.ts';

/** What one language lacks stands once, with the word that it is lacking, and not again beneath. */
function once(local: Local): Local {
  const { zh, en } = local;
  if (zh === undefined || en === undefined) return local;
  if (zh.missing === true) return { zh };
  return en.missing === true ? { en } : local;
}

/** The days of one month as their span; the label in front of it stays on its line. */
const spanned = (dates: Local): Local => ({
  ...(dates.zh === undefined ? {} : { zh: { ...dates.zh, text: `\u2060${daySpans(dates.zh.text, 'zh')}` } }),
  ...(dates.en === undefined ? {} : { en: { ...dates.en, text: `\u2060${daySpans(dates.en.text, 'en')}` } }),
});

/** The writer of a brief: as that of packets, but in two languages a name or text that one of them lacks stands once. */
export function createBriefWriter(language: PacketLanguage): Writer {
  const write = createWriter({ draft: { language } });
  return {
    ...write,
    name: (text, marks) => once(write.name(text, marks)),
    value: (view) => once(write.value(view)),
    sources: () =>
      write.sources().map(({ document, ...entry }) => ({
        ...entry,
        title: once(entry.title),
        asOf: spanned(entry.asOf),
        ...(document === undefined ? {} : { document: { ...document, title: once(document.title) } }),
      })),
  };
}
