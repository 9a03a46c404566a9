import type { FullBilingual, Language } from '#shared/lib/language.ts';
import { read, sentences } from './reading.ts';

/** A word that reads as a promise, with UTF-16 offsets into the text as given. */
export interface PromiseFinding {
  start: number;
  end: number;
  words: string;
}

/** Promise words; what follows or stands before in the lookarounds makes another word of them (保证金, 一定比例, bank guarantee). */
const promise = new RegExp(
  [
    '(?<!告知|信用|服务)承诺(?!制|书|函|办理)',
    '(?<!质量|品质|质保)保证(?!金|书|人|保险|质量)',
    '确保(?!安全)',
    '(?<!有)一定(?!条件|程度|比例|范围|规模|的|期限|数量|时间|基础|影响|区别|意义|额度|年限|面积|经验|金额|标准|资质)',
    '必定|必将|包过|稳拿|百分之?百|绝对能|肯定(?:能|会|可)',
    '(?<!\\b(?:bank|loan|credit|performance|quality) )\\bguarantee(?:s|d)?\\b(?! (?:fund|fee|company|scheme|letter))',
    '\\bpromise(?:s|d)?\\b',
    '\\bwill (?:certainly |definitely )?(?:receive|be granted|be awarded)\\b',
    '\\bensures? that you\\b|\\bcertain to\\b|\\bwithout fail\\b|\\bwe commit to\\b',
  ].join('|'),
  'gu',
);
/** Said just before, it makes the promise its opposite. */
const refusal =
  /(?:不(?:作|做|构成|视为|予|能|会|得|可|应)?|无法|并非|非|勿|未作?(?:出)?任何?|not(?: be)?(?: a| as a)?|no|never|nor|without|cannot|can't)[^,;。]{0,6}$/u;

/** Wording that promises a result. A packet offers estimates; the estimate line itself is no finding. */
export function findPromises(text: string): PromiseFinding[] {
  const { form, starts, ends } = read(text);
  return sentences(form).flatMap((span) => {
    const sentence = form.slice(span.start, span.end);
    return [...sentence.matchAll(promise)].flatMap((match) => {
      if (refusal.test(sentence.slice(0, match.index))) return [];
      const start = starts[span.start + match.index] ?? 0;
      const end = ends[span.start + match.index + match[0].length - 1] ?? text.length;
      return [{ start, end, words: text.slice(start, end) }];
    });
  });
}

/** Stands under every amount. No setting and no override takes it away. */
export const estimateLine: FullBilingual = { zh: '测算参考，不构成承诺', en: 'Estimate, not a commitment' };

/** The languages in which no text of the document carries the estimate line; anything but an empty list stops an export with amounts. */
export const languagesWithoutEstimateLine = (texts: readonly string[], languages: readonly Language[]): Language[] =>
  languages.filter((language) => !texts.some((text) => read(text).form.includes(read(estimateLine[language]).form)));
