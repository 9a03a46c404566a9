/** A district's place in the schematic: a tile, not a boundary or a coordinate. */
export interface Tile {
  id: string;
  column: number;
  row: number;
}

/** The 16 districts and Lin-gang by our own drawing, roughly as they lie; it shows no boundary and no distance. */
export const districtTiles: readonly Tile[] = [
  { id: 'chongming', column: 4, row: 0 },
  { id: 'jiading', column: 1, row: 1 },
  { id: 'baoshan', column: 3, row: 1 },
  { id: 'putuo', column: 2, row: 2 },
  { id: 'jingan', column: 3, row: 2 },
  { id: 'hongkou', column: 4, row: 2 },
  { id: 'yangpu', column: 5, row: 2 },
  { id: 'qingpu', column: 0, row: 3 },
  { id: 'changning', column: 2, row: 3 },
  { id: 'huangpu', column: 4, row: 3 },
  { id: 'pudong', column: 5, row: 3 },
  { id: 'songjiang', column: 1, row: 4 },
  { id: 'minhang', column: 2, row: 4 },
  { id: 'xuhui', column: 3, row: 4 },
  { id: 'lingang-area', column: 6, row: 5 },
  { id: 'jinshan', column: 1, row: 5 },
  { id: 'fengxian', column: 4, row: 5 },
];
