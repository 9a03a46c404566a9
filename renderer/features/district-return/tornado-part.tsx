import { useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { DistrictReturn } from '#shared/domain/district-return/district-return.ts';
import type { BreakEven } from '#shared/domain/district-return/break-even.ts';
import type { TornadoBar } from '#shared/domain/district-return/tornado.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { isDark } from '../../styles/theme-store.ts';
import { darkTokens, lightTokens } from '../../styles/tokens.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/page.tsx';
import { useWindowStores } from '../../ui/window-stores.ts';
import { NotKnown } from './headline.tsx';
import { figure, measured } from './rounded.ts';
import { useReturnWords } from './return-words.ts';
import { tornadoHeight, tornadoOption } from './tornado-option.ts';
import { useChart } from '../../ui/charts/use-chart.ts';

/** What moves the result, drawn and widest first; beside it the value of each input at which nothing is gained. */
export function TornadoPart({ result: { tornado, netPresentValue, breakEven } }: { result: DistrictReturn }): ReactNode {
  const words = useReturnWords();
  return (
    <>
      <Section title={words.tornado} note={words.tornadoText}>
        {tornado.known && netPresentValue.known ? (
          <Tornado bars={tornado.value} base={netPresentValue.value.base} />
        ) : (
          <p className="muted">
            <NotKnown outcome={tornado} />
          </p>
        )}
      </Section>
      <Section title={words.breakEven} note={words.breakEvenText}>
        {breakEven.known ? (
          <BreakEvenTable rows={breakEven.value} />
        ) : (
          <p className="muted">
            <NotKnown outcome={breakEven} />
          </p>
        )}
      </Section>
    </>
  );
}

function Tornado({ bars, base }: { bars: TornadoBar[]; base: string }): ReactNode {
  const words = useReturnWords();
  const [widest] = bars;
  return widest === undefined ? <p className="muted">{words.noTornado}</p> : <TornadoChart bars={bars} base={base} widest={widest} />;
}

function TornadoChart({ bars, base, widest }: { bars: TornadoBar[]; base: string; widest: TornadoBar }): ReactNode {
  const language = useLanguage();
  const words = useReturnWords();
  const dark = useStore(useWindowStores().theme, isDark);
  const option = useMemo(
    () =>
      tornadoOption(bars, base, {
        language,
        tokens: dark ? darkTokens : lightTokens,
        fontFamily: getComputedStyle(document.body).fontFamily,
        baseMark: words.baseMark,
        unitLabel: (unit) => words.unitLabels[unit],
      }),
    [bars, base, language, dark, words],
  );
  const place = useChart(option);
  return (
    <div
      ref={place}
      className="tornado"
      role="img"
      aria-label={words.tornadoLabel(widest.name[language])}
      style={{ height: tornadoHeight(bars) }}
    />
  );
}

function BreakEvenTable({ rows }: { rows: BreakEven[] }): ReactNode {
  const language = useLanguage();
  const words = useReturnWords();
  const inUnit = (text: string, row: BreakEven): string => measured(text, row.unit, { language, label: (unit) => words.unitLabels[unit] });
  return (
    <DataTable
      label={words.breakEven}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', title: words.input, width: '40%', cell: (row) => row.name[language] },
        { key: 'base', title: words.base, align: 'right', cell: (row) => (row.base === null ? '' : inUnit(row.base, row)) },
        {
          key: 'value',
          title: words.breakEvenValue,
          align: 'right',
          cell: (row) => {
            if (row.value === null) return <span className="muted">{row.why === null ? '' : words.reasons[row.why]}</span>;
            return row.id === 'ramp' ? words.ofCurve(figure(row.value)) : inUnit(row.value, row);
          },
        },
      ]}
    />
  );
}
