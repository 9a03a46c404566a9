import { z } from 'zod';
import type { FullBilingual } from '#shared/lib/language.ts';

/** The registers, each a kind of record. The key is the word in tables, routes and the command line. */
export const recordKinds = [
  'park',
  'incentive',
  'project',
  'talentPolicy',
  'institution',
  'district',
  'industry',
  'programme',
  'measure',
  'event',
] as const;
export const recordKindSchema = z.enum(recordKinds);
export type RecordKind = z.infer<typeof recordKindSchema>;

export interface Register {
  name: FullBilingual;
  /** What the records are classed by in lists; each has exactly one class. */
  classes: Record<string, FullBilingual>;
}

const t = (zh: string, en: string): FullBilingual => ({ zh, en });

/** Every register with the classes its lists are filtered by. To add a class, add a line here. */
export const registers: Record<RecordKind, Register> = {
  park: {
    name: t('园区', 'Parks'),
    classes: {
      national: t('国家级', 'National'),
      municipal: t('市级', 'Municipal'),
      district: t('区级', 'District'),
      zone: t('片区', 'Zone'),
      campus: t('校园与孵化载体', 'Campus and incubator'),
      unknown: t('级别未知', 'Level not known'),
    },
  },
  incentive: {
    name: t('扶持政策', 'Incentives'),
    classes: {
      fund: t('专项资金与基金', 'Fund'),
      subsidy: t('补贴资助', 'Subsidy'),
      investment: t('先投后股', 'Invest first, then hold shares'),
      space: t('空间', 'Space'),
      service: t('服务', 'Service'),
      approval: t('审批便利', 'Approval'),
      tax: t('税收', 'Tax'),
      package: t('综合政策', 'Policy package'),
    },
  },
  project: {
    name: t('签约项目', 'Signed projects'),
    classes: {
      intent: t('意向', 'Intent'),
      signed: t('签约', 'Signed'),
      approved: t('立项', 'Approved'),
      registered: t('注册', 'Registered'),
      started: t('开工', 'Started'),
      'paid-in': t('到资', 'Paid in'),
      producing: t('投产', 'Producing'),
      'share-holding': t('转股', 'Share holding'),
      withdrawn: t('撤回', 'Withdrawn'),
      planned: t('规划', 'Planned'),
      unknown: t('阶段未知', 'Stage not known'),
    },
  },
  talentPolicy: {
    name: t('人才政策', 'Talent policies'),
    classes: {
      tier: t('人才分层', 'Tier'),
      visa: t('签证', 'Visa'),
      permit: t('工作许可', 'Work permit'),
      residence: t('居留', 'Residence'),
      plan: t('人才计划', 'Talent plan'),
      family: t('家属与生活', 'Family and living'),
      service: t('人才服务', 'Talent service'),
      training: t('培养与认证', 'Training and certificates'),
    },
  },
  institution: {
    name: t('机构', 'Institutions'),
    classes: {
      university: t('高校', 'University'),
      laboratory: t('实验室', 'Laboratory'),
      institute: t('研究院所', 'Research institute'),
      'poc-centre': t('概念验证中心', 'Proof-of-concept centre'),
      consortium: t('创新联合体', 'Innovation consortium'),
      company: t('企业', 'Company'),
      platform: t('平台', 'Platform'),
      agency: t('服务机构', 'Service agency'),
      government: t('政府部门', 'Government body'),
      hospital: t('医院', 'Hospital'),
      group: t('机构群体', 'Group of institutions'),
    },
  },
  district: {
    name: t('行政区', 'Districts'),
    classes: {
      district: t('区', 'District'),
      county: t('县', 'County'),
      area: t('特别片区', 'Special area'),
      outside: t('市外', 'Outside Shanghai'),
    },
  },
  industry: {
    name: t('产业', 'Industries'),
    classes: {
      sector: t('行业', 'Sector'),
      subsector: t('细分行业', 'Sub-sector'),
      future: t('未来产业', 'Future industry'),
    },
  },
  programme: {
    name: t('计划与机制', 'Programmes'),
    classes: {
      plan: t('行动计划', 'Action plan'),
      pilot: t('试点', 'Pilot'),
      'spatial-scheme': t('空间布局', 'Spatial scheme'),
      mechanism: t('机制', 'Mechanism'),
      'service-commitment': t('服务承诺', 'Service commitment'),
      assessment: t('评估体系', 'Assessment'),
      cooperation: t('合作模式', 'Cooperation'),
      positioning: t('区域定位', 'Positioning'),
    },
  },
  measure: {
    name: t('指标', 'Measures'),
    classes: {
      indicator: t('统计指标', 'Indicator'),
      formula: t('公式指标', 'Formula'),
      target: t('目标指标', 'Target'),
    },
  },
  event: {
    name: t('活动', 'Events'),
    classes: {
      exhibition: t('展会', 'Exhibition'),
      forum: t('论坛', 'Forum'),
      signing: t('签约活动', 'Signing'),
      launch: t('发布与成立', 'Launch'),
      award: t('评奖', 'Award'),
      notice: t('消息', 'News item'),
    },
  },
};
