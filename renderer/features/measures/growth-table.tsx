import type { ReactNode } from 'react';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { GrowthView } from '#shared/domain/measure/measure-view.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useMeasureWords } from './measure-words.ts';
import { growthText } from './value-text.ts';

/** Why two times are not compared, with the inputs or sectors that tell. */
function useRefusal(): (step: GrowthView) => string {
  const language = useLanguage();
  const words = useMeasureWords();
  const plain = usePlainText();
  const named = (sector: RecordRef): string => plain(sector.name);
  return ({ why, missing, sectors }) => {
    if (why === 'missing') {
      const inputs = missing.map(({ at, symbol, sector }) =>
        words.missingInput(formatAsOf(at, language), symbol, sector === null ? null : named(sector)),
      );
      return words.missingOf(inputs.join(words.comma));
    }
    if (why === null) return '';
    return sectors.length === 0 ? words.growthRefused[why] : words.of(words.growthRefused[why], sectors.map(named).join(words.comma));
  };
}

/** Growth of an index from each time to the next, or why there is none to state. */
export function GrowthTable({ steps }: { steps: GrowthView[] }): ReactNode {
  const language = useLanguage();
  const words = useMeasureWords();
  const refusal = useRefusal();
  const columns: Column<GrowthView>[] = [
    {
      key: 'span',
      title: words.year,
      width: '30%',
      cell: ({ from, to }) => words.fromTo(formatAsOf(from, language), formatAsOf(to, language)),
    },
    {
      key: 'growth',
      title: words.growth,
      width: '20%',
      cell: ({ value }) =>
        value === null ? <span className="measure-missing">{words.notComputed}</span> : <strong>{growthText(value, language)}</strong>,
    },
    { key: 'why', title: words.growthBasis, cell: (step) => (step.value === null ? refusal(step) : words.growthBase) },
  ];
  return <DataTable label={words.growth} columns={columns} rows={steps} rowKey={({ from, to }) => `${from.to} ${to.to}`} />;
}
