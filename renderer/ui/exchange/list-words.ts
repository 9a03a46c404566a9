import { useLanguage } from '../../i18n/words.tsx';

const listZh = {
  export: '导出',
  exportTitle: '导出列表',
  format: '格式',
  formats: { xlsx: 'Excel（.xlsx）', csv: 'CSV（.csv）', json: 'JSON（.json）' },
  audience: '给谁看',
  audienceHint: '不宜给对方看的记录和事实不会写进文件',
  narrowed: '只含当前筛选出的记录。',
  cancel: '取消',
  savedTo: (file: string) => `已保存：${file}`,
  saved: (rows: string, file: string) => `已导出 ${rows} 条记录：${file}`,
};
export type ListWords = typeof listZh;

const listEn: ListWords = {
  export: 'Export',
  exportTitle: 'Export the list',
  format: 'Format',
  formats: { xlsx: 'Excel (.xlsx)', csv: 'CSV (.csv)', json: 'JSON (.json)' },
  audience: 'For whom',
  audienceHint: 'Records and facts they should not see are left out of the file',
  narrowed: 'Only the records of the present filter.',
  cancel: 'Cancel',
  savedTo: (file) => `Saved: ${file}`,
  saved: (rows, file) => `${rows} records exported: ${file}`,
};
/** The words of saving a register's list to a file, wherever that is offered. */
export const listWords = { zh: listZh, en: listEn };
export const useListWords = (): ListWords => listWords[useLanguage()];
