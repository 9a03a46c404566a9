import type { ReactNode } from 'react';
import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { useWords } from '../../../i18n/words.tsx';

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** 1 is the page fitted to the width. */
export function ZoomButtons({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number) => void }): ReactNode {
  const { preview } = useWords().builder;
  const place = zooms.findIndex((candidate) => candidate === zoom);
  const [smaller, larger] = [zooms[place - 1], zooms[place + 1]];
  return (
    <span className="zoom">
      <button
        type="button"
        className="step-button"
        aria-label={preview.zoomOut}
        disabled={smaller === undefined}
        onClick={() => onZoom(smaller ?? zoom)}
      >
        <MinusOutlined aria-hidden />
      </button>
      <button type="button" className="zoom-fit" onClick={() => onZoom(1)}>
        {zoom === 1 ? preview.fit : `${Math.round(zoom * 100)}%`}
      </button>
      <button
        type="button"
        className="step-button"
        aria-label={preview.zoomIn}
        disabled={larger === undefined}
        onClick={() => onZoom(larger ?? zoom)}
      >
        <PlusOutlined aria-hidden />
      </button>
    </span>
  );
}
