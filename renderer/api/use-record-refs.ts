import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { recordKinds, type RecordKind } from '#shared/domain/record/register.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { keyOf } from './query-cache.ts';
import { useApi, useQuery } from './use-query.ts';

const none: RecordRef[] = [];

/** The records of one register, for choosing among them. */
export const useRefs = (kind: RecordKind): RecordRef[] => useQuery('record.refs', { kind }).value ?? none;

/** Every record by its key, for places that hold a key only. Empty until loaded. */
export function useRecordRefs(): ReadonlyMap<string, RecordRef> {
  const { cache } = useApi();
  useEffect(() => {
    const ends = recordKinds.map((kind) => cache.observe('record.refs', { kind }));
    return () => {
      for (const end of ends) end();
    };
  }, [cache]);
  // Entries are written by the same key that the contract types.
  const lists = useStore(
    cache.store,
    useShallow((entries) => recordKinds.map((kind) => (entries[keyOf('record.refs', { kind })]?.value ?? none) as RecordRef[])),
  );
  return useMemo(() => new Map(lists.flat().map((ref) => [ref.id, ref])), [lists]);
}
