import { useEffect, type ReactNode } from 'react';
import { Button, Tooltip } from 'antd';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import { useAppStore } from '../../api/store-registry.ts';
import { useClient } from '../../api/use-query.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useUndoable } from '../../ui/use-undoable.tsx';
import { DocumentForm } from './document-form.tsx';
import { MarkedText } from './marked-text.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { TextInput } from './text-input.tsx';
import { createTextDesk, missingParts, type TextDesk } from './text-store.ts';
import { useTextWords } from './text-words.ts';
import './text-in.css';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [role="combobox"], [contenteditable="true"]') !== null;

/** J and K walk through the proposals, A and D decide; never while something is typed or a word is being composed. */
function useReviewKeys(desk: TextDesk): void {
  useEffect(() => {
    const step = (by: 1 | -1): void => {
      const { reading, selected } = desk.store.getState();
      const ids = reading?.proposals.map(({ id }) => id) ?? [];
      const next = ids[ids.indexOf(selected ?? '') + by];
      if (next !== undefined) desk.set({ selected: next });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const { selected, reviews } = desk.store.getState();
      const review = selected === null ? undefined : reviews[selected];
      const key = event.key.toLowerCase();
      if (key === 'j') step(1);
      else if (key === 'k') step(-1);
      else if (key === 'a' && selected !== null && review !== undefined && missingParts(review).length === 0)
        desk.decide(selected, 'accepted');
      else if (key === 'd' && selected !== null) desk.decide(selected, 'dropped');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [desk]);
}

function SaveButton({ desk }: { desk: TextDesk }): ReactNode {
  const words = useTextWords();
  const { reviews, document, busy } = useStore(desk.store);
  const accepted = Object.values(reviews).filter((review) => review.decision === 'accepted').length;
  const why = accepted === 0 ? words.saveNone : document.title.trim() === '' ? words.saveNeeds : '';
  return (
    <Tooltip title={why}>
      <Button type="primary" disabled={why !== ''} loading={busy === 'saving'} onClick={() => void desk.save()}>
        {words.save(accepted)}
      </Button>
    </Tooltip>
  );
}

/** What was saved, with the way to its source and the way back. */
function Saved({ desk }: { desk: TextDesk }): ReactNode {
  const words = useTextWords();
  const client = useClient();
  const undoable = useUndoable();
  const saved = useStore(desk.store, (state) => state.saved);
  if (saved === null) return null;
  const takeBack = (): void => {
    let redo = '';
    undoable({
      said: words.undone,
      act: async () => {
        redo = (await client.call('change.undo', { changeId: saved.changeId })).changeId;
        desk.clear();
      },
      undo: async () => void (await client.call('change.undo', { changeId: redo })),
    });
  };
  return (
    <p className="notice" role="status">
      {words.savedText(saved.facts)} <Link to={`/sources/${saved.sourceId}`}>{words.openSource}</Link>{' '}
      <button type="button" className="link-button" onClick={takeBack}>
        {words.undo}
      </button>
    </p>
  );
}

function Review({ desk }: { desk: TextDesk }): ReactNode {
  const words = useTextWords();
  const { reading, reviews, selected } = useStore(desk.store);
  useReviewKeys(desk);
  useEffect(() => {
    if (selected === null) return;
    const mark = document.querySelector<HTMLElement>(`[data-proposal="${CSS.escape(selected)}"]`);
    mark?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement?.hasAttribute('data-proposal') === true) mark?.focus();
  }, [selected]);
  if (reading === null) return null;
  if (reading.proposals.length === 0) return <EmptyState title={words.nothing} text={words.nothingText} />;
  const done = Object.values(reviews).filter((review) => review.decision !== 'open').length;
  const proposal = reading.proposals.find(({ id }) => id === selected);
  return (
    <>
      <DocumentForm desk={desk} />
      <Section title={words.review} note={words.progress(done, reading.proposals.length)}>
        <p className="muted">{words.keys}</p>
        <div className="text-review">
          <section className="text-column" aria-label={words.text}>
            <MarkedText desk={desk} />
          </section>
          <div className="text-card-place" aria-live="polite">
            {proposal !== undefined && <ProposalCard key={proposal.id} desk={desk} proposal={proposal} />}
          </div>
        </div>
      </Section>
    </>
  );
}

/** A pasted or dropped text becomes a source document and, statement by statement, facts. */
export function TextPage(): ReactNode {
  const words = useTextWords();
  const desk = useAppStore(createTextDesk);
  const { error, reading } = useStore(desk.store);
  return (
    <Page title={words.title} lead={words.lead} actions={reading === null ? undefined : <SaveButton desk={desk} />}>
      <Saved desk={desk} />
      {error !== null && <ErrorNotice error={error} />}
      <TextInput desk={desk} />
      <Review desk={desk} />
    </Page>
  );
}
