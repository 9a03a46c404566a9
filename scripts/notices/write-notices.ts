import fs from 'node:fs';
import path from 'node:path';
import type { ShippedPackage } from './shipped-packages.ts';

const licenceFile = /^(licen[cs]e|copying)([-_.].*)?$/i;

function licenceTexts(root: string, place: string): string[] {
  const folder = path.join(root, place);
  const names = fs.readdirSync(folder).filter((candidate) => licenceFile.test(candidate) && !candidate.endsWith('.js'));
  return names.sort().map((name) => fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

/** A holder's line, not a sentence that happens to break before the word. */
const isCopyright = (line: string): boolean => /^\s*(copyright\s+(\(c\)|©|\d{4})|©)/i.test(line);
const withoutCopyright = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isCopyright(line))
    .join('\n')
    .trim();
/** Two texts that differ in line breaks only are one licence. */
const essence = (text: string): string => withoutCopyright(text).replace(/\W+/g, ' ').toLowerCase();

interface LicenceGroup {
  text: string;
  packages: string[];
}

function groupTexts(root: string, packages: readonly ShippedPackage[]): LicenceGroup[] {
  const groups = new Map<string, LicenceGroup>();
  for (const { name, version, place } of packages) {
    for (const text of licenceTexts(root, place)) {
      const group = groups.get(essence(text)) ?? { text: withoutCopyright(text), packages: [] };
      groups.set(essence(text), group);
      const owners = text.split('\n').filter(isCopyright);
      group.packages.push([`${name} ${version}`, ...owners.map((line) => line.trim())].join(' · '));
    }
  }
  return [...groups.values()];
}

/** The text of NOTICES.md: what ships, under which licence, and each licence once. */
export function noticesText(root: string, packages: readonly ShippedPackage[]): string {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const texts = groupTexts(root, packages).map(
    ({ text, packages: names }) => `${names.map((name) => `- ${name}`).join('\n')}\n\n\`\`\`text\n${text}\n\`\`\``,
  );
  return `# Notices

Parkfolio ships the work of others. This file is made by \`npm run notices\` from package-lock.json and the imports of the product.
The fonts Noto Sans and Noto Sans SC are under the SIL Open Font License 1.1.

| package | version | licence |
|---|---|---|
${rows.join('\n')}

## Licence texts

${texts.join('\n\n')}
`;
}
