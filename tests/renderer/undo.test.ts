import { describe, expect, it } from 'vitest';
import { historyWords } from '#renderer/ui/history/history-words.ts';
import { stepThroughChanges, undoKeyOf } from '#renderer/ui/history/use-undo.ts';
import { createFakeClient, settle } from './fake-client.ts';

const key = (text: string, more: Partial<KeyboardEvent> = {}): Parameters<typeof undoKeyOf>[0] => ({
  key: text,
  metaKey: false,
  ctrlKey: true,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

describe('the keys of undo', () => {
  it.each([
    [key('z'), 'undo'],
    [key('Z', { shiftKey: true }), 'redo'],
    [key('y'), 'redo'],
    [key('z', { ctrlKey: false, metaKey: true }), 'undo'],
    [key('z', { ctrlKey: false }), null],
    [key('z', { isComposing: true }), null],
    [key('z', { altKey: true }), null],
    [key('k'), null],
  ])('%o', (event, expected) => {
    expect(undoKeyOf(event)).toBe(expected);
  });
});

describe('a step through the changes of the session', () => {
  const change = { id: 'change-3', summary: { zh: '改名', en: 'Renamed' } };
  it('takes back what the list names, and says what it was', async () => {
    const client = createFakeClient();
    const said = stepThroughChanges(client, 'undo');
    client.calls[0]?.answer({ changes: [], total: 0, undo: change, redo: null });
    await settle();
    expect(client.calls[1]).toMatchObject({ path: 'change.undo', input: { changeId: 'change-3' } });
    client.calls[1]?.answer({ changeId: 'change-4' });
    await expect(said).resolves.toEqual(change.summary);
  });
  it('does nothing where there is nothing to do again', async () => {
    const client = createFakeClient();
    const said = stepThroughChanges(client, 'redo');
    client.calls[0]?.answer({ changes: [], total: 0, undo: change, redo: null });
    await expect(said).resolves.toBeNull();
    expect(client.calls).toHaveLength(1);
  });
});

it('has its words in both languages', () => {
  expect(Object.keys(historyWords.en).toSorted()).toEqual(Object.keys(historyWords.zh).toSorted());
});
