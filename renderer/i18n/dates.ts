import dayjs from 'dayjs';
import type { Language } from '#shared/lib/language.ts';

/** A moment of the store's clock (ISO 8601, UTC) as day and minute of this machine. */
export const formatMoment = (iso: string, language: Language): string =>
  dayjs(iso)
    .locale(language === 'zh' ? 'zh-cn' : 'en')
    .format(language === 'zh' ? 'YYYY年M月D日 HH:mm' : 'D MMM YYYY, HH:mm');

const sizes = [
  { at: 1_000_000, word: 'MB' },
  { at: 1_000, word: 'kB' },
] as const;

export function formatBytes(bytes: number): string {
  const size = sizes.find((candidate) => bytes >= candidate.at);
  return size === undefined ? `${bytes} B` : `${(bytes / size.at).toFixed(1)} ${size.word}`;
}
