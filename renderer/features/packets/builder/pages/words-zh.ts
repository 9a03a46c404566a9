/** The words of how pages are set: two languages, and pictures of the office. */
export const pageZh = {
  layout: '双语排法',
  layouts: { 'side-by-side': '左右对照', 'one-after-other': '先中后英' },
  pictures: '图片',
  add: 'PNG 或 JPEG，不超过 2 MB，拖到这里，或',
  choose: '选择图片',
  most: (most: number) => `一份推介包最多放 ${most} 张图片。`,
  width: '宽度',
  widths: { full: '全宽', half: '半宽' },
  captionZh: '说明（中文）',
  captionEn: '说明（英文）',
  remove: '移除图片',
  dpi: (dpi: number) => `印出来 ${dpi} dpi`,
  coarse: (dpi: number, least: number) => `印出来只有 ${dpi} dpi，会发糊：换大图或改半宽（至少 ${least} dpi）`,
  tooLarge: '图片超过 2 MB：请缩小后再放。',
  notPicture: '读不出图片：只能放 PNG 或 JPEG。',
};
export type PageWords = typeof pageZh;
