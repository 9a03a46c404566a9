import { customPinyin, pinyin } from 'pinyin-pro';

/** Readings of Shanghai place names and surnames that a general dictionary gets wrong. */
customPinyin({
  闵行: 'mǐn háng',
  莘庄: 'xīn zhuāng',
  莘: 'xīn',
  重固: 'chóng gù',
  曾: 'zēng',
  颛桥: 'zhuān qiáo',
  蕰藻浜: 'wēn zǎo bāng',
  浜: 'bāng',
  漕泾: 'cáo jīng',
  六灶: 'lù zào',
});

/** Full pinyin without tones and blanks, and the initials: 莘庄 → `xinzhuang`, `xz`. Null for a text without Chinese. */
export function pinyinOf(text: string): { full: string; initials: string } | null {
  if (!/\p{Script=Han}/u.test(text)) return null;
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const parts = syllables.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, '')).filter((part) => part !== '');
  return { full: parts.join(''), initials: parts.map((part) => (/^\d/.test(part) ? part : part.charAt(0))).join('') };
}
