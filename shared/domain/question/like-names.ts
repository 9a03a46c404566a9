import { isHan, normalise } from '#shared/lib/text.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { findName } from './name-index.ts';
import type { QuestionModel } from './question-model.ts';

/** A part of a name in the question, the record it is read as, and the others it could mean. */
export interface LikeName {
  words: string;
  record: ParkfolioRecord;
  others: ParkfolioRecord[];
  /** The words go beyond the call name and mean one place only. */
  sure: boolean;
}

const kindOrder: readonly string[] = ['park', 'district', 'programme', 'institution'];
const isPlace = (record: ParkfolioRecord): boolean =>
  record.kind === 'park' || record.kind === 'district' || record.class === 'spatial-scheme';
/** Bodies that people call by the first word of their name alone. */
const isCalledFirm = (record: ParkfolioRecord): boolean =>
  record.kind === 'institution' && (record.class === 'company' || record.class === 'university');
/** Openings of names that many records share and that say nothing alone. */
const generic = new Set(
  '上海 国家 中国 长三 科技 创新 国际 产业 高新 宝山 闵行 浦东 产业 智能 数字 互联 人才 外国 技术 成果 工业 高校 医疗 生物 概念 大学 项目 企业 研发 研究 示范 市级 全球 国内 区级 民用 政府 园区 工业 基地 开发 北京 杭州 成都 广州 苏州 天津 南昌 深圳 合作 金融 城市 青年 文化 软件 新材 新能 未来 汽车 影视 第二 外籍 先进 民用 航空 青年 差异 区校 创意 媒体 统一 国立 华东 中央 原始 成果 社区 南京 北外 静安 军民 北上 超能 机器 数智 海洋 装备 生命 跨国 外资 市北 跨境 创业 自贸 交通 公学 科学 现代 新闻 报业 一核 一基 一湾 大交 大虹 南上 中科 环上 大五 环同 徐汇 松江 杨浦 虹口 普陀 嘉定 金山 青浦 奉贤 崇明 黄浦 长宁 闸北 外滩'.split(
    ' ',
  ),
);
const genericWords = new Set(
  'shanghai china chinese national international the new first one two three city municipal research innovation science technology digital media joint foreign global university centre center industrial industry talent work pilot high public urban services service support measures plan north east west south central special smart big data online points medical policy policies knowledge greater film reform list news award young general support state municipal land housing school schools free trade zone port launch seven eight industries district districts companies company firms action general seminar visa civil-military eastern southern northern super polytechnic municipality united circum-shu'.split(
    ' ',
  ),
);

const namesOf = (record: ParkfolioRecord): string[] =>
  [record.name.zh, record.name.en, ...record.aliases.map((alias) => alias.name)].filter((name) => name !== null).map(normalise);

