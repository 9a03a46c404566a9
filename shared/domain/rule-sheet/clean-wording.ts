/**
 * Official wording as pasted, made even: one kind of line end, no marks that cannot be seen, no blanks at line ends, one
 * empty line at most between paragraphs. The words themselves stay as they are.
 */
export const cleanWording = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u000b\f\u0085]/g, '\n')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[ \t\u3000]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
