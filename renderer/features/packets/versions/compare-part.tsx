import type { ReactNode } from 'react';
import { templateNames } from '#shared/domain/packet/template.ts';
import type { VersionComparison, VersionView } from '#shared/domain/packet/version.ts';
import type { SectionDiff, VersionDiff } from '#shared/domain/packet/version-diff.ts';
import type { TextChange } from '#shared/domain/packet/text-changes.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { DiffSection, FurnitureDiff } from './diff-section.tsx';
import { VersionSelect } from './version-select.tsx';
import { useVersionWords } from './version-words.ts';

interface ComparePartProps {
  versions: VersionView[];
  older: string;
  newer: string;
  onOlder: (id: string) => void;
  onNewer: (id: string) => void;
}

/** Two versions side by side: only what differs. */
export function ComparePart({ versions, older, newer, onOlder, onNewer }: ComparePartProps): ReactNode {
  const words = useVersionWords();
  return (
    <>
      <div className="version-choice">
        <VersionSelect label={words.older} versions={versions} value={older} onChange={onOlder} />
        <VersionSelect label={words.newer} versions={versions} value={newer} onChange={onNewer} />
      </div>
      {older === newer ? <p className="muted">{words.sameChosen}</p> : <Compared older={older} newer={newer} />}
    </>
  );
}

function Compared({ older, newer }: { older: string; newer: string }): ReactNode {
  const comparison = useQuery('version.compare', { older, newer });
  return (
    <Loaded query={comparison} rows={6}>
      {(found) => <Differences comparison={found} />}
    </Loaded>
  );
}

const differing = (sections: SectionDiff[]): SectionDiff[] => sections.filter(({ state, moved }) => state !== 'same' || moved);

/** Every text that differs, wherever it stands. */
const textsOf = ({ furniture, sections, sources }: VersionDiff): TextChange[] => [
  ...furniture,
  ...sections.flatMap(({ blocks }) => blocks.flatMap(({ texts }) => texts)),
  ...sources,
];

function Differences({ comparison }: { comparison: VersionComparison }): ReactNode {
  const words = useVersionWords();
  const { diff } = comparison;
  const sections = differing(diff.sections);
  const texts = textsOf(diff);
  const figures = texts.flatMap((text) => text.figures);
  return (
    <div className="version-diff">
      <p role="status">{diff.same ? words.same : words.counts(sections.length, texts.length, figures.length)}</p>
      <SettingsDiff comparison={comparison} />
      {diff.languages.length === 0 && <p className="muted">{words.noCommonLanguage}</p>}
      {diff.furniture.length > 0 && <FurnitureDiff title={words.furniture} texts={diff.furniture} />}
      {sections.map((section) => (
        <DiffSection key={section.id} section={section} />
      ))}
      {diff.sources.length > 0 && <SourcesDiff texts={diff.sources} />}
    </div>
  );
}

function SourcesDiff({ texts }: { texts: TextChange[] }): ReactNode {
  const words = useWords();
  return <FurnitureDiff title={words.export.sources} texts={texts} />;
}

/** What was chosen otherwise, and which application froze each. */
function SettingsDiff({ comparison: { older, newer } }: { comparison: VersionComparison }): ReactNode {
  const language = useLanguage();
  const shared = useWords();
  const words = useVersionWords();
  const settings = ({ template, language: spoken, audience, applicationVersion, recipient }: VersionView): [string, string][] => [
    [shared.packet.template, templateNames[template][language]],
    [shared.packet.language, shared.investor.languages[spoken]],
    [shared.packet.audience, shared.packet.audiences[audience]],
    [words.recipient, recipient.codeName],
    [words.application, applicationVersion],
  ];
  const [before, after] = [settings(older), settings(newer)];
  const changed = before.flatMap(([label, value], at) => {
    const now = after[at]?.[1] ?? value;
    return now === value ? [] : [{ label, text: words.arrow(value, now) }];
  });
  if (changed.length === 0) return null;
  return (
    <dl className="pairs" aria-label={words.settingsDiffer}>
      {changed.map(({ label, text }) => (
        <div key={label} className="pair">
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
