import fs from 'node:fs';
import path from 'node:path';
import { cruise } from '../check/cruise.ts';

export interface ShippedPackage {
  name: string;
  version: string;
  licence: string;
  /** Where it lies below the project, e.g. `node_modules/react`. */
  place: string;
}

interface LockEntry {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
}

type Lock = Record<string, LockEntry>;

const nameOf = (resolved: string): string | undefined => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(resolved)?.[1];

/** Packages that the product's own code imports at run time, and the fonts that the build copies. */
function directlyShipped(root: string): string[] {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  const fonts = Object.keys(manifest['devDependencies'] ?? {}).filter((name) => /^@(expo-google-fonts|fontsource)\//.test(name));
  const names = new Set([...fonts, ...Object.keys(manifest['dependencies'] ?? {})]);
  for (const { source, dependencies } of cruise(root).modules) {
    if (!/^(main|renderer|shared)\//.test(source) || source === 'renderer/vite.config.ts') continue;
    for (const { resolved, dependencyTypes } of dependencies) {
      const name = dependencyTypes.includes('type-only') ? undefined : nameOf(resolved);
      if (name !== undefined) names.add(name.replace(/^@types\//, ''));
    }
  }
  // Electron's installer brings its own notices.
  names.delete('electron');
  return [...names];
}

/** Node's rule: the nearest node_modules upwards. */
function placeOf(lock: Lock, name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in lock) return place;
    if (folder === '') return undefined;
  }
}

/** Every package whose code or fonts may be in an installer, by name. The same lock and sources give the same list. */
export function shippedPackages(root: string): ShippedPackage[] {
  const lock = (JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Lock }).packages;
  const found = new Map<string, ShippedPackage>();
  const queue = directlyShipped(root).map((name) => ({ name, from: '' }));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const place = placeOf(lock, next.name, next.from);
    const entry = place === undefined ? undefined : lock[place];
    if (place === undefined || entry === undefined || found.has(place)) continue;
    found.set(place, { name: next.name, version: entry.version ?? '', licence: entry.license ?? 'not declared', place });
    for (const name of Object.keys(entry.dependencies ?? {})) queue.push({ name, from: place });
  }
  return [...found.values()].sort((a, b) => (a.place < b.place ? -1 : 1));
}
