import { useLanguage } from '../../i18n/words.tsx';

const editingZh = {
  record: '记录',
  recordHint: '输入名称、拼音或首字母',
  attribute: '事实类别',
  attributeHint: '选择这句话说的是什么',
  value: '数值或文字',
  valueHint: '如：约12.5万㎡、3亿元、800-950亩',
  understood: (text: string) => `读作：${text}`,
  reading: '正在识别…',
  disagrees: (count: number) => `与现有 ${count} 条同期事实不一致，保存后进入冲突清单`,
  unit: '单位',
  asOf: '数据时点',
  asOfHint: '2024、2024-06、2024-06-11 或 2018/2020；不详留空',
  asOfWrong: '请写成 2024、2024-06、2024-06-11 或 2018/2020',
  polarity: '性质',
  polarities: { actual: '现状', target: '目标', forecast: '预测' },
  noMatch: '没有找到',
};
export type EditingWords = typeof editingZh;

const editingEn: EditingWords = {
  record: 'Record',
  recordHint: 'Type a name, pinyin or initials',
  attribute: 'Kind of fact',
  attributeHint: 'Choose what the statement is about',
  value: 'Figure or words',
  valueHint: 'e.g. about 125,000 m², RMB 300m, 800-950 mu',
  understood: (text) => `Read as: ${text}`,
  reading: 'Reading…',
  disagrees: (count) =>
    `Disagrees with ${count} present ${count === 1 ? 'fact' : 'facts'} of the same time; it will stand in the list of conflicts`,
  unit: 'Unit',
  asOf: 'As of',
  asOfHint: '2024, 2024-06, 2024-06-11 or 2018/2020; empty if not known',
  asOfWrong: 'Write 2024, 2024-06, 2024-06-11 or 2018/2020',
  polarity: 'Says what',
  polarities: { actual: 'is', target: 'is aimed at', forecast: 'is expected' },
  noMatch: 'Nothing found',
};

/** The words of the fields that make up a fact, wherever one is entered. */
export const editingWords = { zh: editingZh, en: editingEn };
export const useEditingWords = (): EditingWords => editingWords[useLanguage()];
