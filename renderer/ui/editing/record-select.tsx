import { useEffect, useState, type ReactNode } from 'react';
import { Select } from 'antd';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { recordKindSchema, recordKinds, registers, type RecordKind } from '#shared/domain/record/register.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { usePlainText } from '../bilingual.tsx';
import { useEditingWords } from './words.ts';

interface RecordSelectProps {
  value: string | null;
  /** Offered before anything is typed; the likeliest first. */
  candidates: readonly RecordRef[];
  onChange: (ref: RecordRef | null) => void;
  kind?: RecordKind;
  label?: string;
  id?: string;
  status?: 'error';
}

/** Chooses a record of any register: the likeliest are offered, any other is found by its name as it is typed. */
export function RecordSelect({ value, candidates, onChange, kind, label, id, status }: RecordSelectProps): ReactNode {
  const client = useClient();
  const language = useLanguage();
  const words = useEditingWords();
  const plain = usePlainText();
  const [text, setText] = useState('');
  const [found, setFound] = useState<RecordRef[]>([]);
  // The one chosen last keeps its name when what was found moves on.
  const [last, setLast] = useState<RecordRef | null>(null);
  useEffect(() => {
    if (text.trim() === '') return;
    let live = true;
    // What was found for an older text never replaces what is found for a newer one; a failed search finds nothing.
    client.call('search.find', { text, limit: 20, filter: { kind: kind === undefined ? [...recordKinds] : [kind] } }).then(
      ({ hits }) =>
        live &&
        setFound(
          hits.flatMap((hit) => {
            const known = recordKindSchema.safeParse(hit.kind);
            return known.success ? [{ id: hit.id, kind: known.data, name: hit.name }] : [];
          }),
        ),
      () => live && setFound([]),
    );
    return () => {
      live = false;
    };
  }, [client, text, kind]);
  const offered = text.trim() === '' ? candidates : found;
  const known = [...candidates, ...found, ...(last === null ? [] : [last])];
  const chosen = value === null ? undefined : known.find((ref) => ref.id === value);
  const shown = chosen === undefined || offered.some((ref) => ref.id === chosen.id) ? offered : [chosen, ...offered];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(status === undefined ? {} : { status })}
      allowClear
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      aria-label={label ?? words.record}
      placeholder={words.recordHint}
      notFoundContent={words.noMatch}
      value={value}
      options={shown.map((ref) => ({ value: ref.id, label: `${plain(ref.name)} · ${registers[ref.kind].name[language]}` }))}
      onChange={(next: string | null | undefined) => {
        setText('');
        const ref = known.find((candidate) => candidate.id === next) ?? null;
        setLast(ref);
        onChange(ref);
      }}
    />
  );
}
