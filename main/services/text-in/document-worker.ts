/** The worker thread that reads a .docx or .pdf: a file made to hurt takes down this thread and nothing else. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentReply, DocumentRequest } from './document-messages.ts';
import { docxLines } from './docx-text.ts';
import { pdfLines } from './pdf-lines.ts';

async function answer({ kind, bytes }: DocumentRequest): Promise<DocumentReply> {
  try {
    return { kind: 'lines', lines: kind === 'docx' ? docxLines(bytes) : await pdfLines(bytes) };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return { kind: 'locked' };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

const port = parentPort;
if (port === null) throw new Error('document-worker runs as a worker thread only');
// The one sender is read-document.ts.
port.postMessage(await answer(workerData as DocumentRequest));
