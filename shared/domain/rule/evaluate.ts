import { Exact } from '#shared/lib/decimal.ts';
import { normalise } from '#shared/lib/text.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { kinship, joinNames, shownName, type MatchModel, type SectorReading } from '#shared/domain/match/match-model.ts';
import type { TraceStep, Truth } from '#shared/domain/match/match.ts';
import type { Rule, RuleField } from './rule.ts';

/** What conditions are judged by: the profile, its sectors as industries, and the districts of the parks offered (null: not chosen yet). */
export interface RuleContext {
  profile: InvestorProfile;
  sectors: SectorReading;
  districts: ReadonlySet<string> | null;
  model: Pick<MatchModel, 'records'>;
  cites: string;
}
export interface Evaluation {
  result: Truth;
  trace: TraceStep[];
}
interface Answer {
  result: Truth;
  answer: FullBilingual;
}
type Leaf = Extract<Rule, { field: RuleField }>;

const unknownAnswer: FullBilingual = { zh: '未知', en: 'not known' };
const unknown = (answer: FullBilingual = unknownAnswer): Answer => ({ result: 'unknown', answer });
const settle = (value: boolean, answer: FullBilingual): Answer => ({ result: value ? 'true' : 'false', answer });
const same = (text: string): FullBilingual => ({ zh: text, en: text });

/** Kleene's three values: false decides `all`, true decides `any`, unknown never decides alone. */
export const allOf = (results: Truth[]): Truth => (results.includes('false') ? 'false' : results.includes('unknown') ? 'unknown' : 'true');
export const anyOf = (results: Truth[]): Truth => (results.includes('true') ? 'true' : results.includes('unknown') ? 'unknown' : 'false');
export const notOf = (result: Truth): Truth => (result === 'unknown' ? 'unknown' : result === 'true' ? 'false' : 'true');

function sectorAnswer(values: string[], context: RuleContext): Answer {
  if (context.profile.sectors === undefined || context.profile.sectors.length === 0) return unknown();
  const own = [...context.sectors.industries];
  const answer = same(context.profile.sectors.join('、'));
  const ties = own.flatMap((industry) => values.map((value) => kinship(value, industry, context.model)));
  if (ties.includes('same') || ties.includes('narrower')) return settle(true, answer);
  return ties.includes('wider') || context.sectors.unknown.length > 0 ? unknown(answer) : settle(false, answer);
}

function districtAnswer(values: string[], context: RuleContext): Answer {
  if (context.districts === null) return unknown({ zh: '取决于选址', en: 'depends on the site chosen' });
  const names = [...context.districts].flatMap((id) => context.model.records.get(id) ?? []).map(shownName);
  return settle(values.some((value) => context.districts?.has(value) === true), { ...joinNames(names) });
}

function listAnswer(list: readonly string[] | undefined, values: string[]): Answer {
  if (list === undefined) return unknown();
  const own = list.map(normalise);
  return settle(values.map(normalise).some((value) => own.some((entry) => entry.includes(value) || value.includes(entry))), same(list.length === 0 ? '–' : list.join('、')));
}

/** Whether every value of a range meets the bound, none does, or it depends. */
function boundAnswer(range: { min?: number | undefined; max?: number | undefined } | undefined, leaf: { op: 'at-least' | 'at-most'; value: string }): Answer {
  if (range === undefined || (range.min === undefined && range.max === undefined)) return unknown();
  const answer = same([range.min, range.max].map((end) => (end === undefined ? '?' : String(end))).join(' – '));
  const meets = (end: number | undefined): boolean | null => {
    if (end === undefined) return null;
    return leaf.op === 'at-least' ? new Exact(end).gte(leaf.value) : new Exact(end).lte(leaf.value);
  };
  const ends = [meets(range.min), meets(range.max)];
  const [worst, best] = leaf.op === 'at-least' ? ends : [ends[1], ends[0]];
  if (worst === true) return settle(true, answer);
  return best === false ? settle(false, answer) : unknown(answer);
}

const single = (value: number | undefined): { min: number; max: number } | undefined => (value === undefined ? undefined : { min: value, max: value });

/** Money is compared in yuan only; another currency is never converted in silence. */
const yuan = (money: InvestorProfile['investment']): { min?: number | undefined; max?: number | undefined } | undefined => (money?.currency === 'CNY' ? money : undefined);

function rangeOf(field: RuleField, profile: InvestorProfile): { min?: number | undefined; max?: number | undefined } | undefined {
  switch (field) {
    case 'investment':
    case 'annualRevenue':
      return yuan(profile[field]);
    case 'landMu':
    case 'floorAreaM2':
    case 'headcount':
      return profile[field];
    case 'rdSharePercent':
    case 'foundedYear':
      return single(profile[field]);
    default:
      return undefined;
  }
}

function textAnswer(field: RuleField, values: string[], context: RuleContext): Answer {
  const { profile } = context;
  switch (field) {
    case 'sectors':
      return sectorAnswer(values, context);
    case 'parkDistrict':
      return districtAnswer(values, context);
    case 'needs':
    case 'qualifications':
      return listAnswer(profile[field], values);
    case 'projectKind':
    case 'homeCountry':
      return profile[field] === undefined ? unknown() : settle(values.includes(profile[field]), same(profile[field]));
    case 'registeredDistrict': {
      if (profile.registeredDistrict === undefined) return unknown();
      if (profile.registeredDistrict === null) return settle(values.includes('none'), { zh: '未在上海注册', en: 'not registered in Shanghai' });
      const registered = normalise(profile.registeredDistrict);
      const district = [...context.model.records.values()].find(
        (record) => record.kind === 'district' && [record.id, record.name.zh, record.name.en].some((name) => name !== null && normalise(name).startsWith(registered)),
      );
      return district === undefined ? unknown(same(profile.registeredDistrict)) : settle(values.includes(district.id), shownName(district));
    }
    default:
      return unknown();
  }
}

function answerLeaf(leaf: Leaf, context: RuleContext): Answer {
  if (leaf.field.startsWith('question:')) return unknown();
  if (leaf.op === 'at-least' || leaf.op === 'at-most') return boundAnswer(rangeOf(leaf.field, context.profile), leaf);
  return textAnswer(leaf.field, leaf.op === 'in' ? leaf.values : [leaf.value], context);
}

function evaluateLeaf(leaf: Leaf, context: RuleContext): Evaluation {
  const { result, answer } = answerLeaf(leaf, context);
  const step: TraceStep = { id: leaf.id, condition: leaf.text, result, answer, cites: context.cites, ask: result === 'unknown' ? (leaf.ask ?? null) : null };
  return { result, trace: [step] };
}

/** Judges a condition tree; the trace lists every leaf in reading order with the answer it used. */
export function evaluate(rule: Rule, context: RuleContext): Evaluation {
  switch (rule.op) {
    case 'all':
    case 'any': {
      const parts = rule.of.map((part) => evaluate(part, context));
      const results = parts.map((part) => part.result);
      return { result: rule.op === 'all' ? allOf(results) : anyOf(results), trace: parts.flatMap((part) => part.trace) };
    }
    case 'not': {
      const part = evaluate(rule.of, context);
      return { result: notOf(part.result), trace: part.trace };
    }
    default:
      return evaluateLeaf(rule, context);
  }
}
