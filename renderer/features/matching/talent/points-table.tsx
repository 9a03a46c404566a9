import type { ReactNode } from 'react';
import type { Points, PointsLine } from '#shared/domain/talent/points.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';

const rangeOf = (low: number, high: number): string => (low === high ? String(low) : `${low}–${high}`);

/** The points line by line; a line that is not settled spans what it may give and carries its question. */
export function PointsTable({ points }: { points: Points }): ReactNode {
  const words = useWords();
  const most = points.lines.reduce((sum, line) => sum + line.max, 0);
  return (
    <table className="points" aria-label={words.matching.talent.points}>
      <caption>
        {words.matching.talent.points} <span className="muted small">{words.matching.talent.bounds}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.matching.talent.item}</th>
          <th scope="col">{words.matching.talent.answer}</th>
          <th scope="col" className="right">
            {words.matching.talent.range}
          </th>
          <th scope="col" className="right">
            {words.matching.talent.max}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {words.matching.talent.total}
          </th>
          <td className="right">
            <strong>{rangeOf(points.low, points.high)}</strong>
          </td>
          <td className="right muted">{most}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Line({ line }: { line: PointsLine }): ReactNode {
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">{line.item[language]}</th>
      <td>
        {line.answer[language]}
        {line.ask !== null && <span className="row-note">→ {line.ask[language]}</span>}
      </td>
      <td className="right nowrap">{line.ask === null ? rangeOf(line.low, line.high) : <>◐ {rangeOf(line.low, line.high)}</>}</td>
      <td className="right muted">{line.max}</td>
    </tr>
  );
}
