import type { ChangeLine } from '#shared/domain/change/change-line.ts';
import { useLanguage } from '../../i18n/words.tsx';

const whatZh: Record<ChangeLine['what'], string> = {
  record: '记录',
  name: '名称',
  fact: '事实',
  relation: '关系',
  clause: '条款',
  conflict: '冲突',
  source: '来源',
  other: '其他',
};
const historyZh = {
  title: '修改记录',
  lead: '每一次修改：谁、何时、从什么改成什么、为什么。撤销本身也是一次修改，可以再撤回。',
  empty: '还没有修改',
  emptyText: '起始数据之外，库里还没有任何修改。',
  scopes: { session: '本次打开以来', all: '全部' },
  scope: '范围',
  by: (name: string, at: string) => `${name} · ${at}`,
  reason: (text: string) => `理由：${text}`,
  what: whatZh,
  nothing: '无',
  from: '原为',
  to: '改为',
  undo: '撤销',
  undoThis: (summary: string) => `撤销“${summary}”`,
  undone: '已撤销',
  undoDone: (summary: string) => `已撤销：${summary}`,
  redoDone: (summary: string) => `已重做：${summary}`,
  nothingToUndo: '没有可撤销的修改',
  nothingToRedo: '没有可重做的修改',
  showLines: '改动明细',
  older: '更早的修改',
  newer: '较新的修改',
};
export type HistoryWords = typeof historyZh;

const historyEn: HistoryWords = {
  title: 'Changes',
  lead: 'Every change: who, when, from what to what, and why. Taking one back is a change too, and can be taken back.',
  empty: 'No change yet',
  emptyText: 'Nothing was changed since the starter data.',
  scopes: { session: 'Since the window opened', all: 'All' },
  scope: 'Which',
  by: (name, at) => `${name} · ${at}`,
  reason: (text) => `Why: ${text}`,
  what: {
    record: 'Record',
    name: 'Name',
    fact: 'Fact',
    relation: 'Tie',
    clause: 'Clause',
    conflict: 'Conflict',
    source: 'Source',
    other: 'Other',
  },
  nothing: 'nothing',
  from: 'was',
  to: 'became',
  undo: 'Undo',
  undoThis: (summary) => `Undo "${summary}"`,
  undone: 'Taken back',
  undoDone: (summary) => `Taken back: ${summary}`,
  redoDone: (summary) => `Done again: ${summary}`,
  nothingToUndo: 'There is no change to take back',
  nothingToRedo: 'There is no change to do again',
  showLines: 'What it touched',
  older: 'Older changes',
  newer: 'Newer changes',
};
export const historyWords = { zh: historyZh, en: historyEn };
export const useHistoryWords = (): HistoryWords => historyWords[useLanguage()];
