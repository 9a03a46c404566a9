import type { FullBilingual } from '#shared/lib/language.ts';

/** Short names of the tiles, as the schematic shows them. */
export const districtNames: Record<string, FullBilingual> = {
  pudong: { zh: '浦东', en: 'Pudong' },
  huangpu: { zh: '黄浦', en: 'Huangpu' },
  xuhui: { zh: '徐汇', en: 'Xuhui' },
  changning: { zh: '长宁', en: 'Changning' },
  jingan: { zh: '静安', en: 'Jing’an' },
  putuo: { zh: '普陀', en: 'Putuo' },
  hongkou: { zh: '虹口', en: 'Hongkou' },
  yangpu: { zh: '杨浦', en: 'Yangpu' },
  minhang: { zh: '闵行', en: 'Minhang' },
  baoshan: { zh: '宝山', en: 'Baoshan' },
  jiading: { zh: '嘉定', en: 'Jiading' },
  jinshan: { zh: '金山', en: 'Jinshan' },
  songjiang: { zh: '松江', en: 'Songjiang' },
  qingpu: { zh: '青浦', en: 'Qingpu' },
  fengxian: { zh: '奉贤', en: 'Fengxian' },
  chongming: { zh: '崇明', en: 'Chongming' },
  'lingang-area': { zh: '临港', en: 'Lin-gang' },
};
