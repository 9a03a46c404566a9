/** A whole number with its thousands grouped, alike in both languages. */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** A share between 0 and 1 as a whole percentage. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;
