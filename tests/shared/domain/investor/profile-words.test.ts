import { describe, expect, it } from 'vitest';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { countryWords, profileWords, startWords, type WordedField } from '#shared/domain/investor/profile-words.ts';

const said = (field: WordedField, profile: Partial<InvestorProfile>): string | null => {
  const words = profileWords(field, profile);
  return words === null ? null : `${words.zh} | ${words.en.replaceAll('\u00A0', ' ')}`;
};

describe('what a profile says, in words', () => {
  it.each<[WordedField, Partial<InvestorProfile>, string | null]>([
    ['homeCountry', { homeCountry: 'DE' }, '德国 | Germany'],
    ['homeCountry', { homeCountry: 'ZZ' }, '未知地区 | Unknown Region'],
    ['projectKind', { projectKind: 'mixed' }, '研发与制造 | research and manufacturing'],
    [
      'needs',
      { needs: ['cleanroom', '人才公寓', 'a quiet street'] },
      '洁净室、人才公寓、a quiet street | cleanroom, talent apartments, a quiet street',
    ],
    ['needs', { needs: [] }, null],
    ['qualifications', { qualifications: ['高新技术企业', ' '] }, '高新技术企业 | 高新技术企业'],
    ['start', { start: '2027-Q2' }, '2027年第二季度 | Q2 2027'],
    ['investment', { investment: { min: 280_000_000, max: 350_000_000, currency: 'CNY' } }, '2.8–3.5亿元 | RMB 280–350 m'],
    ['investment', { investment: { max: 110_000_000, currency: 'USD' } }, '至多1.1亿美元 | at most USD 110 m'],
    ['headcount', { headcount: { min: 200 } }, '至少200人 | at least 200 people'],
    ['floorAreaM2', { floorAreaM2: { min: 6000, max: 9000 } }, '6,000–9,000平方米 | 6,000–9,000 m²'],
    ['landMu', { landMu: { min: 60, max: 60 } }, '60亩 | 60 mu'],
    ['rdSharePercent', { rdSharePercent: 0 }, '0% | 0%'],
    ['foundedYear', { foundedYear: 2009 }, '2009年 | 2009'],
    ['foundedYear', {}, null],
    ['annualRevenue', { annualRevenue: { currency: 'EUR' } }, null],
  ])('%s of %j is %s', (field, profile, expected) => {
    expect(said(field, profile)).toBe(expected);
  });

  it.each([
    ['2027', '2027年', '2027'],
    ['2027-04', '2027年4月', 'Apr 2027'],
    ['2027-04-15', '2027年4月15日', '15 Apr 2027'],
    ['2027-02-30', '2027-02-30', '2027-02-30'],
  ])('a start of %s reads %s or %s', (start, zh, en) => {
    expect(startWords(start)).toEqual({ zh, en });
  });

  it('a country has both names', () => {
    expect(countryWords('NL')).toEqual({ zh: '荷兰', en: 'Netherlands' });
  });
});
