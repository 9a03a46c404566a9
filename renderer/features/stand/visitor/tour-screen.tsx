import { useEffect, useRef, useState, type ReactNode } from 'react';
import { HeartFilled, HeartOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { StandFigure, StandStop } from '#shared/domain/stand/stand-view.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { Language } from '#shared/lib/language.ts';
import { useQuery } from '../../../api/use-query.ts';
import { readText, useLanguage } from '../../../i18n/words.tsx';
import { useStandWords } from '../stand-words.ts';
import { Figure, Said } from './figure.tsx';
import { useStand, useVisit } from './visitor-context.ts';

/** A walk: one stop fills the screen, the next comes by a swipe or by the arrow. */
export function TourScreen({ id }: { id: string }): ReactNode {
  const words = useStandWords();
  const language = useLanguage();
  const { visitor } = useStand();
  const tour = useQuery('stand.tour', { id });
  const track = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [jumped, setJumped] = useState(false);
  const places = tour.value?.places ?? [];
  const seen = places[at]?.record.id;
  useEffect(() => {
    if (seen !== undefined) visitor.see(seen);
  }, [seen, visitor]);
  // At once: a track that still slides under its snap points lands elsewhere when anything else moves it. Only a finger slides it.
  const go = (to: number): void => {
    const element = track.current;
    element?.scrollTo({ left: to * element.clientWidth, behavior: 'instant' });
    setJumped(true);
    setAt(to);
  };
  if (tour.error !== undefined) return <p className="stand-fault">{words.unavailable}</p>;
  if (tour.value === undefined) return <div className="stand-tour" />;
  return (
    <div className="stand-tour">
      <div className="stand-tour-head">
        <h1>{tour.value.name[language]}</h1>
        <p className="stand-place" role="status">
          {words.place(at + 1, places.length)}
        </p>
      </div>
      <div
        className="stand-track"
        ref={track}
        data-jumped={jumped}
        onPointerDown={() => setJumped(false)}
        onScroll={({ currentTarget }) => setAt(Math.round(currentTarget.scrollLeft / Math.max(1, currentTarget.clientWidth)))}
      >
        {places.map((stop, place) => (
          <section key={stop.record.id} className="stand-stop" inert={place !== at} aria-label={readText(stop.record.name, language)?.text}>
            <Stop stop={stop} />
          </section>
        ))}
      </div>
      <div className="stand-arrows">
        <button type="button" className="stand-round" aria-label={words.previous} disabled={at === 0} onClick={() => go(at - 1)}>
          <LeftOutlined aria-hidden />
        </button>
        <Place at={at} all={places} />
        <button type="button" className="stand-round" aria-label={words.next} disabled={at >= places.length - 1} onClick={() => go(at + 1)}>
          <RightOutlined aria-hidden />
        </button>
      </div>
    </div>
  );
}

/** As many dots as a glance takes in; a longer walk says its place in figures. What reads aloud has it from the head. */
const mostDots = 24;

function Place({ at, all }: { at: number; all: readonly StandStop[] }): ReactNode {
  return all.length > mostDots ? (
    <span className="stand-count" aria-hidden>{`${at + 1} / ${all.length}`}</span>
  ) : (
    <span className="stand-dots" aria-hidden>
      {all.map((stop, place) => (
        <span key={stop.record.id} className={place === at ? 'stand-dot on' : 'stand-dot'} />
      ))}
    </span>
  );
}

/** Every source of a card once, in the order in which they are met. */
const sourceTitles = (figures: readonly StandFigure[], language: Language): string[] => [
  ...new Set(figures.flatMap(({ source }) => readText(source.title, language)?.text ?? [])),
];

/** A card that says no more than this says it larger. */
const mostSparse = 4;

function Stop({ stop }: { stop: StandStop }): ReactNode {
  const words = useStandWords();
  const language = useLanguage();
  const { record, figures, statements, industries } = stop;
  const name = readText(record.name, language);
  const said = readText(stop.words, language);
  const titles = sourceTitles([...figures, ...statements], language);
  const markOf = ({ source }: StandFigure): { mark?: number } => {
    const text = readText(source.title, language)?.text;
    return text === undefined ? {} : { mark: titles.indexOf(text) + 1 };
  };
  const district = record.district === null ? null : readText(record.district.name, language);
  return (
    <article className={figures.length + statements.length <= mostSparse ? 'stand-card sparse' : 'stand-card'}>
      <header className="stand-card-head">
        <div>
          <p className="stand-card-kind">
            {record.className[language]}
            {district !== null && <span> · {district.text}</span>}
          </p>
          <h2 lang={name?.language}>{name?.text}</h2>
        </div>
        <HeartButton stop={stop} />
      </header>
      {said !== null && (
        <p className="stand-said" lang={said.language}>
          {said.text}
        </p>
      )}
      {figures.length > 0 && (
        <div className="stand-figures">
          {figures.map((figure) => (
            <Figure key={figure.factId} figure={figure} {...markOf(figure)} />
          ))}
        </div>
      )}
      <ul className="stand-statements">
        {statements.map((figure) => (
          <li key={figure.factId}>
            <p className="stand-statement-label">{figure.label[language]}</p>
            <p className="stand-statement">{formatFact(figure.value, language).text}</p>
            <Said figure={figure} {...markOf(figure)} />
          </li>
        ))}
      </ul>
      {industries.length > 0 && (
        <p className="stand-chips">
          {industries.slice(0, 6).map((industry) => (
            <span key={industry.id} className="stand-chip">
              {readText(industry.name, language)?.text}
            </span>
          ))}
        </p>
      )}
      {figures.length === 0 && statements.length === 0 && <p className="stand-unknown">{words.unknown}</p>}
      {titles.length > 0 && (
        <ol className="stand-said-by" aria-label={words.sources}>
          {titles.map((title, place) => (
            <li key={title} className="stand-figure-note">
              {`[${place + 1}] ${words.source(title)}`}
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

function HeartButton({ stop }: { stop: StandStop }): ReactNode {
  const words = useStandWords();
  const { visitor } = useStand();
  const { id, kind, name } = stop.record;
  const on = useVisit((visit) => visit.picks.some((pick) => pick.id === id));
  return (
    <button
      type="button"
      className={on ? 'stand-heart on' : 'stand-heart'}
      aria-pressed={on}
      onClick={() => visitor.toggle({ id, kind, name })}
    >
      {on ? <HeartFilled aria-hidden /> : <HeartOutlined aria-hidden />}
      <span>{on ? words.hearted : words.heart}</span>
    </button>
  );
}
