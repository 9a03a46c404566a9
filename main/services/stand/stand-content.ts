import { listAttributes, listFacts } from '#main/repos/fact-repo.ts';
import { listConflicts } from '#main/repos/conflict-repo.ts';
import { listTours, readTourModel } from '#main/repos/tour-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import { pickProofs, statementsOf, tellingFigures } from '#shared/domain/stand/pick-figures.ts';
import type { StandFigure, StandHome, StandRecord, StandStop, StandTour } from '#shared/domain/stand/stand-view.ts';
import { districtTiles } from '#shared/domain/district/tiles.ts';
import { mergeTours, readyTours, type TourModel } from '#shared/domain/tour/ready-tours.ts';
import type { Tour, TourStop } from '#shared/domain/tour/tour.ts';
import { UserError } from '#shared/ipc/reply.ts';

/** Figures and statements of one stop, and of the loop: what is legible from three metres. */
const mostFigures = 4;
const mostStatements = 3;
const mostProofs = 12;

/** What a stand can show. */
export interface StandContent {
  home(): StandHome;
  /** @throws UserError `not-found`. */
  tour(id: string): StandTour;
  /** @throws UserError `not-found`. */
  record(id: string): StandStop;
  /** These of the records, as far as the public may see them. */
  known(ids: readonly string[]): string[];
}

const notFound = (id: string): UserError => new UserError('not-found', '展台没有这项内容。The stand does not show this.', { where: id });

/** Public facts that nobody disputes, by record. */
function readFigures(db: Database, shown: ReadonlySet<string>): Map<string, StandFigure[]> {
  const attributes = new Map(listAttributes(db).map((attribute) => [attribute.id, attribute]));
  const sources = new Map(listSources(db).map((source) => [source.id, source]));
  const doubted = new Set(
    listConflicts(db).flatMap(({ factIds, chosenFactId }) => factIds.filter((id) => chosenFactId === null || id !== chosenFactId)),
  );
  const figureOf = (fact: Fact): StandFigure[] => {
    const [attribute, source] = [attributes.get(fact.attributeId), sources.get(fact.citation.sourceId)];
    if (attribute === undefined || source === undefined) return [];
    const segment = source.segments.find(({ id }) => id === fact.citation.segmentId);
    const { value, qualifier, unit, scale, currency } = fact;
    return [
      {
        factId: fact.id,
        label: attribute.name,
        value: { value, qualifier, unit, scale, currency },
        asOf: fact.asOf,
        polarity: fact.polarity,
        grade: fact.grade,
        baseNote: fact.baseNote,
        source: { title: source.title, publishedOn: segment?.publishedOn ?? source.publishedOn },
      },
    ];
  };
  const facts = listFacts(db).filter(
    ({ id, recordId, sensitivity }) => sensitivity === 'public' && shown.has(recordId) && !doubted.has(id),
  );
  return new Map(
    [...Map.groupBy(facts, ({ recordId }) => recordId)].map(([recordId, of]) => [recordId, of.flatMap((fact) => figureOf(fact))]),
  );
}

interface Matter {
  model: TourModel;
  byId: Map<string, TourModel['records'][number]>;
  figures: Map<string, StandFigure[]>;
  tours: Tour[];
}

const refOf = ({ id, kind, name }: TourModel['records'][number]): RecordRef => ({ id, kind, name });

function recordOf({ byId }: Matter, record: TourModel['records'][number]): StandRecord {
  const district = byId.get(record.districtId ?? '');
  const className = registers[record.kind].classes[record.class];
  return {
    ...refOf(record),
    className: className === undefined || record.class === 'unknown' ? registers[record.kind].name : className,
    district: district === undefined ? null : refOf(district),
  };
}

function stopOf(matter: Matter, { recordId, factIds, words }: TourStop): StandStop | null {
  const record = matter.byId.get(recordId);
  if (record === undefined) return null;
  const all = matter.figures.get(recordId) ?? [];
  const chosen = factIds.flatMap((id) => all.find((figure) => figure.factId === id) ?? []);
  const industries = matter.model.relations
    .filter(({ from, type }) => from === recordId && type === 'focuses-on')
    .flatMap(({ to }) => matter.byId.get(to) ?? []);
  return {
    record: recordOf(matter, record),
    words: { zh: words.zh === '' ? null : words.zh, en: words.en === '' ? null : words.en },
    figures: [
      ...chosen,
      ...tellingFigures(
        all.filter((figure) => !chosen.includes(figure)),
        mostFigures,
      ),
    ].slice(0, mostFigures),
    statements: statementsOf(
      all.filter((figure) => !chosen.includes(figure)),
      mostStatements,
    ),
    industries: industries.map(refOf),
  };
}

const proofKinds: ReadonlySet<RecordKind> = new Set(['park', 'district', 'programme', 'project', 'incentive']);

function homeOf(matter: Matter): StandHome {
  const candidates = matter.model.records
    .filter(({ kind }) => proofKinds.has(kind))
    .flatMap((record) => (matter.figures.get(record.id) ?? []).map((figure) => ({ record: recordOf(matter, record), figure })));
  const parks = matter.model.records.filter(({ kind }) => kind === 'park');
  return {
    proofs: pickProofs(candidates, mostProofs),
    tours: matter.tours.map(({ id, group, name, stops }) => ({ id, group, name, stops: stops.length })),
    districts: districtTiles.flatMap(({ id }) => {
      const district = matter.byId.get(id);
      if (district === undefined) return [];
      const tour = matter.tours.find((candidate) => candidate.id === `tour-${id}`);
      return [{ id, name: district.name, parks: parks.filter(({ districtId }) => districtId === id).length, tourId: tour?.id ?? null }];
    }),
  };
}

/** Reads what may be shown once; a stand's store never changes while it is open. */
export function readStandContent(db: Database): StandContent {
  const model = readTourModel(db);
  const byId = new Map(model.records.map((record) => [record.id, record]));
  const tours = mergeTours(listTours(db), readyTours(model))
    .map((tour) => ({ ...tour, stops: tour.stops.filter(({ recordId }) => byId.has(recordId)) }))
    .filter(({ shown, stops }) => shown && stops.length > 0);
  const matter: Matter = { model, byId, figures: readFigures(db, new Set(byId.keys())), tours };
  const home = homeOf(matter);
  return {
    home: () => home,
    tour: (id) => {
      const tour = tours.find((candidate) => candidate.id === id);
      if (tour === undefined) throw notFound(id);
      const places = tour.stops.flatMap((stop) => stopOf(matter, stop) ?? []);
      return { id, group: tour.group, name: tour.name, stops: places.length, places };
    },
    record: (id) => {
      const stop = stopOf(matter, { recordId: id, factIds: [], words: { zh: '', en: '' } });
      if (stop === null) throw notFound(id);
      return stop;
    },
    known: (ids) => [...new Set(ids)].filter((id) => byId.has(id)),
  };
}
