/** The words of the gallery of blocks. */
export const galleryZh = {
  title: '版面样例',
  lead: '推介包的每一种版块，用本库数据排出来的样子；水印“示例”表示其中补了示例数值。',
  back: '推介包',
  blocks: '版块',
  language: '语言',
  layout: '双语排法',
  layouts: { 'side-by-side': '左右对照', 'one-after-other': '先中后英' },
  pages: '样例页面',
  setting: '正在排版…',
  failed: '样例没有显示出来，请重试。',
  again: '重试',
  none: '本库没有可用于这个样例的数据：先导入园区和政策，再来看。',
};
export type GalleryWords = typeof galleryZh;
