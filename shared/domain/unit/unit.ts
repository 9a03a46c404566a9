import { z } from 'zod';
import type { FullBilingual } from '#shared/lib/language.ts';

export interface Unit {
  /** The measure word in Chinese; `one|many` in English. */
  name: FullBilingual;
  dimension: 'count' | 'area' | 'length' | 'share' | 'time' | 'energy' | 'mass' | 'rate' | 'money' | 'money-rate' | 'none';
}
const u = (zh: string, en: string, dimension: Unit['dimension'] = 'count'): Unit => ({ name: { zh, en }, dimension });

/** Every unit a fact may carry. Percent and percentage point are two units, person and person-time too. */
export const units = {
  firm: u('家', 'firm|firms'),
  institution: u('家', 'institution|institutions'),
  project: u('个', 'project|projects'),
  item: u('项', 'item|items'),
  place: u('个', 'place|places'),
  centre: u('个', 'centre|centres'),
  base: u('个', 'base|bases'),
  sector: u('个', 'sector|sectors'),
  kind: u('类', 'kind|kinds'),
  stage: u('个', 'stage|stages'),
  person: u('人', 'person|people'),
  'person-time': u('人次', 'visit|visits'),
  job: u('个', 'job|jobs'),
  office: u('家', 'office|offices'),
  service: u('项', 'service|services'),
  policy: u('条', 'policy|policies'),
  article: u('条', 'article|articles'),
  patent: u('件', 'patent|patents'),
  work: u('件', 'work|works'),
  award: u('项', 'award|awards'),
  entry: u('项', 'entry|entries'),
  event: u('场', 'event|events'),
  meeting: u('次', 'meeting|meetings'),
  group: u('个', 'group|groups'),
  country: u('个', 'country|countries'),
  city: u('个', 'city|cities'),
  'district-unit': u('个', 'district|districts'),
  language: u('种', 'language|languages'),
  certificate: u('项', 'certificate|certificates'),
  channel: u('种', 'channel|channels'),
  intent: u('项', 'intent|intents'),
  play: u('次', 'play|plays'),
  party: u('家', 'party|parties'),
  edition: u('届', 'edition|editions'),
  times: u('倍', 'times|times', 'rate'),
  score: u('分', 'point|points', 'none'),
  ratio: u('', '', 'rate'),
  percent: u('%', '%', 'share'),
  'percent-per-year': u('% / 年', '% a year', 'rate'),
  'percentage-point': u('个百分点', 'percentage point|percentage points', 'share'),
  year: u('年', 'year|years', 'time'),
  month: u('个月', 'month|months', 'time'),
  day: u('天', 'day|days', 'time'),
  workday: u('个工作日', 'working day|working days', 'time'),
  hour: u('小时', 'hour|hours', 'time'),
  m2: u('平方米', 'm²', 'area'),
  km2: u('平方公里', 'km²', 'area'),
  mu: u('亩', 'mu', 'area'),
  ha: u('公顷', 'ha', 'area'),
  inch: u('英寸', 'inch|inches', 'length'),
  kwh: u('千瓦时', 'kWh', 'energy'),
  tonne: u('吨', 't', 'mass'),
  'operation-per-second': u('次 / 秒', 'operations a second', 'rate'),
  'times-per-month': u('次 / 月', 'a month', 'rate'),
  yuan: u('元', 'yuan', 'money'),
  usd: u('美元', 'US dollars', 'money'),
  eur: u('欧元', 'euros', 'money'),
  'yuan-per-m2-day': u('元 / 平方米·天', 'yuan per m² a day', 'money-rate'),
  'yuan-per-m2-month': u('元 / 平方米·月', 'yuan per m² a month', 'money-rate'),
} satisfies Record<string, Unit>;

export type UnitId = keyof typeof units;
export const unitIds = Object.keys(units) as UnitId[];
export const unitIdSchema = z.enum(unitIds as [UnitId, ...UnitId[]]);
