import type { FacetId, SearchFreshness, SearchStatus } from '#shared/domain/search/search.ts';

const facets: Record<FacetId, string> = {
  kind: '类别',
  district: '行政区',
  industry: '产业',
  status: '状态',
  freshness: '新旧',
  sensitivity: '密级',
};
const statuses: Record<SearchStatus, string> = { live: '现行', historical: '历史', archived: '已归档' };
const freshness: Record<SearchFreshness, string> = { fresh: '在复核期内', stale: '待更新', undated: '时点未载' };

/** The search box with its facets, and the glossary. */
export const searchZh = {
  finder: {
    found: (shown: number, total: string, exact: boolean) => {
      const all = exact ? `找到 ${total} 条` : `最多 ${total} 条`;
      return `${all}，显示前 ${shown} 条`;
    },
    foundAll: (total: string) => `找到 ${total} 条`,
    facets: '筛选',
    facet: facets,
    kinds: { clause: '政策条款', source: '来源文件', investor: '投资方', packet: '推介包' },
    statuses,
    freshness,
    more: (count: number) => `其余 ${count} 项`,
    fewer: '收起',
    clear: '清除筛选',
    hint: '上下键选择，回车打开，Tab 到筛选，Esc 关闭',
    failed: '这次没有搜成，请再输入一次。',
    glossary: '编辑同义词',
    reset: '筛选后没有结果。',
  },
  glossary: {
    title: '同义词',
    lead: '一组里的词在搜索中互通：搜其中一个，也找到写着其他几个的记录。',
    add: '新增一组',
    words: '同义的词',
    wordsHint: '每个词后按回车；至少两个',
    actions: '操作',
    edit: '修改',
    remove: '删除',
    removed: (words: string) => `已删去“${words}”`,
    save: '保存',
    cancel: '取消',
    filter: '在表中查找',
    none: '没有符合的词组。',
    empty: '还没有同义词。',
    emptyText: '例如把“人工智能”和“AI”写成一组，搜任何一个都能找到另一个。',
    count: (n: number) => `${n} 组`,
    newGroup: '新的一组',
    editOf: (words: string) => `修改“${words}”`,
    removeOf: (words: string) => `删除“${words}”`,
  },
};
