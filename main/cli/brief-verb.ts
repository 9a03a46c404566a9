import path from 'node:path';
import type { Core } from '#main/handlers/core.ts';
import { issueBrief, issueBriefAgain, type BriefWriting } from '#main/services/brief/issue-brief.ts';
import { isDay } from '#shared/lib/date.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { needOption, oneOf, type CommandLine } from './arguments.ts';

function dayOption(line: CommandLine, name: 'from' | 'to'): string {
  const day = needOption(line, name);
  if (!isDay(day))
    throw new UserError(
      'invalid-arguments',
      `--${name} 写成日历上有的日期 YYYY-MM-DD。Write --${name} as a date of the calendar, YYYY-MM-DD.`,
      { where: `--${name}` },
    );
  return day;
}

/** `brief --from DATE --to DATE --out F.pdf [--lang L]`, or `brief --version ID --out F.pdf` for one that is frozen. */
export async function briefVerb(core: Core, line: CommandLine) {
  const out = needOption(line, 'out');
  const dependencies = {
    db: core.store.db,
    clock: core.clock,
    glyphs: core.glyphs,
    typesetter: core.typesetter,
    applicationVersion: core.applicationVersion,
  };
  const writing: BriefWriting = { target: () => Promise.resolve(path.resolve(out)), onPhase: (phase) => console.error(phase) };
  const frozen = line.options['version'];
  const settled = ['from', 'to', 'lang'].find((name) => line.options[name] !== undefined);
  if (frozen !== undefined && settled !== undefined)
    throw new UserError(
      'invalid-arguments',
      `定稿已经定好了 --${settled}，请去掉它。A frozen brief has its own --${settled}: leave it out.`,
      { where: `--${settled}` },
    );
  const result =
    frozen === undefined
      ? await issueBrief(
          dependencies,
          {
            from: dayOption(line, 'from'),
            to: dayOption(line, 'to'),
            language: oneOf('lang', line.options['lang'] ?? 'zh', packetLanguageSchema.options),
          },
          writing,
        )
      : await issueBriefAgain(dependencies, frozen, writing);
  const { export: entry, rows, sources, elapsedMs } = result;
  return {
    file: out,
    bytes: entry.bytes,
    sha256: entry.sha256,
    rows,
    pages: entry.pages,
    version: entry.versionId,
    sources,
    elapsedMs,
    checks: entry.checks,
  };
}
