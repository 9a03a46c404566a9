import type { RecordKind } from '#shared/domain/record/register.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { LineColumn, RecordColumn } from './column-key.ts';

const t = (zh: string, en: string): FullBilingual => ({ zh, en });

/** The headings our own sheets print. */
export const columnNames: Record<RecordColumn | LineColumn, FullBilingual> = {
  id: t('编号', 'ID'),
  nameZh: t('中文名称', 'Name in Chinese'),
  nameEn: t('英文名称', 'Name in English'),
  aliases: t('其他名称', 'Other names'),
  class: t('类别', 'Class'),
  district: t('行政区', 'District'),
  parent: t('上级', 'Part of'),
  status: t('记录状态', 'Record status'),
  sensitivity: t('密级', 'Sensitivity'),
  source: t('来源', 'Source'),
  asOf: t('数据时点', 'As of'),
  grade: t('证据等级', 'Evidence grade'),
};

/** Headings that other offices print for the same columns. */
const synonyms: Record<RecordColumn | LineColumn, string> = {
  id: '记录编号|record id|parkfolio id',
  nameZh: '名称|中文名|全称|单位名称|name|chinese name|name (zh)|name (chinese)',
  nameEn: '英文名|英文|外文名称|english name|english|name (en)|name (english)',
  aliases: '别名|又名|曾用名|简称|其他名|俗称|aliases|alias|also known as|short name|former name',
  class: '类型|分类|种类|type|category',
  district: '区|所在区|所属区|行政区划|所在行政区|区域|所属区域|所在区域|区县|所属区县|所在地区|district/county|area|borough',
  parent: '上级单位|所属|上级名称|parent|belongs to',
  status: '登记状态|record state',
  sensitivity: '保密级别|公开范围|知悉范围|公开级别|confidentiality|disclosure',
  source: '数据来源|信息来源|资料来源|出处|依据文件|来源文件|data source|sources',
  asOf: '截止日期|截至|截至日期|截至时间|统计时间|统计时点|数据日期|数据时间|时点|日期|as at|as-of|as of date|data date|date',
  grade: '等级|证据|来源等级|grade|evidence',
};

/** What the one column of names is called in each register. */
const registerWords: Record<RecordKind, { name: string; class: string }> = {
  park: { name: '园区|园区名称|园区名|载体名称|载体|基地名称|park|park name|site|site name', class: '园区类型|园区类别|园区级别|级别' },
  incentive: { name: '政策|政策名称|扶持政策|政策标题|文件名称|incentive|policy|policy name', class: '政策类型|政策类别|扶持方式' },
  project: { name: '项目|项目名称|签约项目|project|project name', class: '项目阶段|项目状态|进展阶段|阶段|project stage|stage' },
  talentPolicy: { name: '人才政策|政策|政策名称|talent policy|policy|policy name', class: '政策类型|政策类别' },
  institution: {
    name: '机构|机构名称|企业|企业名称|公司|公司名称|单位|单位名称|institution|company|company name|organisation',
    class: '机构类型|机构类别|单位性质',
  },
  district: { name: '行政区|区|区名|地区|district|district name', class: '区划类型' },
  industry: { name: '产业|行业|产业名称|行业名称|industry|sector', class: '产业类型|行业类型' },
  programme: { name: '计划|计划名称|机制|机制名称|programme|program|programme name', class: '计划类型' },
  measure: { name: '指标|指标名称|measure|indicator|metric', class: '指标类型' },
  event: { name: '活动|活动名称|展会|展会名称|会议名称|event|event name|exhibition', class: '活动类型' },
};

/** Every heading that leads to a column of this register, as written; the surest first. */
export function headingsOf(kind: RecordKind): [RecordColumn | LineColumn, string[]][] {
  const own = registerWords[kind];
  return (Object.keys(columnNames) as (RecordColumn | LineColumn)[]).map((column) => {
    const more = column === 'nameZh' ? own.name : column === 'class' ? own.class : '';
    const words = `${synonyms[column]}|${more}`.split('|').filter((word) => word !== '');
    return [column, [columnNames[column].zh, columnNames[column].en, ...words]];
  });
}
