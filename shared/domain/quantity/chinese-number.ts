import { Exact } from '#shared/lib/decimal.ts';
import { UnreadableQuantity } from './quantity-problem.ts';

const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const steps: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The everyday character for each formal or traditional one. */
const everyday: Record<string, string> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  兩: '两',
  點: '点',
};

/** Formal and traditional numerals as the everyday ones; every other character stays. */
export const everydayNumerals = (text: string): string =>
  text.replace(/[壹贰叁肆伍陆柒捌玖拾佰仟萬億兩點]/g, (char) => everyday[char] ?? char);

/** The numeral a text begins with, or an empty text; 百分, 千瓦, 千米 and 千克 are words, not numbers. */
export function leadingNumeral(text: string): string {
  return /^(?:[零〇一二两三四五六七八九十万亿]|百(?!分)|千(?![瓦米克])|点(?=[零〇一二三四五六七八九]))+/.exec(text)?.[0] ?? '';
}

/** A number below ten thousand, such as 三千五百 or 十二; `null` for anything else, 三千五 and 一百二 among them. */
function belowTenThousand(text: string): number | null {
  if (
    !/^(?:(?:[一二两三四五六七八九]?千)?零?(?:[一二两三四五六七八九]?百)?零?(?:[一二三四五六七八九]?十)?零?[一二两三四五六七八九]?|零|〇)$/.test(
      text,
    )
  )
    return null;
  if (/[千百][一二两三四五六七八九]$/.test(text) || text === '') return null;
  let total = 0;
  let digit = 1;
  for (const char of text) {
    const step = steps[char];
    if (step !== undefined) total += step * digit;
    digit = step === undefined ? (digits[char] ?? 1) : 1;
  }
  return /[十百千]$/.test(text) ? total : total + digit;
}

/** 三千五百 (3500), 三点五 (3.5); the part in front of a 万 or 亿. */
function plain(text: string, whole: string): Exact {
  const [integer = '', fraction] = text.split('点');
  const value = belowTenThousand(integer.replace(/^零(?=.)/, ''));
  if (value === null) throw new UnreadableQuantity('ambiguous-number', whole);
  if (fraction === undefined) return new Exact(value);
  const decimals = [...fraction].map((char) => digits[char]).join('');
  if (!/^\d+$/.test(decimals)) throw new UnreadableQuantity('ambiguous-number', whole);
  return new Exact(`${value}.${decimals}`);
}

const markers: [string, string][] = [
  ['万亿', '1000000000000'],
  ['亿', '100000000'],
  ['万', '10000'],
];

/** Parts from the largest down: 三亿五千万 is 三 × 1e8 and 五千 × 1e4. */
function parts(text: string, whole: string): { value: Exact; scale: string }[] {
  for (const [word, scale] of markers) {
    const at = text.indexOf(word);
    if (at < 0) continue;
    const rest = text.slice(at + word.length);
    // 三万五 is said for 35,000 and can be read as 30,005.
    if (/^[一二两三四五六七八九]$/.test(rest)) throw new UnreadableQuantity('ambiguous-number', whole);
    const head = { value: plain(text.slice(0, at), whole), scale };
    const tail = rest === '' ? [] : parts(rest, whole);
    if (tail.some((part) => part.value.times(part.scale).gte(scale) || part.scale === scale))
      throw new UnreadableQuantity('ambiguous-number', whole);
    return [head, ...tail];
  }
  return [{ value: plain(text, whole), scale: '1' }];
}

/**
 * A Chinese numeral as number and scale, the last 万 or 亿 kept as the scale: 三千五百万 is 3500 × 10000.
 * @throws UnreadableQuantity for what can be read in two ways (三千五, 三万五, 一二三).
 */
export function readChineseNumber(text: string): { number: string; scale: string } {
  const found = parts(text, text);
  const scale = found.at(-1)?.scale ?? '1';
  const total = found.reduce((sum, part) => sum.plus(part.value.times(part.scale)), new Exact(0));
  return { number: total.div(scale).toFixed(), scale };
}
