import type { ReactNode } from 'react';
import type { RecordDetail } from '#shared/domain/record/record-view.ts';
import { registers } from '#shared/domain/record/register.ts';
import { htmlLanguage } from '../../i18n/language-store.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { CodeNameMark, LevelMark } from '../../ui/facts/marks.tsx';

/** The other language's name, the class, the district and what is peculiar about the record, in one line. */
export function RecordSubtitle({ detail }: { detail: RecordDetail }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { record, facts } = detail;
  const other = language === 'zh' ? 'en' : 'zh';
  const sources = new Set(facts.map((view) => view.source.sourceId)).size;
  return (
    <span className="subtitle">
      {record.name[language] !== null && record.name[other] !== null && <span lang={htmlLanguage[other]}>{record.name[other]}</span>}
      <span>{registers[record.kind].classes[record.class]?.[language] ?? record.class}</span>
      {detail.district !== null && (
        <span>
          <BilingualText quiet text={detail.district.name} />
        </span>
      )}
      <span>
        {words.record.factCount(facts.length)} · {words.record.sourceCount(sources)}
      </span>
      {record.status === 'historical' && <span className="tag">{words.list.historical}</span>}
      {record.status === 'archived' && <span className="tag">{words.list.archived}</span>}
      {!record.inShanghai && <span className="tag">{words.list.outside}</span>}
      <CodeNameMark aliases={record.aliases} />
      <LevelMark level={record.sensitivity} />
      {record.nameIsLabel && <span className="tag">{words.list.label}</span>}
    </span>
  );
}
