import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ProgrammeRecord } from '#shared/domain/programme/programme-view.ts';
import { registers } from '#shared/domain/record/register.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { FactTable } from '../../ui/facts/fact-table.tsx';
import { LevelMark } from '../../ui/facts/marks.tsx';
import { useProgrammeWords } from './programme-words.ts';

export const recordPath = ({ kind, id }: ProgrammeRecord['ref']): string => `/registers/${kind}/${id}`;

/** The name of a record with its register and standing, leading to it. */
export function RecordHead({ record }: { record: ProgrammeRecord }): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const register = registers[record.ref.kind];
  return (
    <div className="programme-record">
      <h3>
        <Link to={recordPath(record.ref)}>
          <BilingualText text={record.ref.name} />
        </Link>
        <LevelMark level={record.sensitivity} />
        {record.status === 'historical' && <span className="tag">{words.ended}</span>}
      </h3>
      <p className="muted small">
        {register.name[language]} · {register.classes[record.class]?.[language]}
        {record.district !== null && (
          <>
            {' · '}
            <BilingualText quiet text={record.district.name} />
          </>
        )}
      </p>
    </div>
  );
}

/** Each record with what is known of it, every value leading to its source. */
export function RecordFacts({
  records,
  open,
  opened,
}: {
  records: readonly ProgrammeRecord[];
  open: (factId: string) => void;
  opened: string | null;
}): ReactNode {
  const words = useProgrammeWords();
  const plain = usePlainText();
  return records.map((record) => (
    <article key={record.ref.id} className="programme-article">
      <RecordHead record={record} />
      {record.facts.length === 0 ? (
        <p className="muted">{words.noFacts}</p>
      ) : (
        <FactTable label={plain(record.ref.name)} facts={record.facts} selected={opened} onOpen={open} />
      )}
    </article>
  ));
}
