/** The figures of a chart as rows: what is seen is also read, by eye, by machine and by a screen reader. */
export interface ChartTable {
  /** The first heads the names, the others the figures. */
  heads: string[];
  rows: string[][];
}
