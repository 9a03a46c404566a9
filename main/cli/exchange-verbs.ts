import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '#main/handlers/core.ts';
import { listedIds } from '#main/handlers/listed-ids.ts';
import { writesSoFar } from '#main/repos/exchange-repo.ts';
import { applyImport } from '#main/services/exchange/apply-import.ts';
import { dryRun, type PlannedImport } from '#main/services/exchange/dry-run.ts';
import { formatOfName, listFile, saveFile } from '#main/services/exchange/export-list.ts';
import { readImportFile } from '#main/services/exchange/import-file.ts';
import { importLimits } from '#main/services/exchange/limits.ts';
import { otherListFile } from '#main/services/exchange/other-list-file.ts';
import { templateFile } from '#main/services/exchange/template.ts';
import { valueChanges } from '#main/services/exchange/value-changes.ts';
import { refuseSize } from '#main/services/workbook/file-format.ts';
import { mappingSchema, type Mapping } from '#shared/domain/exchange/column-key.ts';
import { listFilterSchema } from '#shared/domain/exchange/export-list.ts';
import { otherLists, type OtherList } from '#shared/domain/exchange/list-columns.ts';
import { importChoicesSchema, type ImportChoices } from '#shared/domain/exchange/outcome.ts';
import { recordKinds } from '#shared/domain/record/register.ts';
import { sensitivities } from '#shared/domain/record/record.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { needOption, oneOf, type CommandLine } from './arguments.ts';

const bad = (message: string, where: string): UserError => new UserError('invalid-arguments', message, { where });

/** The bytes of a file; one too large is refused before it is read. */
function readFile(file: string): Buffer {
  let size: number;
  try {
    const found = fs.statSync(file);
    if (!found.isFile()) throw new Error('no file');
    size = found.size;
  } catch {
    throw bad(`读不到文件：${file}。The file cannot be read: ${file}.`, 'FILE');
  }
  refuseSize(size, importLimits);
  return fs.readFileSync(file);
}

/** `--mapping FILE`: JSON of heading → column, as a dry run prints it. */
function readMapping(file: string | undefined): Mapping | undefined {
  if (file === undefined) return undefined;
  try {
    return mappingSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw bad(
      `--mapping 要写成 {"表头": "nameZh"} 这样的 JSON（${reason}）。--mapping is JSON such as {"Heading": "nameZh"}.`,
      '--mapping',
    );
  }
}

function choicesOf({ options }: CommandLine, kind: ImportChoices['kind']): ImportChoices {
  const headerRow = options['header-row'];
  const source = {
    title: options['source-title'],
    publisher: options['publisher'],
    publishedOn: options['published-on'],
    grade: options['grade'],
    asOf: options['as-of'],
    sensitivity: options['sensitivity'],
  };
  const given = (values: Record<string, unknown>): object =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const parsed = importChoicesSchema.safeParse(
    given({
      kind,
      sheet: options['sheet'],
      headerRow: headerRow === undefined ? undefined : Number(headerRow),
      mapping: readMapping(options['mapping']),
      source: given(source),
    }),
  );
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const names: Record<string, string> = { title: 'source-title', publishedOn: 'published-on', asOf: 'as-of', headerRow: 'header-row' };
  const key = String(issue?.path.at(-1) ?? '');
  throw bad(`--${names[key] ?? key} 写得不对：${issue?.message ?? ''}。Check --${names[key] ?? key}.`, `--${names[key] ?? key}`);
}

function importAnswer(planned: PlannedImport, applied: { changeId: string | null } | null) {
  const { answer, plan } = planned;
  return {
    applied: applied !== null,
    register: answer.kind,
    sheet: answer.sheet,
    headerRow: answer.headerRow,
    mapping: Object.fromEntries(Object.entries(answer.mapping).filter(([, key]) => key !== 'skip')),
    columns: answer.columns,
    summary: answer.summary,
    facts: answer.facts,
    notes: answer.notes.map(({ zh }) => zh),
    notesEn: answer.notes.map(({ en }) => en),
    lines: plan.lines.map((each) => ({
      line: each.line,
      outcome: each.outcome,
      record: each.recordId,
      name: each.name,
      reasons: each.reasons.map(({ zh }) => zh),
      reasonsEn: each.reasons.map(({ en }) => en),
      // Of a new record every value is new; of one that the store has, what changes from what to what.
      ...(each.stored === null ? {} : { changes: valueChanges(each, planned) }),
    })),
    undo: applied?.changeId ?? null,
  };
}

/** `import FILE --register K [--mapping FILE] [--sheet S] [--header-row N] [--source-title T] [--as-of D] … [--apply]` */
export async function importVerb({ store, clock }: Core, line: CommandLine) {
  const [file] = line.words;
  if (file === undefined) throw bad('请给出要导入的文件。Name the file to import.', 'FILE');
  const kind = oneOf('register', needOption(line, 'register'), recordKinds);
  const choices = choicesOf(line, kind);
  const read = await readImportFile(path.basename(file), readFile(file));
  const writesAtPlan = writesSoFar(store.db);
  const planned = await dryRun(store.db, read, { choices });
  if (!line.flags.has('apply')) return importAnswer(planned, null);
  const applied = await applyImport(store.db, planned, { at: clock.now(), writesAtPlan });
  return importAnswer(applied.planned, applied);
}

/** A list beside the registers: sources or clauses. */
async function exportOtherList({ store, clock }: Core, line: CommandLine, list: OtherList) {
  const out = path.resolve(needOption(line, 'out'));
  const { bytes, rows } = otherListFile(store.db, {
    list,
    format: formatOfName(out),
    language: oneOf('lang', line.options['lang'] ?? 'zh', ['zh', 'en'] as const),
    audience: oneOf('audience', line.options['audience'] ?? 'internal', sensitivities),
    today: clock.today(),
  });
  return { ...(await saveFile(out, bytes)), rows };
}

/** `export --register K|source|clause --out F.xlsx|csv|json [--lang zh|en] [--audience A] [--text T] [--class C] [--district D] [--only stale|conflicting] | --blank` */
export async function exportVerb(core: Core, line: CommandLine) {
  const { store, clock } = core;
  const kind = oneOf('register', needOption(line, 'register'), [...recordKinds, ...otherLists]);
  if (kind === 'source' || kind === 'clause') return exportOtherList(core, line, kind);
  const out = path.resolve(needOption(line, 'out'));
  const format = formatOfName(out);
  const language = oneOf('lang', line.options['lang'] ?? 'zh', ['zh', 'en'] as const);
  if (line.flags.has('blank')) {
    if (format !== 'xlsx') throw bad('模板只有 .xlsx。A template is an .xlsx.', '--out');
    return { ...(await saveFile(out, templateFile(store.db, kind, language))), rows: 0 };
  }
  const audience = oneOf('audience', line.options['audience'] ?? 'internal', sensitivities);
  const { text, class: classId, district, only } = line.options;
  const filter = listFilterSchema.safeParse({
    ...(text === undefined ? {} : { text }),
    ...(classId === undefined ? {} : { class: classId }),
    ...(district === undefined ? {} : { district }),
    ...(only === undefined ? {} : { only }),
  });
  if (!filter.success) throw bad('--only 只能是 stale 或 conflicting。--only must be stale or conflicting.', '--only');
  const { bytes, rows } = listFile(store.db, {
    kind,
    format,
    language,
    audience,
    ids: listedIds(core, kind, filter.data),
    today: clock.today(),
  });
  return { ...(await saveFile(out, bytes)), rows };
}
