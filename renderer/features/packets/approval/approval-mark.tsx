import type { ReactNode } from 'react';
import { useDraft } from '../builder/builder-context.ts';
import { useBuilderWords } from '../builder/builder-words.ts';
import './approval.css';

/** What the last reader said of the packet, in a word; nothing where nobody read it. */
export function ApprovalMark(): ReactNode {
  const { approval: words } = useBuilderWords();
  const { approval } = useDraft();
  if (approval === undefined) return null;
  return <span className={`approval-mark ${approval.verdict}`}>{words.standings[approval.verdict]}</span>;
}
