/**
 * The worker thread that holds the Typst compiler. It sees the templates, the four fonts and the virtual files of one
 * request: no network, no packages, no fonts of the machine.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createCompiler } from './typst-compiler.ts';
import type { CompileRequest, WorkerReply, WorkerStart } from './typst-messages.ts';

const port = parentPort;
if (port === null) throw new Error('typst-worker runs as a worker thread only');
// The one sender is typst-process.ts.
const compiler = await createCompiler(workerData as WorkerStart);

const answer = (reply: WorkerReply): void => port.postMessage(reply);

port.on('message', ({ files }: CompileRequest) => {
  const outcome = compiler.compile(files);
  const memoryBytes = compiler.memoryBytes();
  if (Array.isArray(outcome)) answer({ kind: 'failed', diagnostics: outcome, memoryBytes });
  else answer({ kind: 'pdf', bytes: outcome, memoryBytes });
});
answer({ kind: 'ready' });
