import { useLanguage } from '../../i18n/words.tsx';

const mapZh = {
  map: '上海各区示意图',
  schematic: '示意图',
  schematicText: '方块表示各区的相对位置，由本软件自绘；不表示边界、面积和距离。',
  parks: (count: number) => `${count}个园区`,
  noParks: '库中暂无园区',
  more: (count: number) => `另${count}个`,
  tile: (name: string, parks: string) => `${name}，${parks}`,
  allDistricts: '全市',
  outside: (names: string) => `另及市外：${names}`,
  unplaced: '（未载所在区，图上无标记）',
  comma: '、',
  scheme: (name: string, places: string) => `${name}：${places}`,
  keys: '方向键移动，回车放大，Esc返回',
};
export type MapWords = typeof mapZh;
const mapEn: MapWords = {
  map: 'Schematic of the districts of Shanghai',
  schematic: 'Schematic',
  schematicText: 'Tiles show roughly where districts lie to each other, drawn by this program; no boundary, area or distance is shown.',
  parks: (count) => `${count} ${count === 1 ? 'park' : 'parks'}`,
  noParks: 'No parks in the store',
  more: (count) => `${count} more`,
  tile: (name, parks) => `${name}, ${parks}`,
  allDistricts: 'Whole city',
  outside: (names) => `and outside Shanghai: ${names}`,
  unplaced: '(district not given, no mark drawn)',
  comma: ', ',
  scheme: (name, places) => `${name}: ${places}`,
  keys: 'Arrow keys move, Enter enlarges, Esc goes back',
};
export const mapWords = { zh: mapZh, en: mapEn };
export const useMapWords = (): MapWords => mapWords[useLanguage()];
