import type { FullBilingual } from '#shared/lib/language.ts';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';

export const skillLevels = ['highest', 'technician', 'senior-worker', 'none'] as const;
export type SkillLevel = (typeof skillLevels)[number];
export const workRegions = ['western', 'old-industrial-base', 'poor-county', 'other'] as const;
export type WorkRegion = (typeof workRegions)[number];

/** What the work-permit standard asks of a person beyond the profile. Absent means not known: never no, never zero. */
export interface TalentAnswers {
  /** International vocational certificate of the highest level or senior technician, technician, senior worker. */
  skill?: SkillLevel | undefined;
  formerChineseNational?: boolean | undefined;
  degreeTaughtInChinese?: boolean | undefined;
  workRegion?: WorkRegion | undefined;
  topUniversity?: boolean | undefined;
  fortune500?: boolean | undefined;
  intellectualProperty?: boolean | undefined;
  fiveYearsInChina?: boolean | undefined;
  /** Points the province grants for scarce talent, 0 to 10. */
  localPoints?: number | undefined;
  /** Average wage of the place in the year before, in yuan a year. */
  localAverageWageCny?: number | undefined;
  talentProgramme?: boolean | undefined;
  /** Recognised achievements of Part I (2) of the standard that the profile's honours do not show. */
  achievement?: boolean | undefined;
  encouragedPost?: boolean | undefined;
  entrepreneur?: boolean | undefined;
  outstandingYoung?: boolean | undefined;
  /** The post is one of those that Category B takes with a bachelor's degree and two years. */
  professionalPost?: boolean | undefined;
  otherProfessionalRoute?: boolean | undefined;
}

export const notKnown: FullBilingual = { zh: '未知', en: 'not known' };
export const yesNo = (answer: boolean | undefined): FullBilingual =>
  answer === undefined ? notKnown : answer ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };

export const degreeNames: Record<NonNullable<InvestorPerson['degree']>, FullBilingual> = {
  doctor: { zh: '博士', en: 'doctor' },
  master: { zh: '硕士', en: 'master' },
  bachelor: { zh: '学士', en: 'bachelor' },
  other: { zh: '其他', en: 'other' },
};

/** Label of the standard in traces; the number is that of the notice it is annexed to. */
export const standardLabel = '外专发〔2017〕40号《外国人来华工作分类标准（试行）》';
export const tableLabel = '外专发〔2017〕40号《积分要素计分赋值表》';
