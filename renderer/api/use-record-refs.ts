import { useMemo } from 'react';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { useQuery } from './use-query.ts';

/** Every record by its key, for places that hold a key only. Empty until loaded. */
export function useRecordRefs(): ReadonlyMap<string, RecordRef> {
  const lists = [
    useRefs('park'),
    useRefs('incentive'),
    useRefs('project'),
    useRefs('talentPolicy'),
    useRefs('institution'),
    useRefs('district'),
    useRefs('industry'),
    useRefs('programme'),
    useRefs('measure'),
    useRefs('event'),
  ];
  return useMemo(() => new Map(lists.flat().map((ref) => [ref.id, ref])), lists);
}

const none: RecordRef[] = [];

/** The records of one register, for choosing among them. */
export const useRefs = (kind: RecordKind): RecordRef[] => useQuery('record.refs', { kind }).value ?? none;
