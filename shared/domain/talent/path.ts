import type { FullBilingual } from '#shared/lib/language.ts';

/** How long a document runs, in days or years; null at an end that the texts found do not give. */
export interface PathTerm {
  low: number | null;
  lowUnit: 'day' | 'year';
  high: number | null;
  highUnit: 'day' | 'year';
}
export interface PathStep {
  id: 'visa' | 'permit' | 'residence' | 'permanent-residence';
  step: FullBilingual;
  /** Null: no term was found in an official text. */
  term: PathTerm | null;
  deadline: FullBilingual | null;
  papers: FullBilingual[];
  cites: string[];
  note: FullBilingual | null;
}
export interface FamilyTerm {
  id: string;
  who: FullBilingual;
  gets: FullBilingual;
  cites: string[];
}
const t = (zh: string, en: string): FullBilingual => ({ zh, en });
const [law, rules, permanent] = [
  '主席令第五十七号《出境入境管理法》',
  '国务院令第637号《外国人入境出境管理条例》',
  '公安部、外交部令第74号《外国人在中国永久居留审批管理办法》',
];

/** Visa → work permit → residence permit → permanent residence, as far as national texts were found. */
export const nationalPath: readonly PathStep[] = [
  {
    id: 'visa',
    step: t('签证', 'Visa'),
    term: null,
    deadline: null,
    papers: [
      t('申请表、护照和照片', 'Application form, passport and photograph'),
      t('工作签证（Z字）：工作许可等证明', 'Work visa (Z): proof such as the work permit'),
      t('人才签证（R字）：符合引进条件的证明', 'Talent visa (R): proof that the terms for talent are met'),
    ],
    cites: [`${rules}第六条、第七条`, '外专发〔2017〕218号《外国人才签证制度实施办法》第四条'],
    note: t(
      '人才签证须符合A类标准；有效期和停留期须查办法全文',
      'The talent visa is for Category A; validity and stay need the full text of the Measures',
    ),
  },
  {
    id: 'permit',
    step: t('工作许可', 'Work permit'),
    term: null,
    deadline: null,
    papers: [],
    cites: [`${law}第四十一条`],
    note: t('工作须同时有工作许可和工作类居留证件', 'Work needs both the work permit and the residence permit for work'),
  },
  {
    id: 'residence',
    step: t('工作类居留证件', 'Residence permit for work'),
    term: { low: 90, lowUnit: 'day', high: 5, highUnit: 'year' },
    deadline: t(
      '入境后30日内申请，15日内决定；期满30日前申请延期',
      'Apply within 30 days of entry, decision within 15 days; extension filed 30 days before expiry',
    ),
    papers: [
      t('护照和照片', 'Passport and photograph'),
      t('工作许可等证明', 'Proof such as the work permit'),
      t('指纹等生物识别信息', 'Fingerprints and the like'),
      t('有效期一年以上的：六个月内的健康证明', 'For a year and more: a health certificate of the last six months'),
    ],
    cites: [`${law}第三十条、第三十二条`, `${rules}第十六条`],
    note: null,
  },
  {
    id: 'permanent-residence',
    step: t('永久居留', 'Permanent residence'),
    term: null,
    deadline: t('任职途径：连续任职满四年，四年内居留累计不少于三年', 'By post: four years running in post, three of them in China'),
    papers: [],
    cites: [`${law}第四十七条`, `${permanent}第六条`],
    note: t(
      '另有投资、重大贡献等途径；经公安部批准',
      'Investment and major contribution are other ways; the Ministry of Public Security approves',
    ),
  },
];

export const familyTerms: readonly FamilyTerm[] = [
  {
    id: 'long-visit',
    who: t('配偶、父母、未满18周岁的子女、配偶的父母', 'Spouse, parents, children under 18, parents-in-law'),
    gets: t('长期探亲办S1字签证，入境后办私人事务类居留证件', 'An S1 visa for a long visit, then a residence permit for private affairs'),
    cites: [`${rules}第六条第（十）项、第十五条第（五）项`],
  },
  {
    id: 'short-visit',
    who: t('家庭成员', 'Family members'),
    gets: t('短期探亲办S2字签证，停留不超过180日', 'An S2 visa for a short visit of up to 180 days'),
    cites: [`${rules}第六条第（十）项、第三十六条第（四）项`],
  },
  {
    id: 'permanent-residence',
    who: t(
      '投资、任职、贡献三类申请人的配偶和未满18周岁未婚子女',
      'Spouse and unmarried children under 18 of those who qualify by investment, post or contribution',
    ),
    gets: t('可申请永久居留', 'May apply for permanent residence'),
    cites: [`${permanent}第六条第（四）项`],
  },
];
