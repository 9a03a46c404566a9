import type { FindPicture } from '#main/documents/document-files.ts';
import type { Typesetter } from '#main/documents/typesetter.ts';
import { documentValue } from '#main/documents/value/document-value.ts';
import { createKeptSnapshots } from '#main/services/packet/kept-matter.ts';
import type { Database } from '#main/store/database.ts';
import { startDraft, type SectionId } from '#shared/domain/packet/draft.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { Settings } from '#shared/domain/settings/settings.ts';
import type { Theme } from '#shared/domain/theme/theme.ts';
import type { ThemeSample } from '#shared/ipc/contracts/theme-contract.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Language } from '#shared/lib/language.ts';
import { standingTheme } from './standing-theme.ts';
import { themeFindings } from './theme-findings.ts';

export interface SampleInput {
  theme: Theme;
  office: Settings['office'];
  language: Language;
  today: Day;
}

/** Sets a few pages of the store's own data with a theme, as a packet would be. */
export interface ThemeSamples {
  make(input: SampleInput): Promise<ThemeSample>;
  /** Sets the pages with a picture that is not kept yet. @throws TypesetterError where the compiler cannot read it. */
  tryPicture(input: SampleInput, findPicture: FindPicture): Promise<void>;
  /** The PDF behind a path, or null for any other path. */
  find(pathname: string): Uint8Array | null;
}

const shown: readonly SectionId[] = ['cover', 'summary', 'parks', 'contact', 'sources'];
const investor = {
  zh: { codeName: '样例项目', sectors: ['生物医药', '人工智能'] },
  en: { codeName: 'Sample project', sectors: ['生物医药', '人工智能'] },
};
/** Samples kept at hand: the one being shown and the one before it. */
const most = 2;

export function createThemeSamples({ db, typesetter }: { db: Database; typesetter: Typesetter }): ThemeSamples {
  const snapshots = createKeptSnapshots(db);
  const files = new Map<string, Uint8Array>();
  let count = 0;

  function snapshotOf({ theme, office, language, today }: SampleInput): PacketSnapshot {
    const whole = startDraft({
      investorId: 'sample',
      template: 'pitch',
      language,
      audience: 'public',
      parkIds: [],
      watermark: null,
      asOf: null,
    });
    const draft = { ...whole, sections: whole.sections.filter(({ id }) => shown.includes(id)) };
    const taken = snapshots({ draft, profile: investor[language], today, applicationVersion: 'sample' });
    return { ...taken, office, theme };
  }

  return {
    async make(input) {
      const snapshot = snapshotOf({ ...input, theme: standingTheme(db, input.theme) });
      const bytes = await typesetter.typeset(documentValue(snapshot, 'sample'));
      count += 1;
      const url = `/theme/sample-${count}.pdf`;
      files.set(url, bytes);
      const [oldest] = files.keys();
      if (files.size > most && oldest !== undefined) files.delete(oldest);
      return { url, findings: themeFindings(snapshot) };
    },
    async tryPicture(input, findPicture) {
      await typesetter.typeset(documentValue(snapshotOf(input), 'sample'), { findPicture });
    },
    find: (pathname) => files.get(pathname) ?? null,
  };
}
