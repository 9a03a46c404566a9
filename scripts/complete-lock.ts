/**
 * Names in package-lock.json the binaries for every platform, also those that the registry at hand does not carry, so
 * that `npm ci` works everywhere. To be run after a change of dependencies; a test tells when it was forgotten.
 */
import fs from 'node:fs';
import path from 'node:path';
import { missingPlatformPackages, type Lock } from './lock/platform-packages.ts';

const file = path.resolve(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(fs.readFileSync(file, 'utf8')) as Lock;
const missing = missingPlatformPackages(lock);
for (const { place, entry } of missing) lock.packages[place] = entry;
const [own, ...others] = Object.entries(lock.packages);
if (own === undefined) throw new Error('package-lock.json is empty');
others.sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries([own, ...others]);
if (missing.length > 0) fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages added`);
