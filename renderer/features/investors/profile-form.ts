import { investorProfileSchema, type InvestorProfile, type InvestorPerson } from '#shared/domain/investor/investor.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';
import { Exact } from '#shared/lib/decimal.ts';

/** A number as it is typed; empty is "not known". */
export type Typed = string;

export interface RangeForm {
  min: Typed;
  max: Typed;
}
export interface MoneyForm extends RangeForm {
  currency: Currency;
  /** What the typed numbers are multiplied by. */
  factor: string;
}
export interface PersonForm {
  role: string;
  nationality: string | null;
  degree: InvestorPerson['degree'] | null;
  salaryInTenThousands: Typed;
  age: Typed;
  yearsOfExperience: Typed;
  monthsInChinaPerYear: Typed;
  chineseLevel: string;
  honours: string[];
}
/** The profile as an officer fills it in. Every empty place is "not known"; `null` in a choice too. */
export interface ProfileForm {
  codeName: string;
  nameZh: string;
  nameEn: string;
  disclosed: 'unknown' | 'yes' | 'no';
  homeCountry: string | null;
  sectors: string[];
  projectKind: InvestorProfile['projectKind'] | null;
  investment: MoneyForm;
  annualRevenue: MoneyForm;
  rdSharePercent: Typed;
  foundedYear: Typed;
  registered: 'unknown' | 'none' | 'in';
  registeredDistrict: string;
  qualifications: string[];
  landMu: RangeForm;
  floorAreaM2: RangeForm;
  headcount: RangeForm;
  needs: string[];
  start: string;
  people: PersonForm[];
  questions: string[];
  language: InvestorProfile['language'] | null;
  notes: string;
}

const text = (value: number | string | undefined): string => (value === undefined ? '' : String(value));
const rangeForm = (range: InvestorProfile['landMu']): RangeForm => ({ min: text(range?.min), max: text(range?.max) });

/** The largest of the offered factors that leaves the numbers short. */
function moneyForm(money: InvestorProfile['investment'], factors: readonly string[]): MoneyForm {
  const ends = [money?.min, money?.max].flatMap((end) => (end === undefined ? [] : [new Exact(end)]));
  const fitting = [...factors].reverse().find((factor) => ends.length > 0 && ends.every((end) => end.gte(factor)));
  const factor = fitting ?? factors[ends.length === 0 ? 1 : 0] ?? '1';
  const shown = (end: number | undefined): string => (end === undefined ? '' : new Exact(end).div(factor).toFixed());
  return { min: shown(money?.min), max: shown(money?.max), currency: money?.currency ?? 'CNY', factor };
}

export const emptyPerson: PersonForm = {
  role: '',
  nationality: null,
  degree: null,
  salaryInTenThousands: '',
  age: '',
  yearsOfExperience: '',
  monthsInChinaPerYear: '',
  chineseLevel: '',
  honours: [],
};

const personForm = (person: InvestorPerson): PersonForm => ({
  role: person.role,
  nationality: person.nationality ?? null,
  degree: person.degree ?? null,
  salaryInTenThousands: person.annualSalaryCny === undefined ? '' : new Exact(person.annualSalaryCny).div(10_000).toFixed(),
  age: text(person.age),
  yearsOfExperience: text(person.yearsOfExperience),
  monthsInChinaPerYear: text(person.monthsInChinaPerYear),
  chineseLevel: person.chineseLevel ?? '',
  honours: person.honours ?? [],
});

const registeredOf = (district: string | null | undefined): ProfileForm['registered'] => {
  if (district === undefined) return 'unknown';
  return district === null ? 'none' : 'in';
};

/** @param factors the multipliers offered for money, smallest first. */
export function formFromProfile(profile: InvestorProfile, factors: readonly string[]): ProfileForm {
  return {
    codeName: profile.codeName,
    nameZh: profile.name?.zh ?? '',
    nameEn: profile.name?.en ?? '',
    disclosed: profile.disclosed === undefined ? 'unknown' : profile.disclosed ? 'yes' : 'no',
    homeCountry: profile.homeCountry ?? null,
    sectors: profile.sectors ?? [],
    projectKind: profile.projectKind ?? null,
    investment: moneyForm(profile.investment, factors),
    annualRevenue: moneyForm(profile.annualRevenue, factors),
    rdSharePercent: text(profile.rdSharePercent),
    foundedYear: text(profile.foundedYear),
    registered: registeredOf(profile.registeredDistrict),
    registeredDistrict: profile.registeredDistrict ?? '',
    qualifications: profile.qualifications ?? [],
    landMu: rangeForm(profile.landMu),
    floorAreaM2: rangeForm(profile.floorAreaM2),
    headcount: rangeForm(profile.headcount),
    needs: profile.needs ?? [],
    start: profile.start ?? '',
    people: (profile.people ?? []).map(personForm),
    questions: profile.questions ?? [],
    language: profile.language ?? null,
    notes: profile.notes ?? '',
  };
}

