import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '#main/handlers/core.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { parseInvestor } from '#main/services/investor/parse-investor.ts';
import { keptInvestor, keptOptions, readableMatch } from '#main/services/match/investor-match.ts';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import { issuePacket } from '#main/services/packet/issue-packet.ts';
import { isDay } from '#shared/lib/date.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { matchInvestor } from '#shared/domain/match/match-investor.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import { formatOfFile } from '#shared/domain/packet/outputs/output-format.ts';
import { templates } from '#shared/domain/packet/template.ts';
import { sensitivities } from '#shared/domain/record/record.ts';
import { bothLanguages } from './answers.ts';
import { needOption, oneOf, type CommandLine } from './arguments.ts';
import { versionVerb } from './version-verb.ts';

const largestProfile = 1_000_000;

/** The investor of `--investor FILE`. @throws UserError `invalid-investor`. */
export function profileOf(line: CommandLine): InvestorProfile {
  const file = needOption(line, 'investor');
  const refuse = (zh: string, en: string): UserError =>
    new UserError('invalid-investor', `${zh}：${file}。${en}: ${file}.`, { where: '--investor' });
  let bytes: Buffer;
  try {
    if (fs.statSync(file).size > largestProfile) throw refuse('投资方文件超过 1 MB', 'The investor file is larger than 1 MB');
    bytes = fs.readFileSync(file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw refuse('读不到投资方文件', 'The investor file cannot be read');
  }
  try {
    return parseInvestor(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) throw refuse('投资方文件不是 UTF-8 文本', 'The investor file is not UTF-8 text');
    throw error;
  }
}

/** Ids of `--parks A,B`, each a park of the store. */
function chosenParks(core: Core, line: CommandLine): string[] {
  const ids = (line.options['parks'] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const unknown = ids.filter((id) => findRecord(core.store.db, id)?.kind !== 'park');
  if (unknown.length > 0)
    throw new UserError('invalid-arguments', `没有这些园区：${unknown.join('、')}。There are no such parks: ${unknown.join(', ')}.`, {
      where: '--parks',
    });
  if (new Set(ids).size !== ids.length)
    throw new UserError('invalid-arguments', '同一个园区写了两次。A park stands twice.', { where: '--parks' });
  if (ids.length > 20)
    throw new UserError('invalid-arguments', '一册至多 20 个园区。A packet takes 20 parks at most.', { where: '--parks' });
  return ids;
}

/** `--copy N --recipient TEXT`: what the last page and the log tell of this copy. */
export function copyOf(line: CommandLine): Pick<PacketDraft, 'copyNumber' | 'recipient'> {
  const { copy, recipient } = line.options;
  const number = copy === undefined ? undefined : Number(copy);
  if (number !== undefined && (!Number.isSafeInteger(number) || number < 1 || number > 99_999))
    throw new UserError('invalid-arguments', '--copy 是 1 到 99999 的整数。--copy is a whole number from 1 to 99999.', { where: '--copy' });
  if (recipient !== undefined && recipient.length > 60)
    throw new UserError('invalid-arguments', '--recipient 至多 60 字。--recipient takes 60 characters at most.', { where: '--recipient' });
  return { ...(number === undefined ? {} : { copyNumber: number }), ...(recipient === undefined ? {} : { recipient }) };
}

const audienceOf = (line: CommandLine) => oneOf('audience', line.options['audience'] ?? 'public', sensitivities);

/** Weights and answers that an officer keeps with the same investor in the store count here too, and that is said. */
function investorIdOf(core: Core, profile: InvestorProfile): string | null {
  const id = keptInvestor(core.store.db, profile);
  if (id !== null) console.error(`“${profile.codeName}” is in the store: the weights and answers kept with it are used`);
  return id;
}

/** `match --investor FILE` */
export function matchVerb(core: Core, line: CommandLine) {
  const profile = profileOf(line);
  const parkIds = chosenParks(core, line);
  const day = core.clock.today();
  const model = loadMatchModel(core.store.db, audienceOf(line), day);
  const districts = parkIds.length === 0 ? null : new Set(parkIds.flatMap((id) => model.records.get(id)?.districtId ?? []));
  const investorId = investorIdOf(core, profile);
  const kept = investorId === null ? {} : keptOptions(core.store.db, investorId, profile);
  const result = readableMatch(matchInvestor(profile, model, { districts, day, ...kept }), model);
  const language = profile.language === 'en' ? 'en' : 'zh';
  return {
    parks: result.parks.map(({ id, name, score, confidence, parts }) => ({
      id,
      nameZh: name.zh,
      nameEn: name.en,
      score,
      confidence,
      parts: parts.map(({ because, ...part }) => ({ ...part, ...bothLanguages('because', because, language) })),
    })),
    clauses: result.clauses.map((clause) => ({
      id: clause.id,
      incentiveId: clause.incentiveId,
      nameZh: clause.name.zh,
      nameEn: clause.name.en,
      verdict: clause.verdict,
      textNeeded: clause.textNeeded,
      amountOpen: clause.amountOpen ?? null,
      missing: clause.missing ?? [],
      flips: clause.flips ?? [],
      amount: clause.amount === null ? null : { ...clause.amount, assumptions: clause.amount.assumptions.map((text) => text[language]) },
      trace: clause.trace.map((step) => ({
        ...bothLanguages('condition', step.condition, language),
        result: step.result,
        ...bothLanguages('answer', step.answer, language),
        cites: step.cites,
      })),
      ask: clause.ask.map((text) => text[language]),
      flags: clause.flags,
    })),
    talent: result.talent.map((person) => ({
      role: person.role,
      verdict: person.verdict,
      tier: person.tier[language],
      because: person.because[language],
      ask: person.ask.map((text) => text[language]),
      path: person.path.map((step) => ({ step: step.step[language], years: step.years[language] })),
    })),
    ask: result.ask.map((question) => question.text[language]),
    unknownSectors: result.unknownSectors,
  };
}

/** The draft that the options of a packet make. @throws UserError `invalid-arguments`. */
export function draftOf(core: Core, line: CommandLine, profile: InvestorProfile): PacketDraft {
  const asOf = line.options['as-of'] ?? null;
  if (asOf !== null && !isDay(asOf))
    throw new UserError(
      'invalid-arguments',
      '--as-of 写成日历上有的日期 YYYY-MM-DD。Write --as-of as a date of the calendar, YYYY-MM-DD.',
      { where: '--as-of' },
    );
  const watermark = line.options['watermark'] ?? null;
  if (watermark !== null && watermark.length > 60)
    throw new UserError('invalid-arguments', '--watermark 至多 60 字。--watermark takes 60 characters at most.', { where: '--watermark' });
  return startDraft({
    investorId: investorIdOf(core, profile) ?? 'command-line',
    template: oneOf('template', line.options['template'] ?? 'pitch', templates),
    language: oneOf('lang', line.options['lang'] ?? profile.language ?? 'zh', packetLanguageSchema.options),
    audience: audienceOf(line),
    parkIds: chosenParks(core, line),
    watermark,
    asOf,
    ...copyOf(line),
  });
}

/** `packet --investor FILE --template T --lang L --out F.pdf|.pptx|.xlsx|.txt …`, or `packet --version ID --out F.pdf` for one that is frozen. */
export async function packetVerb(core: Core, line: CommandLine) {
  if (line.options['version'] !== undefined) return versionVerb(core, line);
  const profile = profileOf(line);
  const out = needOption(line, 'out');
  const draft = draftOf(core, line, profile);
  const result = await issuePacket(
    { db: core.store.db, clock: core.clock, glyphs: core.glyphs, typesetter: core.typesetter },
    {
      draft,
      profile,
      today: core.clock.today(),
      applicationVersion: core.applicationVersion,
      packetId: null,
      target: () => Promise.resolve(path.resolve(out)),
      format: formatOfFile(out) ?? 'pdf',
      onPhase: (phase) => console.error(phase),
    },
  );
  const shown = draft.language === 'en' ? 'en' : 'zh';
  return {
    file: out,
    format: result.export.format,
    pages: result.export.pages,
    bytes: result.export.bytes,
    sha256: result.export.sha256,
    version: result.export.versionId,
    elapsedMs: result.elapsedMs,
    preflight: result.findings.map(({ severity, code, message, where }) => ({ severity, code, message: message[shown], where })),
    checks: result.export.checks,
    sources: result.sources,
  };
}
