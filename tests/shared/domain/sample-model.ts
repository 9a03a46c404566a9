import type { Clause } from '#shared/domain/clause/clause.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { readSectors, type MatchModel } from '#shared/domain/match/match-model.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { RuleContext } from '#shared/domain/rule/evaluate.ts';
import { parseAsOf } from '#shared/lib/date.ts';

export const record = (id: string, more: Partial<ParkfolioRecord> & Pick<ParkfolioRecord, 'kind'>): ParkfolioRecord => ({
  id,
  name: { zh: id, en: id },
  nameIsLabel: false,
  aliases: [],
  class: 'unknown',
  districtId: null,
  parentId: null,
  status: 'live',
  inShanghai: true,
  sensitivity: 'public',
  schemes: [],
  ...more,
});

const industry = (id: string, zh: string, parentId: string | null): ParkfolioRecord =>
  record(id, { kind: 'industry', class: 'sector', name: { zh, en: id.replaceAll('-', ' ') }, parentId });

/** health → biomedicine → medical-robotics; health → care; machinery apart; two districts. */
export const records: readonly ParkfolioRecord[] = [
  industry('health', '大健康', null),
  industry('biomedicine', '生物医药', 'health'),
  industry('medical-robotics', '医疗机器人', 'biomedicine'),
  industry('care', '养老', 'health'),
  industry('machinery', '装备制造', null),
  record('minhang', { kind: 'district', class: 'district', name: { zh: '闵行区', en: 'Minhang District' } }),
  record('baoshan', { kind: 'district', class: 'district', name: { zh: '宝山区', en: 'Baoshan District' } }),
];

export const sampleModel = (more: Partial<MatchModel> = {}): MatchModel => ({
  records: new Map(records.map((entry) => [entry.id, entry])),
  facts: new Map(),
  attributes: new Map(),
  focus: new Map(),
  places: new Map(),
  clauses: [],
  cite: (clause) => `cited ${clause.id}`,
  talentPath: null,
  ...more,
});

/** What rules are judged by for this profile. */
export const contextOf = (profile: Partial<InvestorProfile>, districts: string[] | null = null): RuleContext => {
  const model = sampleModel();
  return {
    profile: { codeName: 'Heron', ...profile },
    sectors: readSectors(profile.sectors ?? [], model),
    districts: districts === null ? null : new Set(districts),
    model,
    cites: 'a place',
  };
};

export const sampleClause = (more: Partial<Clause> = {}): Clause => ({
  id: 'clause-1',
  incentiveId: 'fund',
  name: { zh: '条款', en: 'Clause' },
  offer: 'grant',
  status: 'in-force',
  summary: { zh: '摘要', en: 'Summary' },
  object: null,
  conditions: null,
  amount: null,
  window: null,
  office: null,
  phone: null,
  legalBasis: null,
  wording: null,
  validity: parseAsOf(null),
  citation: { sourceId: '000', segmentId: '000-1', line: 3, raw: ['x'] },
  ...more,
});
