/** What passes between the typesetter and its worker. */
export interface WorkerStart {
  wasmFile: string;
  codeFile: string;
  templatesDir: string;
  fontsDir: string;
  /** V8's baseline compiler only, where there is no machine code to start from. */
  liftoffOnly: boolean;
}

/** What the document says, as the templates read it. */
export const matterFile = '/matter.json';

/** A file that exists for the compiler only, e.g. `/data.json`. */
export interface VirtualFile {
  path: string;
  bytes: Uint8Array;
}

export const matterBytes = (files: readonly VirtualFile[]): number => files.find((file) => file.path === matterFile)?.bytes.byteLength ?? 0;

export interface CompileRequest {
  files: VirtualFile[];
}

export type WorkerReply =
  | { kind: 'ready' }
  | { kind: 'pdf'; bytes: Uint8Array; memoryBytes: number }
  | { kind: 'failed'; diagnostics: string[]; memoryBytes: number };
