import type { ReactNode } from 'react';
import { CloseOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { criteria, type ParkMatch } from '#shared/domain/match/match.ts';
import type { CompareRow } from '#shared/domain/match/compare-parks.ts';
import { registers } from '#shared/domain/record/register.ts';
import type { Comparison, ComparedParkView } from '#shared/ipc/contracts/match-contract.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../../ui/bilingual.tsx';
import { MatchMeters } from '../../../ui/match/match-meters.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { FactCell } from './fact-cell.tsx';

interface CompareTableProps {
  comparison: Comparison;
  rows: CompareRow[];
  ranked: ParkMatch[];
  opened: string | null;
  onOpen: (factId: string) => void;
  onRemove: (parkId: string) => void;
}

/** One column a park, one row a subject; the head of a row says what keeps it from being like for like. */
export function CompareTable(props: CompareTableProps): ReactNode {
  const { comparison, onRemove } = props;
  const words = useWords();
  return (
    <div className="compare-scroll">
      <table className="compare" aria-label={words.matching.compare.title}>
        <thead>
          <tr>
            <th scope="col">{words.matching.compare.item}</th>
            {comparison.parks.map((park) => (
              <ParkHead key={park.ref.id} park={park} onRemove={onRemove} />
            ))}
          </tr>
        </thead>
        <Places parks={comparison.parks} />
        <Scores {...props} />
        <FactRows {...props} />
      </table>
    </div>
  );
}

function ParkHead({ park, onRemove }: { park: ComparedParkView; onRemove: (parkId: string) => void }): ReactNode {
  const words = useWords();
  const plain = usePlainText();
  return (
    <th scope="col">
      <span className="compare-head">
        <Link className="row-link" to={`/registers/park/${park.ref.id}`}>
          <BilingualText quiet text={park.ref.name} />
        </Link>
        <button
          type="button"
          className="step-button"
          aria-label={words.matching.compare.remove(plain(park.ref.name))}
          onClick={() => onRemove(park.ref.id)}
        >
          <CloseOutlined aria-hidden />
        </button>
      </span>
    </th>
  );
}

function Places({ parks }: { parks: ComparedParkView[] }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const plain = usePlainText();
  return (
    <tbody>
      <tr>
        <th scope="row">{words.matching.compare.district}</th>
        {parks.map(({ ref, district, districtToday }) => (
          <td key={ref.id}>
            {district === null ? <Blank text={words.matching.compare.blanks['not-told']} /> : plain(district.name)}
            {districtToday !== null && (
              <span className="compare-because">{words.matching.compare.districtToday(plain(districtToday.name))}</span>
            )}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{words.matching.compare.level}</th>
        {parks.map((park) => (
          <td key={park.ref.id}>
            {park.class === 'unknown' ? (
              <Blank text={words.matching.compare.blanks['not-told']} />
            ) : (
              registers.park.classes[park.class]?.[language]
            )}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{words.matching.compare.industries}</th>
        {parks.map(({ ref, industries }) => (
          <td key={ref.id}>
            {industries.length === 0 ? (
              <Blank text={words.matching.compare.noIndustries} />
            ) : (
              industries.map((industry) => plain(industry.name)).join(language === 'zh' ? '、' : ', ')
            )}
          </td>
        ))}
      </tr>
    </tbody>
  );
}

export const Blank = ({ text }: { text: string }): ReactNode => (
  <span className="compare-blank">
    <span aria-hidden>– </span>
    {text}
  </span>
);

function GroupHead({ title, span }: { title: string; span: number }): ReactNode {
  return (
    <tr className="compare-group">
      <th scope="rowgroup" colSpan={span + 1}>
        {title}
      </th>
    </tr>
  );
}

/** The parts of the score; what is not known says so instead of a figure. */
function Scores({ comparison: { parks }, ranked }: CompareTableProps): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const matchOf = (park: ComparedParkView): ParkMatch | undefined => ranked.find(({ id }) => id === park.ref.id);
  return (
    <tbody>
      <GroupHead title={words.matching.compare.scores} span={parks.length} />
      <tr>
        <th scope="row">
          {words.match.score} · {words.match.confidence}
        </th>
        {parks.map((park) => {
          const match = matchOf(park);
          return (
            <td key={park.ref.id}>
              {match === undefined ? (
                <Blank text={ranked.length === 0 ? words.state.unknown : words.matching.compare.outside} />
              ) : (
                <span className="compare-meters">
                  <MatchMeters bare match={match} />
                </span>
              )}
            </td>
          );
        })}
      </tr>
      {criteria.map((criterion) => (
        <tr key={criterion}>
          <th scope="row">{words.match.criteria[criterion]}</th>
          {parks.map((park) => {
            const part = matchOf(park)?.parts.find((candidate) => candidate.criterion === criterion);
            return (
              <td key={park.ref.id}>
                {part === undefined || part.score === null ? (
                  <Blank text={part?.because[language] ?? (ranked.length === 0 ? words.state.unknown : words.matching.compare.outside)} />
                ) : (
                  <>
                    <Meter bare label={words.match.criteria[criterion]} share={part.score} />
                    <span className="compare-because">{part.because[language]}</span>
                  </>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

function FactRows({ comparison, rows, opened, onOpen }: CompareTableProps): ReactNode {
  const words = useWords();
  const topics = [...new Set(rows.map(({ attribute }) => attribute.topic))];
  return topics.map((topic) => (
    <tbody key={topic}>
      <GroupHead title={words.fact.topics[topic]} span={comparison.parks.length} />
      {rows
        .filter(({ attribute }) => attribute.topic === topic)
        .map((row) => (
          <tr key={row.attribute.id}>
            <th scope="row">
              <BilingualText text={row.attribute.name} />
              {row.flags.map((flag) => (
                <span key={flag} className="tag tag-warning">
                  {words.matching.compare.flags[flag]}
                </span>
              ))}
            </th>
            {row.cells.map((cell) => (
              <td key={cell.parkId}>
                {cell.blank === null ? (
                  <FactCell factIds={cell.factIds} facts={comparison.facts} opened={opened} onOpen={onOpen} />
                ) : (
                  <Blank text={words.matching.compare.blanks[cell.blank]} />
                )}
              </td>
            ))}
          </tr>
        ))}
    </tbody>
  ));
}