const number = (typed: Typed): number | undefined => (typed.trim() === '' ? undefined : Number(typed.trim().replaceAll(',', '')));
const words = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed.trim());
const list = (typed: string[]): string[] | undefined => {
  const kept = typed.map((entry) => entry.trim()).filter((entry) => entry !== '');
  return kept.length === 0 ? undefined : kept;
};
const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.values(value).every(isEmpty) && !Array.isArray(value));

/** Leaves out what is not known, so that absent stays absent. */
type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const known = <T extends object>(value: T): Known<T> =>
  // What is filtered out is undefined, so what stays has every other type it had.
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Known<T>;

function range(form: RangeForm): { min?: number; max?: number } | undefined {
  const value = known({ min: number(form.min), max: number(form.max) });
  return isEmpty(value) ? undefined : value;
}

function money(form: MoneyForm): { min?: number; max?: number; currency: Currency } | undefined {
  const exact = (typed: Typed): number | undefined => {
    const value = number(typed);
    return value === undefined || Number.isNaN(value) ? value : new Exact(value).times(form.factor).toNumber();
  };
  const ends = known({ min: exact(form.min), max: exact(form.max) });
  return isEmpty(ends) ? undefined : { ...ends, currency: form.currency };
}

function person(form: PersonForm): Record<string, unknown> {
  const salary = number(form.salaryInTenThousands);
  return known({
    role: form.role.trim(),
    nationality: form.nationality ?? undefined,
    degree: form.degree ?? undefined,
    annualSalaryCny: salary === undefined || Number.isNaN(salary) ? salary : new Exact(salary).times(10_000).toNumber(),
    age: number(form.age),
    yearsOfExperience: number(form.yearsOfExperience),
    monthsInChinaPerYear: number(form.monthsInChinaPerYear),
    chineseLevel: words(form.chineseLevel),
    honours: list(form.honours),
  });
}

/** What the form says, with nothing where nothing is known. Not yet held against the schema. */
export function candidateFromForm(form: ProfileForm): Record<string, unknown> {
  const name = known({ zh: words(form.nameZh), en: words(form.nameEn) });
  const registered = { unknown: undefined, none: null, in: words(form.registeredDistrict) }[form.registered];
  return known({
    codeName: form.codeName.trim(),
    name: isEmpty(name) ? undefined : name,
    disclosed: { unknown: undefined, yes: true, no: false }[form.disclosed],
    homeCountry: form.homeCountry ?? undefined,
    sectors: list(form.sectors),
    projectKind: form.projectKind ?? undefined,
    investment: money(form.investment),
    annualRevenue: money(form.annualRevenue),
    rdSharePercent: number(form.rdSharePercent),
    foundedYear: number(form.foundedYear),
    registeredDistrict: registered,
    qualifications: list(form.qualifications),
    landMu: range(form.landMu),
    floorAreaM2: range(form.floorAreaM2),
    headcount: range(form.headcount),
    needs: list(form.needs),
    start: words(form.start),
    people: form.people.length === 0 ? undefined : form.people.map(person),
    questions: list(form.questions),
    language: form.language ?? undefined,
    notes: words(form.notes),
  });
}

/** Why a place of the form cannot stay as it is. */
export type Problem = 'required' | 'number' | 'order' | 'range' | 'form';
export type Problems = Readonly<Record<string, Problem>>;

function problemOf(issue: { code: string; input?: unknown; message: string; path: PropertyKey[] }): Problem {
  if (issue.code === 'custom') return 'order';
  if (issue.code === 'invalid_type') return Number.isNaN(issue.input) || issue.message.includes('NaN') ? 'number' : 'form';
  if (issue.code === 'too_small' && (issue.path.at(-1) === 'codeName' || issue.path.at(-1) === 'role')) return 'required';
  return issue.code === 'too_small' || issue.code === 'too_big' ? 'range' : 'form';
}

/** The profile when the schema takes it, else what to mend and where (`investment.min`, `people.0.role`). */
export function readForm(form: ProfileForm): { profile: InvestorProfile } | { problems: Problems } {
  const problems: Record<string, Problem> = {};
  form.people.forEach((entry, at) => {
    if (entry.role.trim() === '') problems[`people.${at}.role`] = 'required';
  });
  if (form.registered === 'in' && form.registeredDistrict.trim() === '') problems['registeredDistrict'] = 'required';
  const parsed = investorProfileSchema.safeParse(candidateFromForm(form));
  if (!parsed.success) for (const issue of parsed.error.issues) problems[issue.path.join('.')] ??= problemOf(issue);
  return parsed.success && Object.keys(problems).length === 0 ? { profile: parsed.data } : { problems };
}
