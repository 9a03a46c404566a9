import { chartWidth } from '#shared/domain/chart/chart-plan.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';

/** Room for a chart in points: a column of two languages side by side, else the whole type area. */
export const paperWidth = ({ draft }: Pick<PacketSnapshot, 'draft'>): number =>
  chartWidth(draft.language === 'zh-en' && draft.bilingualLayout === 'one-after-other' ? 'zh' : draft.language);
