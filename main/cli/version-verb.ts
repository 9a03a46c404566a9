import path from 'node:path';
import type { Core } from '#main/handlers/core.ts';
import { issueVersion } from '#main/services/packet/versions/issue-version.ts';
import { formatOfFile } from '#shared/domain/packet/outputs/output-format.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { needOption, type CommandLine } from './arguments.ts';

/** What makes a packet; a frozen version has its own of each. */
const settled = ['investor', 'template', 'lang', 'parks', 'audience', 'watermark', 'as-of', 'copy', 'recipient'];

/** `packet --version ID --out F.pdf`: a frozen version with the bytes it had. */
export async function versionVerb(core: Core, line: CommandLine) {
  const versionId = needOption(line, 'version');
  const out = needOption(line, 'out');
  const extra = settled.find((name) => line.options[name] !== undefined);
  if (extra !== undefined)
    throw new UserError(
      'invalid-arguments',
      `定稿已经定好了 --${extra}，请去掉它。A frozen version has its own --${extra}: leave it out.`,
      { where: `--${extra}` },
    );
  const result = await issueVersion(
    { db: core.store.db, clock: core.clock, glyphs: core.glyphs, typesetter: core.typesetter },
    {
      versionId,
      applicationVersion: core.applicationVersion,
      target: () => Promise.resolve(path.resolve(out)),
      format: formatOfFile(out) ?? 'pdf',
      onPhase: (phase) => console.error(phase),
    },
  );
  return {
    file: out,
    format: result.export.format,
    pages: result.export.pages,
    bytes: result.export.bytes,
    sha256: result.export.sha256,
    version: result.export.versionId,
    elapsedMs: result.elapsedMs,
    checks: result.export.checks,
    sources: result.sources,
  };
}
