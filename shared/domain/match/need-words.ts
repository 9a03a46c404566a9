import type { FullBilingual } from '#shared/lib/language.ts';
import { normalise } from '#shared/lib/text.ts';

/** Where the answer to a need is looked for. */
export type NeedPlace = 'living' | 'transport' | 'premises';
export interface NeedKind {
  id: string;
  place: NeedPlace;
  name: FullBilingual;
  /** Words of sources and investors that mean the same; English ones in the singular. */
  words: readonly string[];
}
const kind = (id: string, place: NeedPlace, [zh, en]: readonly [string, string], words: readonly string[]): NeedKind => ({
  id,
  place,
  name: { zh, en },
  words: [...words, zh, en.toLowerCase()],
});

/** Narrower kinds stand before wider ones: the first that a text names is the one meant. */
export const needKinds: readonly NeedKind[] = [
  kind('talent-flats', 'living', ['人才公寓', 'talent apartments'], ['人才租赁住房', 'talent apartment', 'talent flat', 'talent housing']),
  kind('housing', 'living', ['住房', 'housing'], ['公寓', '住宅', '商品房', '宿舍', '租房', 'apartment', 'flat', 'dormitory', 'residence']),
  kind(
    'international-school',
    'living',
    ['国际学校', 'international school'],
    ['国际化学校', '双语学校', '外籍人员子女学校', 'bilingual school', 'school for expatriates'],
  ),
  kind('school', 'living', ['学校', 'school'], ['就学', '入学', '教育', '幼儿园', 'schooling', 'education', 'kindergarten']),
  kind('hospital', 'living', ['医疗', 'medical care'], ['医院', '诊疗', '就医', 'hospital', 'clinic', 'medical', 'healthcare']),
  kind('shops', 'living', ['商业', 'shops'], ['购物', '餐饮', '超市', 'shopping', 'shop', 'retail', 'restaurant', 'mall']),
  kind('sport', 'living', ['健身', 'fitness'], ['体育', '运动', 'gym', 'sport']),
  kind('hotel', 'living', ['酒店', 'hotel'], ['宾馆', '会议', 'conference']),
  kind('metro', 'transport', ['地铁', 'metro'], ['轨道交通', '轻轨', 'subway', 'underground']),
  kind('railway', 'transport', ['高铁', 'high-speed rail'], ['铁路', '火车', 'railway', 'high speed rail', 'train station']),
  kind('airport', 'transport', ['机场', 'airport'], ['航空港']),
  kind('port', 'transport', ['港口', 'port'], ['码头', '深水港', 'seaport', 'container terminal']),
  kind('motorway', 'transport', ['高速公路', 'motorway'], ['快速路', 'expressway', 'highway']),
  kind('bus', 'transport', ['公交', 'bus'], ['班车', 'shuttle']),
  kind('cleanroom', 'premises', ['洁净室', 'cleanroom'], ['洁净厂房', '洁净车间', '无尘', 'gmp', 'clean room']),
  kind('pilot', 'premises', ['中试', 'pilot plant'], ['pilot-scale', 'pilot scale', 'pilot line']),
  kind('laboratory', 'premises', ['实验室', 'laboratory'], ['实验楼', 'lab', 'laboratories']),
  kind('cold-chain', 'premises', ['冷链', 'cold chain'], ['冷库', 'cold storage']),
  kind('warehouse', 'premises', ['仓储', 'warehouse'], ['仓库', '物流', 'warehousing', 'logistics']),
  kind('testing', 'premises', ['检测', 'testing'], ['检验', 'inspection']),
  kind('factory', 'premises', ['厂房', 'factory'], ['车间', 'workshop', 'plant']),
  kind('office', 'premises', ['办公', 'office'], ['写字楼']),
  kind('power', 'premises', ['供电', 'power supply'], ['双回路', '电力', 'dual feed', 'electricity']),
  kind('effluent', 'premises', ['污水', 'waste water'], ['排污', '危废', 'wastewater', 'effluent', 'hazardous waste']),
];

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const isLatin = (word: string): boolean => /^[\u0020-\u007E]+$/.test(word);
/** A Latin word counts only as a whole, so that a port is no airport; Chinese is written without gaps. */
const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => (isLatin(word) ? `(?<![a-z])${escaped(word)}(?:s|es)?(?![a-z])` : escaped(word))).join('|'), 'u');
const patterns = new Map(needKinds.map((entry) => [entry.id, patternOf(entry.words.map(normalise))]));

export interface Need {
  /** As the investor put it. */
  text: string;
  /** Null: no word of the table; looked for as it stands. */
  kind: NeedKind | null;
}

/** An investor's needs by kind; blank ones say nothing. */
export const readNeeds = (needs: readonly string[]): Need[] =>
  needs
    .map((need) => need.trim())
    .filter((need) => need !== '')
    .map((text) => ({ text, kind: needKinds.find(({ id }) => patterns.get(id)?.test(normalise(text)) === true) ?? null }));

/** A need as the investor wrote it where that is the language wanted, else by the name of its kind; one of no known kind as it stands. */
export const needName = ({ kind: known, text }: Need): FullBilingual => {
  if (known === null) return { zh: text, en: text };
  return isLatin(text) ? { zh: known.name.zh, en: text } : { zh: text, en: known.name.en };
};

/** Facilities that are counted one by one. */
const countable =
  /(?:school|kindergarten|hospital|clinic|gym|hotel|restaurant|mall|airport|port|terminal|motorway|expressway|highway|station|clean ?room|plant|laboratory|lab|line|chain|warehouse|factory|workshop|office|supply|apartment|flat|dormitory)$/i;

/** English words of a need with their article; none before several, before what is not counted, and where the words have one or a number. */
export const withArticle = (words: string): string =>
  !countable.test(words) || /^(?:an?|the|\d\S*|one|two|several|some|its|own) /i.test(words)
    ? words
    : `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;

/** Whether a normalised text speaks of the need, in either language and by any of its words. */
export const mentions = (text: string, need: Need): boolean =>
  need.kind === null ? text.includes(normalise(need.text)) : patterns.get(need.kind.id)?.test(text) === true;
