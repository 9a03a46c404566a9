import type { Finding } from '#shared/domain/packet/finding.ts';
import { leastDpi, printedDpi } from '#shared/domain/packet/picture.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { languagesOf } from '#shared/lib/language.ts';
import { makeFinding } from './make-finding.ts';

/** Pictures too coarse for print, and pictures without a caption in a language of the packet. */
export function pictureFindings({ draft }: Pick<PacketSnapshot, 'draft'>): Finding[] {
  const printed = new Set<string>(draft.sections.filter(({ on }) => on).map(({ id }) => id));
  return (draft.pictures ?? [])
    .filter(({ sectionId }) => printed.has(sectionId))
    .flatMap((picture) => {
      const where = `${picture.sectionId}/${picture.id}`;
      const dpi = printedDpi(picture);
      const untold = languagesOf(draft.language).filter((language) => picture.caption[language].trim() === '');
      return [
        ...(dpi >= leastDpi
          ? []
          : [
              makeFinding(
                'warn',
                'coarse-picture',
                {
                  zh: `图片印出来只有 ${dpi} dpi，会发糊；请换大图，或改为半宽（至少 ${leastDpi} dpi）。`,
                  en: `The picture prints at ${dpi} dpi and will look coarse: use a larger one or half the width (at least ${leastDpi} dpi).`,
                },
                { where },
              ),
            ]),
        ...(untold.length === 0
          ? []
          : [
              makeFinding(
                'warn',
                'picture-caption',
                {
                  zh: `图片缺${untold.map((language) => (language === 'zh' ? '中文' : '英文')).join('和')}说明；看不到图的人只能靠它。`,
                  en: `The picture has no ${untold.map((language) => (language === 'zh' ? 'Chinese' : 'English')).join(' and no ')} caption; whoever cannot see it depends on it.`,
                },
                { where },
              ),
            ]),
      ];
    });
}
