import { join, resolve } from 'node:path';
import { trainingFolder, type Office } from '#shared/domain/training/office.ts';

/** Where a window's start reads and writes. */
export interface StartPlaces {
  dataDir: string;
  /** Where a shell without a save dialog puts exports. */
  exportDir: string;
  /** The window's own profile: nothing of the officer's work lies there. */
  profileDir: string;
}

/** The folder after an option, or null without one. Other arguments belong to Electron or the browser and are left alone. */
const namedFolder = (args: readonly string[], option: '--data' | '--stand'): string | null => {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  const arg = args[at];
  if (arg === undefined) return null;
  const named = arg === option ? args[at + 1] : arg.slice(option.length + 1);
  return named === undefined || named === '' ? null : resolve(named);
};

/** True where the command line names a stand copy. */
export const namedStand = (args: readonly string[]): boolean => namedFolder(args, '--stand') !== null;

/** The office the command line asks for. */
export const namedOffice = (args: readonly string[]): Office => (args.includes('--training') ? 'training' : 'own');

/** Reads `--data DIR`, `--stand DIR` and `--training` from the command line; `defaultDir` stands in. Exports lie beside the store, where a backup finds them. */
export const startPlaces = (args: readonly string[], shell: 'electron' | 'chromium', defaultDir: string): StartPlaces => {
  const stand = namedFolder(args, '--stand');
  if (stand !== null) return { dataDir: stand, exportDir: join(stand, 'exports'), profileDir: join(stand, 'window', shell) };
  const named = namedFolder(args, '--data') ?? defaultDir;
  const dataDir = namedOffice(args) === 'training' ? join(named, trainingFolder) : named;
  return { dataDir, exportDir: join(dataDir, 'exports'), profileDir: join(dataDir, 'window', shell) };
};

/** The name of the application's window. */
export const WINDOW_TITLE = 'Parkfolio 园荐';
