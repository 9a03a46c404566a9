/** The part of fontkit that is used here; the package brings no types. */
declare module 'fontkit' {
  export interface Font {
    familyName: string;
    characterSet: number[];
  }
  export function openSync(file: string): Font;
}
