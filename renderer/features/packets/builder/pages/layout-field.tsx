import type { ReactNode } from 'react';
import { Segmented } from 'antd';
import { bilingualLayoutSchema, type BilingualLayout, type PacketDraft } from '#shared/domain/packet/draft.ts';
import { usePageWords } from './page-words.ts';

/** How two languages share a page; a packet in one language has no such choice. */
export function LayoutField({ draft, onChange }: { draft: PacketDraft; onChange: (layout: BilingualLayout) => void }): ReactNode {
  const words = usePageWords();
  if (draft.language !== 'zh-en') return null;
  return (
    <div className="field">
      <div className="field-head">
        <span className="field-label">{words.layout}</span>
      </div>
      <Segmented<BilingualLayout>
        block
        aria-label={words.layout}
        value={draft.bilingualLayout ?? 'side-by-side'}
        options={bilingualLayoutSchema.options.map((value) => ({ value, label: words.layouts[value] }))}
        onChange={onChange}
      />
    </div>
  );
}
