import type { FullBilingual, Language } from '#shared/lib/language.ts';

/** What stands below every chart. A part that the sources do not give is null and is printed as not given, never left out. */
export interface ChartCaption {
  measure: string;
  unit: string | null;
  /** What the figures are part of or counted among. */
  base: string | null;
  asOf: string | null;
  sources: readonly string[];
}

const names: Record<'unit' | 'base' | 'asOf' | 'sources', FullBilingual> = {
  unit: { zh: '单位', en: 'unit' },
  base: { zh: '基数', en: 'base' },
  asOf: { zh: '时点', en: 'as of' },
  sources: { zh: '来源', en: 'source' },
};
const notGiven: FullBilingual = { zh: '未载', en: 'not given' };

/** Measure, unit, base, time and source in one line, in this order. */
export function captionText(caption: ChartCaption, language: Language): string {
  const sources = [...new Set(caption.sources)];
  const parts = {
    unit: caption.unit,
    base: caption.base,
    asOf: caption.asOf,
    sources: sources.length === 0 ? null : sources.join(language === 'zh' ? '、' : ', '),
  };
  const said = (['unit', 'base', 'asOf', 'sources'] as const).map((part) => {
    const text = parts[part] ?? notGiven[language];
    return language === 'zh' ? `${names[part].zh}：${text}` : `${names[part].en}: ${text}`;
  });
  return [caption.measure, ...said].join(language === 'zh' ? '；' : '; ');
}
