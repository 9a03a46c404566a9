import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '#main/handlers/core.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { byOf } from '#main/services/changes/write.ts';
import { applyPack, planPack } from '#main/services/rules/apply-pack.ts';
import { savePack } from '#main/services/rules/export-pack.ts';
import { refuseLargePack } from '#main/services/rules/pack-file.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { PackPlan } from '#shared/ipc/contracts/rule-contract.ts';
import { needOption, oneOf, type CommandLine } from './arguments.ts';

const bad = (zh: string, en: string, where: string): UserError => new UserError('invalid-arguments', `${zh}${en}`, { where });

function readPackFile(file: string): string {
  let bytes: Buffer;
  try {
    refuseLargePack(fs.statSync(file).size);
    bytes = fs.readFileSync(file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw bad(`读不到文件：${file}。`, `The file cannot be read: ${file}.`, 'FILE');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError('invalid-input', '规则包不是 UTF-8 文本。The pack is not UTF-8 text.', { where: 'FILE' });
  }
}

const planAnswer = ({ madeOn, madeWith, counts, newSources, newSamples, rows, differences }: PackPlan) => ({
  madeOn,
  madeWith,
  counts,
  newSources,
  newSamples,
  clauses: rows.map(({ clauseId, name, outcome, because }) => ({ id: clauseId, nameZh: name.zh, nameEn: name.en, outcome, because })),
  changedAnswers: differences,
});

async function exportVerb(core: Core, line: CommandLine): Promise<object> {
  const out = needOption(line, 'out');
  const { bytes, sha256, clauses } = await savePack(core.store.db, {
    incentiveIds: null,
    today: core.clock.today(),
    applicationVersion: core.applicationVersion,
    target: path.resolve(out),
  });
  return { file: out, bytes, sha256, clauses };
}

function importVerb({ store: { db }, clock }: Core, line: CommandLine): object {
  const file = line.words[1];
  if (file === undefined) throw bad('请给出规则包文件。', 'Name the rule pack.', 'FILE');
  const onConflict = oneOf('conflicts', line.options['conflicts'] ?? 'ask', ['ask', 'keep', 'take'] as const);
  const text = readPackFile(file);
  const today = clock.today();
  if (!line.flags.has('apply')) return { applied: false, ...planAnswer(planPack(db, text, { onConflict, today })) };
  const who = { at: clock.now(), by: byOf(readSettings(db)), today };
  const { plan, changeId } = applyPack(db, text, { onConflict, reason: line.options['reason'] ?? null, ...who });
  return { applied: true, change: changeId, ...planAnswer(plan) };
}

/** `rules export --out F.json` · `rules import F.json [--conflicts keep|take] [--apply] [--reason TEXT]` */
export function rulesVerb(core: Core, line: CommandLine): object | Promise<object> {
  const [deed = '', file] = line.words;
  switch (deed) {
    case 'export':
      if (file !== undefined) throw bad(`rules export 不认识“${file}”。`, `rules export does not take "${file}".`, file);
      return exportVerb(core, line);
    case 'import':
      return importVerb(core, line);
    default:
      throw bad('写成 rules export 或 rules import。', 'Write rules export or rules import.', '(rules)');
  }
}
