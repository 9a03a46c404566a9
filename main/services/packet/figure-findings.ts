import type { FullBilingual } from '#shared/lib/language.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { PrintedProfile } from '#shared/domain/packet/snapshot.ts';
import { makeFinding } from './make-finding.ts';

/** More than any project has ever had, field by field: what lies beyond was mistyped. */
const limits: { field: 'investment' | 'annualRevenue' | 'landMu' | 'floorAreaM2' | 'headcount'; most: number; name: FullBilingual }[] = [
  { field: 'investment', most: 1e14, name: { zh: '投资额', en: 'investment' } },
  { field: 'annualRevenue', most: 1e14, name: { zh: '年营业收入', en: 'annual revenue' } },
  { field: 'landMu', most: 1e7, name: { zh: '用地面积', en: 'land' } },
  { field: 'floorAreaM2', most: 1e9, name: { zh: '建筑面积', en: 'floor area' } },
  { field: 'headcount', most: 1e7, name: { zh: '人数', en: 'headcount' } },
];

/** Figures that no page should carry: they block, and lead back to the profile. */
export function figureFindings(profile: PrintedProfile): Finding[] {
  return limits.flatMap(({ field, most, name }) => {
    const range = profile[field];
    const ends = [range?.min, range?.max].filter((end) => end !== undefined);
    if (ends.every((end) => end <= most)) return [];
    return [
      makeFinding(
        'block',
        'odd-figure',
        {
          zh: `${name.zh}大得不合情理，请在投资方资料里核对位数和单位。`,
          en: `The ${name.en} is beyond all measure: check its digits and unit in the investor profile.`,
        },
        { where: field },
      ),
    ];
  });
}
