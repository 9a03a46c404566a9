/** One package of package-lock.json. */
export interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, LockEntry>;
}

export interface MissingPackage {
  place: string;
  entry: LockEntry;
}

const platformSuffix = /(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/;

/** What a package for one platform is for, read from its name, as npm writes it into a lock. */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  if (name.endsWith('-wasm32-wasi')) return { cpu: ['wasm32'] };
  const [, os, cpu, abi] = platformSuffix.exec(name) ?? [];
  if (os === undefined || cpu === undefined) throw new Error(`the name ${name} tells no platform`);
  if (os !== 'linux' || abi === undefined) return { os: [os], cpu: [cpu] };
  return { os: [os], cpu: [cpu], libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] };
}

/**
 * The binaries for other platforms that a lock does not name. npm leaves out those that the registry at hand does not
 * carry; npm 11 then refuses the lock, and npm 10 installs a project without its tools on the platforms left out.
 */
export function missingPlatformPackages({ packages }: Lock): MissingPackage[] {
  const missing: MissingPackage[] = [];
  for (const [owner, { optionalDependencies, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      if (place in packages || `${owner}/${place}` in packages) continue;
      if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${owner} asks for ${name} ${version}, not for one version`);
      missing.push({ place, entry: { version, ...platformOf(name), ...(dev === true ? { dev } : {}), optional: true } });
    }
  }
  return missing;
}
