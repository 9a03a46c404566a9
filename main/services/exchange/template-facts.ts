import { officeAttributes } from '#shared/domain/exchange/attribute-words.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { FullBilingual } from '#shared/lib/language.ts';

/** A fact that a template asks for; without a unit it is words. */
export interface TemplateFact {
  attribute: Attribute;
  unit: FullBilingual | null;
  example: FullBilingual;
}

const t = (zh: string, en: string): FullBilingual => ({ zh, en });

/** The names of the example rows. */
export const examples: Record<RecordKind, FullBilingual> = {
  park: t('某某产业园', 'Sample Park'),
  incentive: t('某某专项扶持办法', 'Sample subsidy rules'),
  project: t('某某总部项目', 'Sample headquarters project'),
  talentPolicy: t('某某人才计划', 'Sample talent plan'),
  institution: t('某某研究院', 'Sample institute'),
  district: t('某某区', 'Sample district'),
  industry: t('某某产业', 'Sample industry'),
  programme: t('某某行动计划', 'Sample action plan'),
  measure: t('某某指标', 'Sample measure'),
  event: t('某某展会', 'Sample exhibition'),
};

const mu = t('亩', 'mu');
const m2 = t('平方米', 'm²');
const yi = t('亿元', 'RMB million');
const firms = t('家', 'firms');
type Asked = [attributeId: string, unit: FullBilingual | null, example: FullBilingual];

const asked: Record<RecordKind, Asked[]> = {
  park: [
    ['location', null, t('某某路 100 号', '100 Sample Road')],
    ['area', mu, t('约 800', 'about 800')],
    ['floor-area', m2, t('125000', '125000')],
    ['space-supply', m2, t('3000-9000', '3000-9000')],
    ['rent', t('元/平方米·天', 'yuan per m² a day'), t('2.5', '2.5')],
    ['resident-firms', firms, t('超过 400', 'over 400')],
    ['focus-sector', null, t('生物医药、人工智能', 'Biomedicine, AI')],
    ['transport', null, t('距地铁 800 米', '800 m to the metro')],
  ],
  incentive: [
    ['eligibility', null, t('在本区注册的企业', 'Firms registered in the district')],
    ['support-amount', yi, t('0.3', '30')],
    ['window', null, t('每年 3 月', 'March of every year')],
    ['office', null, t('区科委', 'District science commission')],
    ['legal-basis', null, t('某府规〔2026〕1号', 'Document no. 1 of 2026')],
  ],
  project: [
    ['investment', yi, t('12.5', '1250')],
    ['field', null, t('集成电路', 'Integrated circuits')],
    ['milestone', null, t('已完成注册', 'Registered')],
    ['partners', null, t('某某集团', 'Sample Group')],
  ],
  talentPolicy: [
    ['eligibility', null, t('博士及以上', 'Doctors and above')],
    ['benefit', null, t('落户支持', 'Support with residence')],
    ['office', null, t('区人社局', 'District labour bureau')],
  ],
  institution: [
    ['role', null, t('技术服务', 'Technical service')],
    ['field', null, t('生物医药', 'Biomedicine')],
    ['founded', null, t('2015年', '2015')],
    ['registered-capital', yi, t('0.5', '50')],
    ['partners', null, t('某某大学', 'Sample University')],
  ],
  district: [
    ['positioning', null, t('科创中心', 'Innovation centre')],
    ['industrial-output', yi, t('1200', '120000')],
  ],
  industry: [['definition', null, t('指……', 'Means …')]],
  programme: [
    ['aim', null, t('到 2027 年……', 'By 2027 …')],
    ['plan-period', null, t('2025–2027', '2025–2027')],
    ['issuer', null, t('区政府', 'District government')],
  ],
  measure: [['definition', null, t('按……计算', 'Reckoned as …')]],
  event: [
    ['event-date', null, t('2026年9月', 'September 2026')],
    ['location', null, t('国家会展中心', 'National Exhibition Centre')],
    ['attendance', t('人', 'people'), t('3000', '3000')],
    ['exhibitors', firms, t('250', '250')],
    ['theme', null, t('智能制造', 'Smart manufacturing')],
  ],
};

/** The facts a register's template asks for, as far as the store or the office vocabulary knows their attributes. */
export function templateFacts(kind: RecordKind, stored: readonly Attribute[]): TemplateFact[] {
  const known = new Map([...officeAttributes, ...stored].map((attribute) => [attribute.id, attribute]));
  return asked[kind].flatMap(([id, unit, example]) => {
    const attribute = known.get(id);
    return attribute === undefined ? [] : [{ attribute, unit, example }];
  });
}
