/** What passes between the typesetter and its worker. */
export interface WorkerStart {
  module: WebAssembly.Module;
  templatesDir: string;
  fontsDir: string;
}

/** A file that exists for the compiler only, e.g. `/data.json`. */
export interface VirtualFile {
  path: string;
  bytes: Uint8Array;
}

export interface CompileRequest {
  files: VirtualFile[];
}

export type WorkerReply =
  | { kind: 'ready' }
  | { kind: 'pdf'; bytes: Uint8Array; memoryBytes: number }
  | { kind: 'failed'; diagnostics: string[]; memoryBytes: number };
