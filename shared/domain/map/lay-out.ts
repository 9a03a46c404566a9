import { districtTiles, type Tile } from '#shared/domain/district/tiles.ts';

export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}

const tileSize = { width: 108, height: 82 };
const gap = 8;
const columns = Math.max(...districtTiles.map((tile) => tile.column)) + 1;
const rows = Math.max(...districtTiles.map((tile) => tile.row)) + 1;

/** The whole drawing, in its own units. */
export const mapSize = { width: columns * (tileSize.width + gap) - gap, height: rows * (tileSize.height + gap) - gap };

/** Where a tile is drawn: a place in a grid, no boundary and no coordinate. */
export const tileBox = ({ column, row }: Tile): Box => ({
  x: column * (tileSize.width + gap),
  y: row * (tileSize.height + gap),
  ...tileSize,
});

/** The strip of a tile where its name stands. */
const nameStrip = { top: 8, bottom: 28 };

/** A mark of this radius is moved down out of the name of the tile it would stand on; any other place stays as it is. */
export function clearOfTileNames({ x, y }: Point, radius: number): Point {
  const covered = districtTiles.map(tileBox).find((box) => {
    const beside = x + radius <= box.x || x - radius >= box.x + box.width;
    return !beside && y + radius > box.y + nameStrip.top && y - radius < box.y + nameStrip.bottom;
  });
  return covered === undefined ? { x, y } : { x, y: covered.y + nameStrip.bottom + radius };
}

const nodesInRow = 7;
const nodeStep = 14;
const nodeRows = 3;
/** How many parks a tile has room for; the others are counted. */
export const mostNodes = nodesInRow * nodeRows;

/** Where each of a tile's parks stands in it, in the order given; null beyond its room. */
export function nodePoint(box: Box, index: number): Point | null {
  if (index >= mostNodes) return null;
  return { x: box.x + 12 + (index % nodesInRow) * nodeStep, y: box.y + 42 + Math.floor(index / nodesInRow) * nodeStep };
}

const bigColumns = 4;
const bigHead = 56;
const bigRow = 76;

/** The inside of one district drawn large: its height, and where each of its parks stands. */
export function districtPlan(parks: number): { width: number; height: number; cell: Omit<Box, keyof Point>; points: Point[] } {
  const cell = { width: mapSize.width / bigColumns, height: bigRow };
  const lines = Math.max(1, Math.ceil(parks / bigColumns));
  const points = Array.from({ length: parks }, (_, index) => ({
    x: (index % bigColumns) * cell.width + 18,
    // Every second line runs a little lower, so that a line through neighbours does not cross their names.
    y: bigHead + Math.floor(index / bigColumns) * bigRow + 14 + (index % 2) * 12,
  }));
  return { width: mapSize.width, height: bigHead + lines * bigRow + 16, cell, points };
}

/** The gap between two columns of the large drawing that is nearest: no name stands there. */
export const clearOfNames = ({ x, y }: Point): Point => {
  const cell = mapSize.width / bigColumns;
  const column = Math.min(Math.max(1, Math.round(x / cell)), bigColumns - 1);
  return { x: column * cell - 6, y };
};

/** The tile that lies next in a direction: the nearest one that side, preferring the same line. */
export function nextTile(from: Tile, key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'): Tile | null {
  const along = key === 'ArrowUp' || key === 'ArrowDown' ? 'row' : 'column';
  const across = along === 'row' ? 'column' : 'row';
  const sign = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
  const far = (tile: Tile): number => Math.abs(tile[along] - from[along]) + 3 * Math.abs(tile[across] - from[across]);
  const ahead = districtTiles.filter((tile) => (tile[along] - from[along]) * sign > 0);
  return ahead.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}
