/** Every word by its path; a function stands for what it says of sample arguments. */
export function flatten(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[`${path}()`, (value as (...sample: unknown[]) => string)('7', 7, '9', 2, 1)]];
  return Object.entries(value as object).flatMap(([key, entry]) => flatten(entry, `${path}.${key}`));
}
