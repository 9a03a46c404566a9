import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { indexStore } from '#main/services/search/index-records.ts';
import { openStore, type Store } from '#main/store/open-store.ts';
import { recordKinds, registers } from '#shared/domain/record/register.ts';

/** What a very large office would hold. */
export const size = { records: 100_000, facts: 500_000, districts: 16, industries: 60 };

/** The same numbers in every run: a small generator of 32-bit steps. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const places =
  '闵行 浦东 莘庄 张江 漕河泾 颛桥 马桥 临港 虹桥 宝山 嘉定 松江 青浦 奉贤 金山 崇明 杨浦 徐汇 静安 普陀 长宁 黄浦 重固 周浦 惠南 安亭 南翔 九亭 吴泾 紫竹'.split(
    ' ',
  );
const sectors =
  '人工智能 集成电路 生物医药 新材料 高端装备 智能传感 航空航天 新能源汽车 大数据 云计算 工业互联网 机器人 医疗器械 节能环保 时尚消费 文化创意 海洋工程 北斗导航 量子信息 氢能'.split(
    ' ',
  );
const sorts =
  '产业园 科技园 创新中心 研究院 有限公司 专项资金 扶持政策 孵化器 示范基地 产业基地 合作项目 开发区 服务平台 实验室 人才计划'.split(' ');
const characters =
  '星海华新天元宏盛锐达科创智汇博远信诚德润泰康安宁嘉禾瑞祥丰源恒通联众力合同光明华东南西北中正平和顺利兴旺昌隆金玉银铜铁水木火土云风雷电山川江河湖泉溪石林森松柏竹梅兰菊荷春夏秋冬日月星辰龙凤虎豹鹰雁鹤鹏飞翔腾跃奔驰骋进取';
const openings = '园区 该项目 企业 市政府 区政府 本机构 研究团队 专家组 主管部门 运营公司'.split(' ');
const verbs = '已建成 计划建设 聚焦 引进 投资 服务 支持 拥有 集聚 完成 推动 设立'.split(' ');
const objects =
  '标准厂房 研发平台 重点企业 高层次人才 专利 公共服务中心 洁净室 中试基地 总部项目 产业链 供应链 示范应用 国际合作 科技成果 轨道交通 人才公寓 上市公司 外资研发中心'.split(
    ' ',
  );
const english =
  'park innovation industrial technology centre research advanced project platform district national Shanghai supports firms investment completed biomedical semiconductor intelligent manufacturing laboratory talent service housing metro funding international cooperation headquarters cleanroom pilot patent demonstration'.split(
    ' ',
  );

type Roll = ReturnType<typeof dice>;
const pick = (roll: Roll, words: readonly string[]): string => words[roll(words.length)] ?? '';
const brand = (roll: Roll): string => `${characters[roll(characters.length)] ?? ''}${characters[roll(characters.length)] ?? ''}`;
const sentence = (roll: Roll, words: number): string => Array.from({ length: words }, () => pick(roll, english)).join(' ');

const nameZh = (roll: Roll): string =>
  `${roll(3) === 0 ? '上海' : ''}${pick(roll, places)}${brand(roll)}${pick(roll, sectors)}${pick(roll, sorts)}`;
const nameEn = (roll: Roll, at: number): string => `${sentence(roll, 2)} ${pick(roll, english)} ${at}`;
const textZh = (roll: Roll): string =>
  `${pick(roll, openings)}${pick(roll, verbs)}${pick(roll, places)}${pick(roll, sectors)}${pick(roll, objects)}，${brand(roll)}${pick(roll, verbs)}${roll(900)}${pick(roll, objects)}`;

function fill({ db }: Store, roll: Roll): void {
  db.prepare("INSERT INTO source (id, language, grade, weight) VALUES ('s', 'zh', 'media', 'low')").run();
  db.prepare("INSERT INTO segment (id, source_id, ordinal, line_from, line_to) VALUES ('s-1', 's', 1, 1, 1)").run();
  db.prepare("INSERT INTO attribute (id, name_zh, name_en, topic, review_months) VALUES ('a', '说明', 'Note', 'industry', 24)").run();
  const record = db.prepare(
    `INSERT INTO record (id, kind, name_zh, name_en, name_is_label, class, district_id, status, in_shanghai, sensitivity) VALUES (?, ?, ?, ?, 0, ?, ?, ?, 1, ?)`,
  );
  const alias = db.prepare("INSERT OR IGNORE INTO alias (record_id, name, language, origin) VALUES (?, ?, 'zh', 'former')");
  const focus = db.prepare(
    "INSERT INTO relation (from_id, type, to_id, certainty, source_id, segment_id, raw) VALUES (?, 'focuses-on', ?, 'stated', 's', 's-1', '[]')",
  );
  const fact = db.prepare(
    `INSERT INTO fact (id, record_id, attribute_id, text_zh, text_en, qualifier, scale, as_of_to, as_of_precision, polarity, certainty, grade, sensitivity, source_id, segment_id, raw)
     VALUES (?, ?, 'a', ?, ?, 'exact', '1', ?, 'day', 'actual', 'stated', 'media', 'public', 's', 's-1', ?)`,
  );
  for (let at = 0; at < size.districts; at += 1)
    record.run(`district-${at}`, 'district', `${places[at] ?? ''}区`, `District ${at}`, 'district', null, 'live', 'public');
  for (let at = 0; at < size.industries; at += 1)
    record.run(
      `industry-${at}`,
      'industry',
      `${sectors[at % sectors.length] ?? ''}${at}`,
      `Industry ${at}`,
      'sector',
      null,
      'live',
      'public',
    );
  for (let at = size.districts + size.industries; at < size.records; at += 1) {
    const id = `r-${at}`;
    const kind = recordKinds[at % recordKinds.length] ?? 'park';
    const status = roll(20) === 0 ? 'historical' : 'live';
    record.run(
      id,
      kind,
      nameZh(roll),
      nameEn(roll, at),
      Object.keys(registers[kind].classes)[0],
      `district-${roll(size.districts)}`,
      status,
      ['public', 'partner', 'internal'][roll(3)],
    );
    if (roll(3) === 0) alias.run(id, nameZh(roll));
    focus.run(id, `industry-${roll(size.industries)}`);
  }
  for (let at = 0; at < size.facts; at += 1) {
    const day = roll(4) === 0 ? null : `20${15 + roll(11)}-0${1 + roll(9)}-15`;
    const owner = size.districts + size.industries + (at % (size.records - size.districts - size.industries));
    fact.run(`f-${at}`, `r-${owner}`, textZh(roll), sentence(roll, 7), day, JSON.stringify([`${roll(5000)} ${pick(roll, objects)}`]));
  }
}

export interface LargeStore {
  store: Store;
  fillMs: number;
  indexMs: number;
  /** Bytes of the file without and with the index. */
  bytes: { store: number; indexed: number };
  close: () => void;
}

/** A store of that size in a folder of its own, indexed; always the same. */
export function largeSearchStore(): LargeStore {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-search-'));
  const store = openStore(folder, { waitMs: 0 });
  const { db } = store;
  const bytes = (): number => (db.pragma('page_count', { simple: true }) as number) * (db.pragma('page_size', { simple: true }) as number);
  db.pragma('synchronous = OFF');
  const start = performance.now();
  db.transaction(() => fill(store, dice(7)))();
  const filled = performance.now();
  const bare = bytes();
  indexStore(db);
  const indexed = performance.now();
  db.pragma('wal_checkpoint(TRUNCATE)');
  const close = (): void => {
    store.close();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { store, fillMs: filled - start, indexMs: indexed - filled, bytes: { store: bare, indexed: bytes() }, close };
}
