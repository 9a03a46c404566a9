/** Why no document came out; `diagnostics` name file and line of the template where Typst gave a reason. */
export class TypesetterError extends Error {
  readonly code: 'cancelled' | 'time-limit' | 'typst' | 'worker' | 'closed';
  readonly diagnostics: readonly string[];

  constructor(code: TypesetterError['code'], message: string, diagnostics: readonly string[] = []) {
    super(diagnostics.length === 0 ? message : `${message}\n${diagnostics.join('\n')}`);
    this.name = 'TypesetterError';
    this.code = code;
    this.diagnostics = diagnostics;
  }
}
