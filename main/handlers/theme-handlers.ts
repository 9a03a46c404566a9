import { TypesetterError } from '#main/documents/typesetter-error.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { findPicture, keepPicture, readTheme } from '#main/repos/theme-repo.ts';
import { readPicture } from '#main/services/theme/read-picture.ts';
import { resetTheme, saveTheme } from '#main/services/theme/save-theme.ts';
import type { ThemeSamples } from '#main/services/theme/theme-sample.ts';
import { houseTheme, type ThemePicture } from '#shared/domain/theme/theme.ts';
import type { themeContract } from '#shared/ipc/contracts/theme-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** The looks of the office's pages; a picture is kept once the pages were set with it. */
export function themeHandlers({ store, clock }: Core, samples: ThemeSamples): Pick<Handlers, keyof typeof themeContract> {
  const { db } = store;
  const desk = { db, clock };

  async function addPicture(name: string, given: Uint8Array): Promise<ThemePicture> {
    const { picture, bytes } = readPicture(given, name);
    const { office } = readSettings(db);
    const sample = { theme: { ...houseTheme, logo: picture }, office, language: 'zh' as const, today: clock.today() };
    await samples
      .tryPicture(sample, (sha256) => (sha256 === picture.sha256 ? bytes : findPicture(db, sha256)))
      .catch((error: unknown) => {
        if (!(error instanceof TypesetterError) || error.code !== 'typst') throw error;
        throw new UserError(
          'invalid-input',
          '图片损坏，读不出来，请另存一份再放。The picture is damaged and cannot be read: save it anew and try again.',
          {
            where: 'picture',
          },
        );
      });
    keepPicture(db, picture.sha256, bytes);
    return picture;
  }

  return {
    'theme.get': () => ({ theme: readTheme(db), office: readSettings(db).office }),
    'theme.save': (looks) => saveTheme(desk, looks),
    'theme.reset': () => resetTheme(desk),
    'theme.addPicture': ({ name, base64 }) => addPicture(name, Buffer.from(base64, 'base64')),
    'theme.sample': (input) => samples.make({ ...input, today: clock.today() }),
  };
}
