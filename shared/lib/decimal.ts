import { Decimal } from 'decimal.js';

/** 34 significant digits, as IEEE decimal128; half up, as invoices round. */
export const Exact = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });
export type Exact = Decimal;

/** Exact product of the printed number and its scale, as plain decimal text. */
export const baseValue = (number: string, scale: string): string => new Exact(number).times(scale).toFixed();