/** The first word of an English name, or the first two characters of a Chinese one: what people call a place by. */
function callNames(record: ParkfolioRecord): string[] {
  return namesOf(record).flatMap((name) => {
    const short = name.replace(/^(?:上海市?|中国|shanghai |the )/, '');
    const call = /^\p{Script=Han}{2}/u.exec(short)?.[0];
    if (call !== undefined) return generic.has(call) ? [] : [call];
    const word = /^[a-z][a-z’'-]{4,}/.exec(short)?.[0] ?? '';
    return word === '' || genericWords.has(word) ? [] : [word];
  });
}

/** What people call places and bodies by, with the records each could mean. */
export function indexCalls(records: readonly ParkfolioRecord[]): Map<string, string[]> {
  const bearers = new Map<string, string[]>();
  for (const record of records) {
    if (!isPlace(record) && !isCalledFirm(record)) continue;
    for (const name of new Set(callNames(record))) bearers.set(name, [...(bearers.get(name) ?? []), record.id]);
  }
  return bearers;
}

/** How well a record stands for a part of its name: places first, then what the store knows most of. */
function byStanding(model: QuestionModel): (a: ParkfolioRecord, b: ParkfolioRecord) => number {
  const known = (record: ParkfolioRecord): number => model.facts.get(record.id)?.length ?? 0;
  return (a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || known(b) - known(a) || (a.id < b.id ? -1 : 1);
}

/**
 * Reads a call name ("Zizhu", "张江") that no record bears as its whole name. The reading is doubtful by nature: the
 * others it could mean come with it.
 */
export function likeNames(
  { original: question, rest }: { original: string; rest: string },
  named: readonly ParkfolioRecord[],
  model: QuestionModel,
): { found: LikeName[]; rest: string } {
  const found: LikeName[] = [];
  let left = rest;
  for (const [name, ids] of model.calls) {
    const at = findName(left, name);
    if (at === -1 || followedByName(left, at + name.length)) continue;
    const all = ids.flatMap((id) => model.records.get(id) ?? []);
    const { words, records } = extended(left, at, name, all);
    left = `${left.slice(0, at)}${' '.repeat(words.length)}${left.slice(at + words.length)}`;
    const [record, ...others] = records.toSorted(byStanding(model));
    if (record === undefined || named.some((other) => all.includes(other))) continue;
    const told = words.length > name.length || tellsMore(record, name, question);
    const sure = told && others.every((other) => !isPlace(other));
    found.push({ words, record, others, sure });
  }
  return { found, rest: left };
}

/** True when the question holds a further word of the record's own name: "Xihongqiao BeiDou base". */
function tellsMore(record: ParkfolioRecord, call: string, question: string): boolean {
  const words = namesOf(record).flatMap((name) => [
    ...[...name.matchAll(/[a-z][a-z-]{4,}/g)].map((match) => match[0]),
    ...[...name.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1] ?? ''),
  ]);
  return words.some(
    (word) =>
      word.length >= 2 &&
      !word.includes(call) &&
      !call.includes(word) &&
      !generic.has(word) &&
      !genericWords.has(word) &&
      question.includes(word),
  );
}

/** Reads on as long as some bearer's name goes on as the question does: 金水 → 金水湖. */
function extended(text: string, at: number, name: string, bearers: ParkfolioRecord[]): { words: string; records: ParkfolioRecord[] } {
  let words = name;
  let records = bearers;
  for (let end = at + name.length + 1; end <= text.length; end += 1) {
    const longer = text.slice(at, end);
    const still = bearers.filter((record) =>
      namesOf(record).some((own) => own.replace(/^(?:上海市?|中国|shanghai |the )/, '').startsWith(longer)),
    );
    if (still.length === 0) break;
    const whole = isHan(longer.slice(-1)) || !/[a-z0-9’' -]/.test(text.charAt(end)) || text.charAt(end) === ' ' || text.charAt(end) === '';
    if (whole && !longer.endsWith(' ')) [words, records] = [longer, still];
  }
  return { words, records };
}

/** True where more of a proper name follows: "张江药谷" is not 张江. */
const followedByName = (text: string, at: number): boolean =>
  /^(?:[\p{Script=Han}]{0,3}(?:谷|岛|镇|港|湾|路|大学|医院|小镇))/u.test(text.slice(at));

/** Pieces that tell one member of a group from its siblings: 第二批, second batch. */
const marks = (name: string): string[] =>
  [...name.matchAll(/第[一二三四五六七八九十]+[批届期]|首[批届期]|\b(?:first|second|third|fourth) (?:batch|phase)\b/gu)].map(
    (match) => match[0],
  );

/** Replaces a programme by its member when the question says which one: 先投后股 … 第二批. */
export function refineByMember(subjects: ParkfolioRecord[], question: string, model: QuestionModel): ParkfolioRecord[] {
  return subjects.map((subject) => {
    const members = [...(model.members.get(subject.id) ?? [])].flatMap((id) => model.records.get(id) ?? []);
    const told = members.filter(
      (member) => member.kind === 'programme' && namesOf(member).some((name) => marks(name).some((mark) => question.includes(mark))),
    );
    return told.length === 1 ? (told[0] ?? subject) : subject;
  });
}

/** Reads "天津滨海新区的人才签证" as the visa of that place, where the store holds one, instead of the general one. */
export function refineByPlace(subjects: ParkfolioRecord[], model: QuestionModel): ParkfolioRecord[] {
  const policies = subjects.filter((record) => record.kind === 'talentPolicy' || record.kind === 'incentive');
  const places = subjects.filter(isPlace);
  for (const place of places) {
    for (const policy of policies) {
      const local = [...model.records.values()].filter(
        (record) =>
          record.kind === policy.kind &&
          record.class === policy.class &&
          record.id !== policy.id &&
          model.places.get(record.id)?.has(place.id) === true,
      );
      const [only] = local;
      if (only !== undefined && local.length === 1) return [only, ...subjects.filter((record) => record !== place && record !== policy)];
    }
  }
  return subjects;
}
