import { describe, expect, it } from 'vitest';
import { districtTiles } from '#shared/domain/district/tiles.ts';
import { baseMapProblem } from '#shared/domain/map/base-map.ts';
import { clearOfTileNames, districtPlan, mapSize, mostNodes, nextTile, nodePoint, tileBox } from '#shared/domain/map/lay-out.ts';
import { drawScheme, schemeForm } from '#shared/domain/map/scheme-lines.ts';

describe('the schematic', () => {
  it('draws every tile inside it, and no two over each other', () => {
    const boxes = districtTiles.map(tileBox);
    for (const box of boxes) expect([box.x + box.width <= mapSize.width, box.y + box.height <= mapSize.height]).toEqual([true, true]);
    const apart = boxes.every((a, i) =>
      boxes.every((b, j) => i === j || a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y),
    );
    expect(apart).toBe(true);
  });

  it('keeps every park inside its tile, and says where there is no more room', () => {
    const [tile] = districtTiles;
    if (tile === undefined) throw new Error('no tile');
    const box = tileBox(tile);
    const points = Array.from({ length: mostNodes }, (_, index) => nodePoint(box, index));
    for (const point of points)
      expect(point !== null && point.x > box.x && point.x < box.x + box.width && point.y < box.y + box.height).toBe(true);
    expect(nodePoint(box, mostNodes)).toBeNull();
    expect(districtPlan(30).points.every(({ x, y }) => x < mapSize.width && y < districtPlan(30).height)).toBe(true);
  });

  it('keeps marks off the names of tiles, wherever their middle falls, and moves nothing else', () => {
    const radius = 9;
    const covers = ({ x, y }: { x: number; y: number }): boolean =>
      districtTiles.map(tileBox).some((box) => {
        const across = x + radius > box.x && x - radius < box.x + box.width;
        return across && y + radius > box.y + 8 && y - radius < box.y + 28;
      });
    const everywhere = Array.from({ length: mapSize.width / 4 }, (_, column) =>
      Array.from({ length: mapSize.height / 4 }, (__, row) => ({ x: column * 4, y: row * 4 })),
    ).flat();
    expect(everywhere.some(covers)).toBe(true);
    expect(everywhere.map((point) => clearOfTileNames(point, radius)).filter(covers)).toEqual([]);
    const free = everywhere.filter((point) => !covers(point));
    expect(free.map((point) => clearOfTileNames(point, radius))).toEqual(free);
  });

  it('can be walked with the arrow keys to every tile', () => {
    const seen = new Set(['minhang']);
    for (const id of seen) {
      const tile = districtTiles.find((candidate) => candidate.id === id);
      if (tile === undefined) throw new Error(id);
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) {
        const next = nextTile(tile, key);
        if (next !== null) seen.add(next.id);
      }
    }
    expect([...seen].toSorted()).toEqual(districtTiles.map(({ id }) => id).toSorted());
  });
});

describe('a scheme', () => {
  it.each([
    ['南上海高新智造带', 'Southern Shanghai High-Tech Manufacturing Belt', 'line'],
    ['G60科创走廊', 'G60 Sci-tech Corridor', 'line'],
    ['一湾两极五园', 'One bay, two poles, and five parks', 'rays'],
    ['一核两翼', 'One core and two wings', 'rays'],
  ])('%s is drawn by its own name', (zh, en, form) => {
    expect(schemeForm({ zh, en })).toBe(form);
  });

  it('goes from the west to the nearest next, or out from a middle', () => {
    const points = [
      { x: 30, y: 0 },
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(drawScheme('line', points)?.path).toBe('M 0 0 L 10 0 L 30 0');
    expect(drawScheme('rays', points.slice(0, 2))).toEqual({
      path: 'M 15 0 L 30 0 M 15 0 L 0 0',
      label: { x: 15, y: 0 },
      hub: { x: 15, y: 0 },
    });
    expect(drawScheme('line', [])).toBeNull();
    expect(drawScheme('rays', points.slice(0, 1))?.path).toMatch(/^M 21 0 a/);
  });
});

describe('a base map', () => {
  it.each([
    ['沪S(2024)012号', '2024-06-30', null],
    ['GS（2023）2767号', '2023-01-01', null],
    ['GS京(2022)0001号', '2022-01-01', null],
    ['', '2024-06-30', 'number'],
    ['S2024012', '2024-06-30', 'number'],
    ['沪S(2024)012号', '', 'date'],
  ])('%s of %s', (reviewNumber, dataUntil, problem) => {
    expect(baseMapProblem({ reviewNumber, dataUntil })).toBe(problem);
  });
});
