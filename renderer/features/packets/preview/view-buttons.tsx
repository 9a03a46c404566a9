import type { ReactNode } from 'react';
import { DiffOutlined, PicCenterOutlined, ReadOutlined } from '@ant-design/icons';
import { useBuilderView } from '../builder/builder-context.ts';
import { useBuilderWords } from '../builder/builder-words.ts';
import { ToggleButton } from '../../../ui/toggle-button.tsx';

interface ViewButtonsProps {
  thumbs: boolean;
  onThumbs: (on: boolean) => void;
  two: boolean;
  onTwo: (on: boolean) => void;
}

/** How the pages are looked at: small beside, two at a time, with what changed marked. */
export function ViewButtons({ thumbs, onThumbs, two, onTwo }: ViewButtonsProps): ReactNode {
  const { preview } = useBuilderWords();
  const { changes, setMarking } = useBuilderView();
  return (
    <>
      <ToggleButton className="step-button view-button" name={preview.thumbs} pressed={thumbs} onPress={() => onThumbs(!thumbs)}>
        <PicCenterOutlined aria-hidden />
      </ToggleButton>
      <ToggleButton className="step-button view-button" name={preview.two} pressed={two} onPress={() => onTwo(!two)}>
        <ReadOutlined aria-hidden />
      </ToggleButton>
      <ToggleButton
        className="step-button view-button"
        name={preview.changes}
        pressed={changes !== null}
        onPress={() => setMarking(changes === null)}
      >
        <DiffOutlined aria-hidden />
      </ToggleButton>
    </>
  );
}

/** In words, how far the draft has moved from its newest version. */
export function ChangesLine(): ReactNode {
  const { preview } = useBuilderWords();
  const { changes } = useBuilderView();
  if (changes === null || !changes.known) return null;
  const { version } = changes;
  return (
    <p className="changes-line" role="status">
      {version === null ? preview.noVersion : preview.changesSince(version.sections.length, version.versionId)}
    </p>
  );
}
