export interface DocumentRequest {
  kind: 'docx' | 'pdf';
  bytes: Uint8Array;
}
export type DocumentReply = { kind: 'lines'; lines: string[] } | { kind: 'locked' } | { kind: 'failed'; message: string };
