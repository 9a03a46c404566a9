import type { ReactNode } from 'react';
import { cutAtMarks, type Mark } from '#shared/domain/search/marks.ts';

/** A text with the words that matched set off. */
export const MarkedText = ({ text, marks }: { text: string; marks: Mark[] }): ReactNode =>
  cutAtMarks(text, marks).map((part, at) =>
    part.marked ? (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of one text have no other key and never move
      <mark key={at} className="finder-mark">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
