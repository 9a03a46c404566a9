/** The source numbers cited anywhere in a part of a document value. */
export function marksOf(part: unknown, found: Set<number> = new Set()): Set<number> {
  if (Array.isArray(part)) for (const entry of part) marksOf(entry, found);
  else if (typeof part === 'object' && part !== null) {
    for (const [key, entry] of Object.entries(part)) {
      if (key === 'marks' && Array.isArray(entry)) for (const number of entry) found.add(Number(number));
      else marksOf(entry, found);
    }
  }
  return found;
}
