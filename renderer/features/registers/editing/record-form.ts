import type { RecordInput } from '#shared/domain/editing/record-input.ts';
import type { RecordDetail } from '#shared/domain/record/record-view.ts';
import type { Alias, Sensitivity } from '#shared/domain/record/record.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';

/** A record as its form holds it; empty texts are "none". */
export interface RecordForm {
  nameZh: string;
  nameEn: string;
  aliases: Alias[];
  class: string;
  districtId: string | null;
  parentId: string | null;
  status: 'live' | 'historical';
  inShanghai: boolean;
  sensitivity: Sensitivity;
  validFrom: string;
  validTo: string;
  successorId: string | null;
  keepFormerName: boolean;
  reason: string;
}

export const startForm = (kind: RecordKind): RecordForm => ({
  nameZh: '',
  nameEn: '',
  aliases: [],
  class: Object.keys(registers[kind].classes).at(-1) ?? '',
  districtId: null,
  parentId: null,
  status: 'live',
  inShanghai: true,
  sensitivity: 'public',
  validFrom: '',
  validTo: '',
  successorId: null,
  keepFormerName: true,
  reason: '',
});

export function formOf({ record, validity }: RecordDetail): RecordForm {
  return {
    nameZh: record.name.zh ?? '',
    nameEn: record.name.en ?? '',
    aliases: record.aliases,
    class: record.class,
    districtId: record.districtId,
    parentId: record.parentId,
    status: record.status === 'historical' ? 'historical' : 'live',
    inShanghai: record.inShanghai,
    sensitivity: record.sensitivity,
    validFrom: validity?.from ?? '',
    validTo: validity?.to ?? '',
    successorId: validity?.successor?.id ?? null,
    keepFormerName: true,
    reason: '',
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The names as the store takes them; null while neither language has one. */
export function nameOf(form: Pick<RecordForm, 'nameZh' | 'nameEn'>): RecordInput['name'] | null {
  const [zh, en] = [orNull(form.nameZh), orNull(form.nameEn)];
  if (zh !== null) return { zh, en };
  return en === null ? null : { zh, en };
}

/** What is sent; null while there is no name. Empty rows of other names are left out. */
export function inputOf(form: RecordForm, kind: RecordKind, id: string | null): RecordInput | null {
  const name = nameOf(form);
  if (name === null) return null;
  const validity = { from: orNull(form.validFrom), to: orNull(form.validTo), successorId: form.successorId };
  const reason = orNull(form.reason);
  return {
    kind,
    id,
    name,
    aliases: form.aliases.filter((alias) => alias.name.trim() !== '').map((alias) => ({ ...alias, name: alias.name.trim() })),
    class: form.class,
    districtId: form.districtId,
    parentId: form.parentId,
    status: form.status,
    inShanghai: form.inShanghai,
    sensitivity: form.sensitivity,
    ...(kind === 'district'
      ? { validity: validity.from === null && validity.to === null && validity.successorId === null ? null : validity }
      : {}),
    ...(id === null ? {} : { keepFormerName: form.keepFormerName }),
    ...(reason === null ? {} : { reason }),
  };
}
