import { counterKindOf } from '#shared/domain/ledger/counter.ts';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { stageSchema, type Stage } from '#shared/domain/ledger/stage.ts';

export const ledgerViews = ['board', 'table', 'timeline'] as const;
export type LedgerViewName = (typeof ledgerViews)[number];
export const onlys = ['stalled', 'undated', 'overdue', 'intents', 'signings', 'others'] as const;
export type Only = (typeof onlys)[number];

/** Where the ledger stands: its view and filters, all of it in the address, so that a number elsewhere can lead to its projects. */
export interface LedgerPlace {
  view: LedgerViewName;
  stage: Stage | null;
  district: string | null;
  industry: string | null;
  only: Only | null;
  /** Projects named one by one; null for all. */
  ids: string[] | null;
  /** The project whose pane is open. */
  project: string | null;
}
export const startPlace: LedgerPlace = { view: 'board', stage: null, district: null, industry: null, only: null, ids: null, project: null };

/** Stands for "no district" and "no sector" in the address. */
export const noneGiven = '-';

export function readPlace(query: URLSearchParams): LedgerPlace {
  const ids = query.get('ids');
  return {
    view: ledgerViews.find((view) => view === query.get('view')) ?? 'board',
    stage: stageSchema.safeParse(query.get('stage')).data ?? null,
    district: query.get('district'),
    industry: query.get('industry'),
    only: onlys.find((only) => only === query.get('only')) ?? null,
    ids: ids === null ? null : ids.split(',').filter((id) => id !== ''),
    project: query.get('project'),
  };
}

export function writePlace(place: LedgerPlace): URLSearchParams {
  const query = new URLSearchParams();
  if (place.view !== 'board') query.set('view', place.view);
  for (const key of ['stage', 'district', 'industry', 'only', 'project'] as const) if (place[key] !== null) query.set(key, place[key]);
  if (place.ids !== null) query.set('ids', place.ids.join(','));
  return query;
}

const counterOf: Partial<Record<Only, ReturnType<typeof counterKindOf>>> = { intents: 'intent', signings: 'signed', others: 'other' };

function isOnly(project: LedgerProject, only: Only): boolean {
  if (only === 'stalled' || only === 'undated') return project.movement.state === only;
  if (only === 'overdue') return project.commitments.some(({ overdue }) => overdue);
  // As the desk counts: a project withdrawn is in none of the counters.
  return project.stage !== 'withdrawn' && counterKindOf(project.stage) === counterOf[only];
}

const isOf = (wanted: string | null, ids: readonly string[]): boolean =>
  wanted === null || (wanted === noneGiven ? ids.length === 0 : ids.includes(wanted));

/** The projects that a place shows. */
export const shownProjects = (projects: readonly LedgerProject[], place: LedgerPlace): LedgerProject[] =>
  projects.filter(
    (project) =>
      (place.stage === null || project.stage === place.stage) &&
      isOf(place.district, project.district === null ? [] : [project.district.id]) &&
      isOf(
        place.industry,
        project.industries.map(({ id }) => id),
      ) &&
      (place.only === null || isOnly(project, place.only)) &&
      (place.ids === null || place.ids.includes(project.record.id)),
  );

export const isFiltered = ({ stage, district, industry, only, ids }: LedgerPlace): boolean =>
  [stage, district, industry, only].some((value) => value !== null) || ids !== null;
