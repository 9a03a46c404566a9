import { investorProfileSchema, type InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';
import { currencyUnit } from '#shared/domain/quantity/currency-words.ts';
import { bareValue, fieldUnits, readTypedRange, typedNumber, type FieldUnit } from './typed-range.ts';
import type { MoneyForm, PersonForm, ProfileForm, RangeForm, Typed } from './profile-form.ts';

const number = (typed: Typed): number | undefined => (typed.trim() === '' ? undefined : Number(bareValue(typed) ?? Number.NaN));
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

/** Both ends as understood; NaN at the lower end for what is no figure, so that the schema names the place. */
function endsOf(form: RangeForm, field: FieldUnit): { min?: number; max?: number; currency: Currency | null } {
  const read = readTypedRange(form, field);
  if (read === null) return { min: Number.NaN, currency: null };
  return { ...known({ min: read.min?.toNumber(), max: read.max?.toNumber() }), currency: read.currency };
}

function range(form: RangeForm, field: FieldUnit): { min?: number; max?: number } | undefined {
  const { currency: _none, ...ends } = endsOf(form, field);
  return isEmpty(ends) ? undefined : ends;
}

function money(form: MoneyForm): { min?: number; max?: number; currency: Currency } | undefined {
  const { currency, ...ends } = endsOf(form, { unit: currencyUnit[form.currency], factor: form.factor });
  return isEmpty(ends) ? undefined : { ...ends, currency: currency ?? form.currency };
}

function person(form: PersonForm): Record<string, unknown> {
  return known({
    role: form.role.trim(),
    nationality: form.nationality ?? undefined,
    degree: form.degree ?? undefined,
    annualSalaryCny: typedNumber(form.salaryInTenThousands, fieldUnits.salaryInTenThousands),
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
    rdSharePercent: typedNumber(form.rdSharePercent, fieldUnits.rdSharePercent),
    foundedYear: number(form.foundedYear),
    registeredDistrict: registered,
    qualifications: list(form.qualifications),
    landMu: range(form.landMu, fieldUnits.landMu),
    floorAreaM2: range(form.floorAreaM2, fieldUnits.floorAreaM2),
    headcount: range(form.headcount, fieldUnits.headcount),
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
