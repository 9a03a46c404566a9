import { findBaseMap, listMapParks, listSchemeMembers, listSpatialSchemes, listSuccessors } from '#main/repos/map-repo.ts';
import { findRef } from '#main/repos/record-repo.ts';
import type { Database } from '#main/store/database.ts';
import { districtTiles } from '#shared/domain/district/tiles.ts';
import type { BaseMap, MapContent, MapScheme } from '#shared/domain/map/map-view.ts';

export const baseMapPath = (sha256: string): string => `/base-map/${sha256}`;

function baseMap(db: Database): BaseMap | null {
  const row = findBaseMap(db);
  return row === null ? null : { name: row.name, path: baseMapPath(row.sha256), reviewNumber: row.reviewNumber, dataUntil: row.dataUntil };
}

function schemes(db: Database, tileOf: (districtId: string | null) => string | null, parkIds: ReadonlySet<string>): MapScheme[] {
  const members = Map.groupBy(listSchemeMembers(db), ({ schemeId }) => schemeId);
  const schemeIds = new Set(listSpatialSchemes(db).map(({ ref }) => ref.id));
  return listSpatialSchemes(db).map(({ ref, historical, districtId }) => {
    const own = members.get(ref.id) ?? [];
    // Where it lies stands in only where nothing says what it covers.
    const covering = own.filter(({ type }) => type !== 'located-in');
    const placed = (covering.length > 0 ? covering : own).flatMap(({ ref: member }): MapScheme['members'] => {
      if (schemeIds.has(member.id) || (member.kind !== 'park' && member.kind !== 'district')) return [];
      const tile = member.kind === 'district' ? tileOf(member.id) : null;
      if (member.kind === 'park') return [{ ref: member, place: parkIds.has(member.id) ? 'park' : 'outside' }];
      const district = tile === null ? null : findRef(db, tile);
      return district === null ? [] : [{ ref: district, place: 'district' }];
    });
    const distinct = [...new Map(placed.map((member) => [member.ref.id, member])).values()];
    return { ref, historical, districtId: tileOf(districtId), members: distinct };
  });
}

/** What the schematic is drawn from: districts with a tile, the parks in them, and the spatial schemes with their places. */
export function loadMap(db: Database): MapContent {
  const successors = listSuccessors(db);
  const tiles = new Set(districtTiles.map((tile) => tile.id));
  const tileOf = (id: string | null): string | null => {
    if (id === null) return null;
    if (tiles.has(id)) return id;
    const next = successors.get(id) ?? null;
    return next === id ? null : tileOf(next);
  };
  const parks = listMapParks(db).map(({ ref, class: park, districtId }) => ({ ref, class: park, districtId: tileOf(districtId) }));
  const former = Map.groupBy([...successors], ([, successor]) => successor);
  return {
    districts: districtTiles.flatMap(({ id }) => {
      const ref = findRef(db, id);
      return ref === null ? [] : [{ ref, former: (former.get(id) ?? []).map(([from]) => from) }];
    }),
    parks,
    schemes: schemes(db, tileOf, new Set(parks.map(({ ref }) => ref.id))).filter(({ members }) => members.length > 0),
    baseMap: baseMap(db),
  };
}
