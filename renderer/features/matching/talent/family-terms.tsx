import type { ReactNode } from 'react';
import { familyTerms, type FamilyTerm } from '#shared/domain/talent/path.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';

/** What members of the family may have, and where it is written. */
export function FamilyTerms(): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const columns: Column<FamilyTerm>[] = [
    { key: 'who', title: words.matching.talent.who, width: '34%', cell: ({ who }) => who[language] },
    { key: 'gets', title: words.matching.talent.gets, cell: ({ gets }) => gets[language] },
    {
      key: 'cites',
      title: words.matching.clauses.cites,
      width: '28%',
      cell: ({ cites }) => <span className="muted small">{cites.join(language === 'zh' ? '；' : '; ')}</span>,
    },
  ];
  return <DataTable label={words.matching.talent.family} columns={columns} rows={[...familyTerms]} rowKey={({ id }) => id} />;
}
