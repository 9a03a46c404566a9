import type { FullBilingual } from '#shared/lib/language.ts';

/** Which copy of a packet this is, and whom it goes to. */
export interface PacketCopy {
  copyNumber?: number | null | undefined;
  recipient?: string | null | undefined;
}

/** The line that a copy carries on its last page; null for a packet that is neither numbered nor addressed. */
export function copyLine({ copyNumber, recipient }: PacketCopy): FullBilingual | null {
  const name = recipient?.trim() ?? '';
  const number = copyNumber ?? null;
  if (number === null && name === '') return null;
  const zh = [number === null ? '' : `第${number}份`, name === '' ? '' : `送：${name}`].filter((part) => part !== '').join('，');
  const en = [number === null ? '' : `Copy ${number}`, name === '' ? '' : `for ${name}`].filter((part) => part !== '').join(', ');
  return { zh, en: number === null ? `F${en.slice(1)}` : en };
}
