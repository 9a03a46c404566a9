import { makeFinding } from '#main/services/packet/make-finding.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { leastDpi, printDpi } from '#shared/domain/theme/print-size.ts';

/** What of the office's looks is missing or would print badly; the house's looks lack nothing. */
export function themeFindings({ theme }: Pick<PacketSnapshot, 'theme'>): Finding[] {
  if (theme === undefined) return [];
  const found: Finding[] = [];
  if (theme.logo === null)
    found.push(
      makeFinding(
        'warn',
        'missing-logo',
        {
          zh: '文件主题没有标志：页面照排，只印机构名称；请在设置的“文件主题”里放入标志。',
          en: 'The document theme has no logo: pages carry the office’s name alone. Add a logo under Document theme in the settings.',
        },
        { where: 'cover/logo' },
      ),
    );
  for (const place of ['logo', 'cover'] as const) {
    const picture = theme[place];
    const dpi = picture === null ? Number.POSITIVE_INFINITY : printDpi(picture, place);
    if (dpi >= leastDpi) continue;
    const name = place === 'logo' ? { zh: '标志', en: 'logo' } : { zh: '封面图', en: 'cover picture' };
    found.push(
      makeFinding(
        'warn',
        'coarse-picture',
        {
          zh: `${name.zh}印出来只有 ${dpi} dpi，会发虚；请换像素更多的图（至少 ${leastDpi} dpi）。`,
          en: `The ${name.en} prints at ${dpi} dpi and will look coarse: use a picture with more pixels (at least ${leastDpi} dpi).`,
        },
        { where: `cover/${place}` },
      ),
    );
  }
  return found;
}
