/** Traditional forms of the key terms of the rules; other characters read as they are. */
const traditional =
  '稅税納纳貢贡獻献獎奖勵励補补貼贴註注冊册遷迁當当採采購购產产業业給给與与掛挂鉤钩鈎钩財财優优還还額额徵征後后僅仅選选擇择區区專专屬属項项級级為为對对達达標标須须應应該该國国經经營营許许設设條条門门檻槛單单個个議议這这從从進进無无關关聯联繳缴減减發发廠厂點点動动資资轉转讓让會会將将總总統统計计機机構构參参撥拨報报實实際际萬万億亿長长間间離离開开認认員员鎖锁類类據据數数證证處处請请辦办審审領领場场準准戶户務务範范圍围異异內内質质貴贵東东張张滬沪園园鎮镇縣县滿满斷断調调協协視视歸归屆届隨随憑凭諾诺擔担書书價价銷销檢检測测號号隻只術术鋪铺戰战爭争競竞規规劃划劑剂導导辭辞軟软貸贷層层歡欢壓压邊边變变臨临備备繫系廳厅環环繪绘歲岁幾几圓圆幣币銀银團团續续簽签訂订約约製制臺台廣广較较遞递緩缓罰罚遠远創创連连鏈链獨独獸兽薦荐訴诉講讲論论談谈貨货賣卖買买廢废決决樓楼寬宽頻频線线網网';
const simplified = new Map<string, string>();
for (let index = 0; index < traditional.length; index += 2) simplified.set(traditional.charAt(index), traditional.charAt(index + 1));

/** A text in the form the patterns read, and where each unit of it stands in the text as given. */
export interface Reading {
  form: string;
  starts: readonly number[];
  ends: readonly number[];
}

/** A character outside the basic plane reads as one of its kind within it: the patterns know no others, and V8 takes half the time for them. */
const inBasicPlane = (char: string): string => (char.length === 1 ? char : han.test(char) ? '〇' : '\ufffd');

const blank = /^[^\S\n]$/u;
const invisible = /^[\u00ad\u200b-\u200f\u2060\ufeff]$/;
const han = /^\p{Script=Han}$/u;
const quotes: Record<string, string> = { '\u2018': "'", '\u2019': "'", '\u201c': '"', '\u201d': '"' };

interface Unit {
  char: string;
  start: number;
  end: number;
}

function units(text: string): Unit[] {
  const found: Unit[] = [];
  let at = 0;
  for (const original of text.replaceAll('\r', '\n')) {
    const [start, end] = [at, at + original.length];
    at = end;
    if (invisible.test(original)) continue;
    const folded = (quotes[original] ?? original)
      .normalize('NFKC')
      .replace(/[\u2010-\u2015]/gu, '-')
      .toLowerCase();
    for (const char of folded) found.push({ char: blank.test(char) ? ' ' : (simplified.get(char) ?? inBasicPlane(char)), start, end });
  }
  return found;
}

/** Blanks between Chinese characters or next to another blank say nothing; a line break does. */
function keeps(found: readonly Unit[], index: number): boolean {
  if (found[index]?.char !== ' ') return true;
  const before = found[index - 1]?.char ?? '';
  const after = found.slice(index + 1).find(({ char }) => char !== ' ')?.char ?? '';
  const lastInk = found.slice(0, index).findLast(({ char }) => char !== ' ')?.char ?? '';
  return before !== ' ' && !(han.test(lastInk) && han.test(after));
}

/** NFKC, lower case, simplified key terms, no blank inside Chinese words, one blank elsewhere. */
export function read(text: string): Reading {
  const found = units(text);
  const kept = found.filter((_, index) => keeps(found, index));
  const starts: number[] = [];
  const ends: number[] = [];
  let form = '';
  for (const { char, start, end } of kept) {
    form += char;
    for (let unit = 0; unit < char.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { form, starts, ends };
}

export interface Span {
  start: number;
  end: number;
}

/** The spans between the matches of `boundary`; never empty ones. */
function split(form: string, boundary: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of form.matchAll(boundary)) {
    if (match.index > start) spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (form.length > start) spans.push({ start, end: form.length });
  return spans;
}

/** A full stop ends a sentence only before a blank or at the end, not in "Co." or "No.", nor in "Ltd." before a verb. */
export const sentences = (form: string): Span[] =>
  split(form, /[。!?\n]|(?<!\b(?:co|inc|no|ltd(?=\. (?:will|is|has|can|may|shall|must|receives|gets|enjoys)\b)))\.(?=\s|$)/gu);

/** The parts of a sentence between commas and semicolons; "Co., Ltd" is one name and "1,000" one number. */
export const clauses = (sentence: string): Span[] => split(sentence, /,(?! ?ltd)(?!\d{3})|;/gu);
