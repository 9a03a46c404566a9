import type { Glyphs } from '#main/documents/glyphs.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { Chip } from '#shared/domain/packet/chip.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import { passedBy, type PassedWarning } from '#shared/domain/packet/passed-warning.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { holdsName } from '#shared/domain/packet/wording.ts';
import { approvalFindings } from './approval-findings.ts';
import { layoutFindings } from './drafts/layout-findings.ts';
import { libraryFindings, type OverdueUse } from './drafts/library-findings.ts';
import { nameForms } from './drafts/name-forms.ts';
import { wordsFindings } from './drafts/words-findings.ts';
import { figureFindings } from './figure-findings.ts';
import { makeFinding as finding } from './make-finding.ts';
import { pictureFindings } from './picture-findings.ts';
import { judgeTexts, lawPreflight } from './law-preflight.ts';
import { themeFindings } from '#main/services/theme/theme-findings.ts';
import { freshnessFindings, storeFindings } from './store-findings.ts';
import { placedTexts, type PlacedText } from './value-texts.ts';

export interface PreflightInput {
  snapshot: PacketSnapshot;
  value: DocumentValue;
  /** The profile as stored, with the real name that must not show before disclosure. */
  profile: InvestorProfile;
  glyphs: Glyphs;
  /** Firms whose names make a wording one for a named firm: the investor and the store's companies. */
  firmNames: readonly string[];
  /** How the figures in the officer's words stand in the store; none for a version, which stands by itself. */
  chips?: readonly Chip[];
  /** Items of the library in use that are past their review date. */
  overdue?: readonly OverdueUse[];
}

function glyphFindings(texts: PlacedText[], glyphs: Glyphs): Finding[] {
  const byPlace = new Map<string, Set<string>>();
  for (const { text, where } of texts) {
    for (const char of glyphs.missingGlyphs(text)) byPlace.set(where, (byPlace.get(where) ?? new Set()).add(char));
  }
  return [...byPlace].map(([where, chars]) => {
    const shown = [...chars]
      .map((char) => `“${char}” (U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`)
      .join(' ');
    return finding(
      'block',
      'missing-glyph',
      {
        zh: `字体里没有 ${shown}，会印成方框；请改写或删去。`,
        en: `The fonts lack ${shown}, which would print as boxes; rewrite or remove.`,
      },
      { where },
    );
  });
}

function nameFindings(texts: PlacedText[], profile: InvestorProfile): Finding[] {
  if (profile.disclosed === true) return [];
  const names = [profile.name?.zh, profile.name?.en].filter((name) => name !== undefined).flatMap(nameForms);
  const breaks = (text: string): boolean => names.some((name) => holdsName(text, name));
  const places = new Set(texts.filter(({ text }) => breaks(text)).map(({ where }) => where));
  // A name may also lie over two blocks of a section, one half in each.
  const sections = Map.groupBy(texts, ({ where }) => where.split('/')[0] ?? where);
  for (const [section, parts] of sections) {
    const found = [...places].some((where) => where === section || where.startsWith(`${section}/`));
    if (!found && breaks(parts.map(({ text }) => text).join(''))) places.add(section);
  }
  return [...places].map((where) =>
    finding(
      'block',
      'code-name-broken',
      {
        zh: '这里出现了投资方真名，而尚未公开；请改用代号。',
        en: 'The investor’s real name stands here although it is not disclosed; use the code name.',
      },
      { where },
    ),
  );
}

function translationFindings(texts: PlacedText[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { where, missing } of texts) if (missing) counts.set(where, (counts.get(where) ?? 0) + 1);
  return [...counts].map(([where, count]) =>
    finding(
      'warn',
      'missing-translation',
      {
        zh: `${count} 处没有该语言的文字，已标明。`,
        en: `${count} ${count === 1 ? 'text is' : 'texts are'} missing in a language and marked so.`,
      },
      { where },
    ),
  );
}

/** A warning that the office waved through stays in view, with its reason. */
function waved(finding: Finding, passed: PassedWarning | undefined): Finding {
  if (passed === undefined) return finding;
  const { reason, by, at } = passed;
  const message = { zh: `${finding.message.zh}（已放行：${reason}）`, en: `${finding.message.en} (let pass: ${reason})` };
  return { ...finding, severity: 'info', message, passed: { said: finding.message.zh, reason, by, at } };
}

const order = { block: 0, warn: 1, info: 2 };

/** Everything that stands in the way of an export or should be seen before it; blocks first. */
export function preflight(input: PreflightInput): Finding[] {
  const texts = placedTexts(input.value);
  const found = [
    ...glyphFindings(texts, input.glyphs),
    ...nameFindings(texts, input.profile),
    ...lawPreflight(judgeTexts(texts, input.snapshot, input.firmNames)),
    ...wordsFindings(input.value, input.chips ?? []),
    ...layoutFindings(input.value),
    ...libraryFindings(input.overdue ?? []),
    ...figureFindings(input.snapshot.profile),
    ...storeFindings(input.snapshot),
    ...freshnessFindings(input.snapshot),
    ...themeFindings(input.snapshot),
    ...pictureFindings(input.snapshot),
    ...translationFindings(texts),
    ...approvalFindings(input.snapshot),
  ];
  const { passedWarnings } = input.snapshot.draft;
  return found.map((finding) => waved(finding, passedBy(passedWarnings, finding))).sort((a, b) => order[a.severity] - order[b.severity]);
}
