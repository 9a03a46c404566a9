import type { Attribute, Topic } from '#shared/domain/fact/attribute.ts';

/** What other offices call an attribute, beside its own two names. */
export const attributeSynonyms: Record<string, string> = {
  area: '占地面积|用地面积|土地面积|规划面积|总面积|园区面积|占地|land area|site area|total area',
  'floor-area': '总建筑面积|建面|楼宇面积|gross floor area|gfa|built area',
  'space-supply': '可供面积|可租面积|可招商面积|空置面积|剩余面积|available space|vacant space|space available',
  investment: '总投资|投资总额|总投资额|计划投资|计划总投资|项目投资|total investment|investment amount',
  'resident-firms': '企业数|企业数量|入驻企业数|入驻企业数量|入园企业|firms|companies|number of firms|tenants',
  'resident-institutions': '机构数|入驻机构数',
  'focus-sector': '主导产业方向|产业定位|产业方向|重点产业|主要产业|focus industries|focus industry|key sectors|sectors',
  location: '地址|详细地址|坐落|园区地址|address|site address',
  transport: '交通条件|交通配套|transport links|access',
  facilities: '配套|园区配套|amenities',
  jobs: '就业人数|从业人数|带动就业|employment|employees',
  'industrial-output': '产值|工业产值|年产值|output',
  'industrial-tax': '税收|税收总额|tax revenue',
  'total-revenue': '营业收入|营收|年营业收入|revenue',
  'tax-expected': '预计年税收|达产税收|expected tax revenue',
  'fund-size': '基金总规模|规模|size of fund',
  'support-amount': '扶持金额|补贴金额|资助金额|最高金额|amount|support',
  eligibility: '申报对象|支持对象|申报条件|applicants|eligible firms',
  window: '申报期限|申报窗口|受理时间|application window',
  office: '主管部门|牵头部门|责任部门|受理部门|department',
  issuer: '发文机关|发文单位|制定部门|issued by',
  issued: '发文日期|发布日期|印发日期|issue date',
  effective: '生效日期|施行日期|effective date',
  'legal-basis': '文号|文件依据|法律依据|document number',
  'event-date': '举办日期|活动时间|会议时间|时间|event dates|dates',
  hosts: '主办单位|organiser|organizer|host',
  attendance: '参加人数|人数|attendees|visitors',
  'exhibition-area': '展览总面积|展示面积|exhibition space',
  exhibitors: '参展商|参展企业数|number of exhibitors',
  founded: '成立日期|成立年份|设立时间|founding date|established',
  field: '所属领域|技术领域|行业领域|fields',
  milestone: '最新进展|项目进展|progress',
  partners: '合作单位|partner',
  rent: '租金|平均租金|租金水平|租金单价|rental|rent level',
  'service-charge': '物业费|物业管理费|property fee|management fee',
  'registered-capital': '注册资金|registered fund',
};

const own = (id: string, [zh, en]: [string, string], [topic, reviewMonths]: [Topic, number | null]): Attribute => ({
  id,
  name: { zh, en },
  topic,
  reviewMonths,
});

/** Attributes that sheets of offices have and a store may not know yet; the import that first needs one adds it. */
export const officeAttributes: readonly Attribute[] = [
  own('rent', ['租金', 'Rent'], ['money', 6]),
  own('service-charge', ['物业费', 'Service charge'], ['money', 12]),
  own('registered-capital', ['注册资本', 'Registered capital'], ['money', null]),
  own('land-price', ['土地价格', 'Land price'], ['money', 12]),
  own('plot-ratio', ['容积率', 'Plot ratio'], ['space', null]),
  own('occupancy', ['入驻率', 'Occupancy'], ['scale', 6]),
  own('remark', ['备注', 'Remarks'], ['history', null]),
];
