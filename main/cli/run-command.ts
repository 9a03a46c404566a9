import path from 'node:path';
import { createApplication } from '../app.ts';
import { readCommandLine, type CommandLine } from './arguments.ts';
import { batchVerb } from './batch-verb.ts';
import { briefVerb } from './brief-verb.ts';
import { exportVerb, importVerb } from './exchange-verbs.ts';
import { matchVerb, packetVerb } from './packet-verbs.ts';
import { answerVerb } from './question-verbs.ts';
import { factsVerb, searchVerb, showVerb } from './record-verbs.ts';
import { rulesVerb } from './rule-verbs.ts';
import { leadExportVerb, leadImportVerb, standCopyVerb } from './stand-verbs.ts';
import { backupVerb, checkVerb, restoreVerb, statusVerb } from './store-verbs.ts';
import type { Core } from '../handlers/core.ts';
import { assetPaths, defaultDataDir, officeDir } from '../paths.ts';
import { storeOffice } from '../services/seeding/seed-store.ts';
import { UserError } from '#shared/ipc/reply.ts';

type Verb = (core: Core, line: CommandLine) => object | Promise<object>;
const verbs: Record<string, Verb> = {
  status: (core) => ({ ...statusVerb(core), office: storeOffice(core.store.db) }),
  facts: factsVerb,
  search: searchVerb,
  show: showVerb,
  match: matchVerb,
  packet: packetVerb,
  batch: batchVerb,
  check: checkVerb,
  backup: backupVerb,
  answer: answerVerb,
  rules: rulesVerb,
  import: importVerb,
  export: exportVerb,
  'stand-copy': standCopyVerb,
  'lead-import': leadImportVerb,
  brief: briefVerb,
};

/** Verbs that end in pages. */
const setsPages = new Set(['packet', 'brief']);

/** A script may call while a window or another script is at work: it waits this long for the store. */
const waitMs = 30_000;

async function run(argv: string[], distDir: string): Promise<object> {
  const line = readCommandLine(argv);
  const office = line.flags.has('training') ? 'training' : 'own';
  const dataDir = officeDir(path.resolve(line.options['data'] ?? defaultDataDir(process.platform, process.env)), office);
  // Before the store is opened: it may be the one that no longer opens.
  if (line.verb === 'restore') return { ok: true, ...restoreVerb(line, { dataDir, waitMs }) };
  // A stand copy is no office's store.
  if (line.verb === 'lead-export') return { ok: true, ...leadExportVerb(line, { waitMs }) };
  const verb = verbs[line.verb];
  if (verb === undefined) throw new Error(`the verb ${line.verb} has no implementation`);
  const application = await createApplication({
    dataDir,
    office,
    assets: assetPaths(distDir),
    waitMs,
    singleDocument: true,
    warm: setsPages.has(line.verb),
  });
  try {
    return { ok: true, ...(await verb(application.core, line)) };
  } finally {
    await application.close();
  }
}

function failure(error: unknown): { answer: object; exitCode: number } {
  if (error instanceof UserError) {
    const { code, message, where, detail } = error;
    const exitCode = code === 'internal' ? 1 : 2;
    return {
      answer: {
        ok: false,
        error: { code, message, ...(where === undefined ? {} : { where }), ...(detail === undefined ? {} : { detail }) },
      },
      exitCode,
    };
  }
  console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  return { answer: { ok: false, error: { code: 'internal', message } }, exitCode: 1 };
}

/** Ends only when the whole answer has left, also through a slow pipe. */
const print = (answer: object): Promise<void> =>
  new Promise((resolve) => process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`, () => resolve()));

/** Runs one command: prints one JSON document on stdout, logs on stderr, and sets the exit code. `distDir` is the build folder. */
export async function runCommand(argv: string[], distDir: string): Promise<void> {
  try {
    await print(await run(argv, distDir));
  } catch (error) {
    const { answer, exitCode } = failure(error);
    process.exitCode = exitCode;
    await print(answer);
  }
}
