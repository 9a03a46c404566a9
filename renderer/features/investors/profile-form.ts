import type { InvestorPerson, InvestorProfile } from '#shared/domain/investor/investor.ts';
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
