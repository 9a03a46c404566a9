/** Wrong PINs that cost nothing: fingers slip. */
const free = 2;
const firstSeconds = 5;
const mostSeconds = 3600;

/** Seconds to wait after so many wrong PINs in a row: doubled each time, an hour at most. */
export const pinDelaySeconds = (failures: number): number =>
  failures <= free ? 0 : Math.min(mostSeconds, firstSeconds * 2 ** Math.min(failures - free - 1, 20));
